import type { Element, Form } from "../model/offence.ts";

/** How a form differs from the first form of its provision. */
export interface FormDifference {
  readonly from: Form;
  readonly added: Element[];
  readonly dropped: Element[];
}

/** The same requirement: other words for it make no difference. */
const sameElement = (one: Element) => (other: Element) => one.anyOf.join() === other.anyOf.join();

/**
 * What a form adds to, and leaves out of, the first form; null for the first form itself, and where the
 * two share so little that the whole formula is easier to read.
 */
export function formDifference(form: Form, forms: readonly Form[]): FormDifference | null {
  const from = forms[0];
  if (!from || from === form) return null;
  const added = form.elements.filter((element) => !from.elements.some(sameElement(element)));
  const dropped = from.elements.filter((element) => !form.elements.some(sameElement(element)));
  return dropped.length > 1 ? null : { from, added, dropped };
}
