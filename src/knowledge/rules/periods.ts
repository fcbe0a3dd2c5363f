import type { ISODate } from "../../model/terms.ts";

/** A half-open period; `from` null: no known beginning, `to` null: no end. */
export interface Period {
  from: ISODate | null;
  to: ISODate | null;
}

/** Whether two half-open periods share a day. */
export function overlap(one: Period, other: Period): boolean {
  const startsBeforeEnd = (a: Period, b: Period) => a.from === null || b.to === null || a.from < b.to;
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one);
}

/** A period in words, for messages. */
export function describePeriod({ from, to }: Period): string {
  return `${from ?? "an unknown day"} to ${to ?? "today"}`;
}
