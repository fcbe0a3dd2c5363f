import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Law } from "../model/law.ts";
import type { Coverage } from "../model/state.ts";
import type { ConventionStatus, FormKind, ISODate, Language, LegalSystem, StateId } from "../model/terms.ts";
import type { Treaty } from "../model/treaty.ts";
import { citation } from "./citation.ts";
import type { NamedInstrument } from "./instruments.ts";

/**
 * The data that the interactive pages load: what comparison needs, and the words to say it. Distinct
 * elements are listed once and named by their number; operative words stay on the pages of the pair.
 * Tuples instead of objects keep it small.
 */
export interface WorkbenchData {
  readonly contentDate: ISODate;
  readonly facts: readonly WorkbenchFact[];
  /** Distinct elements: lists of numbers of facts. */
  readonly elements: readonly (readonly number[])[];
  readonly states: readonly WorkbenchState[];
  readonly offences: readonly WorkbenchOffence[];
  readonly articles: readonly (readonly [article: string, title: string])[];
  readonly treaties: readonly WorkbenchTreaty[];
}

/** `implies` and `exhaustedBy` are numbers of facts. */
export type WorkbenchFact = readonly [
  id: string,
  label: string,
  implies: readonly number[],
  exhaustedBy: readonly number[],
];

export type WorkbenchState = readonly [
  id: StateId,
  name: string,
  legalSystem: LegalSystem,
  status: ConventionStatus,
  inForce: ISODate | null,
  coverage: Readonly<Record<string, Pick<Coverage, "status" | "since" | "before">>>,
];

/** `level` is the first letter of the degree of verification. */
export type WorkbenchOffence = readonly [
  id: string,
  cited: string,
  articles: readonly string[],
  relatedArticles: readonly string[],
  validFrom: ISODate,
  validTo: ISODate | null,
  level: string,
  forms: readonly WorkbenchForm[],
  exemptions: readonly (readonly [element: number, forms?: readonly string[]])[],
  /** Path of the page; null where it is that of the provision. */
  url: string | null,
];

/** Terms in months: null where not found, -1 for life, 0 where there is no imprisonment. */
export type WorkbenchForm = readonly [
  id: string,
  kind: number,
  elements: readonly number[],
  minMonths: number | null,
  maxMonths: number | null,
  articles?: readonly string[],
];

export type WorkbenchTreaty = NamedInstrument;

/** Form kinds by their number in `WorkbenchForm`. */
export const WORKBENCH_FORM_KINDS: readonly FormKind[] = ["basic", "alternative", "aggravated"];

/** The vocabulary with labels in one language; relations are numbers of facts. */
export function workbenchFacts(base: KnowledgeBase, language: Language): WorkbenchFact[] {
  const number = new Map(base.facts.map(({ id }, index) => [id, index]));
  const numbers = (ids: readonly string[]) => ids.map((id) => number.get(id) as number);
  return base.facts.map(({ id, label, implies, exhaustedBy }) => [
    id,
    label[language],
    numbers(implies),
    numbers(exhaustedBy),
  ]);
}

/** The articles that define offences, with their titles in a language. */
export function articleTitles(base: KnowledgeBase, language: Language): [article: string, title: string][] {
  return base.convention
    .filter(({ forms }) => forms.length > 0)
    .map(({ article, title }) => [article, title[language]]);
}

/** What comparison and lists need of a treaty. */
export function namedInstrument(treaty: Treaty): WorkbenchTreaty {
  const {
    id,
    short,
    title,
    inForce,
    parties,
    minimumPenaltyMonths,
    penaltyMeasure,
    dualCriminality,
    concerns,
  } = treaty;
  return {
    id,
    title: short ?? title,
    inForce,
    parties: parties.map(({ note: _note, ...party }) => party),
    minimumPenaltyMonths,
    penaltyMeasure,
    dualCriminality,
    concerns,
  };
}

/** Encodes the knowledge base for the interactive pages in a language. */
export function workbenchData(base: KnowledgeBase, language: Language): WorkbenchData {
  const factNumber = new Map(base.facts.map(({ id }, number) => [id, number]));
  const numberOf = (id: string) => factNumber.get(id) as number;
  const elements: number[][] = [];
  const elementNumber = new Map<string, number>();
  const element = ({ anyOf }: { anyOf: readonly string[] }) => {
    const facts = anyOf.map(numberOf);
    const key = facts.join();
    let number = elementNumber.get(key);
    if (number === undefined) {
      number = elements.push(facts) - 1;
      elementNumber.set(key, number);
    }
    return number;
  };
  const laws = new Map(base.laws.map((law) => [law.id, law]));
  const offences = base.offences
    .filter(({ forms }) => forms.length > 0)
    .map((offence): WorkbenchOffence => {
      const own = offence.url === `/offences/${offence.id}/`;
      return [
        offence.id,
        citation(laws.get(offence.law) as Law, offence),
        offence.articles,
        offence.relatedArticles,
        offence.validFrom,
        offence.validTo,
        offence.verification.level.charAt(0),
        offence.forms.map(({ id, kind, elements: list, penalty, articles }): WorkbenchForm => {
          const { imprisonment, notFound } = penalty;
          const min = notFound ? null : (imprisonment?.minMonths ?? 0);
          const max = notFound
            ? null
            : !imprisonment
              ? 0
              : imprisonment.life
                ? -1
                : (imprisonment.maxMonths ?? null);
          const form = [id, WORKBENCH_FORM_KINDS.indexOf(kind), list.map(element), min, max] as const;
          return articles ? [...form, articles] : form;
        }),
        offence.exemptions.map((exemption) =>
          exemption.forms ? [element(exemption), exemption.forms] : [element(exemption)],
        ),
        own ? null : offence.url,
      ];
    });
  return {
    contentDate: base.contentDate,
    facts: workbenchFacts(base, language),
    elements,
    states: base.states.map(({ id, name, legalSystem, convention, coverage }) => [
      id,
      name[language],
      legalSystem,
      convention.status,
      convention.inForce,
      Object.fromEntries(
        Object.entries(coverage).map(([article, { status, since, before }]) => [
          article,
          { status, ...(since !== undefined && { since }), before },
        ]),
      ),
    ]),
    offences,
    articles: articleTitles(base, language),
    treaties: base.treaties.map(namedInstrument),
  };
}
