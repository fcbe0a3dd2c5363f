import { dictionary } from "../i18n/index.ts";
import { localised } from "../i18n/locale.ts";
import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Law } from "../model/law.ts";
import type { Language } from "../model/terms.ts";

import { citation } from "./citation.ts";

/** One thing that can be found. Short names: the index is loaded by every reader who searches. */
export interface SearchItem {
  kind: "state" | "offence" | "law" | "article" | "fact";
  /** What is shown. */
  title: string;
  /** A second line. */
  detail: string;
  /** Further words by which it is found, in other languages for instance. */
  terms: string;
  url: string;
}

/** Everything that search finds, in a language of the interface. */
export function searchItems(base: KnowledgeBase, language: Language): SearchItem[] {
  const at = (path: string) => localised(path, language);
  const everyLanguage = (text: Record<Language, string>) => Object.values(text).join(" ");
  const names = new Map(base.states.map((state) => [state.id, state.name[language]]));
  const laws = new Map(base.laws.map((law) => [law.id, law]));
  const titles = new Map(base.convention.map(({ article, title }) => [article, title]));
  return [
    ...base.states.map(
      (state): SearchItem => ({
        kind: "state",
        title: state.name[language],
        detail: state.id,
        terms: everyLanguage(state.name),
        url: at(state.url),
      }),
    ),
    ...base.offences
      .filter(({ url, id }) => url === `/offences/${id}/`)
      .map(
        (offence): SearchItem => ({
          kind: "offence",
          title: `${offence.heading}`,
          detail: `${names.get(offence.state)}: ${citation(laws.get(offence.law) as Law, offence)}`,
          terms: [
            names.get(offence.state),
            offence.state,
            ...offence.articles.map((article) =>
              everyLanguage(titles.get(article) as Record<Language, string>),
            ),
          ].join(" "),
          url: at(offence.url),
        }),
      ),
    ...base.laws.map(
      (law): SearchItem => ({
        kind: "law",
        title: law.short,
        detail: `${names.get(law.state)}: ${law.title}`.slice(0, 160),
        terms: "",
        url: `${at("/laws/")}#${law.id.replace("/", "-")}`,
      }),
    ),
    ...base.convention.map(
      (article): SearchItem => ({
        kind: "article",
        title: `${article.article}. ${article.title[language]}`,
        detail: dictionary(language).convention.title,
        terms: `${everyLanguage(article.title)} Budapest art. ${article.article}`,
        url: at(`/convention/${article.article}/`),
      }),
    ),
    ...base.facts.map(
      (fact): SearchItem => ({
        kind: "fact",
        title: fact.label[language],
        detail: fact.definition[language],
        terms: `${everyLanguage(fact.label)} ${fact.id}`,
        url: `${at("/vocabulary/")}#${fact.id}`,
      }),
    ),
  ];
}
