import { it } from "vitest";
import { formBase } from "../../src/knowledge/rules/form-base.ts";
import { basicForm, content, expectRule, offence } from "../support/content.ts";

it("finds that a form starts from one that does not exist, or leaves out what its base does not have", () => {
  expectRule(
    formBase,
    content(),
    content({
      offences: [
        offence({
          forms: [
            basicForm(),
            { ...basicForm(), id: "more", kind: "aggravated", base: "basis", without: ["security"] },
          ],
        }),
      ],
    }),
    [
      { field: "forms[1].base", found: '"basis"' },
      { field: "forms[1].without", found: '"security"' },
    ],
  );
});
