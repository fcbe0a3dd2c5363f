import { it } from "vitest";
import { unknownFact } from "../../src/knowledge/rules/unknown-fact.ts";
import { basicForm, content, element, expectRule, offence } from "../support/content.ts";

it("finds that an element, an exemption or an implication names a fact that is not in the vocabulary", () => {
  expectRule(
    unknownFact,
    content(),
    content({ offences: [offence({ forms: [basicForm(element("act.acess-system"))] })] }),
    [
      {
        file: "content/offences/xa/code-art-1@2005-01-01.mdx",
        field: "forms[0].elements[0].anyOf[0]",
        found: '"act.acess-system"',
      },
    ],
  );
});
