import type { Language } from "../model/terms.ts";

/** Counts in a language: the figure as it is written there, with the noun in the number that the figure takes. */
export function counting(language: Language): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(language);
  const figures = new Intl.NumberFormat(language);
  return (count, one, other) => `${figures.format(count)} ${rules.select(count) === "one" ? one : other}`;
}
