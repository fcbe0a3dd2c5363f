import type { DualCriminality } from "../engine/dual-criminality.ts";
import type { LawBook, Provision } from "../engine/law-book.ts";
import type { Offence } from "../model/offence.ts";
import type { ISODate, StateId } from "../model/terms.ts";
import { citation } from "./citation.ts";
import { type ComparisonContext, comparisonMarkup, verdictMarkup } from "./comparison.ts";
import { type Content, html, type Markup } from "./html.ts";

/** The rows of a pair's summary: each article's verdict and the terms that can be relied on. */
export function summaryRows(
  answers: readonly DualCriminality[],
  titles: ReadonlyMap<string, string>,
  { say }: Pick<ComparisonContext, "say">,
): Markup {
  const { common, verdicts, penalty } = say.words;
  return html`${answers.map(
    ({ article, verdict, forms, from, to, penalty: { fromMax, toMax } }) =>
      html`<tr><th scope="row"><a href="#article-${article}">${common.articleNumber(article)}${say.colon}${titles.get(article)}</a></th><td>${verdictMarkup(verdict, verdicts[verdict])}</td><td class="soft">${
        forms.length > 0 &&
        `${penalty.maximum}${say.colon}${from} ${say.term(fromMax)}, ${to} ${say.term(toMax)}`
      }</td></tr>`,
  )}`;
}

/** The versions that answer an article in a State on one day and not on another. */
function changedVersions<P extends Provision & { version: string }>(
  book: LawBook<P>,
  state: StateId,
  article: string,
  on: ISODate,
  other: ISODate,
): P[] {
  const later = new Set(book.answering(state, article, other).map(({ version }) => version));
  return book.answering(state, article, on).filter(({ version }) => !later.has(version));
}

/** What changed in the law of either State between the conduct and today, for one article. */
export function lawChanges(book: LawBook<Offence>, answer: DualCriminality, today: ISODate) {
  const { from, to, article, on } = answer;
  return [from, to].flatMap((state) => {
    const ended = changedVersions(book, state, article, on, today);
    const begun = changedVersions(book, state, article, today, on);
    return ended.length + begun.length === 0 ? [] : [{ state, ended, begun }];
  });
}

/** The comparison of one article for the day of the conduct, with the law of today beside it where it has changed. */
export function datedComparison(
  book: LawBook<Offence>,
  answer: DualCriminality<Offence>,
  answerToday: DualCriminality<Offence>,
  context: ComparisonContext,
): Markup {
  const { say, lawOf, at, stateName } = context;
  const { compare, common } = say.words;
  const changes = lawChanges(book, answer, answerToday.on);
  if (changes.length === 0) return comparisonMarkup(answer, context);
  const listed = (
    label: (date: string) => string,
    offences: readonly Offence[],
    date: (offence: Offence) => ISODate | null,
  ): Content =>
    offences.map((offence) => {
      const day = date(offence);
      return html`<li><a href="${at(offence.url)}">${citation(lawOf(offence), offence)}</a> ${day !== null && label(say.date(day))}</li>`;
    });
  return html`<div class="notice law-changed"><p><strong>${compare.lawChanged}</strong> ${compare.lexMitior}</p>${changes.map(
    ({ state, ended, begun }) =>
      html`<p>${stateName(state)}:</p><ul>${listed(common.until, ended, ({ validTo }) => validTo)}${listed(common.since, begun, ({ validFrom }) => validFrom)}</ul>`,
  )}</div>
${comparisonMarkup(answer, context)}
<details class="law-today"><summary>${compare.lawToday(say.date(answerToday.on))}</summary>${comparisonMarkup(answerToday, context)}</details>`;
}
