import { it } from "vitest";
import { overlappingVersions } from "../../src/knowledge/rules/overlapping-versions.ts";
import { content, expectRule, offence } from "../support/content.ts";

it("finds that two versions of a provision are in force on one day", () => {
  expectRule(
    overlappingVersions,
    content({ offences: [offence({ validTo: "2010-01-01" }), offence({ validFrom: "2010-01-01" })] }),
    content({ offences: [offence({ validTo: "2010-01-02" }), offence({ validFrom: "2010-01-01" })] }),
    [{ field: "validFrom", found: "2010-01-01 to today" }],
  );
});
