import { commented } from "../translations.ts";
import type { Rule } from "./rule.ts";

/** The numbers of a text in order of size of their digits; separators of thousands and decimals do not count. */
function figuresOf(text: string): string {
  const joined = text.replace(/(\d)[.,\u00a0\u202f](?=\d)/g, "$1");
  return (joined.match(/\d+/g) ?? []).sort().join(" ");
}

export const translationFigures: Rule = {
  name: "translation-figures",
  guarantees: "A translation has the figures of its English text: articles, dates, terms and sums.",
  check(content) {
    const entries = commented(content);
    return content.translations.flatMap(({ file, data: { of, text } }) => {
      const entry = entries.get(of);
      if (entry === undefined) return [];
      const found = figuresOf(text);
      const expected = figuresOf(entry.body);
      return found === expected
        ? []
        : [
            {
              file,
              field: `${of}: text`,
              found: `the figures ${found || "none"}`,
              expected: expected || "none",
            },
          ];
    });
  },
};
