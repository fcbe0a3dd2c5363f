import { it } from "vitest";
import { translationOfEntry } from "../../src/knowledge/rules/translation-of-entry.ts";
import { content, expectRule, state, translation } from "../support/content.ts";

it("finds translations of nothing, into a language that the interface has not, and made twice", () => {
  const states = [{ ...state(), body: "Law of 2001." }];
  expectRule(
    translationOfEntry,
    content({ states, translations: [translation(), translation({}, "fr")] }),
    content({
      states,
      translations: [
        translation({ of: "states/zz" }),
        translation({}, "de"),
        translation({}, "en"),
        translation(),
        translation(),
      ],
    }),
    [
      { field: "of", found: '"states/zz"' },
      { field: "folder", found: '"de"' },
      { field: "folder", found: '"en"' },
      { field: "of", found: '"states/xa" again' },
    ],
  );
});
