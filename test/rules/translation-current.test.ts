import { it } from "vitest";
import { translationCurrent } from "../../src/knowledge/rules/translation-current.ts";
import { fingerprint } from "../../src/knowledge/translations.ts";
import { content, expectRule, state, translation } from "../support/content.ts";

it("finds that the English text changed after it was translated", () => {
  const english = fingerprint("Law of 2001.");
  const inStates = (body: string) =>
    content({ states: [{ ...state(), body }], translations: [translation({ english })] });
  expectRule(translationCurrent, inStates("Law\n  of 2001."), inStates("Law of 2002."), [
    { file: "content/translations/es/xa.yaml", field: "states/xa: english", found: `"${english}"` },
  ]);
});
