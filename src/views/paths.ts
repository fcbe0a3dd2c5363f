import type { StateId } from "../model/terms.ts";

/** The address of the comparison of two States; the order is that of a request. */
export function comparePath(from: StateId, to: StateId): string {
  return `/compare/${from.toLowerCase()}/${to.toLowerCase()}/`;
}
