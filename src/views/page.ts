import { dictionary } from "../i18n/index.ts";
import type { State } from "../model/state.ts";
import type { Language } from "../model/terms.ts";
import { knowledge } from "./knowledge.ts";
import { translator } from "./translation.ts";
import { Wording } from "./wording.ts";

const wordings = new Map<Language, Wording>();

/** What pages say, in a language of the interface. */
export function wording(language: Language): Wording {
  let known = wordings.get(language);
  if (!known) {
    known = new Wording(language, dictionary(language), knowledge().facts, translator(knowledge(), language));
    wordings.set(language, known);
  }
  return known;
}

/** The States in the alphabetical order of their names in a language, as every list for readers has them. */
export function statesByName(language: Language): State[] {
  const collator = new Intl.Collator(language);
  return [...knowledge().states].sort((one, other) =>
    collator.compare(one.name[language], other.name[language]),
  );
}
