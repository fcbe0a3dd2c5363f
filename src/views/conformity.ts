import { type Conformity, conformity } from "../engine/conformity.ts";
import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { State } from "../model/state.ts";
import type { ISODate } from "../model/terms.ts";

/** Conformity of a State's law with an article on a date, with the statements it made under that article. */
export function conformityOf(base: KnowledgeBase, state: State, article: string, on: ISODate): Conformity {
  const entry = base.convention.find((one) => one.article === article);
  if (!entry) throw new RangeError(`There is no article ${article}.`);
  const statements = state.convention.statements.filter(
    (statement) => statement.article.split(".")[0] === article,
  );
  return conformity(base.book, entry, state.id, statements, on);
}
