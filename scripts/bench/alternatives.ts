import Logic from "logic-solver";
import type { Formula } from "../../src/engine/entailment.ts";
import type { Vocabulary } from "../../src/engine/vocabulary.ts";

/** Other ways to decide whether A entails B₁ ∨ … ∨ Bₙ, for comparison only. */

/**
 * Straight from the definition (MODEL §4): for every choice of one element from each definition, some
 * element of A must have all its facts implying one of the chosen ones. Nothing prepared or remembered.
 */
export function naiveEntailsOneOf(
  vocabulary: Vocabulary,
  a: Formula,
  definitions: readonly Formula[],
): boolean {
  const expand = (facts: readonly string[]) => facts.flatMap((id) => vocabulary.expand(id));
  const implies = (fact: string, wanted: ReadonlySet<string>) =>
    [...vocabulary.generalisations(fact)].some((general) => wanted.has(general));
  const everyChoice = (index: number, chosen: readonly string[]): boolean => {
    const definition = definitions[index];
    if (!definition) {
      const wanted = new Set(expand(chosen));
      return a.elements.some(({ anyOf }) => expand(anyOf).every((fact) => implies(fact, wanted)));
    }
    return definition.elements.every(({ anyOf }) => everyChoice(index + 1, [...chosen, ...anyOf]));
  };
  return definitions.length > 0 && everyChoice(0, []);
}

/** By a general SAT solver: A and none of the definitions must be unsatisfiable under the vocabulary. */
export function satEntailsOneOf(
  vocabulary: Vocabulary,
  a: Formula,
  definitions: readonly Formula[],
): boolean {
  const solver = new Logic.Solver();
  const seen = new Set<string>();
  const need = (id: string): string => {
    if (!seen.has(id)) {
      seen.add(id);
      const { implies, exhaustedBy } = vocabulary.relations(id);
      for (const general of implies) solver.require(Logic.implies(id, need(general)));
      if (exhaustedBy.length > 0) solver.require(Logic.equiv(id, Logic.or(exhaustedBy.map(need))));
    }
    return id;
  };
  const formula = ({ elements }: Formula) =>
    Logic.and(elements.map(({ anyOf }) => Logic.or(anyOf.map(need))));
  solver.require(formula(a));
  for (const definition of definitions) solver.require(Logic.not(formula(definition)));
  return solver.solve() === null;
}
