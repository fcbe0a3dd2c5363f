import { z } from "zod";
import { fewestToAllege } from "../engine/dual-criminality.ts";
import type { Dictionary } from "../i18n/en.ts";
import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { conventionArticleSchema } from "../model/convention.ts";
import { factSchema } from "../model/fact.ts";
import { isoDate, stateId } from "../model/identifiers.ts";
import { lawSchema } from "../model/law.ts";
import { elementSchema, exemptionSchema, offenceSchema } from "../model/offence.ts";
import { stateSchema } from "../model/state.ts";
import { OFFENCE_ARTICLES, VERIFICATION_LEVELS } from "../model/terms.ts";
import { treatySchema } from "../model/treaty.ts";
import { conformityOf } from "./conformity.ts";
import { csv } from "./csv.ts";
import { history } from "./history.ts";
import { answers, matrix, matrixCell } from "./matrix.ts";
import { isInForce } from "./offences.ts";

/** Version of the static API; fields may be added within one, never renamed. */
const API_VERSION = 1;
const LICENCE = "CC BY 4.0";

const verdict = z.enum(["covered", "conditional", "no-offence", "not-researched"]);
const count = z.int().nonnegative();
const verdictCounts = z.object({
  pairsCovered: count,
  pairsConditional: count,
  pairsNone: count,
  pairsNotResearched: count,
});

const cellSchema = z.object({
  from: stateId,
  to: stateId,
  verdict,
  routes: z.array(
    z.object({
      offence: z.string(),
      form: z.string(),
      residual: z.array(elementSchema),
      conditions: z.array(exemptionSchema),
      charge: z.object({ offence: z.string(), form: z.string() }),
    }),
  ),
  penalty: z.object({
    fromMaxMonths: z.number().nullable(),
    toMaxMonths: z.number().nullable(),
    life: z.array(z.enum(["from", "to"])).optional(),
  }),
  verification: z.enum(VERIFICATION_LEVELS).nullable(),
  note: z.string().optional(),
});

const conformitySchema = z.object({
  state: stateId,
  article: z.string(),
  on: isoDate,
  verdict: z.enum(["conforms", "conforms-with-option", "narrower", "no-offence", "not-researched"]),
  missing: z.array(elementSchema),
  missingForms: z.array(z.string()),
  options: z.array(z.string()),
  declared: z.boolean(),
  declaredUnused: z.array(z.string()),
  breadth: z.array(elementSchema),
});

/** The schemas of the published files, by the name of the schema's file. */
export const API_SCHEMAS = {
  index: z.object({
    version: z.int(),
    contentDate: isoDate,
    counts: z.object({
      states: count,
      laws: count,
      offences: count,
      offencesInForce: count,
      byVerification: z.object({ official: count, reproduction: count, secondary: count }),
    }),
    files: z.array(z.string()),
    licence: z.string(),
  }),
  vocabulary: z.array(factSchema),
  convention: z.array(conventionArticleSchema),
  states: z.array(stateSchema),
  laws: z.array(lawSchema),
  offences: z.array(offenceSchema),
  treaties: z.array(treatySchema),
  matrix: z.object({
    article: z.string(),
    on: isoDate,
    states: z.array(stateId),
    cells: z.array(cellSchema),
  }),
  conformity: z.array(conformitySchema),
  history: z.array(
    z.object({
      on: isoDate,
      states: count,
      ...verdictCounts.shape,
      byArticle: z.record(z.string(), verdictCounts),
    }),
  ),
} as const;
export type ApiSchemaName = keyof typeof API_SCHEMAS;

/** A published file. */
export interface ApiFile {
  /** Path below `/api/v1/`. */
  path: string;
  /** What the dictionaries call it; `article` for the matrices. */
  about: keyof Dictionary["data"]["about"];
  article?: string;
  schema?: ApiSchemaName;
  /** What the file holds: JSON data, or the text of a table. */
  content(): unknown;
}

/** Data with the keys of every object in order, so that two builds of one commit are the same to the byte. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

/** The text of a published file. */
export function apiText({ path, content }: ApiFile): string {
  const data = content();
  return path.endsWith(".csv") ? String(data) : `${JSON.stringify(sorted(data), null, 1)}\n`;
}

function matrixFile(base: KnowledgeBase, article: string) {
  const of = matrix(base, article, base.contentDate);
  return { article, on: of.on, states: of.states, cells: answers(of).map(matrixCell) };
}

