import { localised } from "../i18n/locale.ts";
import { type ISODate, OFFENCE_ARTICLES, type StateId } from "../model/terms.ts";
import { csv } from "../views/csv.ts";
import { html } from "../views/html.ts";
import { dayWithin, FIRST_DAY } from "../views/period.ts";
import { enhanceGrid } from "./grid-keys.ts";
import { download } from "./workbench/download.ts";
import { loadWorkbench, nextTask, type StateSummary, type Workbench } from "./workbench/law.ts";
import {
  ARTICLE_CHOICES,
  addressOf,
  type Choice,
  type Order,
  readChoice,
} from "./workbench/matrix-choice.ts";
import { type CellView, MatrixReading } from "./workbench/matrix-reading.ts";
import { matrixSvg } from "./workbench/matrix-svg.ts";

/** The width of a phone, on which one State against all others is listed; the same as in the style sheet. */
const NARROW = matchMedia("(max-width: 40rem)");

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
  #reading!: MatrixReading;
  /** By requesting and requested State, as in `data-cell`. */
  #cells = new Map<string, ShownCell>();
  #shown: readonly StateSummary[] = [];
  /** The views that the cells were last written from. */
  #written: readonly CellView[] = [];
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
    const { choice, wrong } = readChoice(new URLSearchParams(location.search), this.#law);
    this.#reading = new MatrixReading(this.#law, choice);
    if (wrong.length > 0) this.#warn(wrong);
    const form = this.querySelector<HTMLFormElement>("form");
    if (!form) return;
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
    const table = this.#make();
    await nextTask();
    this.#show(table);
    this.#write();
    // Only now: a choice made before would have its table replaced by this one.
    form.hidden = false;
    // Each article is prepared in a task of its own, so that a choice of all of them need not wait for it.
    for (const article of OFFENCE_ARTICLES) {
      setTimeout(() => this.#reading.prepare(article));
    }
  }

  get #words() {
    return this.#law.say.words;
  }

  #status(text: string): void {
    const place = this.querySelector("[data-status]");
    if (place) place.textContent = text;
  }

  get #choice(): Choice {
    return this.#reading.choice;
  }

  /** Names what the address asked for in vain, and what it may ask for. */
  #warn(wrong: readonly string[]): void {
    const { matrix } = this.#words;
    this.#status(
      [
        matrix.unknownValues(wrong.join(", ")),
        matrix.validArticles(ARTICLE_CHOICES.join(", ")),
        matrix.validStates(this.#law.states.map(({ id }) => id).join(", ")),
        matrix.validDates(FIRST_DAY, this.#law.contentDate),
      ].join(" "),
    );
  }

  #write(): void {
    history.replaceState(null, "", addressOf(this.#choice, location.href, this.#law));
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
    this.#reading.choice = { ...this.#choice, ...change };
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
      link.href = this.#reading.pairAddress(from, to);
    }
    const caption = this.querySelector("[data-frame] caption");
    if (caption) caption.textContent = this.#reading.title();
    // Who is a Party, and whose law is alike, depends on the date.
    if (this.#reading.ordered().some((state, place) => state !== this.#shown[place])) this.#build();
  }

  /** Makes rows and columns anew, for another order or other States. */
  #build(): void {
    this.#show(this.#make());
  }

  /** A table for the States in their order, its cells still empty. */
  #make(): HTMLTableElement {
    this.#shown = this.#reading.ordered();
    this.#cells.clear();
    const { matrix } = this.#words;
    const table = document.createElement("table");
    table.className = "matrix fixed";
    table.dataset.matrix = "";
    const groups = this.#reading.groups(this.#shown);
    const firsts = new Set(groups.slice(1).map(({ states }) => states[0]));
    const edge = (state: StateSummary) => (firsts.has(state) ? "group-edge" : "");
    const cell = (from: StateSummary, to: StateSummary) =>
      from === to
        ? html`<span class="same"><span aria-hidden="true">·</span><span class="visually-hidden">${matrix.same}</span></span>`
        : html`<a data-cell="${from.id} ${to.id}" href="${this.#reading.pairAddress(from.id, to.id)}"><span class="sign" aria-hidden="true"></span><span class="figure" aria-hidden="true"></span></a>`;
    const row = (from: StateSummary) =>
      html`<tr><th scope="row"><a href="${localised(`/states/${from.id.toLowerCase()}/`, this.#law.say.language)}">${from.name}</a></th>${this.#shown.map(
        (to) => html`<td class="${edge(to)}">${cell(from, to)}</td>`,
      )}</tr>`;
    table.innerHTML =
      html`<caption>${this.#reading.title()}</caption><thead><tr><th scope="col">${matrix.from} ↓ ${matrix.to} →</th>${this.#shown.map(
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
    enhanceGrid(table);
    return table;
  }

  /** Fills a new table before it takes the place of the old one. */
  #show(table: HTMLTableElement): void {
    this.#fill();
    this.querySelector("[data-frame]")?.replaceChildren(table);
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

  /** Writes verdicts into the cells that changed. */
  #fill(): void {
    const views = this.#reading.views(this.#shown);
    // The same list means that nothing changed.
    for (const view of views === this.#written ? [] : views) {
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
      cell.link.ariaLabel = this.#reading.describe(view);
      cell.figure.textContent = figure === null ? "" : String(figure);
    }
    this.#written = views;
    const date = this.#law.say.date(this.#choice.on);
    this.#field("day").setAttribute("aria-valuetext", date);
    const day = this.querySelector("[data-day]");
    if (day) day.textContent = date;
    const marks = document.querySelector<HTMLElement>("[data-marks]");
    if (marks) marks.hidden = this.#choice.kind === "any";
    this.#list();
    if (this.#selected) this.#detail(...this.#selected);
  }

  /** Explains a cell below the table. */
  #detail(from: StateId, to: StateId): void {
    this.#selected = [from, to];
    const place = this.querySelector("[data-detail]");
    if (place) place.innerHTML = this.#reading.explanation(from, to).text;
  }

  /** Lists one State against all others: what a phone has room for. */
  #list(): void {
    const place = this.querySelector<HTMLElement>("[data-list]");
    const select = this.#field<HTMLSelectElement>("one");
    if (!place || !this.#narrow) return;
    if (!this.#shown.some(({ id }) => id === select.value)) select.value = this.#shown[0]?.id ?? select.value;
    place.innerHTML = this.#reading.against(select.value, this.#reading.views(this.#shown)).text;
  }

  #isSelected(from: StateId, to: StateId): boolean {
    return this.#selected?.[0] === from && this.#selected[1] === to;
  }

  #export(format: string): void {
    const { article, on } = this.#choice;
    const name = `concordia-matrix-${article}-${on}`;
    const views = this.#reading.views(this.#shown);
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
      const svg = matrixSvg(
        this.#reading.title(),
        this.#shown,
        views,
        (view) => this.#reading.describe(view),
        this,
      );
      download(`${name}.svg`, "image/svg+xml", svg);
    }
  }
}

customElements.define("matrix-workbench", MatrixWorkbench);
