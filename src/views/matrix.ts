import { type DualCriminality, dualCriminality, restsOn } from "../engine/dual-criminality.ts";
import type { Provision } from "../engine/law-book.ts";
import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Element, Exemption, Offence } from "../model/offence.ts";
import type { ISODate, StateId, VerificationLevel } from "../model/terms.ts";
import { weakestLevel } from "./verification.ts";

/** A cell of the matrix as published (API.md). */
export interface MatrixCell {
  from: StateId;
  to: StateId;
  verdict: DualCriminality["verdict"];
  /** Grouped by the form of the requesting State, the shortest first. `offence` and `form` are the requested State's. */
  routes: {
    offence: string;
    form: string;
    residual: Element[];
    conditions: Exemption[];
    charge: { offence: string; form: string };
  }[];
  /** Months; null where unknown, where there is no offence, or for life, which `life` says. */
  penalty: { fromMaxMonths: number | null; toMaxMonths: number | null; life?: ("from" | "to")[] };
  /** The weakest verification among the offences that the verdict rests on; null where it rests on none. */
  verification: VerificationLevel | null;
  /** What is known of each State where the verdict is `not-researched`. */
  note?: string;
}

const finite = (months: number | null) => (months === Number.POSITIVE_INFINITY ? null : months);

/** A provision whose verification is known: as published, or as the interactive pages know it. */
type VerifiedProvision = Provision & (Pick<Offence, "verification"> | { readonly level: VerificationLevel });

function levelOf(offence: VerifiedProvision): VerificationLevel {
  return "level" in offence ? offence.level : offence.verification.level;
}

/** The published form of an answer. */
export function matrixCell(answer: DualCriminality<VerifiedProvision>): MatrixCell {
  const { from, to, verdict, forms, penalty, research } = answer;
  const life = (["from", "to"] as const).filter(
    (side) => penalty[side === "from" ? "fromMax" : "toMax"] === Number.POSITIVE_INFINITY,
  );
  return {
    from,
    to,
    verdict,
    routes: forms.flatMap(({ offence, form, routes }) =>
      routes.map((route) => ({
        offence: route.offence.id,
        form: route.form.id,
        residual: route.residual,
        conditions: route.conditions,
        charge: { offence: offence.id, form: form.id },
      })),
    ),
    penalty: {
      fromMaxMonths: finite(penalty.fromMax),
      toMaxMonths: finite(penalty.toMax),
      ...(life.length > 0 && { life }),
    },
    verification: weakestLevel(restsOn(answer).map((offence) => levelOf(offence))),
    ...(verdict === "not-researched" && { note: `${from}: ${research.from}; ${to}: ${research.to}` }),
  };
}

/** A matrix: one answer for every ordered pair of different States. */
export interface Matrix {
  readonly article: string;
  readonly on: ISODate;
  readonly states: readonly StateId[];
  answer(from: StateId, to: StateId): DualCriminality<Offence>;
}

const matrices = new WeakMap<KnowledgeBase, Map<string, Matrix>>();

/** The matrix of an article on a date; computed once a build. */
export function matrix(base: KnowledgeBase, article: string, on: ISODate): Matrix {
  const known = matrices.get(base) ?? new Map<string, Matrix>();
  matrices.set(base, known);
  const key = `${article} ${on}`;
  const existing = known.get(key);
  if (existing) return existing;
  const { book } = base;
  const states = base.states.map(({ id }) => id);
  const answers = new Map(
    states.flatMap((from) =>
      states
        .filter((to) => to !== from)
        .map((to) => [`${from} ${to}`, dualCriminality(book, from, to, article, on)] as const),
    ),
  );
  const made: Matrix = {
    article,
    on,
    states,
    answer(from, to) {
      const answer = answers.get(`${from} ${to}`);
      if (!answer) throw new RangeError(`The matrix has no cell from "${from}" to "${to}".`);
      return answer;
    },
  };
  known.set(key, made);
  return made;
}

/** All answers of a matrix, by row. */
export function answers(of: Matrix): DualCriminality<Offence>[] {
  return of.states.flatMap((from) => of.states.filter((to) => to !== from).map((to) => of.answer(from, to)));
}
