import {
  ASSISTANCE_KINDS,
  type AssistanceKind,
  type ISODate,
  OFFENCE_ARTICLES,
  type StateId,
} from "../../model/terms.ts";
import { dayWithin } from "../../views/period.ts";
import type { Workbench } from "./law.ts";

const ORDERS = ["name", "parties", "system", "likeness"] as const;
export type Order = (typeof ORDERS)[number];

/** All articles together: the least favourable verdict, or how many are covered. */
export const ALL_WORST = "all";
export const ALL_SHARE = "covered";

/** What may be chosen as article. */
export const ARTICLE_CHOICES: readonly string[] = [...OFFENCE_ARTICLES, ALL_WORST, ALL_SHARE];

/** Everything that was chosen of the matrix; all of it stands in the address. */
export interface Choice {
  readonly article: string;
  readonly on: ISODate;
  readonly kind: AssistanceKind | "any";
  readonly order: Order;
  readonly states: ReadonlySet<StateId>;
}

/** The articles that a choice is about. */
export function articlesOf({ article }: Choice): readonly string[] {
  return article === ALL_WORST || article === ALL_SHARE ? OFFENCE_ARTICLES : [article];
}

/** The choice that an address asks for, with what is not there left out and named. */
export function readChoice(
  asked: URLSearchParams,
  { states, contentDate }: Workbench,
): { choice: Choice; wrong: string[] } {
  const wrong: string[] = [];
  const take = <T>(name: string, valid: (value: string) => T | null, otherwise: T): T => {
    const value = asked.get(name);
    if (value === null) return otherwise;
    const found = valid(value);
    if (found === null) wrong.push(value);
    return found ?? otherwise;
  };
  const among =
    <T extends string>(list: readonly T[]) =>
    (value: string) =>
      list.find((one) => one === value) ?? null;
  const ids = states.map(({ id }) => id);
  const chosen = take(
    "states",
    (value) => {
      const named = value.split(",").map((id) => id.trim().toUpperCase());
      const known = named.filter((id) => ids.includes(id));
      wrong.push(...named.filter((id) => id !== "" && !ids.includes(id)));
      return known.length === 0 ? ids : known;
    },
    ids,
  );
  const choice: Choice = {
    article: take("article", among(ARTICLE_CHOICES), "2"),
    on: take("on", (value) => dayWithin(value, contentDate), contentDate),
    kind: take("for", among(["any", ...ASSISTANCE_KINDS] as const), "any"),
    order: take("order", among(ORDERS), "name"),
    states: new Set(chosen),
  };
  return { choice, wrong };
}

/** An address that asks for a choice; what is usual is left out. */
export function addressOf(
  { article, on, kind, order, states }: Choice,
  here: string,
  { states: all, contentDate }: Workbench,
): string {
  const address = new URL(here);
  const put = (name: string, value: string, usual: boolean) =>
    usual ? address.searchParams.delete(name) : address.searchParams.set(name, value);
  put("article", article, article === "2");
  put("on", on, on === contentDate);
  put("for", kind, kind === "any");
  put("order", order, order === "name");
  put("states", [...states].join(","), states.size === all.length || states.size === 0);
  return address.href.replaceAll("%2C", ",");
}
