import type { FactTestResult } from "../engine/fact-test.ts";
import { localised } from "../i18n/locale.ts";
import { type FactId, type ISODate, OFFENCE_ARTICLES } from "../model/terms.ts";
import { verdictMarkup } from "../views/comparison.ts";
import { type StateOutcome, stateOutcomes } from "../views/fact-outcome.ts";
import { html, type Markup } from "../views/html.ts";
import { dayWithin } from "../views/period.ts";
import { type CitedProvision, loadWorkbench, type Workbench } from "./workbench/law.ts";

const ALL = "all";
type Stance = "alleged" | "excluded";

/** The fact test on the page: what is stated stands in the address, and every change is answered at once. */
class FactWorkbench extends HTMLElement {
  #law!: Workbench;
  #stated = new Map<FactId, Stance>();
  #article = "2";
  #on: ISODate = "";

  async connectedCallback(): Promise<void> {
    try {
      this.#law = await loadWorkbench();
    } catch {
      this.#put("[data-status]", html`${this.dataset.failed ?? ""}`);
      return;
    }
    this.#on = this.#law.contentDate;
    this.#read();
    const form = this.querySelector("form");
    if (!form) return;
    form.hidden = false;
    for (const place of this.querySelectorAll<HTMLElement>("[data-interactive]")) place.hidden = false;
    for (const place of this.querySelectorAll<HTMLElement>("[data-static]")) place.hidden = true;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => this.#changed(event));
    this.querySelector("[data-clear]")?.addEventListener("click", () => {
      this.#stated.clear();
      this.#refresh();
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>("button[data-alleged]")) {
      button.hidden = false;
      button.addEventListener("click", () => this.#start(button));
    }
    this.#refresh();
  }

  get #words() {
    return this.#law.say.words;
  }

  get #articles(): readonly string[] {
    return this.#article === ALL ? OFFENCE_ARTICLES : this.#article.split(",");
  }

