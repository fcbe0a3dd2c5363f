import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeWorkbench } from "../../src/client/workbench/law.ts";
import { dualCriminality, fewestToAllege } from "../../src/engine/dual-criminality.ts";
import { VerdictTable } from "../../src/engine/verdict-table.ts";
import { en } from "../../src/i18n/en.ts";
import { OFFENCE_ARTICLES } from "../../src/model/terms.ts";

/**
 * No verdict that is shown can differ between the pre-rendered table, the page's own script, the API and
 * the command line: all are read as published, from the built site.
 */
const read = (path: string) => readFileSync(`dist/${path}`, "utf8");
const api = new Map(
  OFFENCE_ARTICLES.map((article) => [article, JSON.parse(read(`api/v1/matrix/${article}.json`))]),
);
const tables = new Map(OFFENCE_ARTICLES.map((article) => [article, read(`matrix/${article}/index.html`)]));
const [header = [], ...rows] = read("api/v1/matrix.csv")
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const client = decodeWorkbench(JSON.parse(read("workbench/en.json")), "en", en);
const table = new VerdictTable(client.book);
const states: string[] = api.get("2").states;
const on: string = api.get("2").on;

const cells = fc
  .record({
    article: fc.constantFrom(...OFFENCE_ARTICLES),
    from: fc.constantFrom(...states),
    to: fc.constantFrom(...states),
  })
  .filter(({ from, to }) => from !== to);
type Cell = { article: (typeof OFFENCE_ARTICLES)[number]; from: string; to: string };

const fromApi = ({ article, from, to }: Cell) =>
  api.get(article).cells.find((cell: { from: string; to: string }) => cell.from === from && cell.to === to);

/** Verdict and number of facts to be alleged; the latter null unless conditional. */
type Shown = { verdict: string | undefined; fewest: number | null };

function fromTable({ article, from, to }: Cell): Shown {
  const href = `/compare/${from.toLowerCase()}/${to.toLowerCase()}/#article-${article}`;
  const link = new RegExp(`<a[^>]*href="${href}".*?</a>`, "s").exec(tables.get(article) ?? "")?.[0] ?? "";
  const figure = /<span aria-hidden="true"[^>]*>(\d+)</.exec(link)?.[1];
  return {
    verdict: /class="(?:[^"]* )?is-([a-z-]+)/.exec(link)?.[1],
    fewest: figure === undefined ? null : Number(figure),
  };
}

function fromCsv({ article, from, to }: Cell): Shown {
  const line = rows.find((row) => row[0] === article && row[2] === from && row[3] === to);
  const value = (column: string) => line?.[header.indexOf(column)];
  const figure = value("fewestFactsToAllege");
  return { verdict: value("verdict"), fewest: figure ? Number(figure) : null };
}

function fromPair({ article, from, to }: Cell): string | undefined {
  const page = read(`compare/${from.toLowerCase()}/${to.toLowerCase()}/index.html`);
  const place = page.indexOf(`data-comparison="${article}"`);
  return /verdict is-([a-z-]+)/.exec(page.slice(place))?.[1];
}

function fromClient({ article, from, to }: Cell): Shown {
  const { verdict, fewest } = table.verdicts(article, on);
  const cell = states.indexOf(from) * states.length + states.indexOf(to);
  const shown = VerdictTable.verdictOf(verdict[cell]);
  return { verdict: shown, fewest: shown === "conditional" ? (fewest[cell] ?? null) : null };
}

function explained({ article, from, to }: Cell): Shown {
  const answer = dualCriminality(client.book, from, to, article, on);
  return {
    verdict: answer.verdict,
    fewest: answer.verdict === "conditional" ? fewestToAllege(answer) : null,
  };
}

describe("one verdict, wherever it is shown", () => {
  it("in the table, the pair's page, the API and its spreadsheet, and both ways of the page's script", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const expected = explained(cell);
        expect(fromTable(cell)).toEqual(expected);
        expect(fromClient(cell)).toEqual(expected);
        expect(fromCsv(cell)).toEqual(expected);
        expect(fromApi(cell).verdict).toBe(expected.verdict);
        expect(fromPair(cell)).toBe(expected.verdict);
      }),
      { numRuns: 400 },
    );
  });

  it("and on the command line, whole cells alike", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const { stdout } = spawnSync(
          process.execPath,
          ["scripts/compare.ts", cell.from, cell.to, "--article", cell.article, "--on", on, "--json"],
          { encoding: "utf8" },
        );
        expect(JSON.parse(stdout)).toEqual(fromApi(cell));
      }),
      { numRuns: 8 },
    );
  });
});
