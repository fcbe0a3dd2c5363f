import { expect } from "vitest";
import type { Content, Entry, OffenceEntryData, StateEntryData } from "../../src/knowledge/content.ts";
import type { Fault } from "../../src/knowledge/fault.ts";
import type { Rule } from "../../src/knowledge/rules/rule.ts";
import { conventionEntrySchema } from "../../src/model/convention.ts";
import { factSchema } from "../../src/model/fact.ts";
import { lawSchema } from "../../src/model/law.ts";
import { offenceEntrySchema } from "../../src/model/offence.ts";
import { stateEntrySchema } from "../../src/model/state.ts";
import { COVERAGE_ARTICLES } from "../../src/model/terms.ts";
import { translationSchema } from "../../src/model/translation.ts";
import { treatySchema } from "../../src/model/treaty.ts";

/** Entries of an invented State, made by the real schemas, for tests of rules and views. */

const text = (en: string) => ({ en, es: en, pt: en, fr: en });

export function entry<T>(file: string, data: T, body = ""): Entry<T> {
  return { file, data, body };
}

export const fact = (id: string, more: { implies?: string[]; exhaustedBy?: string[] } = {}) =>
  entry(
    "content/vocabulary/test.yaml",
    factSchema.parse({ id, kind: id.split(".")[0], label: text(id), definition: text(id), ...more }),
  );

export const law = (more: object = {}) =>
  entry(
    "content/laws/xa.yaml",
    lawSchema.parse({
      id: "xa/code",
      state: "XA",
      title: "Code",
      short: "Code",
      language: "en",
      enacted: null,
      published: null,
      inForce: "2000-01-01",
      repealed: null,
      status: "in-force",
      officialUrl: null,
      ...more,
    }),
  );

export const element = (...anyOf: string[]) => ({ anyOf, words: "the words" });

export const basicForm = (...elements: object[]) => ({
  id: "basic",
  kind: "basic",
  elements: elements.length > 0 ? elements : [element("act.access-system"), element("mind.intent")],
  penalty: { imprisonment: { minMonths: 6, maxMonths: 24 }, asWritten: "six months to two years" },
});

export function offence(more: object = {}, body = ""): Entry<OffenceEntryData> {
  const data = offenceEntrySchema.parse({
    state: "XA",
    law: "xa/code",
    pinpoint: "art. 1",
    heading: "Access",
    articles: ["2"],
    validFrom: "2005-01-01",
    forms: [basicForm()],
    verification: { level: "official", checkedOn: "2026-01-01" },
    sources: [{ url: "https://example.org/1", kind: "official", asOf: "2025-01-01", used: "the text" }],
    ...more,
  });
  const id = `${data.state.toLowerCase()}/code-${data.pinpoint.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  const version = `${id}@${data.validFrom}`;
  return entry(`content/offences/${version}.mdx`, { ...data, id, version }, body);
}

export function state(more: object = {}, id = "XA"): Entry<StateEntryData> {
  const coverage = Object.fromEntries(
    COVERAGE_ARTICLES.map((article) => [
      article,
      article === "2" ? { status: "mapped", since: "2005-01-01" } : { status: "not-researched" },
    ]),
  );
  const data = stateEntrySchema.parse({
    name: text("Example"),
    legalSystem: "civil",
    languages: ["en"],
    convention: { status: "none", source: "https://example.org/status" },
    generalPart: { attempt: null, participation: null, corporateLiability: null },
    authorities: { centralAuthority: [], contactPoint: [], specialisedUnits: [] },
    coverage,
    checkedOn: "2026-01-01",
    ...more,
  });
  return entry(`content/states/${id.toLowerCase()}.mdx`, { ...data, id });
}

export const article = (more: object = {}) =>
  entry(
    "content/convention/article-02.mdx",
    conventionEntrySchema.parse({
      article: "2",
      title: text("Illegal access"),
      elements: [element("act.access-system"), element("authority.without-right"), element("mind.intent")],
      options: [
        {
          id: "security-measures",
          elements: [element("means.security-overcome")],
          permittedBy: "art. 2",
          needs: "declaration",
          label: text("security measures"),
        },
      ],
      officialUrl: "https://example.org/convention",
      ...more,
    }),
  );

export const treaty = (more: object = {}) =>
  entry(
    "content/treaties/example.yaml",
    treatySchema.parse({
      id: "example",
      title: "Example treaty",
      scope: "multilateral",
      concerns: ["extradition"],
      inForce: "2010-01-01",
      parties: [{ state: "XA", inForce: "2010-01-01" }],
      minimumPenaltyMonths: 12,
      penaltyMeasure: { of: "maximum", in: "both", at: "art. 2" },
      dualCriminality: {
        extradition: "required",
        coerciveAssistance: "not-governed",
        otherAssistance: "not-governed",
        preservation: "not-governed",
      },
      rules: "art. 2",
      source: "https://example.org/treaty",
      ...more,
    }),
  );

/** A translation of "Law of 2001.", unless a test says otherwise. */
export const translation = (more: object = {}, language = "es") =>
  entry(`content/translations/${language}/xa.yaml`, {
    ...translationSchema.parse({ english: "Law of 2001.", text: "Ley de 2001.", ...more }),
    language,
  });

export const FACTS = [
  fact("act.access-system"),
  fact("act.remain-in-system"),
  fact("authority.without-right", { exhaustedBy: ["authority.none", "authority.exceeded"] }),
  fact("authority.none", { implies: ["authority.without-right"] }),
  fact("authority.exceeded", { implies: ["authority.without-right"] }),
  fact("means.security-overcome", { implies: ["object.protected"] }),
  fact("object.protected"),
  fact("purpose.gain"),
  fact("setting.exempt-testing"),
  fact("mind.intent"),
];

/** Content that keeps every rule, with what a test changes in it. */
export function content(more: Partial<Content> = {}): Content {
  return {
    facts: FACTS,
    laws: [law()],
    offences: [offence()],
    states: [state()],
    convention: [article()],
    treaties: [treaty()],
    conduct: [],
    translations: [],
    today: "2026-06-01",
    ...more,
  };
}

/** Expects a rule to accept one content and to find exactly the given faults in another. */
export function expectRule(rule: Rule, good: Content, bad: Content, faults: Partial<Fault>[]): void {
  expect(rule.check(good)).toEqual([]);
  expect(rule.check(bad)).toEqual(faults.map((fault) => expect.objectContaining(fault)));
}
