import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dualCriminality } from "../../src/engine/dual-criminality.ts";
import { dictionary } from "../../src/i18n/index.ts";
import { loadKnowledgeBase } from "../../src/knowledge/knowledge-base.ts";
import { Wording } from "../../src/views/wording.ts";
import { openSite, type Site } from "../support/site.ts";

const base = loadKnowledgeBase(process.cwd());
const words = dictionary("en");
const say = new Wording("en", words, base.facts);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("a lawyer's path", () => {
  it("from a search for acceso ilícito to what must be alleged in the requested State", async () => {
    const { page, problems, close } = await site.visit("/");
    await page.keyboard.press("/");
    await page.keyboard.type("acceso ilícito chile");
    const first = page.locator(".search-results [aria-selected=true]");
    await first.waitFor();
    expect(await first.innerText()).toContain("Chile");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/offences/cl/ley-21459-art-2/");
    expect(await page.locator("h1").innerText()).toContain("21.459, art. 2");

    await page.getByRole("link", { name: words.nav.matrix, exact: true }).click();
    await page.waitForURL("**/matrix/");
    await page.goto(`${site.origin}/matrix/2/`);
    await page.locator('a[href="/compare/cl/co/#article-2"]').click();
    const answer = dualCriminality(base.book, "CL", "CO", "2", base.contentDate);
    const section = page.locator("#article-2");
    expect(await section.locator(".verdict").first().innerText()).toBe(words.verdicts[answer.verdict]);
    const residual = answer.forms[0]?.routes[0]?.residual ?? [];
    expect(residual.length).toBeGreaterThan(0);
    for (const element of residual) {
      const row = section.locator("tr.residual").filter({ hasText: say.element(element) });
      expect(await row.count()).toBeGreaterThan(0);
      if (element.words !== undefined) expect(await row.first().innerText()).toContain(element.words);
    }
    expect(problems).toEqual([]);
    await close();
  });

  it("finds without accents and with a wrong letter", async () => {
    const { page, close } = await site.visit("/states/");
    for (const [query, expected] of [
      ["interceptacion ilicita", "Chile"],
      ["paraguai", "Paraguay"],
      ["ilegal acces", "Illegal access"],
    ] as const) {
      if (expected === "Paraguay" && !base.states.some(({ id }) => id === "PY")) continue;
      await page.keyboard.press("/");
      await page.keyboard.type(query);
      await page.locator(".search-results").getByText(expected).first().waitFor();
      await page.keyboard.press("Escape");
    }
    await close();
  });
});

describe("the matrix by keyboard alone", () => {
  it("is one stop of the Tab key, and arrow keys move between cells", async () => {
    const { page, close } = await site.visit("/matrix/2/");
    const ids = base.states
      .toSorted((one, other) => one.name.en.localeCompare(other.name.en, "en"))
      .map(({ id }) => id.toLowerCase());
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
    await page.locator("table[data-matrix] [tabindex='0']").focus();
    expect(await focused()).toBe(`/compare/${ids[0]}/${ids[1]}/#article-2`);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe(`/compare/${ids[0]}/${ids[2]}/#article-2`);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(`/compare/${ids[1]}/${ids[2]}/#article-2`);
    await page.keyboard.press("End");
    expect(await focused()).toBe(`/compare/${ids[1]}/${ids.at(-1)}/#article-2`);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/compare/${ids[0]}/${ids[1]}/#article-2`);
    await close();
  });
});
