import { z } from "zod";
import { factId } from "./fact.ts";
import { articleNumber, isoDate, lawId, paragraphNumber, slug, stateId, url } from "./identifiers.ts";
import { BASES, FORM_KINDS, PROSECUTION, VERIFICATION_LEVELS } from "./terms.ts";

/**
 * One requirement of a definition: a list of facts of which one must be present (MODEL §3).
 * `words` are the operative words of the statute in its own language, at most twelve.
 */
export const elementSchema = z.strictObject({
  anyOf: z.array(factId).min(1),
  words: z.string().min(1).optional(),
  at: z.string().min(1).optional(),
  basis: z.enum(BASES).default("express"),
  note: z.string().min(1).optional(),
});
export type Element = z.infer<typeof elementSchema>;

/** An element as it is written in an entry: `key` lets a derived form leave it out or replace it. */
export const elementEntrySchema = elementSchema.extend({ key: slug.optional() });

const months = z.number().nonnegative().max(1200);

/**
 * The sanction. Terms are in months; days are converted as docs/coding-rules.md says, rounded to one decimal.
 * Where a text threatens several terms (summary and indictable, degrees of presidio) the range spans
 * them and `conversion` says how it was computed.
 */
export const penaltySchema = z.strictObject({
  imprisonment: z
    .strictObject({
      minMonths: months.optional(),
      maxMonths: months.optional(),
      life: z.boolean().optional(),
    })
    .optional(),
  fine: z.string().min(1).optional(),
  /** True where the fine may be imposed instead of imprisonment. */
  fineIsAlternative: z.boolean().optional(),
  /** The sanction in its legal terms: a phrase and figures, not a sentence. */
  asWritten: z.string().min(1),
  /** How months were obtained from what is written, where that is not plain. */
  conversion: z.string().min(1).optional(),
  /** True where the source read does not give the sanction: nothing rests on it then. */
  notFound: z.boolean().optional(),
});
export type Penalty = z.infer<typeof penaltySchema>;

/** A form as the entry writes it: it may start from another form's elements. */
export const formEntrySchema = z.strictObject({
  id: slug,
  kind: z.enum(FORM_KINDS),
  /** The form whose elements this one takes over. */
  base: slug.optional(),
  /** Keys of elements of the base that this form does not require, or replaces by its own. */
  without: z.array(slug).default([]),
  elements: z.array(elementEntrySchema).default([]),
  /** The articles that this form answers, where they are not all of the provision's. */
  articles: z.array(articleNumber).optional(),
  penalty: penaltySchema,
  /** The address, among the entry's sources, of the text that has this form, where the dossiers' text has not. */
  source: url.optional(),
});
export type FormEntry = z.infer<typeof formEntrySchema>;

/** A form with its whole formula: all elements must be present. */
export const formSchema = z.strictObject({
  id: slug,
  kind: z.enum(FORM_KINDS),
  elements: z.array(elementSchema),
  /** The articles that this form answers, where they are not all of the provision's. */
  articles: z.array(articleNumber).optional(),
  penalty: penaltySchema,
  /** The address of the text that has this form, where it is not that of the provision's other forms. */
  source: url.optional(),
});
export type Form = z.infer<typeof formSchema>;

/** A ground that takes conduct out of the definition although every element is present. */
export const exemptionSchema = z.strictObject({
  anyOf: z.array(factId).min(1),
  words: z.string().min(1).optional(),
  at: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
  /** Identifiers of the forms it applies to; all where absent. */
  forms: z.array(slug).optional(),
});
export type Exemption = z.infer<typeof exemptionSchema>;

/** How far the entry was checked against the law (MODEL §7). */
export const verificationSchema = z.strictObject({
  level: z.enum(VERIFICATION_LEVELS),
  checkedOn: isoDate,
  note: z.string().min(1).optional(),
});

export const sourceSchema = z.strictObject({
  url,
  kind: z.enum(VERIFICATION_LEVELS),
  /** Date of the text relied on; null where the copy does not say. */
  asOf: isoDate.nullable(),
  /** What it was used for. */
  used: z.string().min(1),
});
export type Source = z.infer<typeof sourceSchema>;

const offenceFields = {
  state: stateId,
  law: lawId,
  pinpoint: z.string().min(1),
  heading: z.string().min(1),
  /** Articles answered as principal offence: this is how the State criminalises that conduct. */
  articles: z.array(articleNumber).default([]),
  /** Articles answered as related offence: a neighbouring or sectoral offence that may also apply. */
  relatedArticles: z.array(articleNumber).default([]),
  paragraphs: z.array(paragraphNumber).default([]),
  validFrom: isoDate,
  validTo: isoDate.nullable().default(null),
  exemptions: z.array(exemptionSchema).default([]),
  prosecution: z.enum(PROSECUTION).default("unknown"),
  verification: verificationSchema,
  sources: z.array(sourceSchema),
};

/**
 * Front matter of an entry under `content/offences/<state>/`, one for each version of a provision.
 * An entry without forms is `located`: the offence is known by number and heading, no verdict rests on it.
 */
export const offenceEntrySchema = z.strictObject({
  ...offenceFields,
  /** `at-latest`: the text was in force on validFrom; since when was not found. */
  validFromIs: z.enum(["exact", "at-latest"]).default("exact"),
  forms: z.array(formEntrySchema).default([]),
});
export type OffenceEntry = z.infer<typeof offenceEntrySchema>;

/** One version of a domestic provision as published (API.md). */
export const offenceSchema = z.strictObject({
  ...offenceFields,
  /** Identifier of the provision, the same for all its versions. */
  id: z.string(),
  /** Identifier of this version: the provision's, `@`, and its first day. */
  version: z.string(),
  validFromIs: z.enum(["exact", "at-latest"]),
  forms: z.array(formSchema),
  /** Path of its page within the site. */
  url: z.string(),
});
export type Offence = z.infer<typeof offenceSchema>;

/** A form's identifier as a title: `purpose-obtain-data` becomes "Purpose obtain data". */
export function formTitle({ id }: Pick<Form, "id">): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
