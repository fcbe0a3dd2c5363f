import { it } from "vitest";
import { coverage } from "../../src/knowledge/rules/coverage.ts";
import { content, expectRule, state } from "../support/content.ts";

it("finds that an article is mapped without an offence in force, or not mapped with one, or said to have none without saying where was looked", () => {
  expectRule(
    coverage,
    content(),
    content({
      states: [
        state({
          coverage: {
            ...state().data.coverage,
            2: { status: "not-researched" },
            3: { status: "mapped" },
            4: { status: "none-found" },
          },
        }),
      ],
    }),
    [
      { field: "coverage.2.status", found: "not-researched" },
      { field: "coverage.3.status", found: "mapped" },
      { field: "coverage.4.note", found: "nothing" },
    ],
  );
});
