import { show } from "../fault.ts";
import { factReferences } from "./references.ts";
import type { Rule } from "./rule.ts";

export const unknownFact: Rule = {
  name: "unknown-fact",
  guarantees: "Every fact that an entry names is in the vocabulary.",
  check(content) {
    const known = new Set(content.facts.map(({ data }) => data.id));
    return factReferences(content)
      .filter(({ fact }) => !known.has(fact))
      .map(({ file, field, fact }) => ({
        file,
        field,
        found: show(fact),
        expected: "a fact of content/vocabulary",
      }));
  },
};
