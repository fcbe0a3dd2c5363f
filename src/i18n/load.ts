import type { Language } from "../model/terms.ts";
import type { Dictionary } from "./en.ts";

/** The words of the interface in a language, for scripts of pages: only the language asked for is loaded. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  switch (language) {
    case "en":
      return (await import("./en.ts")).en;
    case "es":
      return (await import("./es.ts")).es;
    case "pt":
      return (await import("./pt.ts")).pt;
    case "fr":
      return (await import("./fr.ts")).fr;
  }
}
