import type { DualCriminality } from "../engine/dual-criminality.ts";
import { type Instrument, instrumentsBetween, penaltyGate } from "../engine/penalty-gate.ts";
import { ASSISTANCE_KINDS, type ISODate, type StateId } from "../model/terms.ts";
import { noteMarkup, verdictMarkup } from "./comparison.ts";
import { html, type Markup } from "./html.ts";
import { threatenedTerms } from "./terms.ts";
import type { Wording } from "./wording.ts";

/** An instrument with the name it is listed under. */
export type NamedInstrument = Instrument & { readonly title: string };

export interface InstrumentsQuestion {
  readonly instruments: readonly NamedInstrument[];
  readonly from: StateId;
  readonly to: StateId;
  readonly on: ISODate;
  /** The answers of all articles: their penalties are held against each threshold. */
  readonly answers: readonly DualCriminality[];
  readonly say: Wording;
  at(path: string): string;
}

/** The instruments in force between two States on a date, with their rules, and the penalties against each threshold. */
export function instrumentsMarkup({
  instruments,
  from,
  to,
  on,
  answers,
  say,
  at,
}: InstrumentsQuestion): Markup {
  const { treaties, compare, assistance, rules, gate, common } = say.words;
  const applicable = instrumentsBetween(instruments, from, to, on);
  if (applicable.length === 0) return html`<p class="notice">${compare.noInstrument}</p>`;
  const relevant = answers.filter(({ verdict }) => verdict === "covered" || verdict === "conditional");
  const rows = applicable.map(({ instrument, applicability }) => {
    const { minimumPenaltyMonths: threshold, dualCriminality } = instrument;
    const gates = relevant.map((answer) => {
      const outcome = penaltyGate([{ instrument, applicability }], "extradition", threatenedTerms(answer))[0]
        ?.threshold;
      return (
        outcome &&
        html`<li>${common.articleNumber(answer.article)}${say.colon}${verdictMarkup(outcome, gate[outcome])}</li>`
      );
    });
    return html`<tr><th scope="row"><a href="${at(`/treaties/${instrument.id}/`)}">${noteMarkup(instrument.title, say)}</a>${
      applicability === "date-unknown" && html` <span class="soft">(${treaties.dateUnknown})</span>`
    }</th>${ASSISTANCE_KINDS.map((kind) => html`<td>${rules[dualCriminality[kind]]}</td>`)}<td>${
      threshold === null
        ? treaties.noThreshold
        : html`${say.term(threshold)}<ul class="list-plain">${gates}</ul>`
    }</td></tr>`;
  });
  return html`<div class="scroll" role="group" aria-label="${compare.instruments}" tabindex="0"><table><thead><tr><th scope="col">${treaties.title}</th>${ASSISTANCE_KINDS.map(
    (kind) => html`<th scope="col">${assistance[kind]}</th>`,
  )}<th scope="col">${treaties.threshold}</th></tr></thead><tbody>${rows}</tbody></table></div><p class="small soft">${compare.bilateral}</p>`;
}
