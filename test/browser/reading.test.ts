import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../support/axe.ts";
import { openSite, type Site } from "../support/site.ts";

/** One page of every kind. */
const PAGES = [
  "/",
  "/matrix/",
  "/matrix/2/",
  "/compare/",
  "/compare/cl/pe/",
  "/states/",
  "/states/pe/",
  "/offences/",
  "/offences/cl/ley-21459-art-2/",
  "/convention/",
  "/convention/9/",
  "/convention/24/",
  "/laws/",
  "/vocabulary/",
  "/treaties/",
  "/facts/",
  "/annex/",
  "/matrix/?for=extradition&on=2020-01-01",
  "/facts/?article=2&alleged=act.access-system,authority.none",
  "/annex/?from=pe&to=cl&article=2",
  "/treaties/convention-on-cybercrime/",
  "/search/",
  "/data/",
  "/no-such-page/",
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(["light", "dark"] as const)("every kind of page, %s", (colorScheme) => {
  it.each(PAGES)("%s has nothing that axe finds, no console error, and asks nobody else", async (path) => {
    const { page, problems, close } = await site.visit(path, { colorScheme });
    await page.waitForLoadState("networkidle");
    expect(await violations(page)).toEqual([]);
    // The browser itself reports the status of a missing page as an error.
    const expected = path === "/no-such-page/" ? /404/ : /^$/;
    expect(problems.filter((problem) => !expected.test(problem))).toEqual([]);
    await close();
  });
});

describe("on a phone", () => {
  it.each(PAGES)("%s is no wider than the screen", async (path) => {
    const { page, close } = await site.visit(path, { viewport: { width: 360, height: 740 } });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
    await close();
  });
});

describe("without JavaScript", () => {
  it.each(PAGES)("%s can be read", async (path) => {
    const { page, close } = await site.visit(path, { javaScriptEnabled: false });
    expect((await page.locator("h1").innerText()).length).toBeGreaterThan(3);
    expect((await page.locator("main").innerText()).length).toBeGreaterThan(80);
    await close();
  });

  it("the matrix leads from a cell to the explanation of its verdict", async () => {
    const { page, close } = await site.visit("/matrix/2/", { javaScriptEnabled: false });
    const cell = page.locator('a[href="/compare/cl/pe/#article-2"]');
    // "Chile to Peru: covered, rests on: reproduction": the verdict stands after the pair.
    const verdict = (await cell.innerText()).split(": ")[1]?.split(",")[0];
    await cell.click();
    expect(page.url()).toContain("/compare/cl/pe/#article-2");
    expect(await page.locator("#article-2 .verdict").first().innerText()).toBe(verdict);
    await close();
  });
});
