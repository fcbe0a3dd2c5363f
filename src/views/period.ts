import type { ISODate } from "../model/terms.ts";

/** The first day that the interactive pages and the curve of harmonisation answer for. */
export const FIRST_DAY: ISODate = "2001-01-01";

/** A day of the calendar within the period that is answered for, or null where the text is no such day. */
export function dayWithin(text: string, last: ISODate): ISODate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return isDay && text >= FIRST_DAY && text <= last ? text : null;
}
