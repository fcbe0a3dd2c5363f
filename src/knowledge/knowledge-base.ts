import { LawBook } from "../engine/law-book.ts";
import type { TypicalConduct } from "../model/conduct.ts";
import type { ConventionArticle, ConventionEntry } from "../model/convention.ts";
import type { Fact } from "../model/fact.ts";
import type { Law } from "../model/law.ts";
import type { Element, Offence } from "../model/offence.ts";
import type { State } from "../model/state.ts";
import type { ISODate } from "../model/terms.ts";
import type { Treaty } from "../model/treaty.ts";
import { type Content, type OffenceEntryData, readContent, type StateEntryData } from "./content.ts";
import { normalised } from "./english-texts.ts";
import type { Fault } from "./fault.ts";
import { resolveForms } from "./forms.ts";
import { checkRules } from "./rules/index.ts";

/** Everything that the pages, the API and the commands speak of, read from `content/` and checked. */
export interface KnowledgeBase {
  readonly facts: readonly Fact[];
  readonly laws: readonly Law[];
  /** All versions, by identifier and then by date. */
  readonly offences: readonly Offence[];
  readonly states: readonly State[];
  readonly convention: readonly ConventionArticle[];
  readonly treaties: readonly Treaty[];
  /** Starting points of the fact test, in the order of their file. */
  readonly conduct: readonly TypicalConduct[];
  /** By language, the texts that entries have in English alone: the English, as `normalised`, and its translation. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The day of the latest check of an entry: what "today" means to a page, so that two builds agree. */
  readonly contentDate: ISODate;
  /** The same law, prepared for comparison. */
  readonly book: LawBook<Offence>;
}

function byKey<T>(key: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}

/** The element of all acts of an article's paragraphs, or none where there is one form only. */
function actsOf(forms: readonly { elements: readonly Element[] }[]): Element[] {
  const acts = forms.flatMap(({ elements }) =>
    elements.flatMap(({ anyOf }) => anyOf.filter((fact) => fact.startsWith("act."))),
  );
  return acts.length === 0 ? [] : [{ anyOf: [...new Set(acts)], basis: "express" }];
}

/** An article with the whole formula of each of its forms. */
export function conventionArticle({ elements, forms, ...entry }: ConventionEntry): ConventionArticle {
  if (elements.length === 0 && forms.length === 0) return { ...entry, forms: [] };
  if (forms.length === 0) return { ...entry, elements, forms: [{ id: entry.article, elements }] };
  return {
    ...entry,
    elements: [...actsOf(forms), ...elements],
    forms: forms.map((form) => ({ ...form, elements: [...form.elements, ...elements] })),
  };
}

/** A version of a provision as published; the newest one has the provision's own address. */
function publishedOffence(entry: OffenceEntryData, versions: readonly OffenceEntryData[]): Offence {
  const newest = versions.every(({ validFrom }) => validFrom <= entry.validFrom);
  return {
    ...entry,
    forms: resolveForms(entry.forms),
    url: newest ? `/offences/${entry.id}/` : `/offences/${entry.id}/${entry.validFrom}/`,
  };
}

function publishedState(entry: StateEntryData): State {
  return { ...entry, url: `/states/${entry.id.toLowerCase()}/` };
}

function translationsOf({ translations }: Content): KnowledgeBase["translations"] {
  const byLanguage = Map.groupBy(translations, ({ data }) => data.language);
  return new Map(
    [...byLanguage].map(([language, entries]) => [
      language,
      new Map(entries.map(({ data }) => [normalised(data.english), data.text])),
    ]),
  );
}

/** Assembles checked content; the order of files does not matter. */
export function assemble(content: Content): KnowledgeBase {
  const entries = content.offences.map(({ data }) => data);
  const versions = Map.groupBy(entries, ({ id }) => id);
  const offences = entries
    .map((entry) => publishedOffence(entry, versions.get(entry.id) ?? []))
    .sort(byKey(({ version }) => version));
  const states = content.states.map(({ data }) => publishedState(data)).sort(byKey(({ id }) => id));
  const facts = content.facts.map(({ data }) => data).sort(byKey(({ id }) => id));
  const checks = [
    ...offences.map(({ verification }) => verification.checkedOn),
    ...states.map(({ checkedOn }) => checkedOn),
  ].sort();
  return {
    facts,
    laws: content.laws.map(({ data }) => data).sort(byKey(({ id }) => id)),
    offences,
    states,
    convention: content.convention
      .map(({ data }) => conventionArticle(data))
      .sort((one, other) => Number(one.article) - Number(other.article)),
    treaties: content.treaties.map(({ data }) => data).sort(byKey(({ id }) => id)),
    conduct: content.conduct.map(({ data }) => data),
    translations: translationsOf(content),
    contentDate: checks.at(-1) ?? content.today,
    book: new LawBook({ facts, states, offences }),
  };
}

/** Thrown where content has faults; its message has one line for each. */
export class ContentFaults extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`The content has ${faults.length} ${faults.length === 1 ? "fault" : "faults"}.`);
    this.name = "ContentFaults";
    this.faults = faults;
  }
}

/**
 * All faults of the content: of form first, then of every rule on the entries that have the right form.
 * An entry that could not be read is not also reported as missing elsewhere.
 */
export function contentFaults(project: string): Fault[] {
  const { content, faults } = readContent(project);
  const unread = new Set(faults.map(({ file }) => file));
  const followsFromUnread = ({ file, field }: Fault) => unread.has(file) && field !== "commentary";
  return [
    ...faults,
    ...checkRules(content).filter((fault) => faults.length === 0 || !followsFromUnread(fault)),
  ];
}

/**
 * Reads, checks and assembles everything.
 * @param project the project's folder
 * @throws ContentFaults where anything is wrong
 */
export function loadKnowledgeBase(project: string): KnowledgeBase {
  const { content, faults } = readContent(project);
  const all = faults.length > 0 ? faults : checkRules(content);
  if (all.length > 0) throw new ContentFaults(all);
  return assemble(content);
}
