import { dictionary } from "../i18n/index.ts";
import type { Language } from "../model/terms.ts";
import { knowledge } from "./knowledge.ts";
import { Wording } from "./wording.ts";

const wordings = new Map<Language, Wording>();

/** What pages say, in a language of the interface. */
export function wording(language: Language): Wording {
  let known = wordings.get(language);
  if (!known) {
    known = new Wording(language, dictionary(language), knowledge().facts);
    wordings.set(language, known);
  }
  return known;
}
