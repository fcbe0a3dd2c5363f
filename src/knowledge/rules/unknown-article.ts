import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

export const unknownArticle: Rule = {
  name: "unknown-article",
  guarantees:
    "Every article, paragraph and permitted option that an entry names is in content/convention, and paragraphs belong to the articles answered.",
  check({ convention, offences, states }) {
    const articles = new Map(convention.map(({ data }) => [data.article, data]));
    const expected = `an article of content/convention: ${[...articles.keys()].sort((a, b) => Number(a) - Number(b)).join(", ")}`;
    const articleOf = (paragraph: string) => paragraph.split(".")[0] as string;
    return [
      ...offences.flatMap(({ file, data }) => {
        const answered = [...data.articles, ...data.relatedArticles];
        return [
          ...(["articles", "relatedArticles"] as const).flatMap((field) =>
            data[field]
              .filter((article) => !articles.has(article))
              .map((article) => ({ file, field, found: show(article), expected })),
          ),
          ...data.paragraphs
            .filter((paragraph) => !answered.includes(articleOf(paragraph)))
            .map((paragraph) => ({
              file,
              field: "paragraphs",
              found: show(paragraph),
              expected: `a paragraph of an article that the entry answers: ${answered.join(", ") || "none"}`,
            })),
        ];
      }),
      ...states.flatMap(({ file, data }) =>
        data.convention.statements.flatMap(({ article, options }, index) => {
          const entry = articles.get(articleOf(article));
          const field = `convention.statements[${index}]`;
          if (!entry) return [{ file, field: `${field}.article`, found: show(article), expected }];
          const known = entry.options.map(({ id }) => id);
          return options
            .filter((option) => !known.includes(option))
            .map((option) => ({
              file,
              field: `${field}.options`,
              found: show(option),
              expected: `an option of article ${entry.article}: ${known.join(", ") || "it has none"}`,
            }));
        }),
      ),
    ];
  },
};
