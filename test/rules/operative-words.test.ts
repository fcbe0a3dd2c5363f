import { it } from "vitest";
import { operativeWords } from "../../src/knowledge/rules/operative-words.ts";
import { basicForm, content, element, expectRule, offence } from "../support/content.ts";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

it("finds that operative words are too long, or an express element has none", () => {
  expectRule(
    operativeWords,
    content({
      offences: [offence({ forms: [basicForm({ ...element("act.access-system"), words: words(12) })] })],
    }),
    content({
      offences: [
        offence({
          forms: [
            basicForm({ ...element("act.access-system"), words: words(13) }, { anyOf: ["mind.intent"] }),
          ],
        }),
      ],
    }),
    [{ field: "forms[0].elements[0].words" }, { field: "forms[0].elements[1].words", found: "nothing" }],
  );
});
