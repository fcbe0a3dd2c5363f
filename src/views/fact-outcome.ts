import { type Allegation, type FactTestResult, factTest, type Outcome } from "../engine/fact-test.ts";
import type { LawBook, Provision } from "../engine/law-book.ts";
import { type ISODate, isUnknownLaw, type StateId } from "../model/terms.ts";

/** What the fact test says of one State: its best outcome, and the results that lead to it. */
export interface StateOutcome<P extends Provision> {
  readonly state: StateId;
  /** `unknown`: the law is located only, or not researched; `no-offence`: none was found. */
  readonly outcome: Outcome | "unknown" | "no-offence";
  /** The best first; for an open outcome those with the fewest facts needed. */
  readonly results: readonly FactTestResult<P>[];
}

const RANK: Readonly<Record<Outcome, number>> = { met: 0, open: 1, excluded: 2 };

/** The fact test State by State. @throws RangeError where the allegation contradicts itself */
export function stateOutcomes<P extends Provision>(
  book: LawBook<P>,
  articles: readonly string[],
  allegation: Allegation,
  on: ISODate,
): StateOutcome<P>[] {
  const results = Map.groupBy(factTest(book, articles, allegation, on), ({ offence }) => offence.state);
  return book.states.map((state): StateOutcome<P> => {
    const own = [...(results.get(state) ?? [])].sort(
      (one, other) =>
        RANK[one.outcome] - RANK[other.outcome] ||
        one.needed.length - other.needed.length ||
        one.failed.length - other.failed.length,
    );
    const [best] = own;
    const research = articles.map((article) => book.research(state, article, on));
    const unknown = research.some(isUnknownLaw);
    // What is not known cannot turn an offence that is met into one that is not.
    if (best?.outcome === "met") return { state, outcome: "met", results: own };
    if (!best || best.outcome === "excluded") {
      if (unknown) return { state, outcome: "unknown", results: own };
      return { state, outcome: best ? "excluded" : "no-offence", results: own };
    }
    return { state, outcome: "open", results: own };
  });
}
