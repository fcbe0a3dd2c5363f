import type { FactId } from "../model/terms.ts";
import { addTo, type BitSet, emptySet, unite } from "./bits.ts";

/** The relations of a fact that comparison needs (MODEL §2); labels and definitions are not its concern. */
export interface FactRelations {
  readonly id: FactId;
  readonly implies: readonly FactId[];
  readonly exhaustedBy: readonly FactId[];
}

/** A set of elementary facts, by their numbers. */
export type FactSet = BitSet;

/**
 * A vocabulary prepared for comparison.
 *
 * A fact that others exhaust ("without right") is never itself a bit: it is the disjunction of the
 * facts that exhaust it, and is replaced by them wherever it occurs. What remains are elementary facts
 * with a partial order, so that every combination closed under `implies` is possible.
 */
export class Vocabulary {
  readonly #relations: ReadonlyMap<FactId, FactRelations>;
  readonly #number = new Map<FactId, number>();
  readonly #expansions = new Map<FactId, readonly FactId[]>();
  readonly #generalisations = new Map<FactId, ReadonlySet<FactId>>();
  readonly #special: FactSet[];

  /**
   * @param facts every fact once; `implies` must be acyclic and refer to facts of the list
   * @throws RangeError where a relation names an unknown fact or `implies` has a cycle
   */
  constructor(facts: Iterable<FactRelations>) {
    this.#relations = new Map([...facts].map((fact) => [fact.id, fact]));
    for (const { id, exhaustedBy } of this.#relations.values()) {
      if (exhaustedBy.length === 0) this.#number.set(id, this.#number.size);
    }
    this.#special = Array.from({ length: this.#number.size }, () => this.emptySet());
    for (const [id, number] of this.#number) {
      for (const general of this.generalisations(id)) {
        const generalNumber = this.#number.get(general);
        if (generalNumber !== undefined) addTo(this.#special[generalNumber] as FactSet, number);
      }
    }
  }

  /** All facts of the vocabulary, in the order given. */
  get facts(): FactId[] {
    return [...this.#relations.keys()];
  }

  has(id: FactId): boolean {
    return this.#relations.has(id);
  }

  /** The relations of a fact. @throws RangeError where the vocabulary does not have it */
  relations(id: FactId): FactRelations {
    const fact = this.#relations.get(id);
    if (!fact) throw new RangeError(`The vocabulary has no fact "${id}".`);
    return fact;
  }

  /** The fact itself and all that it implies, directly or through others. */
  generalisations(id: FactId, path: readonly FactId[] = []): ReadonlySet<FactId> {
    const known = this.#generalisations.get(id);
    if (known) return known;
    if (path.includes(id)) {
      throw new RangeError(`The relation "implies" has a cycle: ${[...path, id].join(" → ")}.`);
    }
    const closure = new Set<FactId>([id]);
    for (const general of this.relations(id).implies) {
      for (const fact of this.generalisations(general, [...path, id])) closure.add(fact);
    }
    this.#generalisations.set(id, closure);
    return closure;
  }

  /** The elementary facts that a fact is the disjunction of; the fact itself where nothing exhausts it. */
  expand(id: FactId): readonly FactId[] {
    let expansion = this.#expansions.get(id);
    if (!expansion) {
      const { exhaustedBy } = this.relations(id);
      expansion =
        exhaustedBy.length === 0 ? [id] : [...new Set(exhaustedBy.flatMap((fact) => this.expand(fact)))];
      this.#expansions.set(id, expansion);
    }
    return expansion;
  }

  /** How many elementary facts there are; their numbers are those below. */
  get size(): number {
    return this.#number.size;
  }

  emptySet(): FactSet {
    return emptySet(this.size);
  }

  /**
   * The numbers of the elementary facts of a list of alternatives, in their order, exhausted ones replaced
   * by what exhausts them.
   */
  numbersOf(alternatives: readonly FactId[]): number[] {
    return alternatives.flatMap((id) => this.expand(id).map((fact) => this.#number.get(fact) as number));
  }

  /** The elementary facts of a list of alternatives. */
  setOf(alternatives: readonly FactId[]): FactSet {
    const set = this.emptySet();
    for (const number of this.numbersOf(alternatives)) addTo(set, number);
    return set;
  }

  /** Every elementary fact that implies one of the alternatives, they themselves included. */
  setImplying(alternatives: readonly FactId[]): FactSet {
    const set = this.emptySet();
    for (const number of this.numbersOf(alternatives)) unite(set, this.#special[number] as FactSet);
    return set;
  }
}
