import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

export const unknownLaw: Rule = {
  name: "unknown-law",
  guarantees: "Every offence belongs to a law of its own State that has an entry.",
  check({ laws, offences }) {
    const known = new Map(laws.map(({ data }) => [data.id, data]));
    return offences.flatMap(({ file, data }) =>
      known.get(data.law)?.state === data.state
        ? []
        : [
            {
              file,
              field: "law",
              found: show(data.law),
              expected: `a law of ${data.state} in content/laws: ${
                [...known.values()]
                  .filter(({ state }) => state === data.state)
                  .map(({ id }) => id)
                  .join(", ") || "none is there"
              }`,
            },
          ],
    );
  },
};
