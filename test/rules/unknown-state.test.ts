import { it } from "vitest";
import { unknownState } from "../../src/knowledge/rules/unknown-state.ts";
import { content, expectRule, treaty } from "../support/content.ts";

it("finds that a treaty names a State without entry", () => {
  expectRule(
    unknownState,
    content(),
    content({ treaties: [treaty({ parties: [{ state: "XB", inForce: null }] })] }),
    [{ field: "example.parties[0].state", found: '"XB"' }],
  );
});
