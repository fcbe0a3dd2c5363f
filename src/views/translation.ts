import { normalised } from "../knowledge/english-texts.ts";
import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Language } from "../model/terms.ts";
import type { Translate } from "./wording.ts";

/** What translates the English texts of a knowledge base into a language, as far as they are translated. */
export function translator({ translations }: KnowledgeBase, language: Language): Translate {
  const known = translations.get(language);
  return (english) => known?.get(normalised(english));
}
