import type { Verdict } from "../engine/dual-criminality.ts";
import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { type ISODate, OFFENCE_ARTICLES } from "../model/terms.ts";
import { answers, matrix } from "./matrix.ts";

/** Numbers of ordered pairs of States by verdict. */
export interface VerdictCounts {
  pairsCovered: number;
  pairsConditional: number;
  pairsNone: number;
  pairsNotResearched: number;
}

/** The state of harmonisation on one day; the totals are over all articles. */
export interface HistoryPoint extends VerdictCounts {
  on: ISODate;
  states: number;
  byArticle: Record<string, VerdictCounts>;
}

/** Days that are points of the curve besides the first of each year: the opening of the Convention, and REMJA-V. */
const LANDMARKS: readonly ISODate[] = ["2001-11-23", "2004-04-30"];

function countVerdicts(verdicts: readonly Verdict[]): VerdictCounts {
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  return {
    pairsCovered: count("covered"),
    pairsConditional: count("conditional"),
    pairsNone: count("no-offence"),
    pairsNotResearched: count("not-researched"),
  };
}

const histories = new WeakMap<KnowledgeBase, HistoryPoint[]>();

/** The curve from 2001 to the content date: each New Year's Day, the landmarks, and the last day. */
export function history(base: KnowledgeBase): HistoryPoint[] {
  const known = histories.get(base);
  if (known) return known;
  const last = base.contentDate;
  const years = Number(last.slice(0, 4)) - 2000;
  const days = [...Array.from({ length: years }, (_, index) => `${2001 + index}-01-01`), ...LANDMARKS, last];
  const points = [...new Set(days)].sort().map((on): HistoryPoint => {
    const verdicts = OFFENCE_ARTICLES.map(
      (article) => [article, answers(matrix(base, article, on)).map(({ verdict }) => verdict)] as const,
    );
    return {
      on,
      states: base.states.length,
      ...countVerdicts(verdicts.flatMap(([, list]) => list)),
      byArticle: Object.fromEntries(verdicts.map(([article, list]) => [article, countVerdicts(list)])),
    };
  });
  histories.set(base, points);
  return points;
}
