import { existsSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dualCriminality } from "../../src/engine/dual-criminality.ts";
import { instrumentsBetween, penaltyGate } from "../../src/engine/penalty-gate.ts";
import { VerdictTable } from "../../src/engine/verdict-table.ts";
import { dictionary } from "../../src/i18n/index.ts";
import { loadKnowledgeBase } from "../../src/knowledge/knowledge-base.ts";
import { ASSISTANCE_KINDS, OFFENCE_ARTICLES } from "../../src/model/terms.ts";
import { stateOutcomes } from "../../src/views/fact-outcome.ts";
import { threatenedTerms } from "../../src/views/terms.ts";
import { Wording } from "../../src/views/wording.ts";
import { namedInstrument } from "../../src/views/workbench-data.ts";
import { openSite, type Site } from "../support/site.ts";

const base = loadKnowledgeBase(process.cwd());
const words = dictionary("en");
const say = new Wording("en", words, base.facts);
const stateIds = base.states.map(({ id }) => id);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What every cell of the interactive matrix says, by pair. */
async function cellsOf(page: Page): Promise<Record<string, string>> {
  await page.locator("[data-frame] a[data-cell]").first().waitFor();
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>("[data-frame] a[data-cell]")].map((cell) => [
        cell.dataset.cell ?? "",
        /is-([a-z-]+)/.exec(cell.className)?.[1] ?? "",
      ]),
    ),
  );
}

function engineCells(article: string, on: string): Record<string, string> {
  const { verdict } = new VerdictTable(base.book).verdicts(article, on);
  return Object.fromEntries(
    stateIds.flatMap((from, row) =>
      stateIds.flatMap((to, column) =>
        from === to
          ? []
          : [[`${from} ${to}`, VerdictTable.verdictOf(verdict[row * stateIds.length + column])]],
      ),
    ),
  );
}

