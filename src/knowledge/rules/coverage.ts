import { COVERAGE_ARTICLES, inForceOn, OFFENCE_ARTICLES } from "../../model/terms.ts";
import type { Rule } from "./rule.ts";

export const coverage: Rule = {
  name: "coverage",
  guarantees:
    "The coverage of an article agrees with the offences in force: mapped with a principal offence that has forms, located with one that has none, otherwise neither; none-found says where was looked.",
  check: ({ states, offences, today }) =>
    states.flatMap(({ file, data: state }) =>
      COVERAGE_ARTICLES.flatMap((article) => {
        const field = `coverage.${article}`;
        const entry = state.coverage[article];
        if (!entry) {
          return [
            {
              file,
              field,
              found: "nothing",
              expected: "a status: mapped, located, none-found or not-researched",
            },
          ];
        }
        const faults = [];
        if ((entry.status === "none-found" || entry.status === "located") && entry.note === undefined) {
          faults.push({
            file,
            field: `${field}.note`,
            found: "nothing",
            expected: entry.status === "located" ? "what is known of the offence" : "where was looked",
          });
        }
        const principal = offences
          .map(({ data }) => data)
          .filter(
            ({ state: id, articles, validFrom, validTo }) =>
              id === state.id && articles.includes(article) && inForceOn(validFrom, validTo, today),
          );
        const encoded = principal.some(({ forms }) => forms.length > 0);
        const expected = encoded ? "mapped" : principal.length > 0 ? "located" : null;
        const isOffenceArticle = (OFFENCE_ARTICLES as readonly string[]).includes(article);
        if (!isOffenceArticle) return faults;
        if (expected !== null && entry.status !== expected) {
          faults.push({
            file,
            field: `${field}.status`,
            found: entry.status,
            expected: `${expected}, since ${principal.map(({ version }) => version).join(", ")} is in force`,
          });
        }
        if (expected === null && (entry.status === "mapped" || entry.status === "located")) {
          faults.push({
            file,
            field: `${field}.status`,
            found: entry.status,
            expected: `no such status: no entry in force answers article ${article} as principal offence`,
          });
        }
        return faults;
      }),
    ),
};
