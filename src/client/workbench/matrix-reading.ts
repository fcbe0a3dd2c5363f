import {
  dualCriminality,
  factsToAllege,
  unknownLaw,
  VERDICTS,
  type Verdict,
} from "../../engine/dual-criminality.ts";
import {
  assistanceOutcome,
  instrumentsBetween,
  penaltyGate,
  type ThreatenedTerms,
} from "../../engine/penalty-gate.ts";
import { type Verdicts, VerdictTable } from "../../engine/verdict-table.ts";
import { localised } from "../../i18n/locale.ts";
import {
  type AssistanceKind,
  OFFENCE_ARTICLES,
  type StateId,
  type VerificationLevel,
} from "../../model/terms.ts";
import { verdictMarkup } from "../../views/comparison.ts";
import { html, type Markup } from "../../views/html.ts";
import { comparePath } from "../../views/paths.ts";
import { seriate } from "../../views/seriation.ts";
import { threatenedTerms } from "../../views/terms.ts";
import { weakestLevel } from "../../views/verification.ts";
import type { WorkbenchTreaty } from "../../views/workbench-data.ts";
import type { CitedProvision, StateSummary, Workbench } from "./law.ts";
import { ALL_SHARE, ALL_WORST, articlesOf, type Choice } from "./matrix-choice.ts";

/** What one cell shows. */
export interface CellView {
  from: StateId;
  to: StateId;
  verdict: Verdict;
  /** The number written in the cell: facts to be alleged, or articles covered. */
  figure: number | null;
  /** The weakest verification among the offences that it rests on. */
  verification: VerificationLevel | null;
  /** What the kind of assistance changes: not needed, below the threshold, and so on. */
  mark: "not-needed" | "below" | "below-unknown" | "no-instrument" | null;
}

