import { type DualCriminality, type FormAnswer, type Route, unknownLaw } from "../engine/dual-criminality.ts";
import type { Entailment } from "../engine/entailment.ts";
import type { Law } from "../model/law.ts";
import type { Element, Exemption, Offence, Penalty } from "../model/offence.ts";
import type { StateId } from "../model/terms.ts";
import { citation } from "./citation.ts";
import { type Content, html, type Markup } from "./html.ts";
import type { Wording } from "./wording.ts";

/** What is needed to say a comparison, on the build's side and on the page's. */
export interface ComparisonContext {
  readonly say: Wording;
  readonly entailment: Entailment;
  /** How a law is cited, and the language of its words. */
  lawOf(offence: Offence): Pick<Law, "short" | "language">;
  stateName(id: StateId): string;
  /** The address of a page in the reader's language. */
  at(path: string): string;
}

/** Longer routes that are listed below the shortest one: more would help nobody. */
const MOST_FURTHER_ROUTES = 12;

/** A verdict or outcome with its sign; `value` decides sign and colour. */
export function verdictMarkup(value: string, label: string): Markup {
  return html`<span class="verdict is-${value}"><span class="sign" aria-hidden="true"></span>${label}</span>`;
}

function offenceMarkup(offence: Offence, { lawOf, at }: ComparisonContext): Markup {
  const law = lawOf(offence);
  return html`<a href="${at(offence.url)}">${citation(law, offence)}</a> <span class="soft">(<span lang="${law.language}">${offence.heading}</span>)</span>`;
}

function levelMarkup({ verification: { level } }: Offence, { say }: ComparisonContext): Markup {
  const { verification } = say.words;
  return html`<span class="tag level-${level}" title="${verification.explain[level]}">${verification[level]}</span>`;
}

/** An English text of an entry in the language of the page, or in English and marked so. */
export function noteMarkup(english: string, say: Wording, className?: string): Markup {
  const { text, language } = say.note(english);
  return html`<span${className !== undefined && html` class="${className}"`} lang="${language}">${text}</span>`;
}

/** A sanction: the range in months, the fine, and the words of the law. */
export function penaltyMarkup(penalty: Penalty, language: string, say: Wording): Markup {
  const words = say.words.penalty;
  return html`<span class="penalty"><strong>${say.imprisonment(penalty)}</strong>${
    penalty.fine !== undefined &&
    html`; ${penalty.fineIsAlternative ? words.alternativeFine : words.fine}${say.colon}${noteMarkup(penalty.fine, say)}`
  }${!penalty.notFound && html`<span class="soft"> — <span lang="${language}">${penalty.asWritten}</span></span>`}${
    penalty.conversion !== undefined &&
    html`<span class="soft small"> (${noteMarkup(penalty.conversion, say)})</span>`
  }</span>`;
}

function quote(words: string | undefined, language: string): Content {
  return words !== undefined && html` <q class="words" lang="${language}">${words}</q>`;
}

function elementMarkup(element: Element, language: string, { say }: ComparisonContext): Markup {
  return html`${say.element(element)}${quote(element.words, language)}${
    element.basis !== "express" && html` <span class="soft small">${say.words.bases[element.basis]}</span>`
  }`;
}

/** An exemption with its words, pinpoint and conditions. */
export function exemptionMarkup(exemption: Exemption, language: string, say: Wording): Markup {
  return html`${say.element(exemption)}${exemption.words !== undefined && html`${say.colon}<q lang="${language}">${exemption.words}</q>`}${
    exemption.at !== undefined && html` <span class="soft">(${exemption.at})</span>`
  }${exemption.note !== undefined && html`${noteMarkup(exemption.note, say, "soft small note")}`}`;
}

