import { type DualCriminality, dualCriminality } from "../engine/dual-criminality.ts";
import type { Dictionary } from "../i18n/en.ts";
import { loadDictionary } from "../i18n/load.ts";
import { languageOf } from "../i18n/locale.ts";
import type { Offence } from "../model/offence.ts";
import { LANGUAGES, type Language, OFFENCE_ARTICLES } from "../model/terms.ts";
import { type AnnexDocument, annexDocument, annexMarkdown, annexMarkup } from "../views/annex.ts";
import { citation } from "../views/citation.ts";
import { html } from "../views/html.ts";
import { dayWithin } from "../views/period.ts";
import { download } from "./workbench/download.ts";
import { loadPair, type PairLaw } from "./workbench/pair-law.ts";

/** The annex for a pair, an article, a date and chosen facts, all of which stand in the address. */
class AnnexWorkbench extends HTMLElement {
  #words!: Dictionary;
  #law: PairLaw | undefined;
  #lawKey = "";
  #document: AnnexDocument | undefined;
  readonly #asked = new URLSearchParams(location.search);

  async connectedCallback(): Promise<void> {
    this.#words = await loadDictionary(languageOf(document.documentElement.lang));
    const form = this.querySelector("form");
    if (!form) return;
    form.hidden = false;
    const wrong: string[] = [];
    for (const name of ["from", "to", "article", "lang"]) {
      const field = this.#field(name);
      const value = this.#asked.get(name);
      if (value === null) continue;
      field.value = name === "article" ? value : value.toLowerCase();
      if (field.value === "") wrong.push(value);
      if (field.value === "" && field instanceof HTMLSelectElement)
        field.selectedIndex = name === "to" ? 1 : 0;
    }
    const on = this.#asked.get("on");
    const today = this.dataset.today as string;
    if (on !== null && dayWithin(on, today) === null) wrong.push(on);
    this.#field("on").value = (on !== null && dayWithin(on, today)) || today;
    if (wrong.length > 0) this.#status(this.#words.annex.wrong(wrong.join(", ")));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", (event) => void this.#changed(event));
    for (const button of this.querySelectorAll<HTMLButtonElement>("button[data-export]")) {
      button.addEventListener("click", () => void this.#export(button.dataset.export ?? ""));
    }
    await this.#make();
  }

  #field(name: string): HTMLSelectElement | HTMLInputElement {
    return this.querySelector(`[name="${name}"]`) as HTMLSelectElement;
  }

