/** Markup that is safe to insert: made by `html`, which escapes everything that it does not itself write. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** What may stand in a hole of `html`: text, which is escaped, markup, lists of either, or nothing. */
export type Content = string | number | Markup | false | null | undefined | readonly Content[];

function render(content: Content): string {
  if (content === false || content === null || content === undefined) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "object") return content.map(render).join("");
  return String(content).replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}

/**
 * Markup from a template, for what both the build and the page's own script must render alike.
 * @example html`<q lang="${language}">${words}</q>`
 */
export function html(strings: TemplateStringsArray, ...holes: Content[]): Markup {
  return new Markup(strings.map((text, index) => text + render(holes[index])).join(""));
}
