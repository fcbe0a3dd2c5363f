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

/** Milliseconds that a piece of work takes: the median of several runs. */
export function medianTime(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((one, other) => one - other);
  return times[Math.floor(times.length / 2)] as number;
}

/** All matrices of one date, from a law of which nothing is known yet; returns the number of cells. */
export function allMatrices(book: LawBook<Provision>): number {
  const table = new VerdictTable(book);
  return OFFENCE_ARTICLES.reduce((sum, article) => sum + table.verdicts(article, DATE).verdict.length, 0);
}

export interface Measured {
  states: number;
  cells: number;
  /** Nothing known yet: forms are prepared and compared for the first time. */
  fresh: number;
  /** Another date, when forms have been compared: what a dragged slider costs for all nine articles. */
  again: number;
}

/** Measures the engine on a law. */
export function measure(make: () => LawBook<Provision>, runs: number): Measured {
  const fresh = medianTime(runs, () => allMatrices(make())) - medianTime(runs, make);
  const book = make();
  const table = new VerdictTable(book);
  const all = (date: string) => {
    for (const article of OFFENCE_ARTICLES) table.verdicts(article, date);
  };
  all(DATE);
  let day = 0;
  const again = medianTime(runs * 4, () => {
    day += 1;
    all(day % 2 === 0 ? DATE : "2020-01-01");
  });
  return {
    states: book.states.length,
    cells: book.states.length ** 2 * OFFENCE_ARTICLES.length,
    fresh,
    again,
  };
}

/** What the browser is asked to do. */
export function measureAll(data: WorkbenchData, sizes: readonly number[], runs: number): Measured[] {
  return [measure(() => realLaw(data), runs), ...sizes.map((size) => measure(() => world(data, size), runs))];
}
