import { dualCriminality } from "../engine/dual-criminality.ts";
import type { Dictionary } from "../i18n/en.ts";
import { loadDictionary } from "../i18n/load.ts";
import { languageOf } from "../i18n/locale.ts";
import { OFFENCE_ARTICLES } from "../model/terms.ts";
import { instrumentsMarkup } from "../views/instruments.ts";
import { datedComparison, summaryRows } from "../views/pair.ts";
import { dayWithin, FIRST_DAY } from "../views/period.ts";
import { loadPair, type PairLaw } from "./workbench/pair-law.ts";

/** The page of a pair on any date: the day of the conduct recomputes everything, and stands in the address. */
class PairWorkbench extends HTMLElement {
  #law: Promise<PairLaw> | undefined;
  readonly #language = languageOf(document.documentElement.lang);
  #words!: Dictionary;

  async connectedCallback(): Promise<void> {
    this.#words = await loadDictionary(this.#language);
    const form = this.querySelector("form");
    if (!form) return;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => void this.#show(this.#input.value));
    const asked = new URLSearchParams(location.search).get("on");
    if (asked !== null && asked !== this.#today) void this.#show(asked);
  }

  get #today(): string {
    return this.dataset.today as string;
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input[name="on"]') as HTMLInputElement;
  }

  #say(text: string): void {
    const status = this.querySelector("[data-status]");
    if (status) status.textContent = text;
  }

  async #show(asked: string): Promise<void> {
    const { compare } = this.#words;
    const on = dayWithin(asked, this.#today);
    if (on === null) {
      this.#say(compare.notADate(asked, FIRST_DAY, this.#today));
      return;
    }
    this.#input.value = on;
    const address = new URL(location.href);
    if (on === this.#today) address.searchParams.delete("on");
    else address.searchParams.set("on", on);
    history.replaceState(null, "", address);
    try {
      this.#law ??= loadPair(this.dataset.from as string, this.dataset.to as string, this.#language);
      this.#render(await this.#law, on);
    } catch {
      this.#law = undefined;
      this.#say(compare.loadFailed);
    }
  }

  #render({ book, context, titles, states, instruments }: PairLaw, on: string): void {
    const [{ id: from }, { id: to }] = states;
    const answersOn = (date: string) =>
      OFFENCE_ARTICLES.map((article) => dualCriminality(book, from, to, article, date));
    const answers = answersOn(on);
    const today = answersOn(this.#today);
    const put = (selector: string, markup: { text: string }) => {
      const place = this.querySelector(selector);
      if (place) place.innerHTML = markup.text;
    };
    put("[data-summary]", summaryRows(answers, titles, context));
    answers.forEach((answer, index) => {
      const answerToday = today[index];
      if (answerToday) {
        put(`[data-comparison="${answer.article}"]`, datedComparison(book, answer, answerToday, context));
      }
    });
    for (const link of this.querySelectorAll<HTMLAnchorElement>("a[data-annex]")) {
      const address = new URL(link.href);
      address.searchParams.set("on", on);
      link.href = address.href;
    }
    const { say, at } = context;
    put("[data-instruments]", instrumentsMarkup({ instruments, from, to, on, answers, say, at }));
    this.#say(this.#words.compare.showing(say.date(on)));
  }
}

customElements.define("pair-workbench", PairWorkbench);