describe("the matrix of any date", () => {
  it("says what the engine says, for an article and a date chosen by mouse and by keyboard", async () => {
    const { page, problems, close } = await site.visit("/matrix/");
    expect(await cellsOf(page)).toEqual(engineCells("2", base.contentDate));

    await page.selectOption('select[name="article"]', "4");
    await page.fill('input[name="on"]', "2015-06-01");
    await page.waitForURL("**/matrix/?article=4&on=2015-06-01");
    await page.waitForFunction(() =>
      document.querySelector("[data-frame] caption")?.textContent?.includes("2015"),
    );
    expect(await cellsOf(page)).toEqual(engineCells("4", "2015-06-01"));

    await page.locator('input[name="day"]').focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL("**/matrix/?article=4&on=2015-06-02");
    await page.waitForFunction(() =>
      document.querySelector("[data-day]")?.textContent?.startsWith("2 June 2015"),
    );
    expect(await cellsOf(page)).toEqual(engineCells("4", "2015-06-02"));
    expect(problems).toEqual([]);
    await close();
  });

  it("explains the chosen cell by the engine's shortest route, and leads to the pair on that date", async () => {
    const { page, close } = await site.visit("/matrix/?on=2024-06-01");
    await page.locator('a[data-cell="PE CL"]').hover();
    const detail = page.locator("[data-detail]");
    await detail.getByText("Peru → Chile").waitFor();
    const answer = dualCriminality(base.book, "PE", "CL", "2", "2024-06-01");
    const residual = answer.forms[0]?.routes[0]?.residual ?? [];
    expect(residual.length).toBeGreaterThan(0);
    const text = await detail.innerText();
    for (const element of residual) expect(text).toContain(say.element(element));
    await page.locator('a[data-cell="PE CL"]').press("Enter");
    await page.waitForURL("**/compare/pe/cl/?on=2024-06-01#article-2");
    await close();
  });

  it("orders by likeness, filters States, and keeps all of it in the address", async () => {
    const { page, close } = await site.visit("/matrix/?states=CL,PE,AR,BR&order=likeness&for=extradition");
    const cells = await cellsOf(page);
    expect(Object.keys(cells)).toHaveLength(12);
    await page.reload();
    expect(await cellsOf(page)).toEqual(cells);
    expect(await page.locator('select[name="order"]').inputValue()).toBe("likeness");
    await close();
  });

  it("groups the Parties of the date, again once the date rests, and arrow keys pass between groups", async () => {
    const { page, close } = await site.visit("/matrix/?order=parties");
    const partiesOn = (date: string) =>
      base.states
        .filter(({ convention: { inForce } }) => inForce !== null && inForce <= date)
        .map(({ id }) => id)
        .sort();
    const rowsOf = (group: number) =>
      page
        .locator(`[data-frame] tbody:nth-of-type(${group}) th[scope="row"] a`)
        .evaluateAll((links) =>
          links.map((link) => (link.getAttribute("href") ?? "").split("/").at(-2)?.toUpperCase()),
        );
    await cellsOf(page);
    expect((await rowsOf(1)).sort()).toEqual(partiesOn(base.contentDate));

    const rows = [...(await rowsOf(1)), ...(await rowsOf(2))];
    const last = partiesOn(base.contentDate).length - 1;
    const column = rows.find((id) => id !== rows[last] && id !== rows[last + 1]);
    await page.locator(`a[data-cell="${rows[last]} ${column}"]`).focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell)).toBe(
      `${rows[last + 1]} ${column}`,
    );

    await page.fill('input[name="on"]', "2016-06-01");
    await page.waitForURL("**/matrix/?order=parties&on=2016-06-01");
    const then = partiesOn("2016-06-01");
    expect(then.length).toBeLessThan(partiesOn(base.contentDate).length);
    await expect.poll(async () => (await rowsOf(1)).sort()).toEqual(then);
    await close();
  });

  it("names what the address asks for wrongly, and keeps what was valid", async () => {
    const { page, problems, close } = await site.visit("/matrix/?article=99&on=2024-13-01&states=CL,XX,PE");
    expect(Object.keys(await cellsOf(page)).sort()).toEqual(["CL PE", "PE CL"]);
    const status = await page.locator("[data-status]").innerText();
    for (const part of ["99", "2024-13-01", "XX", "Articles: 2", "States: AG", "from 2001-01-01"]) {
      expect(status).toContain(part);
    }
    expect(problems).toEqual([]);
    await close();
  });

  it("exports the table as CSV, JSON and SVG", async () => {
    const { page, close } = await site.visit("/matrix/?states=CL,PE");
    await cellsOf(page);
    for (const [format, expected] of [
      ["csv", "article,on,from,to,verdict"],
      ["json", '"from": "CL"'],
      ["svg", "<svg xmlns="],
    ] as const) {
      const waiting = page.waitForEvent("download");
      await page.locator(`button[data-export="${format}"]`).click();
      const file = await (await waiting).path();
      expect(readFileSync(file, "utf8")).toContain(expected);
    }
    await close();
  });
});

describe("a pair on any date", () => {
  it("recomputes every article, warns of changed law, and shows both versions", async () => {
    const { page, problems, close } = await site.visit("/compare/pe/cl/");
    await page.fill('input[name="on"]', "2023-06-01");
    await page.waitForURL("**/compare/pe/cl/?on=2023-06-01");
    await page.locator("#article-2 .law-changed").waitFor();
    for (const article of OFFENCE_ARTICLES) {
      const { verdict } = dualCriminality(base.book, "PE", "CL", article, "2023-06-01");
      expect(await page.locator(`[data-comparison="${article}"] .verdict`).first().innerText()).toBe(
        words.verdicts[verdict],
      );
    }
    await page.locator("#article-2 .law-today > summary").click();
    const today = dualCriminality(base.book, "PE", "CL", "2", base.contentDate);
    expect(await page.locator("#article-2 .law-today .verdict").first().innerText()).toBe(
      words.verdicts[today.verdict],
    );
    expect(problems).toEqual([]);
    await close();
  });

  it("is asked for by keyboard, and measures the penalties against every instrument as the engine does", async () => {
    const { page, problems, close } = await site.visit("/compare/");
    await page.locator('select[name="from"]').focus();
    await page.keyboard.type("Peru");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Chile");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/compare/pe/cl/");
    const on = "2024-06-01";
    await page.fill('input[name="on"]', on);
    await page.waitForURL(`**/compare/pe/cl/?on=${on}`);
    await page.locator("[data-status]").getByText("2024").waitFor();

    const instruments = instrumentsBetween(base.treaties.map(namedInstrument), "PE", "CL", on);
    expect(instruments.length).toBeGreaterThan(1);
    const rows = page.locator("[data-instruments] tbody tr");
    expect(await rows.count()).toBe(instruments.length);
    for (const [index, { instrument, applicability }] of instruments.entries()) {
      const row = rows.nth(index);
      expect(await row.locator("th a").innerText()).toBe(instrument.title);
      const thresholds = OFFENCE_ARTICLES.flatMap((article) => {
        const answer = dualCriminality(base.book, "PE", "CL", article, on);
        const compared = answer.verdict === "covered" || answer.verdict === "conditional";
        if (!compared || instrument.minimumPenaltyMonths === null) return [];
        const [gate] = penaltyGate([{ instrument, applicability }], "extradition", threatenedTerms(answer));
        return gate ? [`${words.common.articleNumber(article)}: ${words.gate[gate.threshold]}`] : [];
      });
      expect((await row.locator("li").allInnerTexts()).map((text) => text.replace(/\s+/g, " "))).toEqual(
        thresholds,
      );
    }
    await page.getByRole("link", { name: words.compare.reverse }).click();
    await page.waitForURL("**/compare/cl/pe/**");
    expect(problems).toEqual([]);
    await close();
  });

  it("says plainly what is wrong with a date in the address", async () => {
    const { page, close } = await site.visit("/compare/pe/cl/?on=yesterday");
    await page.locator("[data-status]").getByText("“yesterday” is no date").waitFor();
    expect(await page.locator('[data-comparison="2"] .verdict').count()).toBeGreaterThan(0);
    await close();
  });
});

