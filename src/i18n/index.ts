import type { Language } from "../model/terms.ts";
import { type Dictionary, en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

const DICTIONARIES: Record<Language, Dictionary> = { en, es, pt, fr };

/** The words of the interface in a language, for the build and the commands. */
export function dictionary(language: Language): Dictionary {
  return DICTIONARIES[language];
}
