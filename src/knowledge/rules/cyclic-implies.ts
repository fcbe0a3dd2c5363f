import type { Rule } from "./rule.ts";

export const cyclicImplies: Rule = {
  name: "cyclic-implies",
  guarantees: "No fact implies itself, directly or through others.",
  check({ facts }) {
    const implies = new Map(facts.map(({ data }) => [data.id, data.implies]));
    const settled = new Set<string>();
    const cycles = new Map<string, string[]>();
    const visit = (id: string, path: readonly string[]): void => {
      if (settled.has(id)) return;
      if (path.includes(id)) {
        const cycle = path.slice(path.indexOf(id));
        cycles.set([...cycle].sort().join(" "), [...cycle, id]);
        return;
      }
      for (const general of implies.get(id) ?? []) visit(general, [...path, id]);
      settled.add(id);
    };
    for (const id of implies.keys()) visit(id, []);
    return [...cycles.values()].map((cycle) => ({
      file: facts.find(({ data }) => data.id === cycle[0])?.file ?? "content/vocabulary",
      field: `${cycle[0]}.implies`,
      found: `the cycle ${cycle.join(" → ")}`,
      expected: "implications that lead only to more general facts",
    }));
  },
};
