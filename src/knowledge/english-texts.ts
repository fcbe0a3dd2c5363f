import { formTitle } from "../model/offence.ts";
import type { Content } from "./content.ts";

/** Fields of entries that authors write in English; facts, names and titles have their own four labels. */
const ENGLISH_FIELDS = new Set(["note", "summary", "used", "conversion", "fine", "what", "role", "rules"]);

/** An English text in the form that translations name it by: line breaks and indentation do not matter. */
export function normalised(english: string): string {
  return english.trim().replace(/\s+/g, " ");
}

function* textsWithin(value: unknown, field = ""): Generator<string> {
  if (typeof value === "string") {
    if (ENGLISH_FIELDS.has(field)) yield value;
  } else if (Array.isArray(value)) {
    for (const item of value) yield* textsWithin(item);
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) yield* textsWithin(item, key);
  }
}

/** Everything in the content that is written in English alone and shown to readers, as translations name it. */
export function englishTexts(content: Content): Set<string> {
  const { offences, states, convention, laws, treaties } = content;
  const texts = new Set<string>();
  for (const { data, body } of [...offences, ...states, ...convention, ...laws, ...treaties]) {
    for (const text of [body, ...textsWithin(data)]) if (text !== "") texts.add(normalised(text));
  }
  for (const { data } of offences) for (const form of data.forms) texts.add(formTitle(form));
  for (const { data } of treaties) {
    for (const text of [data.title, data.short ?? data.title, data.source]) texts.add(normalised(text));
  }
  return texts;
}
