import { LawBook } from "../../engine/law-book.ts";
import type { Dictionary } from "../../i18n/en.ts";
import { loadDictionary } from "../../i18n/load.ts";
import { localised } from "../../i18n/locale.ts";
import type { Offence } from "../../model/offence.ts";
import type { ISODate, Language, StateId } from "../../model/terms.ts";
import type { ComparisonContext } from "../../views/comparison.ts";
import type { NamedInstrument } from "../../views/instruments.ts";
import type { StateLawData, VocabularyData } from "../../views/pair-data.ts";
import { Wording } from "../../views/wording.ts";

/** The law of two States with all its words, ready to be compared and said in a language. */
export interface PairLaw {
  readonly book: LawBook<Offence>;
  readonly context: ComparisonContext;
  readonly contentDate: ISODate;
  readonly titles: ReadonlyMap<string, string>;
  readonly states: readonly [StateLawData, StateLawData];
  /** Instruments that both are parties to, whenever in force. */
  readonly instruments: readonly NamedInstrument[];
}

/** Puts the data of two States together. */
export function assemblePair(
  vocabulary: VocabularyData,
  states: readonly [StateLawData, StateLawData],
  language: Language,
  words: Dictionary,
): PairLaw {
  const ids = vocabulary.facts.map(([id]) => id);
  const idsOf = (numbers: readonly number[]) => numbers.map((number) => ids[number] as string);
  const labels = vocabulary.facts.map(([id, label]) => ({
    id,
    label: { en: label, es: label, pt: label, fr: label },
  }));
  const book = new LawBook<Offence>({
    facts: vocabulary.facts.map(([id, , implies, exhaustedBy]) => ({
      id,
      implies: idsOf(implies),
      exhaustedBy: idsOf(exhaustedBy),
    })),
    states,
    offences: states.flatMap(({ offences }) => offences),
  });
  const laws = new Map(states.flatMap((state) => Object.entries(state.laws)));
  const translations = new Map(states.flatMap((state) => Object.entries(state.translations[language] ?? {})));
  const [one, other] = states;
  return {
    book,
    context: {
      say: new Wording(language, words, labels, (english) => translations.get(english)),
      entailment: book.entailment,
      lawOf: ({ law }) => laws.get(law) ?? { short: law, language: "und" },
      stateName: (id) => states.find((state) => state.id === id)?.name[language] ?? id,
      at: (path) => localised(path, language),
    },
    contentDate: vocabulary.contentDate,
    titles: new Map(vocabulary.articles),
    states,
    instruments: one.instruments.filter(({ id }) =>
      other.instruments.some((instrument) => instrument.id === id),
    ),
  };
}

async function load<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} could not be loaded (${response.status}).`);
  return (await response.json()) as T;
}

/** Loads the vocabulary in a language and the law of two States. @throws Error where they cannot be had */
export async function loadPair(from: StateId, to: StateId, language: Language): Promise<PairLaw> {
  const [vocabulary, ...states] = await Promise.all([
    load<VocabularyData>(`/workbench/vocabulary/${language}.json`),
    load<StateLawData>(`/workbench/states/${from.toLowerCase()}.json`),
    load<StateLawData>(`/workbench/states/${to.toLowerCase()}.json`),
  ]);
  return assemblePair(vocabulary, states, language, await loadDictionary(language));
}
