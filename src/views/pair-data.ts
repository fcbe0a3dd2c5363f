import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Law } from "../model/law.ts";
import type { Offence } from "../model/offence.ts";
import type { State } from "../model/state.ts";
import { type ISODate, LANGUAGES, type Language, type StateId } from "../model/terms.ts";
import type { NamedInstrument } from "./instruments.ts";
import { translator } from "./translation.ts";
import { articleTitles, namedInstrument, type WorkbenchFact, workbenchFacts } from "./workbench-data.ts";

/** The vocabulary with labels in one language, for pages that load the law of two States only. */
export interface VocabularyData {
  readonly contentDate: ISODate;
  readonly facts: readonly WorkbenchFact[];
  readonly articles: readonly (readonly [article: string, title: string])[];
}

/** The whole law of one State, with operative words and sources, and the instruments it is a party to. */
export interface StateLawData {
  readonly id: StateId;
  readonly name: State["name"];
  readonly coverage: State["coverage"];
  readonly authorities: State["authorities"];
  readonly offences: readonly Offence[];
  readonly laws: Readonly<Record<string, Pick<Law, "short" | "language" | "title" | "officialUrl">>>;
  readonly instruments: readonly NamedInstrument[];
  /** By language, what a comparison shows in words of the entries: the English and its translation. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The notes that a comparison shows. */
function notesOf({ forms, exemptions }: Offence): string[] {
  return [
    ...forms.flatMap(({ penalty }) => [penalty.fine, penalty.conversion]),
    ...exemptions.map(({ note }) => note),
  ].filter((note) => note !== undefined);
}

function translationsOf(base: KnowledgeBase, texts: readonly string[]): StateLawData["translations"] {
  const notes = [...new Set(texts)];
  const into = (language: Language) => {
    const translate = translator(base, language);
    return notes.flatMap((note) => {
      const translated = translate(note);
      return translated === undefined ? [] : [[note, translated] as const];
    });
  };
  return Object.fromEntries(
    LANGUAGES.filter((language) => language !== "en").map((language) => [
      language,
      Object.fromEntries(into(language)),
    ]),
  );
}

export function vocabularyData(base: KnowledgeBase, language: Language): VocabularyData {
  return {
    contentDate: base.contentDate,
    facts: workbenchFacts(base, language),
    articles: articleTitles(base, language),
  };
}

export function stateLawData(base: KnowledgeBase, id: StateId): StateLawData {
  const state = base.states.find((one) => one.id === id);
  if (!state) throw new RangeError(`There is no State "${id}".`);
  const { name, coverage, authorities } = state;
  const offences = base.offences.filter((offence) => offence.state === id);
  const instruments = base.treaties
    .filter(({ parties }) => parties.some(({ state: party }) => party === id))
    .map(namedInstrument);
  return {
    id,
    name,
    coverage,
    authorities,
    offences,
    laws: Object.fromEntries(
      base.laws
        .filter((law) => law.state === id)
        .map(({ id: law, short, language, title, officialUrl }) => [
          law,
          { short, language, title, officialUrl },
        ]),
    ),
    instruments,
    translations: translationsOf(base, [
      ...offences.flatMap(notesOf),
      ...instruments.map(({ title }) => title),
    ]),
  };
}
