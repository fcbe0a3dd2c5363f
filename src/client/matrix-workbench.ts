import { dualCriminality, factsToAllege, VERDICTS, type Verdict } from "../engine/dual-criminality.ts";
import {
  assistanceOutcome,
  instrumentsBetween,
  penaltyGate,
  type ThreatenedTerms,
} from "../engine/penalty-gate.ts";
import { type Verdicts, VerdictTable } from "../engine/verdict-table.ts";
import { localised } from "../i18n/locale.ts";
import {
  ASSISTANCE_KINDS,
  type AssistanceKind,
  type ISODate,
  OFFENCE_ARTICLES,
  type StateId,
  type VerificationLevel,
} from "../model/terms.ts";
import { verdictMarkup } from "../views/comparison.ts";
import { csv } from "../views/csv.ts";
import { html } from "../views/html.ts";
import { comparePath } from "../views/paths.ts";
import { dayWithin, FIRST_DAY } from "../views/period.ts";
import { seriate } from "../views/seriation.ts";
import { threatenedTerms } from "../views/terms.ts";
import { weakestLevel } from "../views/verification.ts";
import type { WorkbenchTreaty } from "../views/workbench-data.ts";
import { enhanceGrid } from "./grid-keys.ts";
import { download } from "./workbench/download.ts";
import { type CitedProvision, loadWorkbench, type StateSummary, type Workbench } from "./workbench/law.ts";
import { matrixSvg } from "./workbench/matrix-svg.ts";

const ORDERS = ["name", "parties", "system", "likeness"] as const;
type Order = (typeof ORDERS)[number];

/** Everything that was chosen; all of it stands in the address. */
interface Choice {
  article: string;
  on: ISODate;
  kind: AssistanceKind | "any";
  order: Order;
  states: ReadonlySet<StateId>;
}

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

/** The width of a phone, on which one State against all others is listed; the same as in the style sheet. */
const NARROW = matchMedia("(max-width: 40rem)");

