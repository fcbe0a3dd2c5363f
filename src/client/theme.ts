/** Applies the reader's choice of a light or dark page before it is painted; the system's choice otherwise. */
const KEY = "concordia-theme";

function apply(choice: string | null): void {
  if (choice === "light" || choice === "dark") document.documentElement.dataset.theme = choice;
  else delete document.documentElement.dataset.theme;
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Storage is refused in some private windows: the system's choice then holds.
    return null;
  }
}

apply(stored());

class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector("select");
    if (!select) return;
    select.value = stored() ?? "auto";
    this.hidden = false;
    select.addEventListener("change", () => {
      apply(select.value);
      try {
        localStorage.setItem(KEY, select.value);
      } catch {
        // The choice then holds for this page only.
      }
    });
  }
}

customElements.define("theme-choice", ThemeChoice);
