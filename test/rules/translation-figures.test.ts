import { it } from "vitest";
import { translationFigures } from "../../src/knowledge/rules/translation-figures.ts";
import { content, expectRule, translation } from "../support/content.ts";

it("finds that a translation has other figures than its English text", () => {
  const english = "On 1 May 2001, arts. 3 and 4: a fine of 10,000 and 17.7 months.";
  const translated = (text: string) => content({ translations: [translation({ english, text })] });
  expectRule(
    translationFigures,
    translated("El 1 de mayo de 2001, arts. 3 y 4: multa de 10.000 y 17,7 meses."),
    translated("El 1 de mayo de 2001, arts. 3 y 5: multa de 10.000 y 17,7 meses."),
    [{ file: "content/translations/es/xa.yaml", field: "text", expected: "1 10000 177 2001 3 4" }],
  );
});
