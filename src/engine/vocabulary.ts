import type { FactId } from "../model/terms.ts";

/** The relations of a fact that comparison needs (MODEL §2); labels and definitions are not its concern. */
export interface FactRelations {
  readonly id: FactId;
  readonly implies: readonly FactId[];
  readonly exhaustedBy: readonly FactId[];
}

/** A set of elementary facts as bits: fact number n is bit n % 32 of word n / 32. */
export type FactSet = Uint32Array;

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
  /** How many 32-bit words a set of facts has. */
  readonly words: number;

  /**
   * @param facts every fact once; `implies` must be acyclic and refer to facts of the list
   * @throws RangeError where a relation names an unknown fact or `implies` has a cycle
   */
  constructor(facts: Iterable<FactRelations>) {
    this.#relations = new Map([...facts].map((fact) => [fact.id, fact]));
    for (const { id, exhaustedBy } of this.#relations.values()) {
      if (exhaustedBy.length === 0) this.#number.set(id, this.#number.size);
    }
    this.words = Math.max(1, Math.ceil(this.#number.size / 32));
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

  emptySet(): FactSet {
    return new Uint32Array(this.words);
  }

  /** The elementary facts of a list of alternatives, exhausted ones replaced by what exhausts them. */
  setOf(alternatives: Iterable<FactId>): FactSet {
    const set = this.emptySet();
    for (const id of alternatives) {
      for (const elementary of this.expand(id)) addTo(set, this.#number.get(elementary) as number);
    }
    return set;
  }

  /** Every elementary fact that implies one of the alternatives, they themselves included. */
  setImplying(alternatives: Iterable<FactId>): FactSet {
    const set = this.emptySet();
    for (const id of alternatives) {
      for (const elementary of this.expand(id)) {
        unite(set, this.#special[this.#number.get(elementary) as number] as FactSet);
      }
    }
    return set;
  }
}

function addTo(set: FactSet, number: number): void {
  const word = number >>> 5;
  set[word] = (set[word] as number) | (1 << (number & 31));
}

/** Adds every fact of `other` to `set`. */
export function unite(set: FactSet, other: FactSet): void {
  for (let word = 0; word < set.length; word++) {
    set[word] = (set[word] as number) | (other[word] as number);
  }
}

/** Whether every fact of `set` is in `other`. */
export function isWithin(set: FactSet, other: FactSet): boolean {
  for (let word = 0; word < set.length; word++) {
    if (((set[word] as number) & ~(other[word] as number)) !== 0) return false;
  }
  return true;
}

/** Whether two sets share a fact. */
export function intersects(set: FactSet, other: FactSet): boolean {
  for (let word = 0; word < set.length; word++) {
    if (((set[word] as number) & (other[word] as number)) !== 0) return true;
  }
  return false;
}
