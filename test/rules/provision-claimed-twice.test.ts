import { it } from "vitest";
import { provisionClaimedTwice } from "../../src/knowledge/rules/provision-claimed-twice.ts";
import { content, expectRule, offence } from "../support/content.ts";

/** The same provision under another identifier and with other typography. */
function twin(more: object = {}) {
  const { file, data, body } = offence({ pinpoint: "Art. 1.", ...more });
  return { file, body, data: { ...data, id: "xa/code-article-1" } };
}

it("finds that two entries describe one provision for one day", () => {
  expectRule(
    provisionClaimedTwice,
    content({ offences: [offence({ validTo: "2010-01-01" }), twin({ validFrom: "2010-01-01" })] }),
    content({ offences: [offence(), twin()] }),
    [{ field: "pinpoint", found: "xa/code, Art. 1." }],
  );
});