describe("the treaties", () => {
  it("lead from the list to parties, days and rules, and by keyboard on to a party", async () => {
    const { page, problems, close } = await site.visit("/treaties/");
    expect(await page.locator("tbody tr").count()).toBe(base.treaties.length);
    const treaty = base.treaties.find(
      ({ scope, minimumPenaltyMonths }) => scope === "bilateral" && minimumPenaltyMonths !== null,
    );
    if (!treaty) throw new Error("There is no bilateral treaty with a threshold.");
    await page.locator(`tbody a[href="/treaties/${treaty.id}/"]`).click();
    await page.waitForURL(`**/treaties/${treaty.id}/`);
    expect(await page.locator("h1").innerText()).toBe(treaty.title);
    const rules = await page.locator("dl.facts-list").first().innerText();
    expect(rules).toContain(say.term(treaty.minimumPenaltyMonths ?? 0));
    for (const kind of ASSISTANCE_KINDS) {
      expect(rules.replace(/\s+/g, " ")).toContain(
        `${words.assistance[kind]} ${words.rules[treaty.dualCriminality[kind]]}`,
      );
    }
    const names = treaty.parties.map(({ state }) => base.states.find(({ id }) => id === state)?.name.en);
    const parties = page.locator('main ul a[href^="/states/"]');
    expect(await parties.allInnerTexts()).toEqual(names);
    await parties.first().press("Enter");
    await page.waitForURL("**/states/**");
    expect(await page.locator("h1").innerText()).toBe(names[0]);
    expect(problems).toEqual([]);
    await close();
  });
});

describe("the fact test", () => {
  it("answers a typical case, edited by keyboard, as the engine does", async () => {
    const { page, problems, close } = await site.visit("/facts/");
    const conduct = base.conduct.find(({ id }) => id === "research-without-permission");
    if (!conduct) throw new Error("The case is not there.");
    await page.locator(`#${conduct.id} summary`).click();
    await page.locator(`#${conduct.id} button`).click();
    const shown = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLElement>(".state-outcome")].map((item) => [
            item.dataset.state ?? "",
            item.dataset.outcome ?? "",
          ]),
        ),
      );
    const expected = (alleged: readonly string[], excluded: readonly string[]) =>
      Object.fromEntries(
        stateOutcomes(base.book, conduct.articles, { alleged, excluded }, base.contentDate)
          .filter(({ outcome }) => outcome !== "unknown" && outcome !== "no-offence")
          .map(({ state, outcome }) => [state, outcome]),
      );
    await page.locator(".state-outcome").first().waitFor();
    expect(await shown()).toEqual(expected(conduct.alleged, conduct.excluded));

    const group = page.locator('[data-fact="means.security-overcome"]');
    await group.locator('input[value="alleged"]').focus();
    await page.keyboard.press("ArrowDown");
    const alleged = conduct.alleged.filter((id) => id !== "means.security-overcome");
    const excluded = [...conduct.excluded, "means.security-overcome"];
    expect(await shown()).toEqual(expected(alleged, excluded));
    expect(page.url()).toContain("means.security-overcome");

    const before = await shown();
    await page.reload();
    await page.locator(".state-outcome").first().waitFor();
    expect(await shown()).toEqual(before);
    expect(problems).toEqual([]);
    await close();
  });

  it("keeps what was valid in an address with unknown facts", async () => {
    const { page, close } = await site.visit(
      "/facts/?article=2&alleged=act.access-system,act.nothing&on=tomorrow",
    );
    await page.locator(".state-outcome").first().waitFor();
    const status = await page.locator("[data-status]").innerText();
    expect(status).toContain("act.nothing");
    expect(status).toContain("tomorrow");
    await close();
  });
});

