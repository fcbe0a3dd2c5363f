import { LANGUAGES, type Language } from "../model/terms.ts";

/** The language of a page from the first part of its address; English where there is none. */
export function languageOf(locale: string | undefined): Language {
  return LANGUAGES.find((language) => language === locale) ?? "en";
}

/** `getStaticPaths` entries for every language: English at the root, others below their tag. */
export function localePaths(): { params: { locale: string | undefined } }[] {
  return LANGUAGES.map((language) => ({
    params: { locale: language === "en" ? undefined : language },
  }));
}

/** The address of a page in English, from its address in a language: the reverse of `localised`. */
export function inEnglish(path: string, language: Language): string {
  return language === "en" ? path : path.slice(`/${language}`.length);
}

/** The address of a page in a language, from its address in English, such as `/states/cl/`. */
export function localised(path: string, language: Language): string {
  return language === "en" ? path : `/${language}${path}`;
}