const ALL_WORST = "all";
const ALL_SHARE = "covered";
const DAY = 86_400_000;
const dayNumber = (date: ISODate) =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${FIRST_DAY}T00:00:00Z`)) / DAY);
const dateOfDay = (day: number): ISODate =>
  new Date(Date.parse(`${FIRST_DAY}T00:00:00Z`) + day * DAY).toISOString().slice(0, 10);

function showTheSame(one: CellView, other: CellView): boolean {
  if (one === other) return true;
  return (
    one.verdict === other.verdict &&
    one.figure === other.figure &&
    one.mark === other.mark &&
    one.verification === other.verification
  );
}

/** A cell on the page, and what it shows. */
interface ShownCell {
  readonly link: HTMLAnchorElement;
  readonly figure: Element;
  view: CellView | null;
}

/** The matrix of any article, date and kind of assistance, recomputed on the page. */
class MatrixWorkbench extends HTMLElement {
  #law!: Workbench;
  #table!: VerdictTable<CitedProvision>;
  #choice!: Choice;
  /** By requesting and requested State, as in `data-cell`. */
  #cells = new Map<string, ShownCell>();
  /** The weakest level among offences; the engine's lists stay the same while the law does. */
  readonly #levels = new WeakMap<readonly CitedProvision[], VerificationLevel | null>();
  readonly #between = new Map<string, readonly WorkbenchTreaty[]>();
  #shown: readonly StateSummary[] = [];
  /** The last views computed, and from what. */
  #last: {
    readonly asked: string;
    readonly shown: readonly StateSummary[];
    readonly matrices: readonly Verdicts<CitedProvision>[];
    readonly views: readonly CellView[];
  } | null = null;
  #frame = 0;
  #resting = 0;
  #selected: readonly [StateId, StateId] | null = null;
  /** Whether `NARROW` matches; asking it after a change of the page would lay the page out at once. */
  #narrow = NARROW.matches;

  async connectedCallback(): Promise<void> {
    try {
      this.#law = await loadWorkbench();
    } catch {
      this.#status(this.dataset.failed ?? "");
      return;
    }
    this.#table = new VerdictTable(this.#law.book);
    this.#choice = this.#read();
    const form = this.querySelector<HTMLFormElement>("form");
    if (!form) return;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => this.#changed(event));
    for (const button of this.querySelectorAll<HTMLButtonElement>("button[data-states]")) {
      button.addEventListener("click", () => {
        const all = button.dataset.states === "all";
        this.#choose({ states: new Set(all ? this.#law.states.map(({ id }) => id) : []) });
      });
    }
    for (const button of this.querySelectorAll<HTMLButtonElement>("button[data-export]")) {
      button.addEventListener("click", () => this.#export(button.dataset.export ?? ""));
    }
    NARROW.addEventListener("change", ({ matches }) => {
      this.#narrow = matches;
      this.#list();
    });
    this.#writeForm();
    this.#build();
    this.#write();
    // Each article is prepared in a task of its own, so that a choice of all of them need not wait for it.
    for (const article of OFFENCE_ARTICLES) {
      setTimeout(() => this.#table.verdicts(article, this.#choice.on));
    }
  }

  get #words() {
    return this.#law.say.words;
  }

  #status(text: string): void {
    const place = this.querySelector("[data-status]");
    if (place) place.textContent = text;
  }

  /** The choice that the address asks for; what is not there is named and left out. */
  #read(): Choice {
    const asked = new URLSearchParams(location.search);
    const wrong: string[] = [];
    const take = <T>(name: string, valid: (value: string) => T | null, otherwise: T): T => {
      const value = asked.get(name);
      if (value === null) return otherwise;
      const found = valid(value);
      if (found === null) wrong.push(value);
      return found ?? otherwise;
    };
    const among =
      <T extends string>(list: readonly T[]) =>
      (value: string) =>
        list.find((one) => one === value) ?? null;
    const ids = this.#law.states.map(({ id }) => id);
    const states = take(
      "states",
      (value) => {
        const named = value.split(",").map((id) => id.trim().toUpperCase());
        const known = named.filter((id) => ids.includes(id));
        wrong.push(...named.filter((id) => id !== "" && !ids.includes(id)));
        return known.length === 0 ? ids : known;
      },
      ids,
    );
    const choice: Choice = {
      article: take("article", among([...OFFENCE_ARTICLES, ALL_WORST, ALL_SHARE]), "2"),
      on: take("on", (value) => dayWithin(value, this.#law.contentDate), this.#law.contentDate),
      kind: take("for", among(["any", ...ASSISTANCE_KINDS] as const), "any"),
      order: take("order", among(ORDERS), "name"),
      states: new Set(states),
    };
    if (wrong.length > 0) {
      const { matrix } = this.#words;
      this.#status(
        [
          matrix.unknownValues(wrong.join(", ")),
          matrix.validArticles([...OFFENCE_ARTICLES, ALL_WORST, ALL_SHARE].join(", ")),
          matrix.validStates(ids.join(", ")),
          matrix.validDates(FIRST_DAY, this.#law.contentDate),
        ].join(" "),
      );
    }
    return choice;
  }

  #write(): void {
    const { article, on, kind, order, states } = this.#choice;
    const address = new URL(location.href);
    const put = (name: string, value: string, usual: boolean) =>
      usual ? address.searchParams.delete(name) : address.searchParams.set(name, value);
    put("article", article, article === "2");
    put("on", on, on === this.#law.contentDate);
    put("for", kind, kind === "any");
    put("order", order, order === "name");
    put("states", [...states].join(","), states.size === this.#law.states.length || states.size === 0);
    history.replaceState(null, "", address.href.replaceAll("%2C", ","));
  }

  #field<T extends HTMLElement>(name: string): T {
    return this.querySelector(`[name="${name}"]`) as T;
  }

  #writeForm(): void {
    const { article, on, kind, order, states } = this.#choice;
    this.#field<HTMLSelectElement>("article").value = article;
    this.#field<HTMLInputElement>("on").value = on;
    const slider = this.#field<HTMLInputElement>("day");
    slider.max = String(dayNumber(this.#law.contentDate));
    slider.value = String(dayNumber(on));
    this.#field<HTMLSelectElement>("for").value = kind;
    this.#field<HTMLSelectElement>("order").value = order;
    for (const box of this.querySelectorAll<HTMLInputElement>('input[name="state"]')) {
      box.checked = states.has(box.value);
    }
  }

  #changed({ target }: Event): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    switch (target.name) {
      case "article":
        this.#choose({ article: target.value });
        break;
      case "for":
        this.#choose({ kind: target.value as Choice["kind"] });
        break;
      case "order":
        this.#choose({ order: target.value as Order });
        break;
      case "on": {
        const on = dayWithin(target.value, this.#law.contentDate);
        if (on !== null) this.#choose({ on });
        break;
      }
      case "day":
        this.#choose({ on: dateOfDay(Number(target.value)) });
        break;
      case "state": {
        const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="state"]:checked')];
        this.#choose({ states: new Set(boxes.map(({ value }) => value)) });
        break;
      }
      case "one":
        this.#list();
        break;
    }
  }

  #choose(change: Partial<Choice>): void {
    // The same verdict is described otherwise under another article.
    if (change.article !== undefined) for (const cell of this.#cells.values()) cell.view = null;
    const structural = change.order !== undefined || change.states !== undefined;
    this.#choice = { ...this.#choice, ...change };
    // Address and form follow when the slider rests: browsers refuse to change the one at every frame, and
    // laying out the other takes time from the matrix.
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#rest(), 80);
    // Many days may pass under the slider between two frames: only the last one is shown.
    cancelAnimationFrame(this.#frame);
    const orderFollows = this.#choice.order === "likeness" && change.on === undefined;
    this.#frame = requestAnimationFrame(() => (structural || orderFollows ? this.#build() : this.#fill()));
  }

  /** What follows a change once it has come to rest: addresses, the form, and the caption, which moves the table. */
  #rest(): void {
    this.#write();
    this.#writeForm();
    for (const [pair, { link }] of this.#cells) {
      const [from, to] = pair.split(" ") as [StateId, StateId];
      link.href = this.#pairAddress(from, to);
    }
    const caption = this.querySelector("[data-frame] caption");
    if (caption) caption.textContent = this.#title();
    // Who is a Party, and whose law is alike, depends on the date.
    if (this.#ordered().some((state, place) => state !== this.#shown[place])) this.#build();
  }

  get #articles(): readonly string[] {
    const { article } = this.#choice;
    return article === ALL_WORST || article === ALL_SHARE ? OFFENCE_ARTICLES : [article];
  }

  /** The States shown, in the order chosen. */
  #ordered(): StateSummary[] {
    const { order, states } = this.#choice;
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
    return inForce !== null && inForce <= this.#choice.on;
  }

  /** The States shown, in the groups that the chosen order makes; one without a name where it makes none. */
  #groups(): { name: string; states: StateSummary[] }[] {
    const { order } = this.#choice;
    const { matrix, legalSystems } = this.#words;
    const nameOf = (state: StateSummary): string => {
      if (order === "parties") return this.#isParty(state) ? matrix.groupParties : matrix.groupOthers;
      return order === "system" ? legalSystems[state.legalSystem] : "";
    };
    return [...Map.groupBy(this.#shown, nameOf)].map(([name, states]) => ({ name, states }));
  }

  /** The verdicts under the chosen articles on the chosen date. */
  #matrices(): Verdicts<CitedProvision>[] {
    return this.#articles.map((article) => this.#table.verdicts(article, this.#choice.on));
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

  /** Makes rows and columns anew, for another order or other States. */
  #build(): void {
    this.#shown = this.#ordered();
    this.#cells.clear();
    const { matrix } = this.#words;
    const table = document.createElement("table");
    table.className = "matrix fixed";
    table.dataset.matrix = "";
    const groups = this.#groups();
    const firsts = new Set(groups.slice(1).map(({ states }) => states[0]));
    const edge = (state: StateSummary) => (firsts.has(state) ? "group-edge" : "");
    const cell = (from: StateSummary, to: StateSummary) =>
      from === to
        ? html`<span class="same"><span aria-hidden="true">·</span><span class="visually-hidden">${matrix.same}</span></span>`
        : html`<a data-cell="${from.id} ${to.id}" href="${this.#pairAddress(from.id, to.id)}"><span class="sign" aria-hidden="true"></span><span class="figure" aria-hidden="true"></span></a>`;
    const row = (from: StateSummary) =>
      html`<tr><th scope="row"><a href="${localised(`/states/${from.id.toLowerCase()}/`, this.#law.say.language)}">${from.name}</a></th>${this.#shown.map(
        (to) => html`<td class="${edge(to)}">${cell(from, to)}</td>`,
      )}</tr>`;
    table.innerHTML =
      html`<caption>${this.#title()}</caption><thead><tr><th scope="col">${matrix.from} ↓ ${matrix.to} →</th>${this.#shown.map(
        (to) => html`<th scope="col" class="${edge(to)}"><abbr title="${to.name}">${to.id}</abbr></th>`,
      )}</tr></thead>${groups.map(
        ({ name, states }) =>
          html`<tbody>${name !== "" && html`<tr class="group"><th scope="rowgroup">${name}</th></tr>`}${states.map(row)}</tbody>`,
      )}`.text;
    for (const link of table.querySelectorAll<HTMLAnchorElement>("a[data-cell]")) {
      this.#cells.set(link.dataset.cell as string, {
        link,
        figure: link.children[1] as Element,
        view: null,
      });
    }
    this.#listen(table);
    this.querySelector("[data-frame]")?.replaceChildren(table);
    enhanceGrid(table);
    this.#fill();
  }

  /** Explains a cell on which the pointer, the focus or a finger comes to rest. */
  #listen(table: HTMLTableElement): void {
    const pairOf = ({ target }: Event): readonly [StateId, StateId] | null => {
      const cell = (target as Element).closest<HTMLElement>("a[data-cell]");
      return cell ? ((cell.dataset.cell as string).split(" ") as [StateId, StateId]) : null;
    };
    const select = (event: Event) => {
      const pair = pairOf(event);
      if (pair && !this.#isSelected(...pair)) this.#detail(...pair);
    };
    table.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "touch") select(event);
    });
    table.addEventListener("focusin", select);
    // A finger cannot hover: its first tap explains the cell, the second opens the comparison.
    let explained = true;
    table.addEventListener("pointerdown", (event) => {
      const pair = pairOf(event);
      explained = event.pointerType !== "touch" || pair === null || this.#isSelected(...pair);
    });
    table.addEventListener("click", (event) => {
      if (!explained) event.preventDefault();
      explained = true;
      select(event);
    });
  }

  /** What every shown cell shows; on most days of the slider the same as the day before. */
  #views(): readonly CellView[] {
    const { article, on, kind } = this.#choice;
    const matrices = this.#matrices();
    // Instruments have days of their own, and only a kind of assistance asks for them.
    const asked = [article, kind, kind === "any" ? "" : on].join(" ");
    const last = this.#last;
    if (
      last?.asked === asked &&
      last.shown === this.#shown &&
      last.matrices.every((one, index) => one === matrices[index])
    ) {
      return last.views;
    }
    const views = this.#compute(matrices);
    this.#last = { asked, shown: this.#shown, matrices, views };
    return views;
  }

  #compute(matrices: readonly Verdicts<CitedProvision>[]): CellView[] {
    const { article, kind } = this.#choice;
    const all = this.#table.states;
    const places = this.#shown.map(({ id }) => all.indexOf(id));
    return this.#shown.flatMap(({ id: from }, row) =>
      this.#shown.flatMap(({ id: to }, column): CellView[] => {
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
    const applicable = instrumentsBetween(this.#instruments(from, to), from, to, this.#choice.on);
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
  #describe(view: CellView): string {
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
    return this.#choice.article === ALL_SHARE && figure !== null;
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

  /** Writes verdicts into the cells that changed. */
  #fill(): void {
    const views = this.#views();
    for (const view of views) {
      const cell = this.#cells.get(`${view.from} ${view.to}`);
      if (!cell || (cell.view !== null && showTheSame(cell.view, view))) continue;
      cell.view = view;
      const { verdict, mark, verification, figure } = view;
      cell.link.className = [
        `is-${verdict}`,
        mark && `mark-${mark}`,
        verification && `rests-on-${verification}`,
      ]
        .filter((name) => name)
        .join(" ");
      cell.link.ariaLabel = this.#describe(view);
      cell.figure.textContent = figure === null ? "" : String(figure);
    }
    const date = this.#law.say.date(this.#choice.on);
    this.#field("day").setAttribute("aria-valuetext", date);
    const day = this.querySelector("[data-day]");
    if (day) day.textContent = date;
    const marks = document.querySelector<HTMLElement>("[data-marks]");
    if (marks) marks.hidden = this.#choice.kind === "any";
    this.#list(views);
    if (this.#selected) this.#detail(...this.#selected);
  }

  /** The address of a pair on the chosen date, at the chosen article. */
  #pairAddress(from: StateId, to: StateId): string {
    const { on } = this.#choice;
    const query = on === this.#law.contentDate ? "" : `?on=${on}`;
    const fragment = this.#articles.length === 1 ? `#article-${this.#articles[0]}` : "";
    return `${localised(comparePath(from, to), this.#law.say.language)}${query}${fragment}`;
  }

  #title(): string {
    const { article, on, kind } = this.#choice;
    const { matrix, assistance } = this.#words;
    const subject =
      article === ALL_WORST
        ? matrix.all
        : article === ALL_SHARE
          ? matrix.allShare
          : matrix.titleFor(article, this.#law.articles.get(article) ?? "");
    return [subject, this.#law.say.date(on), ...(kind === "any" ? [] : [assistance[kind]])].join(" · ");
  }

  #isSelected(from: StateId, to: StateId): boolean {
    return this.#selected?.[0] === from && this.#selected[1] === to;
  }

  /** Why a cell says what it says: verdict, shortest route, and what must be alleged. */
  #detail(from: StateId, to: StateId): void {
    this.#selected = [from, to];
    const place = this.querySelector("[data-detail]");
    if (!place) return;
    const { matrix, verdicts, compare, common } = this.#words;
    const { say, book, articles, nameOf } = this.#law;
    const { on, kind } = this.#choice;
    const answers = this.#articles.map((article) => dualCriminality(book, from, to, article, on));
    const parts = answers.map((answer) => {
      const { article } = answer;
      const least = answer.forms.reduce<(typeof answer.forms)[number] | null>(
        (worst, form) => (worst === null || factsToAllege(form) > factsToAllege(worst) ? form : worst),
        null,
      );
      const route = least?.routes[0];
      return html`<li>${this.#articles.length > 1 && html`${common.articleNumber(article)}: ${articles.get(article)} `}${verdictMarkup(answer.verdict, verdicts[answer.verdict])}${
        least &&
        route &&
        html`<br /><span class="small">${least.offence.cited} (${this.#words.verification[least.offence.level]}) → ${route.offence.cited} (${this.#words.verification[route.offence.level]}): ${
          route.residual.length === 0 || least.verdict === "covered"
            ? compare.nothingMore
            : `${compare.mustAllege}: ${route.residual.map((element) => say.element(element)).join("; ")}`
        }</span>${route.conditions.length > 0 && html`<br /><span class="small">${common.unless}: ${route.conditions.map((condition) => say.element(condition)).join("; ")}</span>`}`
      }</li>`;
    });
    const mark = kind === "any" ? null : this.#mark(from, to, kind, answers.map(threatenedTerms));
    place.innerHTML = html`<h2>${nameOf(from)} → ${nameOf(to)}</h2><ul class="list-plain">${parts}</ul>${
      mark !== null &&
      html`<p class="small">${this.#words.assistance[kind as AssistanceKind]}: ${this.#markText(mark)}.</p>`
    }<p><a href="${this.#pairAddress(from, to)}">${matrix.open}</a></p>`.text;
  }

  /** One State against all others, as a list: what a phone has room for. */
  #list(views = this.#views()): void {
    const place = this.querySelector<HTMLElement>("[data-list]");
    const select = this.#field<HTMLSelectElement>("one");
    if (!place || !this.#narrow) return;
    if (!this.#shown.some(({ id }) => id === select.value)) select.value = this.#shown[0]?.id ?? select.value;
    const one = select.value;
    const { matrix, states, verdicts } = this.#words;
    const side = (label: string, own: "from" | "to", other: "from" | "to") =>
      html`<h2>${label}</h2><ul class="list-plain">${views
        .filter((view) => view[own] === one)
        .map((view) => {
          const href = this.#pairAddress(view.from, view.to);
          return html`<li><a href="${href}">${this.#law.nameOf(view[other])}</a> ${verdictMarkup(view.verdict, verdicts[view.verdict])} <span class="small">${[
            ...(this.#isShare(view) ? [matrix.covered(view.figure ?? 0, OFFENCE_ARTICLES.length)] : []),
            ...this.#details(view),
          ].join(", ")}</span></li>`;
        })}</ul>`;
    place.innerHTML =
      html`<div class="columns"><div>${side(states.asRequesting, "from", "to")}</div><div>${side(states.asRequested, "to", "from")}</div></div>`.text;
  }

  #export(format: string): void {
    const { article, on } = this.#choice;
    const name = `concordia-matrix-${article}-${on}`;
    const views = this.#views();
    if (format === "print") window.print();
    else if (format === "json") {
      const cells = views.map((view) => ({ ...view, article, on }));
      download(`${name}.json`, "application/json", `${JSON.stringify({ article, on, cells }, null, 1)}\n`);
    } else if (format === "csv") {
      const rows = views.map((view) => [
        article,
        on,
        view.from,
        view.to,
        view.verdict,
        view.figure,
        view.mark,
        view.verification,
      ]);
      download(
        `${name}.csv`,
        "text/csv",
        csv(["article", "on", "from", "to", "verdict", "figure", "mark", "verification"], rows),
      );
    } else if (format === "svg") {
      const svg = matrixSvg(this.#title(), this.#shown, views, (view) => this.#describe(view), this);
      download(`${name}.svg`, "image/svg+xml", svg);
    }
  }
}

customElements.define("matrix-workbench", MatrixWorkbench);
