import { it } from "vitest";
import { exhaustionBothWays } from "../../src/knowledge/rules/exhaustion-both-ways.ts";
import { content, expectRule, FACTS, fact } from "../support/content.ts";

it("finds that a fact implies an exhausted fact without being one of those that exhaust it", () => {
  expectRule(
    exhaustionBothWays,
    content(),
    content({ facts: [...FACTS, fact("authority.other", { implies: ["authority.without-right"] })] }),
    [{ field: "authority.other.implies", found: '"authority.without-right"' }],
  );
});
