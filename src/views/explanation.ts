import { type DualCriminality, unknownLaw } from "../engine/dual-criminality.ts";
import type { FactTestResult } from "../engine/fact-test.ts";
import { dictionary } from "../i18n/index.ts";
import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { Offence } from "../model/offence.ts";
import type { Language } from "../model/terms.ts";
import { Wording } from "./wording.ts";

/** A comparison in words, for the command line: verdict, routes and what must be alleged. */
export function explainComparison(
  base: KnowledgeBase,
  answer: DualCriminality<Offence>,
  language: Language,
): string {
  const words = dictionary(language);
  const say = new Wording(language, words, base.facts);
  const name = (id: string) => base.states.find((state) => state.id === id)?.name[language] ?? id;
  const law = (offence: Offence) => base.laws.find(({ id }) => id === offence.law)?.short ?? offence.law;
  const cite = (offence: Offence) => `${law(offence)}, ${offence.pinpoint}`;
  const { from, to, article, on, verdict, forms } = answer;
  const lines = [
    `${words.compare.titleFor(name(from), name(to))} (${words.common.articleNumber(article)}, ${say.date(on)})`,
    `${words.verdicts[verdict]}${say.colon}${words.verdicts.explain[verdict]}`,
  ];
  if (verdict === "not-researched") {
    for (const { state, status } of unknownLaw(answer)) {
      lines.push(words.compare.notResearched(name(state), words.coverage[status]));
    }
  } else if (verdict === "no-offence") {
    lines.push(
      forms.length === 0 ? words.compare.noOffenceFrom(name(from)) : words.compare.noOffenceTo(name(to)),
    );
  }
  for (const { offence, form, routes, together, verdict: ofForm } of forms) {
    lines.push("", `${cite(offence)} (${words.formKinds[form.kind]})${say.colon}${words.verdicts[ofForm]}`);
    lines.push(`  ${words.penalty.title}${say.colon}${say.imprisonment(form.penalty)}`);
    if (together) lines.push(`  ${words.compare.together}`);
    for (const route of routes) {
      const residual = route.residual.map((element) => say.element(element)).join("; ");
      lines.push(
        `  → ${cite(route.offence)} (${say.imprisonment(route.form.penalty)})${say.colon}${residual === "" ? words.compare.nothingMore : `${words.compare.mustAllege}${say.colon}${residual}`}`,
      );
      for (const condition of route.conditions) {
        lines.push(`      ${words.common.unless}${say.colon}${say.element(condition)}`);
      }
    }
  }
  return lines.join("\n");
}

/** The rows of a fact test as published on the command line. */
export function factTestRows(results: readonly FactTestResult<Offence>[]) {
  return results.map(({ offence, form, outcome, needed, failed, unless, exempt }) => ({
    state: offence.state,
    offence: offence.id,
    form: form.id,
    outcome,
    needed,
    failed,
    unless,
    exempt,
    penalty: form.penalty,
  }));
}

/** A fact test in words: State by State, met first. */
export function explainFactTest(base: KnowledgeBase, results: readonly FactTestResult<Offence>[]): string {
  const words = dictionary("en");
  const say = new Wording("en", words, base.facts);
  const order = { met: 0, open: 1, excluded: 2 } as const;
  return [...results]
    .sort((one, other) => order[one.outcome] - order[other.outcome])
    .map(({ offence, form, outcome, needed, failed, unless }) => {
      const detail = outcome === "open" ? needed : outcome === "excluded" ? failed : [];
      const list = detail.map((element) => say.element(element)).join("; ");
      const exemption = unless.map((element) => say.element(element)).join("; ");
      return [
        `${offence.state} ${offence.id} (${form.id})${say.colon}${words.outcomes[outcome]}`,
        list === "" ? "" : `${say.colon}${list}`,
        exemption === "" || outcome === "excluded"
          ? ""
          : `; ${words.common.unless.toLowerCase()}${say.colon}${exemption}`,
        ` [${say.imprisonment(form.penalty)}]`,
      ].join("");
    })
    .join("\n");
}