describe("the annex", () => {
  const address = "/annex/?from=pe&to=cl&article=2&on=2024-06-01&lang=es";

  it("is written in the language chosen, and completed by the facts alleged", async () => {
    const { page, problems, close } = await site.visit(address);
    const es = dictionary("es").annex;
    await page.locator(".annex h1").getByText(es.title).waitFor();
    const made = page.locator("[data-document]");
    expect(await made.innerText()).toContain("superando barreras técnicas");
    expect(await made.innerText()).toContain(es.missing);
    await page.locator('input[name="fact"]').first().check();
    await page.waitForFunction(
      ([missing]) => !document.querySelector("[data-document]")?.textContent?.includes(missing ?? ""),
      [es.missing],
    );
    expect(page.url()).toContain("facts=means.security-overcome");
    expect(await made.innerText()).toContain(es.alleged);
    expect(problems).toEqual([]);
    await close();
  });

  it("prints on at most four pages A4", async () => {
    const { page, close } = await site.visit(address);
    await page.locator(".annex").waitFor();
    const pdf = await page.pdf({ format: "A4" });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(4);
    await close();
  });

  it("is handed over as Word document and as Markdown", async () => {
    const { page, problems, close } = await site.visit(address);
    await page.locator(".annex").waitFor();
    const save = async (format: string) => {
      const waiting = page.waitForEvent("download");
      await page.locator(`button[data-export="${format}"]`).click();
      return (await waiting).path();
    };
    expect(readFileSync(await save("md"), "utf8")).toContain("superando barreras técnicas");
    // A Word document is a ZIP archive, which begins with these two letters.
    const docx = await save("docx");
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe("PK");
    expect(statSync(docx).size).toBeGreaterThan(4000);
    expect(problems).toEqual([]);
    await close();
  });

  it("shows the tool with a sentence where the address is wrong", async () => {
    const { page, close } = await site.visit("/annex/?from=zz&to=cl&article=2&on=never");
    await page.locator("[data-status]").getByText("zz").waitFor();
    expect(await page.locator("[data-status]").innerText()).toContain("never");
    expect(await page.locator('select[name="to"]').inputValue()).toBe("cl");
    await close();
  });
});

describe("what the interactive pages load", () => {
  it.each([
    "/matrix/",
    "/es/matrix/",
    "/pt/matrix/",
    "/fr/matrix/",
    "/facts/",
    "/compare/pe/cl/?on=2020-01-01",
    "/annex/?from=pe&to=cl&article=2",
  ])("%s: at most 40 KB of compressed script and 60 KB of compressed data", async (path) => {
    const { page, close } = await site.visit("/search/");
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(site.origin + path);
    await page.waitForLoadState("networkidle");
    const size = (pattern: RegExp) =>
      loaded
        .filter(
          (file, index) => pattern.test(file) && loaded.indexOf(file) === index && existsSync(`dist${file}`),
        )
        .reduce((sum, file) => sum + gzipSync(readFileSync(`dist${file}`)).length, 0);
    const scripts = size(/\.js$/);
    const data = size(/\.json$/);
    expect(scripts).toBeGreaterThan(0);
    expect(scripts).toBeLessThanOrEqual(40 * 1024);
    expect(data).toBeLessThanOrEqual(60 * 1024);
    await close();
  });
});
