import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agreementByArticle, agreementOn, cohensKappa } from "../../src/knowledge/agreement.ts";

const coded = (version: string, first: string[], second: string[], articles = ["2"]) => ({
  version,
  articles,
  first: new Set(first),
  second: new Set(second),
});

describe("Cohen's kappa", () => {
  it("is one for full agreement, zero for agreement by chance, negative below", () => {
    expect(cohensKappa(10, 0, 0, 10)).toBe(1);
    expect(cohensKappa(25, 25, 25, 25)).toBe(0);
    expect(cohensKappa(0, 10, 10, 0)).toBe(-1);
  });

  it("is the textbook value for the textbook example", () => {
    // 50 applications, two readers: 20 accepted by both, 15 by neither, 5 and 10 by one only.
    expect(cohensKappa(20, 5, 10, 15)).toBeCloseTo(0.4, 10);
  });
});

describe("agreement of two codings", () => {
  const versions = [
    coded("xa/1", ["act.a", "mind.intent"], ["act.a", "mind.intent"]),
    coded("xa/2", ["act.b"], ["act.b", "mind.intent"], ["3"]),
  ];

  it("compares every fact that either used in every version", () => {
    const { versions: count, decisions, share } = agreementOn(versions);
    expect({ count, decisions }).toEqual({ count: 2, decisions: 6 });
    expect(share).toBeCloseTo(5 / 6, 10);
  });

  it("is given by article and for all", () => {
    const byArticle = new Map(agreementByArticle(versions));
    expect(byArticle.get("2")).toMatchObject({ versions: 1, share: 1 });
    expect(byArticle.get("3")).toMatchObject({ versions: 1, share: 0.5 });
    expect(byArticle.get("all")?.versions).toBe(2);
  });
});

it("is published as the command computes it", () => {
  const { stdout } = spawnSync(process.execPath, ["scripts/report-agreement.ts"], { encoding: "utf8" });
  expect(stdout).toContain("| all |");
  expect(readFileSync("docs/methodology.md", "utf8")).toContain(stdout.trim());
});
