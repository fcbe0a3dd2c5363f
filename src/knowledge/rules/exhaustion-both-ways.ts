import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

export const exhaustionBothWays: Rule = {
  name: "exhaustion-both-ways",
  guarantees:
    "The facts that exhaust a general fact are exactly those that directly imply it (entailment is exact only then).",
  check({ facts }) {
    return facts.flatMap(({ file, data }) => {
      if (data.exhaustedBy.length === 0) return [];
      const implying = facts
        .filter((fact) => fact.data.implies.includes(data.id))
        .map((fact) => fact.data.id);
      return [
        ...data.exhaustedBy
          .filter((id) => !implying.includes(id))
          .map((id) => ({
            file,
            field: `${data.id}.exhaustedBy`,
            found: show(id),
            expected: `a fact that itself implies ${data.id}`,
          })),
        ...implying
          .filter((id) => !data.exhaustedBy.includes(id))
          .map((id) => ({
            file: facts.find((fact) => fact.data.id === id)?.file ?? file,
            field: `${id}.implies`,
            found: show(data.id),
            expected: `one of the facts that exhaust it: ${data.exhaustedBy.join(", ")}`,
          })),
      ];
    });
  },
};
