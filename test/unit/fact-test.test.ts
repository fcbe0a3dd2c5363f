import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Conduct, factTest, testForm } from "../../src/engine/fact-test.ts";
import { Vocabulary } from "../../src/engine/vocabulary.ts";
import { assemble } from "../../src/knowledge/knowledge-base.ts";
import { basicForm, content, element, offence } from "../support/content.ts";
import { conceivableCases, formulas, holds, vocabularies } from "../support/formulas.ts";

const form = (elements: readonly { anyOf: readonly string[] }[]) => ({
  id: "basic",
  kind: "basic" as const,
  elements: elements.map(({ anyOf }) => ({ anyOf: [...anyOf], basis: "express" as const })),
  penalty: { asWritten: "a penalty" },
});

const offenceOf = (tested: ReturnType<typeof form>) => ({
  id: "xa/code-1",
  state: "XA",
  articles: ["2"],
  relatedArticles: [],
  validFrom: "2000-01-01",
  validTo: null,
  forms: [tested],
  exemptions: [],
});

const situations = vocabularies.chain((facts) => {
  const ids = facts.map(({ id }) => id);
  return fc.record({
    facts: fc.constant(facts),
    definition: formulas(facts),
    alleged: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
    excluded: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
  });
});

describe("the fact test agrees with the truth table", () => {
  it("met in every case, excluded in every case, or open", () => {
    fc.assert(
      fc.property(situations, ({ facts, definition, alleged, excluded }) => {
        const cases = [...conceivableCases(facts)].filter(
          (one) => alleged.every((id) => one.has(id)) && excluded.every((id) => !one.has(id)),
        );
        const vocabulary = new Vocabulary(facts);
        if (cases.length === 0) {
          expect(() => new Conduct(vocabulary, { alleged, excluded })).toThrow(RangeError);
          return;
        }
        const tested = form(definition.elements);
        const { outcome } = testForm(
          new Conduct(vocabulary, { alleged, excluded }),
          offenceOf(tested),
          tested,
        );
        const met = cases.filter((one) => holds(tested, one)).length;
        expect(outcome).toBe(met === cases.length ? "met" : met === 0 ? "excluded" : "open");
      }),
      { numRuns: 3000 },
    );
  });
});

describe("exemptions in the fact test", () => {
  const { book } = assemble(
    content({
      offences: [
        offence({
          forms: [basicForm(element("act.access-system"))],
          exemptions: [{ anyOf: ["setting.exempt-testing"] }],
        }),
      ],
    }),
  );
  const test = (alleged: string[], excluded: string[] = []) =>
    factTest(book, ["2"], { alleged, excluded }, "2026-01-01")[0]!;

  it("excludes the offence where the exemption is alleged", () => {
    const result = test(["act.access-system", "setting.exempt-testing"]);
    expect(result.outcome).toBe("excluded");
    expect(result.exempt?.anyOf).toEqual(["setting.exempt-testing"]);
  });

  it("names the exemption as a condition where it is open, and not where it is excluded", () => {
    expect(test(["act.access-system"])).toMatchObject({ outcome: "met", unless: [{}] });
    expect(test(["act.access-system"], ["setting.exempt-testing"])).toMatchObject({
      outcome: "met",
      unless: [],
    });
  });

  it("tests nothing where no offence is in force", () => {
    expect(factTest(book, ["2"], { alleged: ["act.access-system"], excluded: [] }, "2004-12-31")).toEqual([]);
  });
});