/** What the matrix says of the law for a choice, in figures and in words; it touches no page. */
export class MatrixReading {
  readonly #law: Workbench;
  readonly #table: VerdictTable<CitedProvision>;
  /** The weakest level among offences; the engine's lists stay the same while the law does. */
  readonly #levels = new WeakMap<readonly CitedProvision[], VerificationLevel | null>();
  readonly #between = new Map<string, readonly WorkbenchTreaty[]>();
  /** The last views computed, and from what. */
  #last: {
    readonly asked: string;
    readonly shown: readonly StateSummary[];
    readonly matrices: readonly Verdicts<CitedProvision>[];
    readonly views: readonly CellView[];
  } | null = null;
  choice: Choice;

  constructor(law: Workbench, choice: Choice) {
    this.#law = law;
    this.#table = new VerdictTable(law.book);
    this.choice = choice;
  }

  get #words() {
    return this.#law.say.words;
  }

  get #articles(): readonly string[] {
    return articlesOf(this.choice);
  }

  /** Prepares the comparison of an article, so that a choice of it need not wait. */
  prepare(article: string): void {
    this.#table.verdicts(article, this.choice.on);
  }

  /** The States shown, in the order chosen. */
  ordered(): StateSummary[] {
    const { order, states } = this.choice;
    const collator = new Intl.Collator(this.#law.say.language);
    const chosen = this.#law.states
      .filter(({ id }) => states.has(id))
      .sort((one, other) => collator.compare(one.name, other.name));
    if (order === "parties")
      return chosen.sort((one, other) => Number(this.#isParty(other)) - Number(this.#isParty(one)));
    if (order === "system")
      return chosen.sort((one, other) => one.legalSystem.localeCompare(other.legalSystem));
    if (order === "likeness")
      return seriate(chosen.length, this.#distance(chosen)).map((item) => chosen[item] as StateSummary);
    return chosen;
  }

  #isParty({ inForce }: StateSummary): boolean {
    return inForce !== null && inForce <= this.choice.on;
  }

  /** States in the groups that the chosen order makes; one without a name where it makes none. */
  groups(shown: readonly StateSummary[]): { name: string; states: StateSummary[] }[] {
    const { order } = this.choice;
    const { matrix, legalSystems } = this.#words;
    const nameOf = (state: StateSummary): string => {
      if (order === "parties") return this.#isParty(state) ? matrix.groupParties : matrix.groupOthers;
      return order === "system" ? legalSystems[state.legalSystem] : "";
    };
    return [...Map.groupBy(shown, nameOf)].map(([name, states]) => ({ name, states }));
  }

  /** The verdicts under the chosen articles on the chosen date. */
  #matrices(): Verdicts<CitedProvision>[] {
    return this.#articles.map((article) => this.#table.verdicts(article, this.choice.on));
  }

  /** How differently two States answer as requesting and as requested State: the number of unlike verdicts. */
  #distance(chosen: readonly StateSummary[]): (one: number, other: number) => number {
    const all = this.#table.states;
    const places = chosen.map(({ id }) => all.indexOf(id));
    const distances = places.map(() => new Uint16Array(places.length));
    for (const { verdict, fewest } of this.#matrices()) {
      const unlike = (cell: number, other: number) =>
        verdict[cell] !== verdict[other] || fewest[cell] !== fewest[other];
      places.forEach((first, one) => {
        for (let other = 0; other < one; other++) {
          const second = places[other] as number;
          let count = 0;
          for (const third of places) {
            if (third === first || third === second) continue;
            if (unlike(first * all.length + third, second * all.length + third)) count += 1;
            if (unlike(third * all.length + first, third * all.length + second)) count += 1;
          }
          (distances[one] as Uint16Array)[other] = (distances[one]?.[other] ?? 0) + count;
          (distances[other] as Uint16Array)[one] = (distances[other]?.[one] ?? 0) + count;
        }
      });
    }
    return (one, other) => distances[one]?.[other] ?? 0;
  }

  /** What every cell of the States shown shows; on most days of the slider the same as the day before. */
  views(shown: readonly StateSummary[]): readonly CellView[] {
    const { article, on, kind } = this.choice;
    const matrices = this.#matrices();
    // Instruments have days of their own, and only a kind of assistance asks for them.
    const asked = [article, kind, kind === "any" ? "" : on].join(" ");
    const last = this.#last;
    if (
      last?.asked === asked &&
      last.shown === shown &&
      last.matrices.every((one, index) => one === matrices[index])
    ) {
      return last.views;
    }
    const views = this.#compute(shown, matrices);
    this.#last = { asked, shown, matrices, views };
    return views;
  }

  #compute(shown: readonly StateSummary[], matrices: readonly Verdicts<CitedProvision>[]): CellView[] {
    const { article, kind } = this.choice;
    const all = this.#table.states;
    const places = shown.map(({ id }) => all.indexOf(id));
    return shown.flatMap(({ id: from }, row) =>
      shown.flatMap(({ id: to }, column): CellView[] => {
        if (row === column) return [];
        const cell = (places[row] as number) * all.length + (places[column] as number);
        const verdicts = matrices.map(({ verdict }) => verdict[cell] as number);
        const bases = matrices.map(({ basis }) => basis(cell));
        const worst = Math.max(...verdicts);
        const coveredCount = verdicts.filter((verdict) => VERDICTS[verdict] === "covered").length;
        const verdict = VerdictTable.verdictOf(worst);
        const fewest = matrices[0]?.fewest[cell] ?? 0;
        const figure =
          article === ALL_SHARE
            ? coveredCount
            : article === ALL_WORST || verdict !== "conditional"
              ? null
              : fewest;
        const levels = bases.map(({ offences }) => this.#level(offences));
        return [
          {
            from,
            to,
            verdict:
              article === ALL_SHARE && coveredCount > 0 && verdict !== "covered" ? "conditional" : verdict,
            figure,
            mark:
              kind === "any"
                ? null
                : this.#mark(
                    from,
                    to,
                    kind,
                    bases.map(({ terms }) => terms),
                  ),
            verification: weakestLevel(levels.filter((level) => level !== null)),
          },
        ];
      }),
    );
  }

  /** The weakest verification among offences. */
  #level(offences: readonly CitedProvision[]): VerificationLevel | null {
    let level = this.#levels.get(offences);
    if (level === undefined) {
      level = weakestLevel(offences.map((offence) => offence.level));
      this.#levels.set(offences, level);
    }
    return level;
  }

  /**
   * What the instruments between two States mean for a kind of assistance.
   * @param terms the terms threatened under each of the chosen articles
   */
  #mark(
    from: StateId,
    to: StateId,
    kind: AssistanceKind,
    terms: readonly ThreatenedTerms[],
  ): CellView["mark"] {
    const applicable = instrumentsBetween(this.#instruments(from, to), from, to, this.choice.on);
    if (applicable.length === 0) return "no-instrument";
    // Only extradition has thresholds, which may differ from article to article.
    const outcomes = (kind === "extradition" ? terms : terms.slice(0, 1)).map((threatened) =>
      assistanceOutcome(penaltyGate(applicable, kind, threatened)),
    );
    const [first] = outcomes;
    if (!first || first.dualCriminality === "none") return "no-instrument";
    if (first.dualCriminality === "not-required") return "not-needed";
    if (outcomes.some(({ threshold }) => threshold === "fails")) return "below";
    if (outcomes.some(({ threshold }) => threshold === "unknown")) return "below-unknown";
    return null;
  }

  /** The instruments that both States are parties to, whenever in force; looked up once a pair. */
  #instruments(from: StateId, to: StateId): readonly WorkbenchTreaty[] {
    const key = [from, to].sort().join(" ");
    let known = this.#between.get(key);
    if (!known) {
      const isParty = (treaty: WorkbenchTreaty, id: StateId) =>
        treaty.parties.some(({ state }) => state === id);
      known = this.#law.treaties.filter((treaty) => isParty(treaty, from) && isParty(treaty, to));
      this.#between.set(key, known);
    }
    return known;
  }

  #markText(mark: CellView["mark"]): string {
    const { matrix } = this.#words;
    switch (mark) {
      case "not-needed":
        return matrix.notNeeded;
      case "below":
        return matrix.below;
      case "below-unknown":
        return matrix.belowUnknown;
      case "no-instrument":
        return matrix.noInstrument;
      default:
        return "";
    }
  }

  /** The cell in words, for hearing and for exports. */
  describe(view: CellView): string {
    const { from, to, verdict, figure } = view;
    const { matrix, verdicts } = this.#words;
    const { nameOf } = this.#law;
    const found = this.#isShare(view)
      ? matrix.covered(figure ?? 0, OFFENCE_ARTICLES.length)
      : verdicts[verdict];
    return [matrix.cell(nameOf(from), nameOf(to), found), ...this.#details(view)].join(", ");
  }

  /** Whether the figure of a cell counts the articles covered, not facts. */
  #isShare({ figure }: CellView): boolean {
    return this.choice.article === ALL_SHARE && figure !== null;
  }

  /** What is to be said of a cell beside its verdict. */
  #details(view: CellView): string[] {
    const { figure, mark, verification } = view;
    const { matrix, verification: levels } = this.#words;
    return [
      !this.#isShare(view) && figure !== null ? matrix.residualCount(figure) : "",
      this.#markText(mark),
      verification === null ? "" : matrix.restsOn(levels[verification]),
    ].filter((part) => part !== "");
  }

  /** The address of a pair on the chosen date, at the chosen article. */
  pairAddress(from: StateId, to: StateId): string {
    const { on } = this.choice;
    const query = on === this.#law.contentDate ? "" : `?on=${on}`;
    const fragment = this.#articles.length === 1 ? `#article-${this.#articles[0]}` : "";
    return `${localised(comparePath(from, to), this.#law.say.language)}${query}${fragment}`;
  }

  /** What the matrix is about: articles, day and kind of assistance. */
  title(): string {
    const { article, on, kind } = this.choice;
    const { matrix, assistance } = this.#words;
    const subject =
      article === ALL_WORST
        ? matrix.all
        : article === ALL_SHARE
          ? matrix.allShare
          : matrix.titleFor(article, this.#law.articles.get(article) ?? "");
    return [subject, this.#law.say.date(on), ...(kind === "any" ? [] : [assistance[kind]])].join(" · ");
  }

  /** Why a cell says what it says: verdict, shortest route, and what must be alleged. */
  explanation(from: StateId, to: StateId): Markup {
    const { matrix, verdicts, compare, common, coverage } = this.#words;
    const { say, book, articles, nameOf } = this.#law;
    const { on, kind } = this.choice;
    const answers = this.#articles.map((article) => dualCriminality(book, from, to, article, on));
    const parts = answers.map((answer) => {
      const { article } = answer;
      const least = answer.forms.reduce<(typeof answer.forms)[number] | null>(
        (worst, form) => (worst === null || factsToAllege(form) > factsToAllege(worst) ? form : worst),
        null,
      );
      const route = least?.routes[0];
      return html`<li>${this.#articles.length > 1 && html`${common.articleNumber(article)}${say.colon}${articles.get(article)} `}${verdictMarkup(answer.verdict, verdicts[answer.verdict])}${
        least &&
        route &&
        html`<br /><span class="small">${least.offence.cited} (${this.#words.verification[least.offence.level]}) → ${route.offence.cited} (${this.#words.verification[route.offence.level]})${say.colon}${
          route.residual.length === 0 || least.verdict === "covered"
            ? compare.nothingMore
            : `${compare.mustAllege}${say.colon}${route.residual.map((element) => say.element(element)).join("; ")}`
        }</span>${route.conditions.length > 0 && html`<br /><span class="small">${common.unless}${say.colon}${route.conditions.map((condition) => say.element(condition)).join("; ")}</span>`}`
      }${unknownLaw(answer).map(
        ({ state, status }) =>
          html`<br /><span class="small">${compare.notResearched(nameOf(state), coverage[status])}</span>`,
      )}</li>`;
    });
    const mark = kind === "any" ? null : this.#mark(from, to, kind, answers.map(threatenedTerms));
    return html`<h2>${nameOf(from)} → ${nameOf(to)}</h2><ul class="list-plain">${parts}</ul>${
      mark !== null &&
      html`<p class="small">${this.#words.assistance[kind as AssistanceKind]}${say.colon}${this.#markText(mark)}.</p>`
    }<p><a href="${this.pairAddress(from, to)}">${matrix.open}</a></p>`;
  }

  /** One State against all others, as a list: what a phone has room for. */
  against(one: StateId, views: readonly CellView[]): Markup {
    const { matrix, states, verdicts } = this.#words;
    const side = (label: string, own: "from" | "to", other: "from" | "to") =>
      html`<h2>${label}</h2><ul class="list-plain">${views
        .filter((view) => view[own] === one)
        .map((view) => {
          const href = this.pairAddress(view.from, view.to);
          return html`<li><a href="${href}">${this.#law.nameOf(view[other])}</a> ${verdictMarkup(view.verdict, verdicts[view.verdict])} <span class="small">${[
            ...(this.#isShare(view) ? [matrix.covered(view.figure ?? 0, OFFENCE_ARTICLES.length)] : []),
            ...this.#details(view),
          ].join(", ")}</span></li>`;
        })}</ul>`;
    return html`<div class="columns"><div>${side(states.asRequesting, "from", "to")}</div><div>${side(states.asRequested, "to", "from")}</div></div>`;
  }
}
