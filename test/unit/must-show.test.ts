import { describe, expect, it } from "vitest";
import { dualCriminality } from "../../src/engine/dual-criminality.ts";
import { loadKnowledgeBase } from "../../src/knowledge/knowledge-base.ts";
import { apiFiles, apiText } from "../../src/views/api.ts";
import { conformityOf } from "../../src/views/conformity.ts";

/** What the first issue asks the real entries to show; computed from them, never written by hand. */
const base = loadKnowledgeBase(process.cwd());
const ask = (from: string, to: string, on: string) => dualCriminality(base.book, from, to, "2", on);
const basicForm = (answer: ReturnType<typeof ask>) => answer.forms.find(({ form }) => form.kind === "basic");
const state = (id: string) => base.states.find((one) => one.id === id)!;
const residualFacts = (answer: ReturnType<typeof ask>) =>
  basicForm(answer)?.routes[0]?.residual.map(({ anyOf }) => anyOf.join(" or "));

describe("amendments change the matrix on their day", () => {
  it("Peru to Chile: D.Leg. 1614 took the breach of security out of Peru's basic form", () => {
    expect(basicForm(ask("PE", "CL", "2023-06-01"))?.verdict).toBe("covered");
    const after = ask("PE", "CL", "2024-01-01");
    expect(after.verdict).toBe("conditional");
    expect(residualFacts(after)).toEqual(["means.security-overcome"]);
  });

  it("Peru's declaration under article 2 says what its law no longer does", () => {
    expect(conformityOf(base, state("PE"), "2", base.contentDate).declaredUnused).toContain(
      "security-measures",
    );
    expect(conformityOf(base, state("PE"), "2", "2023-06-01").declaredUnused).toEqual([]);
  });

  it("Brazil to Argentina: Lei 14.155/2021", () => {
    expect(ask("BR", "AR", "2020-01-01").verdict).toBe("covered");
    const after = ask("BR", "AR", "2022-01-01");
    expect(after.verdict).toBe("conditional");
    expect(residualFacts(after)).toEqual(["object.restricted-access"]);
  });

  it("Chile answers from Ley 19.223 in 2010, from Ley 21.459 today", () => {
    const laws = (on: string) => new Set(base.book.principal("CL", "2", on).map(({ law }) => law));
    expect(laws("2010-01-01")).toEqual(new Set(["cl/ley-19223"]));
    expect(laws(base.contentDate)).toEqual(new Set(["cl/ley-21459"]));
  });

  it("Chile carries the exemption for reported security research as a condition since 2024", () => {
    const conditions = (on: string) =>
      basicForm(ask("PE", "CL", on))
        ?.routes.find(({ offence }) => offence.id === "cl/ley-21459-art-2")
        ?.conditions.flatMap(({ anyOf }) => anyOf);
    expect(conditions("2023-06-01")).toEqual([]);
    expect(conditions("2024-06-01")).toEqual(["setting.exempt-reported-security-research"]);
  });
});

describe("the published matrix", () => {
  it("has a cell for every ordered pair", () => {
    const file = apiFiles(base).find(({ path }) => path === "matrix/2.json")!;
    const { states, cells } = JSON.parse(apiText(file));
    const pairs = new Set(cells.map(({ from, to }: { from: string; to: string }) => `${from} ${to}`));
    expect(states.length).toBeGreaterThanOrEqual(6);
    expect(cells).toHaveLength(states.length * (states.length - 1));
    expect(pairs.size).toBe(cells.length);
  });
});
