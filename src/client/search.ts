import Fuse from "fuse.js";
import type { SearchItem } from "../views/search-index.ts";

const MOST_RESULTS = 30;

/** Opens a dialog in which everything published can be found, by keyboard, whatever its accents. */
class SiteSearch extends HTMLElement {
  #fuse: Promise<Fuse<SearchItem>> | undefined;
  #selected = -1;

  connectedCallback(): void {
    const open = this.querySelector<HTMLElement>("[data-open]");
    open?.setAttribute("role", "button");
    open?.addEventListener("click", (event) => {
      event.preventDefault();
      this.#open();
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.#open();
      }
    });
    this.#input.addEventListener("input", () => void this.#search());
    this.#input.addEventListener("keydown", (event) => this.#move(event));
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
  }

  get #dialog(): HTMLDialogElement {
    return this.querySelector("dialog") as HTMLDialogElement;
  }

  get #input(): HTMLInputElement {
    return this.querySelector("input") as HTMLInputElement;
  }

  get #list(): HTMLUListElement {
    return this.querySelector("ul") as HTMLUListElement;
  }

  #open(): void {
    this.#dialog.showModal();
    this.#input.select();
    this.#fuse ??= this.#load();
  }

  async #load(): Promise<Fuse<SearchItem>> {
    const response = await fetch(this.dataset.index as string);
    const items = (await response.json()) as SearchItem[];
    return new Fuse(items, {
      keys: [
        { name: "title", weight: 3 },
        { name: "detail", weight: 1.5 },
        { name: "terms", weight: 1 },
      ],
      // Accents and case never matter, and a letter or two may be wrong.
      ignoreDiacritics: true,
      ignoreLocation: true,
      threshold: 0.3,
      minMatchCharLength: 2,
      useTokenSearch: true,
      tokenMatch: "all",
    });
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    this.#fuse ??= this.#load();
    const fuse = await this.#fuse;
    if (query !== this.#input.value.trim()) return;
    const results = query.length < 2 ? [] : fuse.search(query, { limit: MOST_RESULTS });
    const kinds = JSON.parse(this.dataset.kinds as string) as Record<string, string>;
    this.#list.replaceChildren(
      ...results.map(({ item }, index) => {
        const entry = document.createElement("li");
        entry.role = "option";
        entry.id = `search-result-${index}`;
        const link = document.createElement("a");
        link.href = item.url;
        link.tabIndex = -1;
        for (const [name, text] of [
          ["kind", kinds[item.kind]],
          ["title", item.title],
          ["detail", item.detail],
        ]) {
          const part = document.createElement("span");
          part.className = name as string;
          part.textContent = text ?? "";
          link.append(part);
        }
        entry.append(link);
        return entry;
      }),
    );
    this.#select(results.length > 0 ? 0 : -1);
    const status = this.querySelector("[role=status]");
    if (status)
      status.textContent = query.length >= 2 && results.length === 0 ? (this.dataset.none ?? "") : "";
  }

  #select(index: number): void {
    this.#selected = index;
    [...this.#list.children].forEach((entry, position) => {
      entry.setAttribute("aria-selected", String(position === index));
      if (position === index) entry.scrollIntoView({ block: "nearest" });
    });
    if (index < 0) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `search-result-${index}`);
  }

  #move(event: KeyboardEvent): void {
    const count = this.#list.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (count === 0) return;
      const step = event.key === "ArrowDown" ? 1 : count - 1;
      this.#select((Math.max(this.#selected, 0) + (this.#selected < 0 ? 0 : step)) % count);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#list.children[this.#selected]?.querySelector("a")?.click();
    }
  }
}

customElements.define("site-search", SiteSearch);
