import { describe, expect, it } from "vitest";
import { conformity } from "../../src/engine/conformity.ts";
import { assemble } from "../../src/knowledge/knowledge-base.ts";
import { article, basicForm, content, element, offence } from "../support/content.ts";

const access = element("act.access-system");
const withoutRight = element("authority.none", "authority.exceeded");
const intent = element("mind.intent");
const overcome = element("means.security-overcome");
const declaration = [
  {
    article: "2",
    kind: "declaration" as const,
    summary: "security measures",
    options: ["security-measures"],
    madeOn: null,
    source: "a source",
  },
];

function judge(elements: object[], statements: typeof declaration = []) {
  const base = assemble(content({ offences: [offence({ forms: [basicForm(...elements)] })] }));
  return conformity(base.book, base.convention[0]!, "XA", statements, "2026-01-01");
}

describe("conformity with an article", () => {
  it("holds for a law that asks for no more than the core", () => {
    expect(judge([access, withoutRight, intent])).toMatchObject({
      verdict: "conforms",
      missing: [],
      breadth: [],
    });
  });

  it("shows as breadth what the core requires and the law does not", () => {
    expect(judge([access, withoutRight])).toMatchObject({
      verdict: "conforms",
      breadth: [{ anyOf: ["mind.intent"] }],
    });
  });

  it("holds with a permitted option, and says whether it was declared", () => {
    const law = [access, withoutRight, intent, overcome];
    const expected = { verdict: "conforms-with-option", options: ["security-measures"] };
    expect(judge(law)).toMatchObject({ ...expected, declared: false });
    expect(judge(law, declaration)).toMatchObject({ ...expected, declared: true });
  });

  it("notices a declaration that the law no longer bears out", () => {
    expect(judge([access, withoutRight, intent], declaration)).toMatchObject({
      verdict: "conforms",
      declaredUnused: ["security-measures"],
    });
  });

  it("is narrower where the law asks for what no option permits, and says what", () => {
    expect(judge([access, withoutRight, intent, element("purpose.gain")])).toMatchObject({
      verdict: "narrower",
      missing: [{ anyOf: ["purpose.gain"] }],
    });
  });

  it("is not judged where the law is not known", () => {
    const base = assemble(content());
    const before = conformity(base.book, base.convention[0]!, "XA", [], "2004-12-31");
    expect(before.verdict).toBe("not-researched");
  });

  it("looks at paragraphs one by one, and leaves out those that a reservation excludes", () => {
    const paragraphs = article({
      elements: [withoutRight],
      forms: [
        { id: "2.1.a", elements: [access] },
        { id: "2.1.b", elements: [element("act.remain-in-system")] },
      ],
      options: [
        {
          id: "not-b",
          excludesForms: ["2.1.b"],
          permittedBy: "art. 42",
          needs: "reservation",
          label: { en: "b", es: "b", pt: "b", fr: "b" },
        },
      ],
    });
    const base = assemble(
      content({ convention: [paragraphs], offences: [offence({ forms: [basicForm(access)] })] }),
    );
    expect(conformity(base.book, base.convention[0]!, "XA", [], "2026-01-01")).toMatchObject({
      verdict: "conforms-with-option",
      options: ["not-b"],
      missingForms: ["2.1.b"],
    });
  });
});
