import { existsSync } from "node:fs";
import { join } from "node:path";
import { preview } from "astro";
import { chromium } from "playwright-core";
import { build } from "vite";
import { comparedForms } from "../src/engine/law-book.ts";
import { OFFENCE_ARTICLES } from "../src/model/terms.ts";
import { knowledge } from "../src/views/knowledge.ts";
import { workbenchData } from "../src/views/workbench-data.ts";
import { naiveEntailsOneOf, satEntailsOneOf } from "./bench/alternatives.ts";
import type { Measured, measureAll } from "./bench/world.ts";
import { BROWSER_ARGUMENTS, findChromium } from "./chromium.ts";

/**
 * `npm run bench`: what whole matrices cost in Chromium, in one thread, at growing numbers of States; and
 * the engine against two other ways to decide the same questions, as ratios within one run.
 */
const SIZES = [35, 70, 140, 200];
const base = knowledge();
const data = workbenchData(base, "en");

function table(title: string, rows: readonly Measured[]): void {
  console.log(
    `\n${title}\n| States | cells | first time, ms | per cell, µs | again, another date, ms |\n|---:|---:|---:|---:|---:|`,
  );
  for (const { states, cells, fresh, again } of rows) {
    console.log(
      `| ${states} | ${cells} | ${fresh.toFixed(1)} | ${((fresh / cells) * 1000).toFixed(2)} | ${again.toFixed(1)} |`,
    );
  }
  const [real, first, last] = [rows[0], rows[1], rows.at(-1)];
  if (real)
    console.log(`The real law in a page just opened, nothing compiled yet: ${real.cold.toFixed(1)} ms.`);
  if (first && last) {
    console.log(
      `From ${first.states} to ${last.states} States: ${(last.cells / first.cells).toFixed(1)} times the cells, ${(last.fresh / first.fresh).toFixed(1)} times the time.`,
    );
  }
}

async function launch() {
  return chromium.launch({ executablePath: await findChromium(), args: BROWSER_ARGUMENTS });
}

/** The same workload in a page of Chromium, bundled as the site's scripts are. */
async function inChromium(): Promise<Measured[]> {
  const bundled = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, "bench/world.ts"), formats: ["iife"], name: "bench" },
    },
  });
  const [result] = [bundled].flat();
  if (!result || !("output" in result)) throw new Error("The workload could not be bundled.");
  const browser = await launch();
  const page = await browser.newPage();
  await page.addScriptTag({ content: result.output[0].code });
  const measured = await page.evaluate(
    ([law, sizes]) =>
      (globalThis as unknown as { bench: { measureAll: typeof measureAll } }).bench.measureAll(law, sizes, 5),
    [data, SIZES] as const,
  );
  await browser.close();
  return measured;
}

/** How the built matrix page keeps up with a slider that moves at every frame. */
async function slider(): Promise<void> {
  if (!existsSync("dist/matrix/index.html")) {
    console.log("\nThe slider was not measured: build the site first (npm run build).");
    return;
  }
  const server = await preview({ root: process.cwd(), logLevel: "silent", server: { port: 4391 } });
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  console.log("\nSlider of the matrix page, 300 days in as many frames");
  await page.goto(`http://localhost:${server.port}/matrix/`);
  await page.locator("[data-frame] a[data-cell]").first().waitFor();
  // Once with the thumb alone, which costs what the browser costs, and once with the matrix behind it.
  for (const [what, tell] of [
    ["the thumb alone", false],
    ["the matrix follows", true],
  ] as const) {
    const frames = await page.evaluate(async (tell) => {
      const field = document.querySelector<HTMLInputElement>('input[name="day"]');
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const lengths: number[] = [];
      let before = await frame();
      for (let step = 0; field && step < 300; step++) {
        field.value = String(Number(field.max) - step * 30);
        if (tell) field.dispatchEvent(new Event("input", { bubbles: true }));
        const now = await frame();
        lengths.push(now - before);
        before = now;
      }
      return lengths.sort((one, other) => one - other);
    }, tell);
    const at = (share: number) => (frames[Math.floor((frames.length - 1) * share)] ?? 0).toFixed(1);
    const late = frames.filter((length) => length > 25).length;
    console.log(
      `${what}: median frame ${at(0.5)} ms, 95 % within ${at(0.95)} ms, longest ${at(1)} ms; ${late} frames longer than one and a half of 60 Hz.`,
    );
  }
  await browser.close();
  await server.stop();
}

/** Questions of the real matrices, spread evenly over all of them. */
function questions(most: number) {
  const on = base.contentDate;
  const all = OFFENCE_ARTICLES.flatMap((article) =>
    base.states.flatMap(({ id: from }) =>
      base.book.principal(from, article, on).flatMap((offence) =>
        comparedForms(offence, article).flatMap((form) =>
          base.states
            .filter(({ id: to }) => to !== from)
            .map(({ id: to }) => ({
              form,
              requested: base.book
                .answering(to, article, on)
                .flatMap((other) => comparedForms(other, article)),
            })),
        ),
      ),
    ),
  ).filter(({ requested }) => requested.length > 0);
  const step = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, index) => index % step === 0);
}

function time(work: () => boolean[]): { ms: number; answers: boolean[] } {
  work();
  const started = performance.now();
  const answers = work();
  return { ms: performance.now() - started, answers };
}

function compareWays(most: number, title: string, keep: (choices: number) => boolean): void {
  const { entailment, vocabulary } = base.book;
  const asked = questions(most).filter(({ requested }) =>
    keep(requested.reduce((product, { elements }) => product * elements.length, 1)),
  );
  const engine = time(() => asked.map(({ form, requested }) => entailment.entailsOneOf(form, requested)));
  const naive = time(() =>
    asked.map(({ form, requested }) => naiveEntailsOneOf(vocabulary, form, requested)),
  );
  const sat = time(() => asked.map(({ form, requested }) => satEntailsOneOf(vocabulary, form, requested)));
  const agree = asked.every(
    (_, index) =>
      engine.answers[index] === naive.answers[index] && engine.answers[index] === sat.answers[index],
  );
  console.log(
    `\n${title}: ${asked.length} questions of the real matrices, ${engine.answers.filter(Boolean).length} covered; all three ways ${agree ? "agree" : "DISAGREE"}.`,
  );
  console.log("| way | time against the engine |\n|---|---:|\n| engine | 1 |");
  console.log(`| from the definition, nothing prepared | ${(naive.ms / engine.ms).toFixed(1)} |`);
  console.log(`| SAT solver (logic-solver, MiniSat) | ${(sat.ms / engine.ms).toFixed(1)} |`);
  if (!agree) process.exitCode = 1;
}

await slider();
table("Chromium, one thread: the real law, then worlds drawn from it", await inChromium());
// The definition tries every choice of one element from each provision: some questions have too many.
compareWays(600, "Entailment, questions of at most 10 000 choices", (choices) => choices <= 10_000);
