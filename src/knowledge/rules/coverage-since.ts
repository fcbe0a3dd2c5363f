import type { Rule } from "./rule.ts";

export const coverageSince: Rule = {
  name: "coverage-since",
  guarantees:
    "Where it was not found since when an article's oldest offence is in force, coverage begins no earlier than that offence is known, and nothing is said of the time before.",
  check: ({ states, offences }) =>
    states.flatMap(({ file, data: state }) =>
      Object.entries(state.coverage).flatMap(([article, entry]) => {
        if (entry.status !== "mapped") return [];
        const oldest = offences
          .map(({ data }) => data)
          .filter(
            ({ state: id, articles, forms }) =>
              id === state.id && articles.includes(article) && forms.length > 0,
          )
          .sort((one, other) => one.validFrom.localeCompare(other.validFrom))[0];
        if (!oldest || oldest.validFromIs === "exact") return [];
        const field = `coverage.${article}`;
        return [
          ...(entry.since === undefined || entry.since < oldest.validFrom
            ? [
                {
                  file,
                  field: `${field}.since`,
                  found: entry.since ?? "nothing",
                  expected: `${oldest.validFrom} or later: ${oldest.version} is in force at the latest since then`,
                },
              ]
            : []),
          ...(entry.before === "none-found"
            ? [
                {
                  file,
                  field: `${field}.before`,
                  found: entry.before,
                  expected: `not-researched: since when ${oldest.version} is in force was not found`,
                },
              ]
            : []),
        ];
      }),
    ),
};