function offencesTable(base: KnowledgeBase): string {
  const header = [
    "id",
    "version",
    "state",
    "law",
    "pinpoint",
    "heading",
    "articles",
    "relatedArticles",
    "validFrom",
    "validTo",
    "form",
    "kind",
    "elements",
    "minMonths",
    "maxMonths",
    "life",
    "fine",
    "verification",
    "source",
  ];
  const rows = base.offences.flatMap((offence) => {
    const shared = [
      offence.id,
      offence.version,
      offence.state,
      offence.law,
      offence.pinpoint,
      offence.heading,
      offence.articles.join(" "),
      offence.relatedArticles.join(" "),
      offence.validFrom,
      offence.validTo,
    ];
    const end = [offence.verification.level, offence.sources[0]?.url ?? null];
    if (offence.forms.length === 0) return [[...shared, null, null, null, null, null, null, null, ...end]];
    return offence.forms.map(({ id, kind, elements, penalty }) => [
      ...shared,
      id,
      kind,
      elements.map(({ anyOf }) => anyOf.join(" or ")).join("; "),
      penalty.imprisonment?.minMonths ?? null,
      penalty.imprisonment?.maxMonths ?? null,
      penalty.imprisonment?.life ? "life" : null,
      penalty.fine ?? null,
      ...end,
    ]);
  });
  return csv(header, rows);
}

function matrixTable(base: KnowledgeBase): string {
  const rows = OFFENCE_ARTICLES.flatMap((article) =>
    answers(matrix(base, article, base.contentDate)).map((answer) => {
      const cell = matrixCell(answer);
      return [
        article,
        answer.on,
        cell.from,
        cell.to,
        cell.verdict,
        cell.verdict === "conditional" ? fewestToAllege(answer) : null,
        cell.penalty.fromMaxMonths,
        cell.penalty.toMaxMonths,
        cell.verification,
      ];
    }),
  );
  return csv(
    [
      "article",
      "on",
      "from",
      "to",
      "verdict",
      "fewestFactsToAllege",
      "fromMaxMonths",
      "toMaxMonths",
      "verification",
    ],
    rows,
  );
}

function indexFile(base: KnowledgeBase, files: readonly ApiFile[]) {
  const inForce = base.offences.filter((offence) => isInForce(offence, base.contentDate));
  return {
    version: API_VERSION,
    contentDate: base.contentDate,
    counts: {
      states: base.states.length,
      laws: base.laws.length,
      offences: base.offences.length,
      offencesInForce: inForce.length,
      byVerification: Object.fromEntries(
        VERIFICATION_LEVELS.map((level) => [
          level,
          inForce.filter(({ verification }) => verification.level === level).length,
        ]),
      ),
    },
    files: ["index.json", ...files.map(({ path }) => path)],
    licence: LICENCE,
  };
}

/** Every file of the static API, from the same model as the pages. */
export function apiFiles(base: KnowledgeBase): ApiFile[] {
  const files: ApiFile[] = [
    {
      path: "vocabulary.json",
      about: "vocabulary",
      schema: "vocabulary",
      content: () => base.facts,
    },
    {
      path: "convention.json",
      about: "convention",
      schema: "convention",
      content: () => base.convention,
    },
    {
      path: "states.json",
      about: "states",
      schema: "states",
      content: () => base.states,
    },
    {
      path: "laws.json",
      about: "laws",
      schema: "laws",
      content: () => base.laws,
    },
    {
      path: "offences.json",
      about: "offences",
      schema: "offences",
      content: () => base.offences,
    },
    {
      path: "treaties.json",
      about: "treaties",
      schema: "treaties",
      content: () => base.treaties,
    },
    ...OFFENCE_ARTICLES.map(
      (article): ApiFile => ({
        path: `matrix/${article}.json`,
        about: "matrix",
        article,
        schema: "matrix",
        content: () => matrixFile(base, article),
      }),
    ),
    {
      path: "conformity.json",
      about: "conformity",
      schema: "conformity",
      content: () =>
        base.states.flatMap((state) =>
          OFFENCE_ARTICLES.map((article) => conformityOf(base, state, article, base.contentDate)),
        ),
    },
    {
      path: "history.json",
      about: "history",
      schema: "history",
      content: () => history(base),
    },
    { path: "offences.csv", about: "offencesTable", content: () => offencesTable(base) },
    { path: "matrix.csv", about: "matrixTable", content: () => matrixTable(base) },
  ];
  return [
    {
      path: "index.json",
      about: "index",
      schema: "index",
      content: () => indexFile(base, files),
    },
    ...files,
  ];
}

/** The JSON Schema of a published file, generated from its zod schema. */
export function apiSchema(name: ApiSchemaName): unknown {
  return z.toJSONSchema(API_SCHEMAS[name], { io: "output", unrepresentable: "any" });
}
