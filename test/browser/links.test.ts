import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Every page of the built site, with the identifiers that its fragments can name. */
const pages = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".html"),
);
const identifiers = new Map<string, Set<string>>();

function identifiersOf(path: string): Set<string> {
  let known = identifiers.get(path);
  if (!known) {
    const text = readFileSync(join("dist", path), "utf8");
    known = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id as string));
    identifiers.set(path, known);
  }
  return known;
}

it("every link within the built site leads to a page, and to a place on it", () => {
  const dead = new Map<string, string>();
  const checked = new Set<string>();
  for (const page of pages) {
    const text = readFileSync(join("dist", page), "utf8");
    for (const [, href] of text.matchAll(/\shref="(\/[^"]*|#[^"]*)"/g)) {
      const [address, fragment] = (href as string).split("#") as [string, string | undefined];
      const path = address.split("?")[0] as string;
      const target = path === "" ? page : path.endsWith("/") ? join(path, "index.html") : path;
      const key = `${target}#${fragment ?? ""}`;
      if (checked.has(key)) continue;
      checked.add(key);
      if (!existsSync(join("dist", target))) dead.set(href as string, page);
      else if (
        fragment &&
        target.endsWith(".html") &&
        !identifiersOf(target.replace(/^\//, "")).has(fragment)
      ) {
        dead.set(href as string, page);
      }
    }
  }
  expect(checked.size).toBeGreaterThan(1000);
  expect(Object.fromEntries(dead)).toEqual({});
});

it("no page holds a script or a style of its own, and none refers elsewhere for one", () => {
  for (const page of pages) {
    const text = readFileSync(join("dist", page), "utf8");
    expect(text, page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(text, page).not.toMatch(/<style[\s>]|\sstyle="/);
    expect(text, page).not.toMatch(/<(?:script|link|img)[^>]*\s(?:src|href)="https?:/);
    expect(text, page).toContain("default-src 'none'");
  }
});
