import { z } from "zod";
import { isoDate, languageTag, lawId, stateId, url } from "./identifiers.ts";
import { LAW_STATUSES } from "./terms.ts";

export const amendmentSchema = z.strictObject({
  law: z.string().min(1),
  date: isoDate.nullable(),
  what: z.string().min(1),
});

/** A statute: data entry under `content/laws/<state>/`. Dates that were not found are null. */
export const lawSchema = z.strictObject({
  id: lawId,
  state: stateId,
  /** Original title, in the language of the law. */
  title: z.string().min(1),
  short: z.string().min(1),
  language: languageTag,
  enacted: isoDate.nullable(),
  published: isoDate.nullable(),
  inForce: isoDate.nullable(),
  repealed: isoDate.nullable(),
  status: z.enum(LAW_STATUSES),
  officialUrl: url.nullable(),
  amendments: z.array(amendmentSchema).default([]),
  note: z.string().min(1).optional(),
});
export type Law = z.infer<typeof lawSchema>;
