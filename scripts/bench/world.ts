import { decodeWorkbench } from "../../src/client/workbench/law.ts";
import { LawBook, type Provision } from "../../src/engine/law-book.ts";
import { VerdictTable } from "../../src/engine/verdict-table.ts";
import { en } from "../../src/i18n/en.ts";
import type { Form } from "../../src/model/offence.ts";
import { OFFENCE_ARTICLES } from "../../src/model/terms.ts";
import type { WorkbenchData } from "../../src/views/workbench-data.ts";

/** What the benchmark runs, in Node and in a browser alike. */

const DATE = "2026-06-01";

/** A generator of numbers from 0 to below 1, the same at every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A world of States with three principal provisions under each article, drawn from the real ones.
 * @param size number of States
 */
export function world(data: WorkbenchData, size: number): LawBook<Provision> {
  const { book } = decodeWorkbench(data, "en", en);
  const random = generator(size);
  const states = Array.from({ length: size }, (_, index) => `S${index}`);
  const offences = OFFENCE_ARTICLES.flatMap((article) => {
    const pool = book.states.flatMap((state) => book.principal(state, article, DATE));
    return states.flatMap((state) =>
      Array.from({ length: 3 }, (_, index): Provision => {
        const drawn = pool[Math.floor(random() * pool.length)] as Provision;
        // No two States define alike: each form loses one of its elements, or gains one of another form.
        const other = pool[Math.floor(random() * pool.length)] as Provision;
        const extra = other.forms[0]?.elements ?? [];
        const forms: Form[] = drawn.forms.map((form) => {
          const place = Math.floor(random() * form.elements.length);
          const gained = extra[Math.floor(random() * extra.length)];
          const elements =
            random() < 0.5 || !gained
              ? form.elements.filter((_, at) => at !== place)
              : [...form.elements, gained];
          return { ...form, elements };
        });
        return {
          ...drawn,
          id: `${state}/${article}-${index}`,
          state,
          articles: [article],
          relatedArticles: [],
          forms,
        };
      }),
    );
  });
  const coverage = Object.fromEntries(
    OFFENCE_ARTICLES.map((article) => [article, { status: "mapped", before: "not-researched" } as const]),
  );
  return new LawBook({
    facts: book.vocabulary.facts.map((id) => book.vocabulary.relations(id)),
    states: states.map((id) => ({ id, coverage })),
    offences,
  });
}

/** The real law as the interactive pages decode it. */
export function realLaw(data: WorkbenchData): LawBook<Provision> {
  return decodeWorkbench(data, "en", en).book;
}

/** Milliseconds that a piece of work takes. */
function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] as number;
}

/** All matrices of one date; returns the number of cells. */
function allMatrices(table: VerdictTable<Provision>, on = DATE): number {
  return OFFENCE_ARTICLES.reduce((sum, article) => sum + table.verdicts(article, on).verdict.length, 0);
}

export interface Measured {
  states: number;
  cells: number;
  /** The very first time, when the browser has compiled nothing yet; meaningful for the first law measured. */
  cold: number;
  /** Nothing known of the law yet: forms are prepared and compared for the first time. */
  fresh: number;
  /** Another date, when forms have been compared: what a dragged slider costs for all nine articles. */
  again: number;
}

/** Measures the engine on a law: medians of several runs, each on a law read anew. */
export function measure(make: () => LawBook<Provision>, runs: number): Measured {
  const tables = Array.from({ length: runs }, () => new VerdictTable(make()));
  const first = tables.map((table) => timed(() => allMatrices(table)));
  const [table] = tables as [VerdictTable<Provision>];
  const again = Array.from({ length: runs * 4 }, (_, day) =>
    timed(() => allMatrices(table, day % 2 === 0 ? "2020-01-01" : DATE)),
  );
  return {
    states: table.states.length,
    cells: table.states.length ** 2 * OFFENCE_ARTICLES.length,
    cold: first[0] as number,
    fresh: median(first),
    again: median(again),
  };
}

/** What the browser is asked to do. */
export function measureAll(data: WorkbenchData, sizes: readonly number[], runs: number): Measured[] {
  return [
    measure(() => realLaw(data), runs * 5),
    ...sizes.map((size) => measure(() => world(data, size), runs)),
  ];
}
