import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

/** The longest phrase of a statute that an entry may carry: entries describe the law, they do not reproduce it. */
export const MOST_OPERATIVE_WORDS = 12;

/** Number of words, as separated by white space. */
export function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

export const operativeWords: Rule = {
  name: "operative-words",
  guarantees: `Operative words are at most ${MOST_OPERATIVE_WORDS} words, and an express element has some.`,
  check: ({ offences }) =>
    offences.flatMap(({ file, data }) => {
      const places = [
        ...data.forms.flatMap((form, f) =>
          form.elements.map((element, e) => ({ field: `forms[${f}].elements[${e}]`, ...element })),
        ),
        ...data.exemptions.map((exemption, e) => ({
          field: `exemptions[${e}]`,
          basis: "construed" as const,
          ...exemption,
        })),
      ];
      return places.flatMap(({ field, words, basis }) => {
        if (words === undefined) {
          return basis === "express"
            ? [
                {
                  file,
                  field: `${field}.words`,
                  found: "nothing",
                  expected: "the operative words of an express element, or another basis",
                },
              ]
            : [];
        }
        const count = countWords(words);
        return count > MOST_OPERATIVE_WORDS
          ? [
              {
                file,
                field: `${field}.words`,
                found: `${count} words, ${show(words)}`,
                expected: `at most ${MOST_OPERATIVE_WORDS} words`,
              },
            ]
          : [];
      });
    }),
};
