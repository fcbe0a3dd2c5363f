import { describe, expect, it } from "vitest";
import { decodeWorkbench } from "../../src/client/workbench/law.ts";
import { dualCriminality } from "../../src/engine/dual-criminality.ts";
import { en } from "../../src/i18n/en.ts";
import { loadKnowledgeBase } from "../../src/knowledge/knowledge-base.ts";
import { OFFENCE_ARTICLES } from "../../src/model/terms.ts";
import { matrixCell } from "../../src/views/matrix.ts";
import { workbenchData } from "../../src/views/workbench-data.ts";

const base = loadKnowledgeBase(process.cwd());
const workbench = decodeWorkbench(JSON.parse(JSON.stringify(workbenchData(base, "en"))), "en", en);

/** An answer without what only one side carries: operative words and pinpoints. */
function essence(answer: Parameters<typeof matrixCell>[0]) {
  const { verdict, routes, penalty } = matrixCell(answer);
  return {
    verdict,
    penalty,
    routes: routes.map(({ offence, form, charge, residual, conditions }) => ({
      offence,
      form,
      charge,
      residual: residual.map(({ anyOf }) => anyOf),
      conditions: conditions.map(({ anyOf }) => anyOf),
    })),
  };
}

describe("the interactive pages' law", () => {
  it.each(["2003-07-01", "2015-03-02", "2022-01-01", base.contentDate])(
    "gives the same answer as the build for every pair and article on %s",
    (on) => {
      for (const article of OFFENCE_ARTICLES) {
        for (const { id: from } of base.states) {
          for (const { id: to } of base.states) {
            if (from === to) continue;
            const expected = essence(dualCriminality(base.book, from, to, article, on));
            const actual = essence(dualCriminality(workbench.book, from, to, article, on));
            expect(actual, `${from} ${to} ${article} ${on}`).toEqual(expected);
          }
        }
      }
    },
  );
});
