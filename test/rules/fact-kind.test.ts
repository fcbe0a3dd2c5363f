import { it } from "vitest";
import { factKind } from "../../src/knowledge/rules/fact-kind.ts";
import { content, expectRule, fact } from "../support/content.ts";

it("finds that a fact says another kind than its identifier", () => {
  expectRule(
    factKind,
    content(),
    content({
      facts: [{ ...fact("act.access-system"), data: { ...fact("act.access-system").data, kind: "mind" } }],
    }),
    [{ field: "act.access-system.kind", found: '"mind"', expected: '"act"' }],
  );
});
