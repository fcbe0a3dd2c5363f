import type { Language } from "../model/terms.ts";
import { knowledge } from "./knowledge.ts";

/**
 * The paragraphs of an entry's commentary in a language other than English, if it was translated.
 * @param of the entry's path below `content/`, without extension, such as `states/cl`
 */
export function translatedCommentary(language: Language, of: string): string[] | undefined {
  return knowledge()
    .translations.get(`${language}/${of}`)
    ?.split(/\n\s*\n/);
}