  #put(selector: string, markup: Markup): void {
    const place = this.querySelector(selector);
    if (place) place.innerHTML = markup.text;
  }

  #read(): void {
    const asked = new URLSearchParams(location.search);
    const wrong: string[] = [];
    for (const stance of ["alleged", "excluded"] as const) {
      for (const id of (asked.get(stance) ?? "").split(",").filter((part) => part !== "")) {
        if (this.#law.book.vocabulary.has(id)) this.#stated.set(id, stance);
        else wrong.push(id);
      }
    }
    const article = asked.get("article");
    const valid = (value: string) =>
      value === ALL || value.split(",").every((one) => (OFFENCE_ARTICLES as readonly string[]).includes(one));
    if (article !== null && valid(article)) this.#article = article;
    else if (article !== null) wrong.push(article);
    const on = asked.get("on");
    const day = on === null ? null : dayWithin(on, this.#law.contentDate);
    if (day !== null) this.#on = day;
    else if (on !== null) wrong.push(on);
    if (wrong.length > 0) {
      const { facts, matrix } = this.#words;
      this.#put(
        "[data-status]",
        html`${facts.unknownValues(wrong.join(", "))} ${matrix.validArticles(OFFENCE_ARTICLES.join(", "))} ${matrix.validDates("2001-01-01", this.#law.contentDate)}`,
      );
    }
  }

  #write(): void {
    const address = new URL(location.href);
    const put = (name: string, value: string) =>
      value === "" ? address.searchParams.delete(name) : address.searchParams.set(name, value);
    const list = (stance: Stance) =>
      [...this.#stated]
        .filter(([, one]) => one === stance)
        .map(([id]) => id)
        .join(",");
    put("article", this.#article === "2" ? "" : this.#article);
    put("on", this.#on === this.#law.contentDate ? "" : this.#on);
    put("alleged", list("alleged"));
    put("excluded", list("excluded"));
    history.replaceState(null, "", address.href.replaceAll("%2C", ","));
  }

  #start(button: HTMLButtonElement): void {
    const { alleged = "", excluded = "", articles = "" } = button.dataset;
    this.#stated = new Map([
      ...alleged.split(" ").map((id): [FactId, Stance] => [id, "alleged"]),
      ...excluded
        .split(" ")
        .filter((id) => id !== "")
        .map((id): [FactId, Stance] => [id, "excluded"]),
    ]);
    this.#article = articles;
    this.#refresh();
    this.querySelector<HTMLElement>("[data-result-heading]")?.focus();
  }

  #changed({ target }: Event): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    if (target.name === "filter") {
      this.#filter();
      return;
    }
    if (target.name === "article") this.#article = target.value;
    else if (target.name === "on") {
      const day = dayWithin(target.value, this.#law.contentDate);
      if (day === null) return;
      this.#on = day;
    } else {
      const id = target.name;
      if (target.value === "open") this.#stated.delete(id);
      else this.#stated.set(id, target.value as Stance);
      this.#answer();
      return;
    }
    this.#refresh();
  }

  /** The facts that a definition in force under the chosen articles can turn on, and those stated. */
  #relevant(): FactId[] {
    const { book } = this.#law;
    const named = new Set<FactId>(this.#stated.keys());
    for (const article of this.#articles) {
      for (const state of book.states) {
        for (const { forms, exemptions } of book.answering(state, article, this.#on)) {
          for (const { elements } of forms)
            for (const { anyOf } of elements) for (const id of anyOf) named.add(id);
          for (const { anyOf } of exemptions) for (const id of anyOf) named.add(id);
        }
      }
    }
    return book.vocabulary.facts.filter((id) => named.has(id));
  }

  /** Everything anew: fields, the list of facts, and the answer. */
  #refresh(): void {
    const article = this.querySelector<HTMLSelectElement>('select[name="article"]');
    if (article) {
      // A typical case may concern several articles, which no choice of the list is.
      article.querySelector("option[data-several]")?.remove();
      if (this.#article.includes(",")) {
        const option = new Option(
          this.#articles.map((one) => this.#words.common.articleNumber(one)).join(", "),
          this.#article,
        );
        option.dataset.several = "";
        article.add(option, 0);
      }
      article.value = this.#article;
    }
    const on = this.querySelector<HTMLInputElement>('input[name="on"]');
    if (on) on.value = this.#on;
    this.#list();
    this.#answer();
  }

  #list(): void {
    const { say } = this.#law;
    const { kinds, facts } = this.#words;
    const byKind = Map.groupBy(this.#relevant(), (id) => id.split(".")[0] as keyof typeof kinds);
    const row = (id: FactId) => {
      const stance = this.#stated.get(id) ?? "open";
      const option = (value: string, label: string) =>
        html`<label><input type="radio" name="${id}" value="${value}"${stance === value ? html` checked` : ""} /> <span>${label}</span></label>`;
      return html`<fieldset class="fact-choice" data-fact="${id}"><legend>${say.fact(id)}</legend>${option("alleged", facts.alleged)}${option("excluded", facts.excluded)}${option("open", facts.open)}</fieldset>`;
    };
    this.#put(
      "[data-facts]",
      html`${Object.keys(kinds).map((kind) => {
        const ids = byKind.get(kind as keyof typeof kinds) ?? [];
        const label = kinds[kind as keyof typeof kinds];
        return (
          ids.length > 0 &&
          html`<details${kind === "act" || ids.some((id) => this.#stated.has(id)) ? html` open` : ""}><summary>${label} (${ids.length})</summary>${ids.map(row)}</details>`
        );
      })}`,
    );
    this.#filter();
  }

  #filter(): void {
    const fold = (text: string) =>
      text
        .normalize("NFD")
        .replace(/\p{Diacritic}/gu, "")
        .toLowerCase();
    const wanted = fold(this.querySelector<HTMLInputElement>('input[name="filter"]')?.value.trim() ?? "");
    for (const row of this.querySelectorAll<HTMLElement>("[data-fact]")) {
      row.hidden = wanted !== "" && !fold(row.textContent ?? "").includes(wanted);
    }
    if (wanted !== "")
      for (const group of this.querySelectorAll<HTMLDetailsElement>("[data-facts] details"))
        group.open = true;
  }

  #answer(): void {
    this.#write();
    const { facts } = this.#words;
    const list = (stance: Stance) => [...this.#stated].filter(([, one]) => one === stance).map(([id]) => id);
    const [alleged, excluded] = [list("alleged"), list("excluded")];
    const { say } = this.#law;
    this.#put(
      "[data-chosen]",
      html`${alleged.length > 0 && html`<p><strong>${facts.alleged}${say.colon}</strong>${alleged.map((id) => say.fact(id)).join("; ")}</p>`}${
        excluded.length > 0 &&
        html`<p><strong>${facts.excluded}${say.colon}</strong>${excluded.map((id) => say.fact(id)).join("; ")}</p>`
      }`,
    );
    if (alleged.length === 0) {
      this.#put("[data-results]", html`<p>${facts.nothing}</p>`);
      return;
    }
    try {
      this.#results(stateOutcomes(this.#law.book, this.#articles, { alleged, excluded }, this.#on));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#put("[data-results]", html`<p class="notice">${facts.contradiction}</p>`);
    }
  }

  #results(outcomes: readonly StateOutcome<CitedProvision>[]): void {
    const { facts, outcomes: words, penalty, common } = this.#words;
    const { say, nameOf } = this.#law;
    const of = (outcome: StateOutcome<CitedProvision>["outcome"]) =>
      outcomes.filter((one) => one.outcome === outcome);
    const line = ({ offence, form, outcome, needed, failed, unless }: FactTestResult<CitedProvision>) =>
      html`<li><a href="${localised(offence.url, say.language)}">${offence.cited}</a>${
        form.kind === "aggravated" && html` <span class="tag">${facts.aggravated}</span>`
      } <span class="small">${penalty.title}${say.colon}${say.imprisonment(form.penalty)}</span>${
        outcome === "open" &&
        html`<br /><span class="small">${facts.needed}${say.colon}${needed.map((element) => say.element(element)).join("; ")}</span>`
      }${outcome === "excluded" && failed.length > 0 && html`<br /><span class="small">${facts.failed}${say.colon}${failed.map((element) => say.element(element)).join("; ")}</span>`}${
        outcome !== "excluded" &&
        unless.length > 0 &&
        html`<br /><span class="small">${common.unless}${say.colon}${unless.map((element) => say.element(element)).join("; ")}</span>`
      }</li>`;
    const state = ({ state: id, outcome, results }: StateOutcome<CitedProvision>) => {
      const best = results.filter((result) => result.outcome === results[0]?.outcome).slice(0, 4);
      return html`<li class="state-outcome" data-state="${id}" data-outcome="${outcome}"><h3>${nameOf(id)} ${outcome !== "unknown" && outcome !== "no-offence" && verdictMarkup(outcome, words[outcome])}</h3><ul>${best.map(line)}</ul></li>`;
    };
    const [met, open, excluded, unknown, none] = (
      ["met", "open", "excluded", "unknown", "no-offence"] as const
    ).map(of) as [
      StateOutcome<CitedProvision>[],
      StateOutcome<CitedProvision>[],
      StateOutcome<CitedProvision>[],
      StateOutcome<CitedProvision>[],
      StateOutcome<CitedProvision>[],
    ];
    this.#put(
      "[data-results]",
      html`<p role="status">${facts.counts(met.length, open.length, excluded.length)}</p><ul class="list-plain">${[...met, ...open, ...excluded].map(state)}</ul>${
        none.length > 0 &&
        html`<p class="small">${facts.noOffence(none.map(({ state: id }) => nameOf(id)).join(", "))}</p>`
      }${unknown.length > 0 && html`<p class="small">${facts.unknownStates(unknown.map(({ state: id }) => nameOf(id)).join(", "))}</p>`}`,
    );
  }
}

customElements.define("fact-workbench", FactWorkbench);
