import { it } from "vitest";
import { futureCheck } from "../../src/knowledge/rules/future-check.ts";
import { content, expectRule, offence } from "../support/content.ts";

it("finds that something was checked on a day to come", () => {
  expectRule(
    futureCheck,
    content(),
    content({ offences: [offence({ verification: { level: "official", checkedOn: "2027-01-01" } })] }),
    [{ field: "verification.checkedOn", found: "2027-01-01" }],
  );
});
