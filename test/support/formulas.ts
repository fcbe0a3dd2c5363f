import fc from "fast-check";
import type { Formula } from "../../src/engine/entailment.ts";
import type { FactRelations } from "../../src/engine/vocabulary.ts";

/** A small random vocabulary: facts imply only later ones, so it is acyclic; some are exhausted by others. */
export const vocabularies: fc.Arbitrary<FactRelations[]> = fc
  .record({
    size: fc.integer({ min: 2, max: 8 }),
    edges: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
    exhausted: fc.array(fc.nat(7), { maxLength: 2 }),
  })
  .map(({ size, edges, exhausted }) => {
    const implies = Array.from({ length: size }, () => new Set<number>());
    for (const [one, other] of edges) {
      const [low, high] = [Math.min(one, other) % size, Math.max(one, other) % size];
      if (low < high) implies[low]?.add(high);
    }
    const implying = (id: number) => implies.flatMap((set, from) => (set.has(id) ? [from] : []));
    return Array.from(
      { length: size },
      (_, id): FactRelations => ({
        id: `act.f${id}`,
        implies: [...(implies[id] as Set<number>)].map((general) => `act.f${general}`),
        exhaustedBy: exhausted.includes(id) ? implying(id).map((special) => `act.f${special}`) : [],
      }),
    );
  });

/** A random definition over the facts of a vocabulary. */
export function formulas(facts: readonly FactRelations[], most = 3): fc.Arbitrary<Formula> {
  const ids = facts.map(({ id }) => id);
  return fc
    .array(
      fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
      { minLength: 1, maxLength: most },
    )
    .map((elements) => ({ elements }));
}

/** Every way in which facts can be true or false together that the vocabulary allows. */
export function* conceivableCases(facts: readonly FactRelations[]): Generator<ReadonlySet<string>> {
  for (let bits = 0; bits < 2 ** facts.length; bits++) {
    const isTrue = new Set(facts.filter((_, index) => (bits >> index) & 1).map(({ id }) => id));
    const allowed = facts.every(
      ({ id, implies, exhaustedBy }) =>
        (!isTrue.has(id) || implies.every((general) => isTrue.has(general))) &&
        (exhaustedBy.length === 0 || isTrue.has(id) === exhaustedBy.some((special) => isTrue.has(special))),
    );
    if (allowed) yield isTrue;
  }
}

/** Whether a definition is met in a case. */
export function holds({ elements }: Formula, isTrue: ReadonlySet<string>): boolean {
  return elements.every(({ anyOf }) => anyOf.some((id) => isTrue.has(id)));
}
