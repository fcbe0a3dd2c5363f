import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { OFFENCE_ARTICLES } from "../model/terms.ts";

/**
 * Agreement between two codings of the same provisions (double coding).
 *
 * The unit is one fact in one version of a provision: did each coder require it in a basic or alternative
 * form, or not? The facts considered for an article are those that either coder used anywhere under it.
 */

const codedForms = z.record(
  z.string(),
  z.looseObject({ kind: z.string(), elements: z.array(z.array(z.string())) }),
);
const firstCoding = z.record(
  z.string(),
  z.object({ articles: z.array(z.coerce.string()), forms: codedForms }),
);
const secondCoding = z.record(z.string(), z.object({ forms: codedForms }));

/** One version as both coders read it. */
export interface DoubleCoded {
  readonly version: string;
  readonly articles: readonly string[];
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

/** Agreement on one article, or on all. */
export interface Agreement {
  readonly versions: number;
  /** Decisions compared: facts times versions. */
  readonly decisions: number;
  /** Share of decisions on which both coders agree, 0 to 1. */
  readonly share: number;
  /** Cohen's kappa: agreement beyond chance; NaN where a coder never varied. */
  readonly kappa: number;
}

/** Cohen's kappa from the four counts of a two-by-two table (Cohen 1960). */
export function cohensKappa(both: number, onlyFirst: number, onlySecond: number, neither: number): number {
  const total = both + onlyFirst + onlySecond + neither;
  const observed = (both + neither) / total;
  const firstYes = (both + onlyFirst) / total;
  const secondYes = (both + onlySecond) / total;
  const expected = firstYes * secondYes + (1 - firstYes) * (1 - secondYes);
  return (observed - expected) / (1 - expected);
}

function factsOf(forms: z.infer<typeof codedForms>): Set<string> {
  return new Set(Object.values(forms).flatMap(({ elements }) => elements.flat()));
}

function read<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(join(folder, name), "utf8")) ?? {});
}

/**
 * Every version that both coders coded.
 * @param folder holds `first/` and `second/`, one YAML file for each State in both
 */
export function doubleCoded(folder: string): DoubleCoded[] {
  const names = readdirSync(join(folder, "first")).filter((name) => existsSync(join(folder, "second", name)));
  return names.sort().flatMap((name) => {
    const first = read(join(folder, "first"), name, firstCoding);
    const second = read(join(folder, "second"), name, secondCoding);
    return Object.entries(first).flatMap(([version, { articles, forms }]): DoubleCoded[] => {
      const other = second[version];
      return other && Object.keys(other.forms).length > 0
        ? [{ version, articles, first: factsOf(forms), second: factsOf(other.forms) }]
        : [];
    });
  });
}

/** Agreement over some versions. */
export function agreementOn(versions: readonly DoubleCoded[]): Agreement {
  const facts = new Set(versions.flatMap(({ first, second }) => [...first, ...second]));
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  for (const { first, second } of versions) {
    for (const fact of facts) {
      const key = first.has(fact)
        ? second.has(fact)
          ? "both"
          : "onlyFirst"
        : second.has(fact)
          ? "onlySecond"
          : "neither";
      counts[key] += 1;
    }
  }
  const decisions = versions.length * facts.size;
  return {
    versions: versions.length,
    decisions,
    share: (counts.both + counts.neither) / decisions,
    kappa: cohensKappa(counts.both, counts.onlyFirst, counts.onlySecond, counts.neither),
  };
}

/** Agreement by article, and over all versions. */
export function agreementByArticle(versions: readonly DoubleCoded[]): [article: string, Agreement][] {
  return [
    ...OFFENCE_ARTICLES.map((article): [string, Agreement] => [
      article,
      agreementOn(versions.filter(({ articles }) => articles.includes(article))),
    ]),
    ["all", agreementOn(versions)],
  ];
}