function alignmentMarkup(
  answer: FormAnswer<Offence>,
  route: Route<Offence>,
  context: ComparisonContext,
): Markup {
  const { compare } = context.say.words;
  const own = context.lawOf(answer.offence).language;
  const other = context.lawOf(route.offence).language;
  const rows = context.entailment
    .align(answer.form, route.form)
    .map(({ required, given }) =>
      given
        ? html`<tr><td>${elementMarkup(required, other, context)}</td><td>${elementMarkup(given, own, context)}</td></tr>`
        : html`<tr class="residual"><td>${elementMarkup(required, other, context)}</td><td><strong><span aria-hidden="true">+ </span>${compare.notGiven}</strong></td></tr>`,
    );
  return html`<div class="scroll" role="group" aria-label="${compare.aligned}" tabindex="0"><table class="alignment"><caption>${compare.aligned}</caption><thead><tr><th scope="col">${compare.required}</th><th scope="col">${compare.given}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function residualText({ residual }: Route<Offence>, say: Wording): string {
  return residual.map((element) => say.element(element)).join("; ");
}

function routesMarkup(answer: FormAnswer<Offence>, context: ComparisonContext): Content {
  const { say } = context;
  const { compare, penalty, common } = say.words;
  const [shortest, ...others] = answer.routes;
  if (!shortest) return null;
  const further = answer.together ? [] : others.slice(0, MOST_FURTHER_ROUTES);
  const language = context.lawOf(shortest.offence).language;
  return html`<p class="answered">${compare.answeredBy}${say.colon}${offenceMarkup(shortest.offence, context)} ${levelMarkup(shortest.offence, context)}</p>
<p class="small">${penalty.title}${say.colon}${penaltyMarkup(shortest.form.penalty, language, say)}</p>
${alignmentMarkup(answer, shortest, context)}
${
  answer.together
    ? html`<p>${compare.together}</p><ul>${answer.routes.map((route) => html`<li>${offenceMarkup(route.offence, context)}</li>`)}</ul>`
    : shortest.residual.length > 0
      ? html`<p class="must-allege"><strong>${compare.mustAllege}${say.colon}</strong>${residualText(shortest, say)}</p>`
      : html`<p class="must-allege">${compare.nothingMore}</p>`
}
${
  shortest.conditions.length > 0 &&
  html`<p>${compare.conditions}${say.colon}</p><ul class="conditions">${shortest.conditions.map((condition) => html`<li>${common.unless}${say.colon}${exemptionMarkup(condition, language, say)}</li>`)}</ul>`
}
${
  further.length > 0 &&
  html`<details><summary>${compare.otherRoutes(further.length)}</summary><ul class="routes small">${further.map(
    (route) =>
      html`<li>${offenceMarkup(route.offence, context)}${say.colon}${
        route.residual.length === 0
          ? compare.nothingMore
          : `${compare.mustAllege}${say.colon}${residualText(route, say)}`
      }</li>`,
  )}</ul></details>`
}`;
}

/** One form of the requesting State's offence, with the shortest route in the requested State element by element. */
function formMarkup(answer: FormAnswer<Offence>, context: ComparisonContext): Markup {
  const { say } = context;
  const { offence, form, verdict } = answer;
  const language = context.lawOf(offence).language;
  return html`<article class="panel form-comparison">
<h4>${offenceMarkup(offence, context)}</h4>
<p class="small"><span class="tag">${say.words.formKinds[form.kind]}</span> ${levelMarkup(offence, context)} ${verdictMarkup(verdict, say.words.verdicts[verdict])}</p>
<p class="small">${say.words.penalty.title}${say.colon}${penaltyMarkup(form.penalty, language, say)}</p>
${routesMarkup(answer, context)}
</article>`;
}

/**
 * The explanation of one cell of the matrix: verdict, what the request rests on, and every form's route.
 * The build writes it for the content date; the page's own script writes it for any other date.
 */
export function comparisonMarkup(answer: DualCriminality<Offence>, context: ComparisonContext): Markup {
  const { say, stateName } = context;
  const { compare, coverage, verdicts } = say.words;
  const { verdict, from, to, forms } = answer;
  return html`<p>${verdictMarkup(verdict, verdicts[verdict])} ${verdicts.explain[verdict]}</p>
${
  verdict === "not-researched" &&
  html`<ul>${unknownLaw(answer).map(({ state, status }) => html`<li>${compare.notResearched(stateName(state), coverage[status])}</li>`)}</ul>`
}
${
  verdict === "no-offence" &&
  html`<p>${forms.length === 0 ? compare.noOffenceFrom(stateName(from)) : compare.noOffenceTo(stateName(to))}</p>`
}
${forms.length > 0 && html`<h3>${compare.rests}</h3>`}
${forms.map((form) => formMarkup(form, context))}`;
}
