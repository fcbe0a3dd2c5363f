import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { checkRules, RULES } from "../../src/knowledge/rules/index.ts";
import { content } from "../support/content.ts";

it("lists every rule there is, and each has a test of its own", () => {
  const helpers = ["index", "rule", "references", "periods"];
  const modules = readdirSync("src/knowledge/rules").map((name) => name.replace(".ts", ""));
  const names = RULES.map(({ name }) => name).sort();
  expect(names).toEqual(modules.filter((name) => !helpers.includes(name)).sort());
  for (const name of names) expect(existsSync(`test/rules/${name}.test.ts`)).toBe(true);
});

it("says in a sentence what each rule guarantees", () => {
  for (const { guarantees } of RULES) expect(guarantees).toMatch(/^[A-Z].{20,}\.$/);
});

it("accepts content without faults", () => {
  expect(checkRules(content())).toEqual([]);
});
