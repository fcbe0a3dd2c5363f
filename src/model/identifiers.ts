import { z } from "zod";

function isCalendarDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/**
 * Accepts an ISO date. A YAML reader that follows version 1.1 hands over a `Date` for an unquoted date,
 * one that follows version 1.2 a string: both mean the same day.
 */
export const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2024-04-08")
    .refine(isCalendarDate, "a day of the calendar, such as 2024-04-08"),
);

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "lower-case letters, digits and hyphens, such as ley-21459");

export const stateId = z.string().regex(/^[A-Z]{2}$/, "an ISO 3166-1 alpha-2 code, such as CL");

export const lawId = z
  .string()
  .regex(/^[a-z]{2}\/[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "state/law, such as cl/ley-21459");

export const url = z
  .string()
  .regex(/^https?:\/\/[^\s]+$/, "one complete address that begins with https:// or http://");

/** A text in every language of the interface. */
export const localised = z.strictObject({
  en: z.string().min(1),
  es: z.string().min(1),
  pt: z.string().min(1),
  fr: z.string().min(1),
});

/** BCP 47 tag of the language of a statute. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "a BCP 47 language tag, such as es or pt-BR");

/** Number of an article of the Convention; `2` may be written without quotation marks. */
export const articleNumber = z.coerce
  .string()
  .regex(/^\d{1,2}$/, "the number of an article of the Convention, such as 2");

/** A paragraph of an article of the Convention in dotted form, such as `6.1.b` or `9.2`. */
export const paragraphNumber = z.coerce
  .string()
  .regex(/^\d{1,2}(?:\.[0-9a-z]+)*$/, "a paragraph in dotted form, such as 6.1.b");
