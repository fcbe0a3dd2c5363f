import { it } from "vitest";
import { translationInUse } from "../../src/knowledge/rules/translation-in-use.ts";
import { content, expectRule, offence, state, translation } from "../support/content.ts";

it("finds translations into no language of the interface, made twice, and of what no entry says any more", () => {
  const states = [{ ...state(), body: "Law\n  of 2001." }];
  const offences = [offence({ verification: { level: "official", checkedOn: "2026-01-01", note: "Read." } })];
  expectRule(
    translationInUse,
    content({
      states,
      offences,
      translations: [
        translation(),
        translation({}, "fr"),
        translation({ english: "Read.", text: "Leído." }),
        translation({ english: "Basic", text: "Básica" }),
      ],
    }),
    content({
      states,
      offences,
      translations: [
        translation({}, "de"),
        translation({}, "en"),
        translation(),
        translation(),
        translation({ english: "Law of 2002.", text: "Ley de 2002." }),
      ],
    }),
    [
      { field: "folder", found: '"de"' },
      { field: "folder", found: '"en"' },
      { field: "english", found: '"Law of 2001." again' },
      { field: "english", found: '"Law of 2002."' },
    ],
  );
});
