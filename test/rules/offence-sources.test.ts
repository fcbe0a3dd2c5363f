import { it } from "vitest";
import { offenceSources } from "../../src/knowledge/rules/offence-sources.ts";
import { content, expectRule, offence } from "../support/content.ts";

it("finds that an offence has no source, or claims more than its sources bear", () => {
  expectRule(
    offenceSources,
    content(),
    content({
      offences: [
        offence({ sources: [] }),
        offence({
          pinpoint: "art. 2",
          sources: [{ url: "https://example.org/2", kind: "reproduction", asOf: null, used: "the text" }],
        }),
      ],
    }),
    [
      { field: "sources", found: "none" },
      { field: "verification.level", found: '"official"' },
    ],
  );
});
