import { it } from "vitest";
import { duplicateId } from "../../src/knowledge/rules/duplicate-id.ts";
import { content, expectRule, fact } from "../support/content.ts";

it("finds that two facts share an identifier", () => {
  expectRule(duplicateId, content(), content({ facts: [fact("act.a"), fact("act.a")] }), [
    { field: "id", found: '"act.a"' },
  ]);
});
