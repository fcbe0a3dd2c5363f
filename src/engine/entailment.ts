import type { FactId } from "../model/terms.ts";
import { addTo, intersects, isWithin, unite } from "./bits.ts";
import type { FactSet, Vocabulary } from "./vocabulary.ts";

/** Alternatives of which one must be present. */
export interface Clause {
  readonly anyOf: readonly FactId[];
}

/** A definition: every one of its clauses must be satisfied (positive conjunctive normal form). */
export interface Formula<C extends Clause = Clause> {
  readonly elements: readonly C[];
}

/** A clause prepared for comparison. */
export interface PreparedClause {
  /** The numbers of the elementary facts that are its alternatives, in their order. */
  readonly alternatives: readonly number[];
  /** The same as a set. */
  readonly facts: FactSet;
  /** All elementary facts that imply one of them: the clause fails exactly when all of these are false. */
  readonly implying: FactSet;
}

/** A definition prepared for comparison: obtained once from `Entailment.prepare`, compared many times. */
export type PreparedFormula = readonly PreparedClause[];

/**
 * Two of the least cases that a definition punishes: the first alternative of each element, and the last.
 * A clause is met in a case where one of its facts implies an alternative of the clause.
 */
export const LEAST_CASES = [0, -1] as const;

/** Whether some element of A has all its facts implying one of a clause. */
function entailsClause(ofA: readonly PreparedClause[], implying: FactSet): boolean {
  for (const { facts } of ofA) if (isWithin(facts, implying)) return true;
  return false;
}

/**
 * Entailment between offence definitions (MODEL §4): *A entails B* when every conduct that A punishes
 * is punished by B. Exact, because formulas are positive and facts partially ordered.
 */
export class Entailment {
  readonly vocabulary: Vocabulary;
  readonly #clauses = new Map<string, PreparedClause>();
  readonly #prepared = new WeakMap<Formula, PreparedFormula>();

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A clause is prepared once, in however many formulas it stands. */
  #prepareClause(clause: Clause): PreparedClause {
    const key = clause.anyOf.join(" ");
    let prepared = this.#clauses.get(key);
    if (!prepared) {
      prepared = {
        alternatives: this.vocabulary.numbersOf(clause.anyOf),
        facts: this.vocabulary.setOf(clause.anyOf),
        implying: this.vocabulary.setImplying(clause.anyOf),
      };
      this.#clauses.set(key, prepared);
    }
    return prepared;
  }

  /** A definition prepared for comparison; prepared once however often it is asked for. */
  prepare(formula: Formula): PreparedFormula {
    let prepared = this.#prepared.get(formula);
    if (!prepared) {
      prepared = formula.elements.map((clause) => this.#prepareClause(clause));
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
    const ofA = this.prepare(a);
    const ofB = this.prepare(b);
    return b.elements.filter((_, index) => !entailsClause(ofA, (ofB[index] as PreparedClause).implying));
  }

  /**
   * Every element of B with the element of A that entails it, or null where none does: the explanation
   * of `residual`, element by element.
   */
  align<C extends Clause, D extends Clause>(
    a: Formula<D>,
    b: Formula<C>,
  ): { required: C; given: D | null }[] {
    const ofA = this.prepare(a);
    const ofB = this.prepare(b);
    return b.elements.map((required, index) => {
      const { implying } = ofB[index] as PreparedClause;
      const given = ofA.findIndex(({ facts }) => isWithin(facts, implying));
      return { required, given: a.elements[given] ?? null };
    });
  }

  /** Whether every conduct that A punishes is punished by B. */
  entails(a: Formula, b: Formula): boolean {
    const ofA = this.prepare(a);
    return this.prepare(b).every(({ implying }) => entailsClause(ofA, implying));
  }

  /**
   * Whether every conduct that A punishes is punished by at least one of several definitions.
   *
   * This can hold though none of them alone is entailed ("accesses or remains" against one provision on
   * access and another on remaining). It fails exactly when one element of each definition can be false
   * together while A is satisfied; that choice is searched for, and a branch is left as soon as A fails.
   */
  entailsOneOf(a: Formula, definitions: readonly Formula[]): boolean {
    return (
      definitions.some((b) => this.entails(a, b)) ||
      this.entailsTogether(
        this.prepare(a),
        definitions.map((b) => this.prepare(b)),
      )
    );
  }

  /** Whether several definitions cover A together, where none of them covers it alone. */
  entailsTogether(ofA: PreparedFormula, prepared: readonly PreparedFormula[]): boolean {
    if (prepared.length < 2) return false;
    // Mostly some least case meets no definition, which settles the question without a search.
    for (const place of LEAST_CASES) {
      const least = this.vocabulary.emptySet();
      for (const { alternatives } of ofA) addTo(least, alternatives.at(place) as number);
      if (!prepared.some((ofB) => ofB.every(({ implying }) => intersects(implying, least)))) return false;
    }
    // An element of B that A entails cannot be false while A is satisfied.
    const candidates = prepared
      .map((ofB) => ofB.filter(({ implying }) => !entailsClause(ofA, implying)))
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
