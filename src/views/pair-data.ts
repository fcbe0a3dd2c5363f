import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Law } from "../model/law.ts";
import type { Offence } from "../model/offence.ts";
import type { State } from "../model/state.ts";
import type { ISODate, Language, StateId } from "../model/terms.ts";
import type { NamedInstrument } from "./instruments.ts";
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
  return {
    id,
    name,
    coverage,
    authorities,
    offences: base.offences.filter((offence) => offence.state === id),
    laws: Object.fromEntries(
      base.laws
        .filter((law) => law.state === id)
        .map(({ id: law, short, language, title, officialUrl }) => [
          law,
          { short, language, title, officialUrl },
        ]),
    ),
    instruments: base.treaties
      .filter(({ parties }) => parties.some(({ state: party }) => party === id))
      .map(namedInstrument),
  };
}
