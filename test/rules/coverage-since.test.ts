import { it } from "vitest";
import { coverageSince } from "../../src/knowledge/rules/coverage-since.ts";
import { content, expectRule, offence, state } from "../support/content.ts";

it("finds that coverage reaches back before the day on which the oldest offence is known", () => {
  expectRule(
    coverageSince,
    content({ offences: [offence({ validFromIs: "at-latest" })] }),
    content({
      offences: [offence({ validFromIs: "at-latest" })],
      states: [
        state({ coverage: { ...state().data.coverage, 2: { status: "mapped", before: "none-found" } } }),
      ],
    }),
    [
      { field: "coverage.2.since", found: "nothing" },
      { field: "coverage.2.before", found: "none-found" },
    ],
  );
});
