import { z } from "zod";
import { isoDate, languageTag, localised, paragraphNumber, slug, stateId } from "./identifiers.ts";
import { sourceSchema } from "./offence.ts";
import { CONVENTION_STATUSES, COVERAGE_ARTICLES, COVERAGE_STATUSES, LEGAL_SYSTEMS } from "./terms.ts";

/** A reservation (art. 42) or declaration (art. 40 and others), in our own words. */
export const statementSchema = z.strictObject({
  /** The article or paragraph that it concerns. */
  article: paragraphNumber,
  kind: z.enum(["reservation", "declaration"]),
  summary: z.string().min(1),
  /** Identifiers of the permitted options of that article that it makes use of. */
  options: z.array(slug).default([]),
  madeOn: isoDate.nullable().default(null),
  source: z.string().min(1),
});
export type Statement = z.infer<typeof statementSchema>;

/** How far an article was researched in a State, and for which time the answer holds (MODEL §7). */
export const coverageSchema = z.strictObject({
  status: z.enum(COVERAGE_STATUSES),
  /** First day for which the status holds; on earlier days `before` does. Absent: it holds without limit. */
  since: isoDate.optional(),
  before: z.enum(["none-found", "not-researched"]).default("not-researched"),
  /** For `none-found`: where was looked. For `located`: what is known. */
  note: z.string().min(1).optional(),
});
export type Coverage = z.infer<typeof coverageSchema>;

const sourced = z.strictObject({
  summary: z.string().min(1),
  at: z.string().optional(),
  source: z.string().min(1),
});

/** An authority that a request passes through; `name` null where it was not found. */
export const authoritySchema = z.strictObject({
  name: z.string().min(1).nullable(),
  role: z.string().min(1).optional(),
  source: z.string().min(1),
});

const protocolSchema = z.strictObject({
  status: z.enum(["party", "signatory", "none", "not-found"]),
  signed: isoDate.nullable().default(null),
  inForce: isoDate.nullable().default(null),
  source: z.string().min(1).optional(),
});

const fields = {
  name: localised,
  legalSystem: z.enum(LEGAL_SYSTEMS),
  languages: z.array(languageTag).min(1),
  convention: z.strictObject({
    status: z.enum(CONVENTION_STATUSES),
    signed: isoDate.nullable().default(null),
    ratified: isoDate.nullable().default(null),
    mode: z.enum(["ratification", "accession"]).nullable().default(null),
    inForce: isoDate.nullable().default(null),
    note: z.string().min(1).optional(),
    source: z.string().min(1),
    /** Whether the list of statements is known to be whole. */
    statementsComplete: z.boolean().default(false),
    statements: z.array(statementSchema).default([]),
    protocols: z
      .strictObject({ first: protocolSchema.optional(), second: protocolSchema.optional() })
      .default({}),
  }),
  generalPart: z.strictObject({
    attempt: sourced.nullable(),
    participation: sourced.nullable(),
    corporateLiability: sourced.nullable(),
    /** Rule by which prosecution depends on a complaint. */
    complaint: sourced.nullable().default(null),
    /** Rule of conversion for graded penalties. */
    penalties: sourced.nullable().default(null),
  }),
  authorities: z.strictObject({
    centralAuthority: z.array(authoritySchema),
    contactPoint: z.array(authoritySchema),
    specialisedUnits: z.array(authoritySchema),
  }),
  coverage: z.partialRecord(z.enum(COVERAGE_ARTICLES), coverageSchema),
  checkedOn: isoDate,
  sources: z.array(sourceSchema).default([]),
};

/** Front matter of an entry under `content/states/`; the file is named after the State's code. */
export const stateEntrySchema = z.strictObject(fields);

/** A State as published. */
export const stateSchema = z.strictObject({ id: stateId, ...fields, url: z.string() });
export type State = z.infer<typeof stateSchema>;
