import { describe, expect, it } from "vitest";
import { dualCriminality, dualCriminalityOfProvision } from "../../src/engine/dual-criminality.ts";
import { assemble } from "../../src/knowledge/knowledge-base.ts";
import { COVERAGE_ARTICLES } from "../../src/model/terms.ts";
import { basicForm, content, element, law, offence, state } from "../support/content.ts";

const coverage = (status: object) => ({
  coverage: Object.fromEntries(
    COVERAGE_ARTICLES.map((article) => [
      article,
      article === "2" ? status : { status: article === "3" ? "mapped" : "not-researched" },
    ]),
  ),
});
const lawB = law({ id: "xb/code", state: "XB" });
const inB = (more: object) => offence({ state: "XB", law: "xb/code", ...more });
const access = element("act.access-system");
const overcome = element("means.security-overcome");

/** State A punishes access; State B what is given. */
function pair(offencesOfB: ReturnType<typeof offence>[], more: { a?: object; coverageOfB?: object } = {}) {
  return assemble(
    content({
      laws: [law(), lawB],
      states: [state(), state(coverage(more.coverageOfB ?? { status: "mapped" }), "XB")],
      offences: [offence({ forms: [basicForm(access)], ...more.a }), ...offencesOfB],
      treaties: [],
    }),
  ).book;
}

describe("dual criminality of a request", () => {
  it("is covered where the requested State asks for no more", () => {
    const book = pair([inB({ forms: [basicForm(access)] })]);
    const answer = dualCriminality(book, "XA", "XB", "2", "2026-01-01");
    expect(answer.verdict).toBe("covered");
    expect(answer.forms[0]?.routes[0]?.residual).toEqual([]);
    expect(answer.penalty).toEqual({ fromMax: 24, toMax: 24 });
  });

  it("is conditional where it asks for more, and lists every route, the shortest first", () => {
    const book = pair([
      inB({ forms: [basicForm(access, overcome, element("purpose.gain"))] }),
      inB({ pinpoint: "art. 2", forms: [basicForm(access, overcome)] }),
    ]);
    const answer = dualCriminality(book, "XA", "XB", "2", "2026-01-01");
    expect(answer.verdict).toBe("conditional");
    expect(answer.forms[0]?.routes.map(({ offence }) => offence.pinpoint)).toEqual(["art. 2", "art. 1"]);
    expect(answer.forms[0]?.routes.map(({ residual }) => residual.length)).toEqual([1, 2]);
  });

  it("rests on alternative forms too, and on aggravated ones not", () => {
    const remaining = { ...basicForm(element("act.remain-in-system")), id: "remaining", kind: "alternative" };
    const forGain = { ...basicForm(element("purpose.gain")), id: "gain", kind: "aggravated", base: "basic" };
    const book = pair([inB({ forms: [basicForm(access)] })], {
      a: { forms: [basicForm(access), remaining, forGain] },
    });
    const answer = dualCriminality(book, "XA", "XB", "2", "2026-01-01");
    expect(answer.forms.map(({ form, verdict }) => [form.id, verdict])).toEqual([
      ["basic", "covered"],
      ["remaining", "conditional"],
    ]);
    expect(answer.verdict).toBe("conditional");
  });

  it("counts related offences of the requested State, but no request rests on them", () => {
    const book = pair([inB({ articles: [], relatedArticles: ["2"], forms: [basicForm(access)] })], {
      coverageOfB: { status: "none-found", note: "looked" },
    });
    expect(dualCriminality(book, "XA", "XB", "2", "2026-01-01").verdict).toBe("covered");
    expect(dualCriminality(book, "XB", "XA", "2", "2026-01-01")).toMatchObject({
      verdict: "no-offence",
      forms: [],
    });
  });

  it("never shows what is not known as no offence", () => {
    for (const status of ["located", "not-researched"]) {
      const book = pair([], { coverageOfB: { status, note: "heading only" } });
      expect(dualCriminality(book, "XA", "XB", "2", "2026-01-01").verdict).toBe("not-researched");
      expect(dualCriminality(book, "XB", "XA", "2", "2026-01-01").verdict).toBe("not-researched");
    }
    const book = pair([], { coverageOfB: { status: "none-found", note: "looked" } });
    expect(dualCriminality(book, "XA", "XB", "2", "2026-01-01").verdict).toBe("no-offence");
  });

  it("goes by the law of the date, and does not know the time before research", () => {
    const book = pair(
      [
        inB({ validTo: "2020-01-01", forms: [basicForm(access)] }),
        inB({ validFrom: "2020-01-01", forms: [basicForm(access, overcome)] }),
      ],
      { coverageOfB: { status: "mapped", since: "2005-01-01" } },
    );
    const on = (date: string) => dualCriminality(book, "XA", "XB", "2", date).verdict;
    expect(on("2019-12-31")).toBe("covered");
    expect(on("2020-01-01")).toBe("conditional");
    expect(on("2004-12-31")).toBe("not-researched");
  });

  it("reports exemptions that the requesting State does not have as conditions", () => {
    const exempt = { exemptions: [{ anyOf: ["setting.exempt-testing"] }] };
    const conditions = (a: object) =>
      dualCriminality(
        pair([inB({ forms: [basicForm(access)], ...exempt })], { a }),
        "XA",
        "XB",
        "2",
        "2026-01-01",
      ).forms[0]?.routes[0]?.conditions;
    expect(conditions({})).toHaveLength(1);
    expect(conditions(exempt)).toEqual([]);
  });

  it("knows that provisions can cover a form together", () => {
    const both = basicForm(element("act.access-system", "act.remain-in-system"));
    const book = pair(
      [
        inB({ forms: [basicForm(access)] }),
        inB({ pinpoint: "art. 2", forms: [basicForm(element("act.remain-in-system"))] }),
      ],
      { a: { forms: [both] } },
    );
    expect(dualCriminality(book, "XA", "XB", "2", "2026-01-01")).toMatchObject({
      verdict: "covered",
      forms: [{ together: true }],
    });
  });

  it("keeps a form that is about another article out of the comparison", () => {
    const damage = {
      ...basicForm(element("purpose.gain")),
      id: "damage",
      kind: "alternative",
      articles: ["4"],
    };
    const book = pair([inB({ forms: [basicForm(access)] })], {
      a: { articles: ["2", "4"], forms: [basicForm(access), damage] },
    });
    expect(dualCriminality(book, "XA", "XB", "2", "2026-01-01").verdict).toBe("covered");
  });
});

describe("dual criminality of a single provision", () => {
  it("looks in every article that the provision answers", () => {
    const book = pair([inB({ articles: ["3"], forms: [basicForm(access)] })], {
      a: { relatedArticles: ["3"] },
      coverageOfB: { status: "none-found", note: "looked" },
    });
    const charge = book.inForce("XA", "2026-01-01")[0]!;
    expect(dualCriminality(book, "XA", "XB", "2", "2026-01-01").verdict).toBe("no-offence");
    expect(dualCriminalityOfProvision(book, charge, "XB", "2026-01-01").forms[0]?.verdict).toBe("covered");
  });
});
