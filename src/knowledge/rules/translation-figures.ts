import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

/** The numbers of a text in a fixed order; separators of thousands and decimals do not count. */
function figuresOf(text: string): string {
  const joined = text.replace(/(\d)[.,\u00a0\u202f](?=\d)/g, "$1");
  return (joined.match(/\d+/g) ?? []).sort().join(" ");
}

export const translationFigures: Rule = {
  name: "translation-figures",
  guarantees: "A translation has the figures of its English text: articles, dates, terms and sums.",
  check: ({ translations }) =>
    translations.flatMap(({ file, data: { english, text } }) => {
      const found = figuresOf(text);
      const expected = figuresOf(english);
      return found === expected
        ? []
        : [
            {
              file,
              field: "text",
              found: `${show(text)} with the figures ${found || "none"}`,
              expected: expected || "none",
            },
          ];
    }),
};
