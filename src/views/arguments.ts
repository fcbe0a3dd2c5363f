import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import { OFFENCE_ARTICLES } from "../model/terms.ts";

/** Raised for what a person typed; its message names the valid values. */
export class UsageError extends Error {}

/** A State by its code, in any case. */
export function parseState(base: KnowledgeBase, value: string): string {
  const id = value.toUpperCase();
  if (base.states.some((state) => state.id === id)) return id;
  throw new UsageError(
    `There is no State "${value}". Valid: ${base.states.map((state) => state.id).join(", ")}.`,
  );
}

/** An article of the Convention that defines an offence. */
export function parseArticle(value: string): string {
  if ((OFFENCE_ARTICLES as readonly string[]).includes(value)) return value;
  throw new UsageError(`There is no offence article "${value}". Valid: ${OFFENCE_ARTICLES.join(", ")}.`);
}

/** A day of the calendar. */
export function parseDate(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  throw new UsageError(`"${value}" is no date. Valid: a day of the calendar such as 2024-04-08.`);
}

/** A fact of the vocabulary; those with a like name are proposed. */
export function parseFact(base: KnowledgeBase, value: string): string {
  if (base.book.vocabulary.has(value)) return value;
  const kind = value.split(".")[0];
  const proposals = base.facts.map(({ id }) => id).filter((id) => id.startsWith(`${kind}.`));
  const valid = proposals.length > 0 ? proposals : base.facts.map(({ id }) => id);
  throw new UsageError(`There is no fact "${value}". Valid: ${valid.join(", ")}.`);
}
