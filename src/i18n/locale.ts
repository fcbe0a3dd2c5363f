import { LANGUAGES, type Language } from "../model/terms.ts";

/** The languages in which pages are published; routes exist for all of `LANGUAGES`. */
export const PUBLISHED_LANGUAGES: readonly Language[] = ["en"];

/** The language of a page from the first part of its address; English where there is none. */
export function languageOf(locale: string | undefined): Language {
  return LANGUAGES.find((language) => language === locale) ?? "en";
}

/** `getStaticPaths` entries for every published language: English at the root, others below their tag. */
export function localePaths(): { params: { locale: string | undefined } }[] {
  return PUBLISHED_LANGUAGES.map((language) => ({
    params: { locale: language === "en" ? undefined : language },
  }));
}

/** The address of a page in a language, from its address in English, such as `/states/cl/`. */
export function localised(path: string, language: Language): string {
  return language === "en" ? path : `/${language}${path}`;
}
