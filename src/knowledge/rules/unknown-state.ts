import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

export const unknownState: Rule = {
  name: "unknown-state",
  guarantees: "Every State that a law, an offence or a treaty names has an entry.",
  check({ states, laws, offences, treaties }) {
    const known = new Set(states.map(({ data }) => data.id));
    const references = [
      ...laws.map(({ file, data }) => ({ file, field: `${data.id}.state`, state: data.state })),
      ...offences.map(({ file, data }) => ({ file, field: "state", state: data.state })),
      ...treaties.flatMap(({ file, data }) => [
        ...data.parties.map(({ state }, index) => ({
          file,
          field: `${data.id}.parties[${index}].state`,
          state,
        })),
        ...data.signatories.map((state, index) => ({
          file,
          field: `${data.id}.signatories[${index}]`,
          state,
        })),
      ]),
    ];
    return references
      .filter(({ state }) => !known.has(state))
      .map(({ file, field, state }) => ({
        file,
        field,
        found: show(state),
        expected: `a State of content/states: ${[...known].sort().join(", ")}`,
      }));
  },
};
