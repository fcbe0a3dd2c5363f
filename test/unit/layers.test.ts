import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

/**
 * The layers, each with those that it may import from (besides itself). Data flows one way: model,
 * engine, knowledge, views, pages; scripts of pages use what needs no file system.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  engine: ["model"],
  i18n: ["model"],
  knowledge: ["model", "engine"],
  views: ["model", "engine", "knowledge", "i18n"],
  client: ["model", "engine", "i18n", "views"],
  layouts: ["model", "engine", "knowledge", "i18n", "views", "client", "components", "styles"],
  components: ["model", "engine", "knowledge", "i18n", "views", "client", "layouts"],
  pages: ["model", "engine", "knowledge", "i18n", "views", "client", "components", "layouts"],
};

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.(ts|astro)$/.test(name),
);
const layerOf = (path: string) => path.split("/")[0] as string;

it("imports point one way only", () => {
  const wrong = files
    .filter((name) => name.includes("/"))
    .flatMap((name) => {
      const text = readFileSync(join("src", name), "utf8");
      const imported = [...text.matchAll(/(?:from|import|src=)\s*"(\.[^"]+)"/g)].map(([, path]) =>
        relative("src", join("src", dirname(name), path as string)),
      );
      const layer = layerOf(name);
      return imported
        .filter((path) => layerOf(path) !== layer && !MAY_IMPORT[layer]?.includes(layerOf(path)))
        .map((path) => `${name} imports ${path}`);
    });
  expect(files.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});

it("the engine has no input or output and loads no library", () => {
  for (const name of files.filter((file) => layerOf(file) === "engine")) {
    const text = readFileSync(join("src", name), "utf8");
    expect(text.match(/from "(?!\.)[^"]*"/g), name).toBeNull();
    expect(text, name).not.toMatch(/\b(?:Date\.now|new Date\(\)|Math\.random|fetch|process)\b/);
  }
});
