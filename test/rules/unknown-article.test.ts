import { it } from "vitest";
import { unknownArticle } from "../../src/knowledge/rules/unknown-article.ts";
import { content, expectRule, offence } from "../support/content.ts";

it("finds that an offence answers an article that is not there, or a paragraph of one it does not answer", () => {
  expectRule(
    unknownArticle,
    content(),
    content({ offences: [offence({ articles: ["2", "99"], paragraphs: ["6.1"] })] }),
    [
      { field: "articles", found: '"99"' },
      { field: "paragraphs", found: '"6.1"' },
    ],
  );
});
