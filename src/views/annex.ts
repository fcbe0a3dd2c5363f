import type { FormAnswer, Route } from "../engine/dual-criminality.ts";
import { Conduct } from "../engine/fact-test.ts";
import { highest, maximumMonths, minimumMonths } from "../engine/penalty.ts";
import { instrumentsBetween, penaltyGate } from "../engine/penalty-gate.ts";
import type { Element, Offence } from "../model/offence.ts";
import type { FactId, ISODate, StateId } from "../model/terms.ts";
import { citation } from "./citation.ts";
import type { ComparisonContext } from "./comparison.ts";
import { html, type Markup } from "./html.ts";
import type { NamedInstrument } from "./instruments.ts";
import type { Wording } from "./wording.ts";

/** A part of the document, independent of the format that it is written in. */
export type AnnexBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly strong?: boolean }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The dual-criminality annex: a document that a central authority can attach to a request. */
export interface AnnexDocument {
  readonly language: string;
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly AnnexBlock[];
}

export interface AnnexQuestion {
  readonly from: StateId;
  readonly to: StateId;
  readonly article: string;
  readonly articleTitle: string;
  readonly on: ISODate;
  readonly answer: FormAnswer<Offence>;
  readonly route: Route<Offence>;
  /** Facts alleged in the request beyond the elements of the offence charged. */
  readonly facts: readonly FactId[];
  readonly instruments: readonly NamedInstrument[];
  readonly context: ComparisonContext;
  /** The address at which the same document is made again. */
  readonly link: string;
}

/** The words of the law behind a requirement, with their place; nothing where the entry has none. */
function quoted({ words, at }: Pick<Element, "words" | "at">, say: Wording): string {
  const pinpoint = at === undefined ? "" : ` (${at})`;
  return words === undefined ? pinpoint : `${say.colon}${say.words.common.quote(words)}${pinpoint}`;
}

