/** Leads straight to the comparison of the two States chosen. */
class PairForm extends HTMLElement {
  connectedCallback(): void {
    this.querySelector("form")?.addEventListener("submit", (event) => {
      const form = event.currentTarget as HTMLFormElement;
      const values = new FormData(form);
      const [from, to] = [values.get("from"), values.get("to")];
      if (typeof from !== "string" || typeof to !== "string" || from === to) return;
      event.preventDefault();
      location.assign(`${this.dataset.base}${from}/${to}/`);
    });
  }
}

customElements.define("pair-form", PairForm);
