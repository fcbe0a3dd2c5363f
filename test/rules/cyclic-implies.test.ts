import { it } from "vitest";
import { cyclicImplies } from "../../src/knowledge/rules/cyclic-implies.ts";
import { content, expectRule, fact } from "../support/content.ts";

it("finds that facts imply one another", () => {
  expectRule(
    cyclicImplies,
    content(),
    content({ facts: [fact("act.a", { implies: ["act.b"] }), fact("act.b", { implies: ["act.a"] })] }),
    [{ field: "act.a.implies", found: "the cycle act.a → act.b → act.a" }],
  );
});
