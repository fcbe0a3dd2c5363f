import { show } from "../fault.ts";
import { commented, fingerprint } from "../translations.ts";
import type { Rule } from "./rule.ts";

export const translationCurrent: Rule = {
  name: "translation-current",
  guarantees: "A translation was made from the English commentary as it stands.",
  check(content) {
    const entries = commented(content);
    return content.translations.flatMap(({ file, data: { of, english } }) => {
      const entry = entries.get(of);
      const current = entry && fingerprint(entry.body);
      return current === undefined || current === english
        ? []
        : [
            {
              file,
              field: `${of}: english`,
              found: show(english),
              expected: `${show(current)}, once the text is translated as it now stands in ${entry?.file}; or no translation`,
            },
          ];
    });
  },
};
