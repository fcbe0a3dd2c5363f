import type { Language } from "../model/terms.ts";
import { type Dictionary, en } from "./en.ts";

const DICTIONARIES: Partial<Record<Language, Dictionary>> = { en };

/** The words of the interface in a language, for the build and the commands. @throws RangeError where there is no dictionary */
export function dictionary(language: Language): Dictionary {
  const words = DICTIONARIES[language];
  if (!words) throw new RangeError(`There is no dictionary for "${language}".`);
  return words;
}
