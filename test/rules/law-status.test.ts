import { it } from "vitest";
import { lawStatus } from "../../src/knowledge/rules/law-status.ts";
import { content, expectRule, law } from "../support/content.ts";

it("finds that a law in force has a past repeal date", () => {
  expectRule(lawStatus, content(), content({ laws: [law({ repealed: "2020-01-01" })] }), [
    { field: "xa/code.repealed", found: "2020-01-01" },
  ]);
});
