import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dictionary } from "../../src/i18n/index.ts";
import { localised } from "../../src/i18n/locale.ts";
import { readContent } from "../../src/knowledge/content.ts";
import { LANGUAGES, OFFENCE_ARTICLES } from "../../src/model/terms.ts";
import { html } from "../../src/views/html.ts";
import { knowledge } from "../../src/views/knowledge.ts";
import { translator } from "../../src/views/translation.ts";
import { violations } from "../support/axe.ts";
import { openSite, type Site } from "../support/site.ts";

const OTHERS = LANGUAGES.filter((language) => language !== "en");
const PAGES = [
  "/",
  "/matrix/",
  "/compare/cl/pe/?on=2020-01-01",
  "/states/pe/",
  "/offences/cl/ley-21459-art-2/",
  "/convention/9/",
  "/treaties/convention-on-cybercrime/",
  "/facts/?article=2&alleged=act.access-system,authority.none",
  "/annex/?from=pe&to=cl&article=2",
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(OTHERS)("pages in %s", (language) => {
  it.each(PAGES)("%s is in that language, fits a phone, and has nothing that axe finds", async (path) => {
    const { page, problems, close } = await site.visit(localised(path, language), {
      viewport: { width: 360, height: 740 },
    });
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.locator(".site-nav a").first().innerText()).toBe(dictionary(language).nav.matrix);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });

  it("have each commentary translated, or say that it is in English", () => {
    const { states, offences, convention } = knowledge();
    const urls = new Map<string, string>([
      ...states.map(({ id, url }) => [`content/states/${id.toLowerCase()}.mdx`, url] as const),
      ...offences.map(({ version, url }) => [`content/offences/${version}.mdx`, url] as const),
      ...convention.map(
        ({ article }) =>
          [`content/convention/article-${article.padStart(2, "0")}.mdx`, `/convention/${article}/`] as const,
      ),
    ]);
    const translate = translator(knowledge(), language);
    const { content } = readContent(process.cwd());
    const entries = [...content.states, ...content.offences, ...content.convention];
    const wrong = entries.filter(({ file, body }) => {
      const page = readFileSync(`dist${localised(urls.get(file) as string, language)}index.html`, "utf8");
      const [, shown = ""] = /<div class="commentary"[^>]*>([\s\S]*?)<\/div>/.exec(page) ?? [];
      const translated = translate(body)
        ?.split(/\n\s*\n/)
        .map((paragraph) => html`<p>${paragraph}</p>`.text);
      return translated
        ? shown.replaceAll(/\s+(?=<)|(?<=>)\s+/g, "") !== translated.join("")
        : !shown.includes(dictionary(language).common.englishOnly) || !shown.includes('<div lang="en">');
    });
    expect(entries.length).toBeGreaterThan(700);
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it("have every note of an offence in that language, or in English and marked so", () => {
    const translate = translator(knowledge(), language);
    const wrong = knowledge().offences.flatMap(
      ({ url, version, verification, forms, exemptions, sources }) => {
        const page = readFileSync(`dist${localised(url, language)}index.html`, "utf8");
        const notes = [
          verification.note,
          ...forms.flatMap(({ elements, penalty }) => [
            ...elements.map(({ note }) => note),
            penalty.fine,
            penalty.conversion,
          ]),
          ...exemptions.map(({ note }) => note),
          ...sources.map(({ used }) => used),
        ];
        return notes.flatMap((note) => {
          if (note === undefined) return [];
          const translated = translate(note);
          const shown = html`lang="${translated === undefined ? "en" : language}">${translated ?? note}</span>`;
          return page.replaceAll(/<span(?: class="[^"]*")? /g, "").includes(shown.text)
            ? []
            : [`${version}: ${note}`];
        });
      },
    );
    expect(wrong).toEqual([]);
  });

  it("write the annex in that language unless told otherwise", async () => {
    const { page, close } = await site.visit(localised("/annex/?from=pe&to=cl&article=2", language));
    await page.locator(".annex h1").getByText(dictionary(language).annex.title).waitFor();
    expect(await page.locator('select[name="lang"]').inputValue()).toBe(language);
    await close();
  });

  it("show the verdicts of the English tables", () => {
    const verdicts = (path: string) =>
      [
        ...readFileSync(`dist${path}index.html`, "utf8").matchAll(
          /<a class="is-([a-z-]+)[^>]*href="([^"]+)"/g,
        ),
      ]
        .map(([, verdict, href]) => `${(href as string).replace(`/${language}/`, "/")} ${verdict}`)
        .sort();
    for (const article of OFFENCE_ARTICLES) {
      const english = verdicts(`/matrix/${article}/`);
      expect(english.length).toBeGreaterThan(1000);
      expect(verdicts(localised(`/matrix/${article}/`, language))).toEqual(english);
    }
  });
});

describe("the choice of a language", () => {
  it("by keyboard leads to the same page, with all that was chosen", async () => {
    const { page, close } = await site.visit("/matrix/?article=4&on=2015-06-01");
    await page.locator("[data-frame] a[data-cell]").first().waitFor();
    await page.locator("[data-languages] summary").press("Enter");
    await page.getByRole("link", { name: "Español" }).press("Enter");
    await page.waitForURL("**/es/matrix/?article=4&on=2015-06-01");
    expect(await page.locator("h1").innerText()).toBe(dictionary("es").matrix.title);
    await page.locator("[data-frame] a[data-cell]").first().waitFor();
    expect(await page.locator("[data-frame] caption").innerText()).toContain("2015");
    await close();
  });

  it("leads on to results of a search in that language", async () => {
    const { page, close } = await site.visit("/pt/");
    await page.locator("site-search [data-open]").click();
    await page.locator('site-search input[type="search"]').fill("invasão de dispositivo informático");
    const first = page.locator("site-search .search-results a").first();
    await first.waitFor();
    expect(await first.getAttribute("href")).toMatch(/^\/pt\//);
    await close();
  });
});
