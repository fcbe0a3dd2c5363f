import { it } from "vitest";
import { offenceSources } from "../../src/knowledge/rules/offence-sources.ts";
import { basicForm, content, element, expectRule, offence } from "../support/content.ts";

it("finds that an offence has no source, claims more than its sources bear, or has a form from none of them", () => {
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
        offence({
          pinpoint: "art. 3",
          forms: [{ ...basicForm(element("act.access-system")), source: "https://example.org/elsewhere" }],
        }),
      ],
    }),
    [
      { field: "sources", found: "none" },
      { field: "verification.level", found: '"official"' },
      { field: "forms[0].source", found: '"https://example.org/elsewhere"' },
    ],
  );
});
