import { LANGUAGES } from "../../model/terms.ts";
import { englishTexts, normalised } from "../english-texts.ts";
import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

const TARGETS: readonly string[] = LANGUAGES.filter((language) => language !== "en");

export const translationInUse: Rule = {
  name: "translation-in-use",
  guarantees:
    "A translation is in a language of the interface, once a language, and of an English text as it now stands.",
  check(content) {
    const texts = englishTexts(content);
    const seen = new Set<string>();
    return content.translations.flatMap(({ file, data: { language, english } }) => {
      if (!TARGETS.includes(language)) {
        return [{ file, field: "folder", found: show(language), expected: `one of ${TARGETS.join(", ")}` }];
      }
      const key = `${language} ${normalised(english)}`;
      const again = seen.has(key);
      seen.add(key);
      if (again) {
        return [
          { file, field: "english", found: `${show(english)} again`, expected: "one translation of it" },
        ];
      }
      return texts.has(normalised(english))
        ? []
        : [
            {
              file,
              field: "english",
              found: show(english),
              expected:
                "a text of an entry as it now stands; if it changed, translate it again or take this out",
            },
          ];
    });
  },
};
