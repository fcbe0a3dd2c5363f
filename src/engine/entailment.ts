import type { FactId } from "../model/terms.ts";
import { type FactSet, isWithin, size, unite, type Vocabulary } from "./vocabulary.ts";

/** Alternatives of which one must be present. */
export interface Clause {
  readonly anyOf: readonly FactId[];
}

/** A definition: every one of its clauses must be satisfied (positive conjunctive normal form). */
export interface Formula<C extends Clause = Clause> {
  readonly elements: readonly C[];
}

/** A clause prepared for comparison. */
interface PreparedClause {
  /** The elementary facts that are its alternatives. */
  readonly facts: FactSet;
  /** All elementary facts that imply one of them: the clause fails exactly when all of these are false. */
  readonly implying: FactSet;
  /** Whether it is one elementary fact, no choice. */
  readonly single: boolean;
}

/**
 * Entailment between offence definitions (MODEL §4): *A entails B* when every conduct that A punishes
 * is punished by B. Exact, because formulas are positive and facts partially ordered.
 */
export class Entailment {
  readonly vocabulary: Vocabulary;
  readonly #prepared = new WeakMap<Formula, readonly PreparedClause[]>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  #prepare(formula: Formula): readonly PreparedClause[] {
    let prepared = this.#prepared.get(formula);
    if (!prepared) {
      prepared = formula.elements.map(({ anyOf }) => {
        const facts = this.vocabulary.setOf(anyOf);
        return { facts, implying: this.vocabulary.setImplying(anyOf), single: size(facts) === 1 };
      });
      this.#prepared.set(formula, prepared);
    }
    return prepared;
  }

  /**
   * The elements of B that A does not entail: what a request resting on A must additionally allege for
   * the conduct to be punishable under B. Empty exactly when A entails B.
   *
   * An element of B is entailed exactly when some element of A has all its facts implying one of it.
   */
  residual<C extends Clause>(a: Formula, b: Formula<C>): C[] {
    const ofA = this.#prepare(a);
    const ofB = this.#prepare(b);
    return b.elements.filter(
      (_, index) => !ofA.some(({ facts }) => isWithin(facts, (ofB[index] as PreparedClause).implying)),
    );
  }

  /** The number of residual elements, without listing them. */
  countResidual(a: Formula, b: Formula): number {
    const ofA = this.#prepare(a);
    let count = 0;
    for (const { implying } of this.#prepare(b)) {
      if (!ofA.some(({ facts }) => isWithin(facts, implying))) count += 1;
    }
    return count;
  }

  /**
   * Every element of B with the element of A that entails it, or null where none does: the explanation
   * of `residual`, element by element.
   */
  align<C extends Clause, D extends Clause>(
    a: Formula<D>,
    b: Formula<C>,
  ): { required: C; given: D | null }[] {
    const ofA = this.#prepare(a);
    const ofB = this.#prepare(b);
    return b.elements.map((required, index) => {
      const { implying } = ofB[index] as PreparedClause;
      const given = ofA.findIndex(({ facts }) => isWithin(facts, implying));
      return { required, given: a.elements[given] ?? null };
    });
  }

  /** Whether every conduct that A punishes is punished by B. */
  entails(a: Formula, b: Formula): boolean {
    const ofA = this.#prepare(a);
    return this.#prepare(b).every(({ implying }) => ofA.some(({ facts }) => isWithin(facts, implying)));
  }

  /**
   * Whether every conduct that A punishes is punished by at least one of several definitions.
   *
   * This can hold though none of them alone is entailed ("accesses or remains" against one provision on
   * access and another on remaining). It fails exactly when one element of each definition can be false
   * together while A is satisfied; that choice is searched for, and a branch is left as soon as A fails.
   */
  entailsOneOf(a: Formula, definitions: readonly Formula[]): boolean {
    if (definitions.some((b) => this.entails(a, b))) return true;
    if (definitions.length < 2) return false;
    const ofA = this.#prepare(a);
    // Where no element of A is a choice, the least that A punishes is one case, and decides.
    if (ofA.every(({ single }) => single)) return false;
    // An element of B that A entails cannot be false while A is satisfied.
    const candidates = definitions
      .map((b) =>
        this.#prepare(b).filter(({ implying }) => !ofA.some(({ facts }) => isWithin(facts, implying))),
      )
      .sort((one, other) => one.length - other.length);

    const satisfiable = (denied: FactSet) => ofA.every(({ facts }) => !isWithin(facts, denied));
    const everyChoiceFails = (index: number, denied: FactSet): boolean => {
      if (!satisfiable(denied)) return true;
      const elements = candidates[index];
      if (!elements) return false;
      if (elements.some(({ implying }) => isWithin(implying, denied))) {
        return everyChoiceFails(index + 1, denied);
      }
      return elements.every(({ implying }) => {
        const further = denied.slice();
        unite(further, implying);
        return everyChoiceFails(index + 1, further);
      });
    };
    return everyChoiceFails(0, this.vocabulary.emptySet());
  }
}
