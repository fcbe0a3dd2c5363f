import { it } from "vitest";
import { aggravatedIsNarrower } from "../../src/knowledge/rules/aggravated-is-narrower.ts";
import { basicForm, content, element, expectRule, offence } from "../support/content.ts";

it("finds that an aggravated form reaches conduct that no other form does", () => {
  expectRule(
    aggravatedIsNarrower,
    content({
      offences: [
        offence({
          forms: [
            basicForm(),
            { ...basicForm(element("purpose.gain")), id: "gain", kind: "aggravated", base: "basic" },
          ],
        }),
      ],
    }),
    content({
      offences: [
        offence({
          forms: [basicForm(), { ...basicForm(element("purpose.gain")), id: "gain", kind: "aggravated" }],
        }),
      ],
    }),
    [{ field: "forms[1].kind" }],
  );
});
