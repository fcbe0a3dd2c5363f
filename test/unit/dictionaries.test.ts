import { describe, expect, it } from "vitest";
import { dictionary } from "../../src/i18n/index.ts";
import { loadDictionary } from "../../src/i18n/load.ts";
import { LANGUAGES } from "../../src/model/terms.ts";

/** Strings that may be the same in English and in another language although they are long: none so far. */
const SAME_AS_ENGLISH: ReadonlySet<string> = new Set();

/** Figures that no dictionary writes of itself, and that every language writes alike. */
const FIGURES = [611, 622, 633, 644, 655] as const;

type Sentence = (...values: readonly number[]) => string;

/** Every entry of a dictionary by its path, such as `common.since`. */
function entries(part: object, path = ""): [string, string | Sentence][] {
  return Object.entries(part).flatMap(([key, value]): [string, string | Sentence][] =>
    typeof value === "object" ? entries(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

/** An entry as it is read, with figures for whatever it is told. */
function said(entry: string | Sentence): string {
  return typeof entry === "string" ? entry : entry(...FIGURES.slice(0, entry.length));
}

const english = new Map(entries(dictionary("en")));

describe.each(LANGUAGES)("the dictionary %s", (language) => {
  const own = entries(dictionary(language));

  it("has the keys of the English one", () => {
    expect(own.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  });

  it("takes the same values in every sentence, and says them all", () => {
    for (const [path, entry] of own) {
      const model = english.get(path);
      expect(typeof entry, path).toBe(typeof model);
      if (typeof entry === "string") continue;
      expect(entry.length, path).toBe(model?.length);
      for (const figure of FIGURES.slice(0, entry.length))
        expect(entry(...FIGURES), path).toContain(`${figure}`);
    }
  });

  it("has no empty string", () => {
    expect(own.filter(([, entry]) => said(entry).trim() === "").map(([path]) => path)).toEqual([]);
  });

  it("is the one that pages load", async () => {
    expect(await loadDictionary(language)).toBe(dictionary(language));
  });
});

describe.each(LANGUAGES.filter((language) => language !== "en"))("the dictionary %s", (language) => {
  it("leaves no longer string in English", () => {
    const untranslated = entries(dictionary(language)).filter(([path, entry]) => {
      const text = said(entry);
      const model = english.get(path);
      return text.length > 20 && model !== undefined && text === said(model) && !SAME_AS_ENGLISH.has(path);
    });
    expect(untranslated.map(([path]) => path)).toEqual([]);
  });
});

describe("counting", () => {
  it.each([
    ["es", ["0 meses", "1 mes", "1,5 meses", "2 meses", "17,7 meses"]],
    ["pt", ["0 mês", "1 mês", "1,5 mês", "2 meses", "17,7 meses"]],
    ["fr", ["0 mois", "1 mois", "1,5 mois", "2 mois", "17,7 mois"]],
  ] as const)("follows the plural rules of %s", (language, expected) => {
    expect([0, 1, 1.5, 2, 17.7].map(dictionary(language).common.months)).toEqual(expected);
  });

  it("takes the singular below two in French", () => {
    expect([0, 1, 2].map(dictionary("fr").search.count)).toEqual(["0 résultat", "1 résultat", "2 résultats"]);
  });
});
