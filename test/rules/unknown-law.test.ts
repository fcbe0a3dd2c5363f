import { it } from "vitest";
import { unknownLaw } from "../../src/knowledge/rules/unknown-law.ts";
import { content, expectRule, offence } from "../support/content.ts";

it("finds that an offence belongs to a law without entry", () => {
  expectRule(unknownLaw, content(), content({ offences: [offence({ law: "xa/other" })] }), [
    { field: "law", found: '"xa/other"', expected: "a law of XA in content/laws: xa/code" },
  ]);
});
