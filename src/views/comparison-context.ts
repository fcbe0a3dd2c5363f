import { localised } from "../i18n/locale.ts";
import type { Language } from "../model/terms.ts";
import type { ComparisonContext } from "./comparison.ts";
import { knowledge } from "./knowledge.ts";
import { lawOf } from "./offences.ts";
import { wording } from "./page.ts";

/** What the build knows, for saying comparisons in a language. */
export function comparisonContext(language: Language): ComparisonContext {
  const base = knowledge();
  return {
    say: wording(language),
    entailment: base.book.entailment,
    lawOf,
    stateName: (id) => base.states.find((state) => state.id === id)?.name[language] ?? id,
    at: (path) => localised(path, language),
  };
}
