import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Entailment } from "../../src/engine/entailment.ts";
import { Vocabulary } from "../../src/engine/vocabulary.ts";
import { conceivableCases, formulas, holds, vocabularies } from "../support/formulas.ts";

const RUNS = { numRuns: 2000 };

const withFormulas = (count: number, most?: number) =>
  vocabularies.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.array(formulas(facts, most), { minLength: count, maxLength: count })),
  );

describe("entailment agrees with the truth table", () => {
  it("for one definition against another", () => {
    fc.assert(
      fc.property(withFormulas(2), ([facts, [a, b]]) => {
        const expected = [...conceivableCases(facts)].every((one) => !holds(a!, one) || holds(b!, one));
        expect(new Entailment(new Vocabulary(facts)).entails(a!, b!)).toBe(expected);
      }),
      RUNS,
    );
  });

  it("for one definition against several together", () => {
    fc.assert(
      fc.property(withFormulas(4, 4), ([facts, [a, ...others]]) => {
        const expected = [...conceivableCases(facts)].every(
          (one) => !holds(a!, one) || others.some((b) => holds(b, one)),
        );
        expect(new Entailment(new Vocabulary(facts)).entailsOneOf(a!, others)).toBe(expected);
      }),
      RUNS,
    );
  });

  it("for residual facts: they complete the definition, and none of them is superfluous", () => {
    fc.assert(
      fc.property(withFormulas(2), ([facts, [a, b]]) => {
        const entailment = new Entailment(new Vocabulary(facts));
        const residual = entailment.residual(a!, b!);
        const completed = { elements: [...a!.elements, ...residual] };
        const cases = [...conceivableCases(facts)];
        expect(cases.every((one) => !holds(completed, one) || holds(b!, one))).toBe(true);
        for (const element of residual) {
          expect(cases.some((one) => holds(a!, one) && !holds({ elements: [element] }, one))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("for the alignment: what is given entails what is required, and what is not given is residual", () => {
    fc.assert(
      fc.property(withFormulas(2), ([facts, [a, b]]) => {
        const entailment = new Entailment(new Vocabulary(facts));
        const alignment = entailment.align(a!, b!);
        expect(alignment.filter(({ given }) => given === null).map(({ required }) => required)).toEqual(
          entailment.residual(a!, b!),
        );
        for (const { required, given } of alignment) {
          if (given) expect(entailment.entails({ elements: [given] }, { elements: [required] })).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe("the laws of entailment", () => {
  it("is reflexive", () => {
    fc.assert(
      fc.property(withFormulas(1), ([facts, [a]]) => {
        expect(new Entailment(new Vocabulary(facts)).entails(a!, a!)).toBe(true);
      }),
      RUNS,
    );
  });

  it("is transitive", () => {
    fc.assert(
      fc.property(withFormulas(3, 2), ([facts, [a, b, c]]) => {
        const entailment = new Entailment(new Vocabulary(facts));
        fc.pre(entailment.entails(a!, b!) && entailment.entails(b!, c!));
        expect(entailment.entails(a!, c!)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is monotone: more elements entail no less, more alternatives are entailed no less", () => {
    fc.assert(
      fc.property(withFormulas(3), ([facts, [a, b, more]]) => {
        const entailment = new Entailment(new Vocabulary(facts));
        if (!entailment.entails(a!, b!)) return;
        expect(entailment.entails({ elements: [...a!.elements, ...more!.elements] }, b!)).toBe(true);
        const extra = more!.elements[0]!.anyOf;
        const wider = { elements: b!.elements.map(({ anyOf }) => ({ anyOf: [...anyOf, ...extra] })) };
        expect(entailment.entails(a!, wider)).toBe(true);
      }),
      RUNS,
    );
  });

  it("never loses a definition that is covered when another one is added", () => {
    fc.assert(
      fc.property(withFormulas(4), ([facts, [a, b, c, d]]) => {
        const entailment = new Entailment(new Vocabulary(facts));
        if (entailment.entailsOneOf(a!, [b!, c!])) {
          expect(entailment.entailsOneOf(a!, [b!, c!, d!])).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe("the worked examples of the model", () => {
  const fact = (id: string, implies: string[] = [], exhaustedBy: string[] = []) => ({
    id,
    implies,
    exhaustedBy,
  });
  const entailment = new Entailment(
    new Vocabulary([
      fact("act.access-system"),
      fact("act.remain-in-system"),
      fact("authority.without-right", [], ["authority.none", "authority.exceeded"]),
      fact("authority.none", ["authority.without-right"]),
      fact("authority.exceeded", ["authority.without-right"]),
      fact("authority.outside-agreement", ["authority.exceeded"]),
      fact("means.security-overcome", ["object.protected"]),
      fact("object.protected"),
      fact("mind.intent"),
    ]),
  );
  const element = (...anyOf: string[]) => ({ anyOf });
  const convention = {
    elements: [element("act.access-system"), element("authority.without-right"), element("mind.intent")],
  };
  const chile = {
    elements: [
      element("act.access-system"),
      element("authority.none", "authority.exceeded"),
      element("means.security-overcome"),
      element("mind.intent"),
    ],
  };
  const access = { elements: [element("act.access-system"), element("mind.intent")] };
  const remaining = { elements: [element("act.remain-in-system")] };
  const colombia = {
    elements: [
      element("act.access-system", "act.remain-in-system"),
      element("authority.none", "authority.outside-agreement"),
      element("mind.intent"),
    ],
  };

  it("Chile's offence is within the Convention's, and asks for one fact more", () => {
    expect(entailment.entails(chile, convention)).toBe(true);
    expect(entailment.residual(convention, chile)).toEqual([element("means.security-overcome")]);
  });

  it("overcoming a security measure implies that the system was protected", () => {
    expect(entailment.entails(chile, { elements: [element("object.protected")] })).toBe(true);
  });

  it("access or remaining is covered by two provisions together and by neither alone", () => {
    expect(entailment.entails(colombia, access)).toBe(false);
    expect(entailment.entails(colombia, remaining)).toBe(false);
    expect(entailment.entailsOneOf(colombia, [access, remaining])).toBe(true);
  });

  it("nothing is covered where there is no definition", () => {
    expect(entailment.entailsOneOf(chile, [])).toBe(false);
  });
});

describe("a vocabulary", () => {
  it("refuses a cycle, and names it", () => {
    const facts = [
      { id: "act.a", implies: ["act.b"], exhaustedBy: [] },
      { id: "act.b", implies: ["act.a"], exhaustedBy: [] },
    ];
    expect(() => new Vocabulary(facts)).toThrow("act.a → act.b → act.a");
  });

  it("refuses a fact that it does not have, and names it", () => {
    const entailment = new Entailment(new Vocabulary([{ id: "act.a", implies: [], exhaustedBy: [] }]));
    const a = { elements: [{ anyOf: ["act.a"] }] };
    const unknown = { elements: [{ anyOf: ["act.unknown"] }] };
    expect(() => entailment.entails(a, unknown)).toThrow('no fact "act.unknown"');
  });
});