  #status(text: string): void {
    const place = this.querySelector("[data-status]");
    if (place) place.textContent = text;
  }

  async #changed({ target }: Event): Promise<void> {
    const { name } = target as HTMLInputElement;
    if (name === "fact") {
      const chosen = [...this.querySelectorAll<HTMLInputElement>('input[name="fact"]:checked')].map(
        ({ value }) => value,
      );
      this.#set("facts", chosen.join(","));
    } else {
      this.#set(name, this.#field(name).value);
      // Another question has other offences and facts.
      if (["from", "to", "article", "on"].includes(name))
        for (const one of ["charge", "route", "facts"]) this.#set(one, "");
      if (name === "charge") for (const one of ["route", "facts"]) this.#set(one, "");
    }
    this.#status("");
    await this.#make();
  }

  #set(name: string, value: string): void {
    if (value === "") this.#asked.delete(name);
    else this.#asked.set(name, value);
    history.replaceState(null, "", `?${this.#asked}`);
  }

  /** Makes the document anew from what is chosen. */
  async #make(): Promise<void> {
    const [from, to] = [this.#field("from").value.toUpperCase(), this.#field("to").value.toUpperCase()];
    const article = OFFENCE_ARTICLES.find((one) => one === this.#field("article").value) ?? "2";
    const language: Language = LANGUAGES.find((one) => one === this.#field("lang").value) ?? "en";
    const on = this.#field("on").value;
    if (from === to) return;
    const key = `${from} ${to} ${language}`;
    try {
      if (this.#lawKey !== key) this.#law = await loadPair(from, to, language);
      this.#lawKey = key;
    } catch {
      this.#status(this.#words.annex.failed);
      return;
    }
    const law = this.#law;
    if (!law) return;
    const answer = dualCriminality(law.book, from, to, article, on);
    this.#choices(answer, law);
    const charged = answer.forms[this.#index("charge", answer.forms.length)];
    const route = charged?.routes[this.#index("route", charged.routes.length)];
    const place = this.querySelector("[data-document]");
    if (!place) return;
    const { annex } = law.context.say.words;
    if (!charged || !route) {
      this.#document = undefined;
      place.innerHTML =
        html`<p class="notice">${charged ? annex.noRoute(law.context.stateName(to)) : annex.nothing(law.context.stateName(from))}</p>`.text;
      return;
    }
    const known = law.book.vocabulary;
    const facts = (this.#asked.get("facts") ?? "").split(",").filter((id) => known.has(id));
    this.#document = annexDocument({
      from,
      to,
      article,
      articleTitle: law.titles.get(article) ?? "",
      on,
      answer: charged,
      route,
      facts,
      instruments: law.instruments,
      context: law.context,
      link: this.#link({ from, to, article, on, language }),
    });
    place.innerHTML = annexMarkup(this.#document).text;
  }

  #link(chosen: { from: string; to: string; article: string; on: string; language: string }): string {
    const { from, to, article, on, language } = chosen;
    const address = new URL(location.pathname, location.origin);
    const rest = ["charge", "route", "facts"].map((name) => [name, this.#asked.get(name)] as const);
    for (const [name, value] of [
      ["from", from.toLowerCase()],
      ["to", to.toLowerCase()],
      ["article", article],
      ["on", on],
      ["lang", language],
      ...rest,
    ] as const) {
      if (value) address.searchParams.set(name, value);
    }
    return address.href.replaceAll("%2C", ",");
  }

  /** The place in a list that the address names, or the first. */
  #index(name: string, length: number): number {
    const index = Number(this.#asked.get(name) ?? 0);
    return Number.isInteger(index) && index >= 0 && index < length ? index : 0;
  }

  #choices(answer: DualCriminality<Offence>, { context }: PairLaw): void {
    const { say, lawOf } = context;
    const cite = (offence: Offence) => citation(lawOf(offence), offence);
    const fill = (name: string, labels: readonly string[]) => {
      const select = this.#field(name);
      select.innerHTML =
        html`${labels.map((label, index) => html`<option value="${index}">${label}</option>`)}`.text;
      select.value = String(this.#index(name, labels.length));
    };
    fill(
      "charge",
      answer.forms.map(({ offence, form }) => `${cite(offence)} (${say.words.formKinds[form.kind]})`),
    );
    const charged = answer.forms[this.#index("charge", answer.forms.length)];
    fill(
      "route",
      charged?.routes.map(
        ({ offence, residual }) => `${cite(offence)}${residual.length > 0 ? ` (+${residual.length})` : ""}`,
      ) ?? [],
    );
    const route = charged?.routes[this.#index("route", charged.routes.length)];
    const open = [...new Set(route?.residual.flatMap(({ anyOf }) => anyOf) ?? [])];
    const chosen = (this.#asked.get("facts") ?? "").split(",");
    const place = this.querySelector<HTMLElement>("[data-facts]");
    if (!place) return;
    place.hidden = open.length === 0;
    const list = place.querySelector("ul");
    if (list) {
      list.innerHTML = html`${open.map(
        (id) =>
          html`<li><label><input type="checkbox" name="fact" value="${id}"${chosen.includes(id) ? html` checked` : ""} /> ${say.fact(id)}</label></li>`,
      )}`.text;
    }
  }

  async #export(format: string): Promise<void> {
    if (format === "print") {
      window.print();
      return;
    }
    const made = this.#document;
    if (!made) return;
    const name = `annex-${this.#field("from").value}-${this.#field("to").value}-article-${this.#field("article").value}`;
    if (format === "md") download(`${name}.md`, "text/markdown", annexMarkdown(made));
    else {
      // The library is large and few need it: it is loaded when the document is asked for.
      const { annexDocx } = await import("./workbench/annex-docx.ts");
      download(
        `${name}.docx`,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        await annexDocx(made),
      );
    }
  }
}

customElements.define("annex-workbench", AnnexWorkbench);
