import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

export const factKind: Rule = {
  name: "fact-kind",
  guarantees: "The identifier of a fact begins with its kind.",
  check: ({ facts }) =>
    facts
      .filter(({ data }) => !data.id.startsWith(`${data.kind}.`))
      .map(({ file, data }) => ({
        file,
        field: `${data.id}.kind`,
        found: show(data.kind),
        expected: show(data.id.split(".")[0]),
      })),
};
