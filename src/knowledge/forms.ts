import type { Element, Form, FormEntry } from "../model/offence.ts";

/**
 * The whole formula of each form of an entry: the elements of the form it starts from, without those
 * that it leaves out or replaces, and its own.
 *
 * A form that starts from one that does not exist, or from itself, keeps only its own elements; the rule
 * `form-base` reports it.
 */
export function resolveForms(entries: readonly FormEntry[]): Form[] {
  const byId = new Map(entries.map((form) => [form.id, form]));
  const elementsOf = (form: FormEntry, path: readonly string[]): FormEntry["elements"] => {
    const base = form.base === undefined || path.includes(form.base) ? undefined : byId.get(form.base);
    const inherited = base ? elementsOf(base, [...path, form.id]) : [];
    return [
      ...inherited.filter(({ key }) => key === undefined || !form.without.includes(key)),
      ...form.elements,
    ];
  };
  return entries.map((form) => ({
    id: form.id,
    kind: form.kind,
    elements: elementsOf(form, []).map(({ key: _key, ...element }): Element => element),
    ...(form.articles && { articles: form.articles }),
    penalty: form.penalty,
    ...(form.source && { source: form.source }),
  }));
}

/** The keys that a form can leave out: those of all elements of the form it starts from. */
export function keysOfBase(entries: readonly FormEntry[], form: FormEntry): Set<string> {
  const keys = new Set<string>();
  const seen = new Set<string>();
  for (
    let base = entries.find(({ id }) => id === form.base);
    base && !seen.has(base.id);
    base = entries.find(({ id }) => id === base?.base)
  ) {
    seen.add(base.id);
    for (const { key } of base.elements) if (key !== undefined) keys.add(key);
  }
  return keys;
}
