import { LANGUAGES } from "../../model/terms.ts";
import { show } from "../fault.ts";
import { commented } from "../translations.ts";
import type { Rule } from "./rule.ts";

const TARGETS: readonly string[] = LANGUAGES.filter((language) => language !== "en");

export const translationOfEntry: Rule = {
  name: "translation-of-entry",
  guarantees:
    "A translation is in a language of the interface and of an entry that has commentary, once a language.",
  check(content) {
    const entries = commented(content);
    const seen = new Set<string>();
    return content.translations.flatMap(({ file, data: { language, of } }) => {
      if (!TARGETS.includes(language)) {
        return [{ file, field: "folder", found: show(language), expected: `one of ${TARGETS.join(", ")}` }];
      }
      const key = `${language}/${of}`;
      const again = seen.has(key);
      seen.add(key);
      if (again)
        return [{ file, field: "of", found: `${show(of)} again`, expected: "one translation of it" }];
      return entries.has(of)
        ? []
        : [{ file, field: "of", found: show(of), expected: "the path of an entry that has commentary" }];
    });
  },
};
