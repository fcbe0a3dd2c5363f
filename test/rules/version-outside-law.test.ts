import { it } from "vitest";
import { versionOutsideLaw } from "../../src/knowledge/rules/version-outside-law.ts";
import { content, expectRule, law } from "../support/content.ts";

it("finds that a version is in force before or after its law", () => {
  expectRule(
    versionOutsideLaw,
    content(),
    content({ laws: [law({ inForce: "2006-01-01", repealed: "2020-01-01", status: "repealed" })] }),
    [
      { field: "validFrom", found: "2005-01-01" },
      { field: "validTo", found: "no end" },
    ],
  );
});
