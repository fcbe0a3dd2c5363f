import { preview } from "astro";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { BROWSER_ARGUMENTS, findChromium } from "../../scripts/chromium.ts";

/** The built site, served on this machine, and a browser to visit it with. */
export interface Site {
  readonly origin: string;
  /** Opens an address of the site; `problems` gathers console errors and requests that leave the origin. */
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  readonly problems: string[];
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const server = await preview({ root: process.cwd(), logLevel: "silent", server: { port: 4390 } });
  const origin = `http://localhost:${server.port}`;
  const browser: Browser = await chromium.launch({
    executablePath: await findChromium(),
    args: BROWSER_ARGUMENTS,
  });
  return {
    origin,
    async visit(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(origin)) problems.push(`request to ${request.url()}`);
      });
      await page.goto(origin + path);
      return { page, problems, close: () => context.close() };
    },
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