/** The document for one offence charged and one provision of the requested State. */
export function annexDocument(question: AnnexQuestion): AnnexDocument {
  const { from, to, article, articleTitle, on, answer, route, facts, instruments, context, link } = question;
  const { say, lawOf, stateName, entailment } = context;
  const { annex, common, verification, bases, rules, gate, treaties } = say.words;
  const cite = (offence: Offence) => citation(lawOf(offence), offence);

  const provisionRow = (side: string, state: StateId, offence: Offence) => [
    `${side}${say.colon}${stateName(state)}`,
    `${cite(offence)} (${offence.heading})`,
    offence.validFromIs === "exact"
      ? say.date(offence.validFrom)
      : common.sinceAtLatest(say.date(offence.validFrom)),
    verification[offence.verification.level],
  ];

  // What is alleged completes the offence charged: an element is met where that decides it.
  const conduct = new Conduct(entailment.vocabulary, { alleged: facts, excluded: [] });
  const aligned = entailment.align(answer.form, route.form).map(({ required, given }) => ({
    required,
    given,
    alleged: given === null && conduct.decide(required) === "met",
  }));
  const missing = aligned
    .filter(({ given, alleged }) => given === null && !alleged)
    .map(({ required }) => required);
  const elementText = (element: Element) =>
    `${say.element(element)}${quoted(element, say)}${element.basis === "express" ? "" : ` (${bases[element.basis]})`}`;

  const conclusion =
    missing.length === 0
      ? annex.conclusionCovered(stateName(to))
      : answer.together
        ? annex.conclusionTogether(stateName(to))
        : annex.conclusionMissing(stateName(to), missing.map((element) => say.element(element)).join("; "));

  const penaltyRow = (state: StateId, offence: Offence, form: FormAnswer["form"]) => [
    `${stateName(state)}${say.colon}${cite(offence)}`,
    say.term(minimumMonths(form.penalty)),
    say.term(maximumMonths(form.penalty)),
    form.penalty.notFound ? common.notFound : form.penalty.asWritten,
  ];

  const terms = {
    from: { min: minimumMonths(answer.form.penalty), max: maximumMonths(answer.form.penalty) },
    to: { min: minimumMonths(route.form.penalty), max: highest([maximumMonths(route.form.penalty)]) },
  };
  const gates = penaltyGate(instrumentsBetween(instruments, from, to, on), "extradition", terms);

  const sources = [answer.offence, route.offence].flatMap((offence) =>
    offence.sources.map(({ url, kind, asOf }) =>
      annex.sourceLine(
        cite(offence),
        url,
        verification[kind],
        asOf === null ? common.undated : common.asOf(say.date(asOf)),
        say.date(offence.verification.checkedOn),
      ),
    ),
  );

  return {
    language: say.language,
    title: annex.title,
    subtitle: annex.subject(stateName(from), stateName(to)),
    blocks: [
      { kind: "paragraph", text: annex.question(article, articleTitle, say.date(on)) },
      { kind: "heading", text: annex.provisions },
      {
        kind: "table",
        header: ["", annex.provision, annex.since, annex.verification],
        rows: [
          provisionRow(annex.requesting, from, answer.offence),
          provisionRow(annex.requested, to, route.offence),
        ],
      },
      { kind: "heading", text: annex.elements },
      {
        kind: "table",
        header: [annex.required, annex.shown, annex.statement],
        rows: aligned.map(({ required, given, alleged }) => [
          elementText(required),
          given === null ? "—" : elementText(given),
          given !== null ? annex.contained : alleged ? annex.alleged : annex.missing,
        ]),
      },
      { kind: "paragraph", text: conclusion, strong: true },
      ...(facts.length === 0
        ? []
        : ([
            {
              kind: "paragraph",
              text: `${annex.facts}${say.colon}${facts.map((id) => say.fact(id)).join("; ")}.`,
            },
          ] as const)),
      ...(route.conditions.length === 0
        ? ([{ kind: "paragraph", text: annex.noExemptions }] as const)
        : ([
            { kind: "paragraph", text: annex.exemptions },
            {
              kind: "list",
              items: route.conditions.map(
                (exemption) => `${say.element(exemption)}${quoted(exemption, say)}`,
              ),
            },
          ] as const)),
      { kind: "heading", text: annex.penalties },
      {
        kind: "table",
        header: [annex.provision, annex.minimum, annex.maximum, annex.asWritten],
        rows: [penaltyRow(from, answer.offence, answer.form), penaltyRow(to, route.offence, route.form)],
      },
      { kind: "heading", text: annex.instruments },
      gates.length === 0
        ? { kind: "paragraph", text: annex.noInstrument }
        : {
            kind: "table",
            header: [treaties.title, annex.rule, annex.threshold, annex.outcome],
            rows: gates.map(({ instrument, applicability, dualCriminality, thresholdMonths, threshold }) => [
              `${say.note((instrument as NamedInstrument).title).text}${applicability === "date-unknown" ? ` (${treaties.dateUnknown})` : ""}`,
              rules[dualCriminality],
              thresholdMonths === null ? treaties.noThreshold : say.term(thresholdMonths),
              gate[threshold],
            ]),
          },
      { kind: "heading", text: annex.sources },
      { kind: "list", items: sources },
      { kind: "paragraph", text: `${annex.link}${say.colon}${link}` },
      { kind: "paragraph", text: annex.notice },
    ],
  };
}

function blockMarkup(block: AnnexBlock): Markup {
  switch (block.kind) {
    case "heading":
      return html`<h2>${block.text}</h2>`;
    case "paragraph":
      return block.strong ? html`<p><strong>${block.text}</strong></p>` : html`<p>${block.text}</p>`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case "table":
      return html`<div class="scroll" role="group" aria-label="${block.header.filter((cell) => cell !== "").join(", ")}" tabindex="0"><table><thead><tr>${block.header.map(
        (cell) => (cell === "" ? html`<td></td>` : html`<th scope="col">${cell}</th>`),
      )}</tr></thead><tbody>${block.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
  }
}

/** The document as markup, for reading and printing. */
export function annexMarkup({ language, title, subtitle, blocks }: AnnexDocument): Markup {
  return html`<article class="annex" lang="${language}"><h1>${title}</h1><p class="lead">${subtitle}</p>${blocks.map(blockMarkup)}</article>`;
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
}

function blockMarkdown(block: AnnexBlock): string {
  switch (block.kind) {
    case "heading":
      return `## ${block.text}`;
    case "paragraph":
      return block.strong ? `**${block.text}**` : block.text;
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "table":
      return [block.header, block.header.map(() => "---"), ...block.rows].map(markdownRow).join("\n");
  }
}

/** The document as Markdown (CommonMark with tables). */
export function annexMarkdown({ title, subtitle, blocks }: AnnexDocument): string {
  return `${[`# ${title}`, subtitle, ...blocks.map(blockMarkdown)].join("\n\n")}\n`;
}
