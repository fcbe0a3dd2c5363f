import { describe, expect, it } from "vitest";
import { dualCriminality, fewestToAllege, restsOn } from "../../src/engine/dual-criminality.ts";
import { VerdictTable } from "../../src/engine/verdict-table.ts";
import { loadKnowledgeBase } from "../../src/knowledge/knowledge-base.ts";
import { OFFENCE_ARTICLES } from "../../src/model/terms.ts";
import { threatenedTerms } from "../../src/views/terms.ts";

const base = loadKnowledgeBase(process.cwd());
const table = new VerdictTable(base.book);
/** The days on which anything changes, and so all the matrices that there are. */
const days = [
  ...new Set(base.offences.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? base.contentDate])),
]
  .filter((day) => day >= "2001-01-01" && day <= base.contentDate)
  .sort();

/** Enough of them to see every kind of change, and always the last. */
const sampled = days.filter((_, index) => index % 12 === 0 || index === days.length - 1);

describe("the table of verdicts", () => {
  it.each(OFFENCE_ARTICLES)(
    "agrees with the explained answers for every pair, article %s, on days of change",
    (article) => {
      for (const on of sampled) {
        const { states, verdict, fewest, basis } = table.verdicts(article, on);
        states.forEach((from, row) => {
          states.forEach((to, column) => {
            if (from === to) return;
            const cell = row * states.length + column;
            const answer = dualCriminality(base.book, from, to, article, on);
            expect(
              { verdict: VerdictTable.verdictOf(verdict[cell]), fewest: fewest[cell] },
              `${from} ${to} ${on}`,
            ).toEqual({
              verdict: answer.verdict,
              fewest: answer.verdict === "conditional" ? fewestToAllege(answer) : 0,
            });
            const { terms, offences } = basis(cell);
            expect(terms, `${from} ${to} ${on}`).toEqual(threatenedTerms(answer));
            expect(new Set(offences), `${from} ${to} ${on}`).toEqual(new Set(restsOn(answer)));
          });
        });
      }
    },
  );
});
