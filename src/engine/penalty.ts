import type { Penalty } from "../model/offence.ts";

/**
 * The highest term of imprisonment in months; `Infinity` for life, 0 where the offence is not
 * punishable by imprisonment, null where it was not found.
 */
export function maximumMonths({ imprisonment, notFound }: Penalty): number | null {
  if (notFound) return null;
  if (!imprisonment) return 0;
  if (imprisonment.life) return Number.POSITIVE_INFINITY;
  return imprisonment.maxMonths ?? null;
}

/** The lowest term of imprisonment in months, 0 where there is none, null where it was not found. */
export function minimumMonths({ imprisonment, notFound }: Penalty): number | null {
  if (notFound) return null;
  if (!imprisonment) return 0;
  return imprisonment.minMonths ?? (imprisonment.maxMonths === undefined ? null : 0);
}

/** The smallest of several terms; null as soon as one of them is unknown. */
export function lowest(terms: readonly (number | null)[]): number | null {
  return terms.reduce<number | null>(
    (low, term) => (low === null || term === null ? null : Math.min(low, term)),
    terms.length === 0 ? null : Number.POSITIVE_INFINITY,
  );
}

/** The greatest of the known terms; null where none is known. */
export function highest(terms: readonly (number | null)[]): number | null {
  const known = terms.filter((term) => term !== null);
  return known.length === 0 ? null : Math.max(...known);
}
