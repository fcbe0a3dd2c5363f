import { it } from "vitest";
import { minimumAboveMaximum } from "../../src/knowledge/rules/minimum-above-maximum.ts";
import { basicForm, content, expectRule, offence } from "../support/content.ts";

it("finds that a minimum term is above its maximum", () => {
  expectRule(
    minimumAboveMaximum,
    content(),
    content({
      offences: [
        offence({
          forms: [
            { ...basicForm(), penalty: { imprisonment: { minMonths: 36, maxMonths: 24 }, asWritten: "x" } },
          ],
        }),
      ],
    }),
    [{ field: "forms[0].penalty.imprisonment.minMonths", found: "36", expected: "at most maxMonths, 24" }],
  );
});
