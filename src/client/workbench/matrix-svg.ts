import type { Verdict } from "../../engine/dual-criminality.ts";
import { html, type Markup } from "../../views/html.ts";
import type { StateSummary } from "./law.ts";
import type { CellView } from "./matrix-reading.ts";

const CELL = 26;
const MARGIN = 150;
const HEAD = 60;

/** The colours of a verdict as the page shows it, so that the drawing stands alone. */
function coloursOf(verdict: string, page: HTMLElement): { ink: string; ground: string } {
  const probe = document.createElement("span");
  probe.className = `verdict is-${verdict}`;
  page.append(probe);
  const { color, backgroundColor } = getComputedStyle(probe);
  probe.remove();
  return { ink: color, ground: backgroundColor };
}

/** The same signs as on the page: a disc, a half disc, a diamond, a dash. */
const SIGNS: Record<Verdict, (x: number, y: number, ink: string) => Markup> = {
  covered: (x, y, ink) => html`<circle cx="${x}" cy="${y}" r="5" fill="${ink}"/>`,
  conditional: (x, y, ink) =>
    html`<circle cx="${x}" cy="${y}" r="5" fill="none" stroke="${ink}" stroke-width="1.5"/><path d="M${x} ${y - 5}a5 5 0 0 0 0 10z" fill="${ink}"/>`,
  "no-offence": (x, y, ink) =>
    html`<rect x="${x - 4}" y="${y - 4}" width="8" height="8" transform="rotate(45 ${x} ${y})" fill="none" stroke="${ink}" stroke-width="1.5"/>`,
  "not-researched": (x, y, ink) => html`<path d="M${x - 5} ${y}h10" stroke="${ink}" stroke-width="1.5"/>`,
};

/** The matrix as a drawing that stands alone: a square a cell, each with its description as a title. */
export function matrixSvg(
  title: string,
  states: readonly StateSummary[],
  views: readonly CellView[],
  describe: (view: CellView) => string,
  page: HTMLElement,
): string {
  const place = new Map(states.map(({ id }, index) => [id, index]));
  const colours = new Map(
    [...new Set(views.map(({ verdict }) => verdict))].map((verdict) => [verdict, coloursOf(verdict, page)]),
  );
  const width = MARGIN + states.length * CELL + 10;
  const height = HEAD + states.length * CELL + 10;
  const cells = views.map((view) => {
    const x = MARGIN + (place.get(view.to) ?? 0) * CELL;
    const y = HEAD + (place.get(view.from) ?? 0) * CELL;
    const { ink, ground } = colours.get(view.verdict) ?? { ink: "#000", ground: "#fff" };
    const [cx, cy] = [x + CELL / 2, y + CELL / 2];
    const sign = SIGNS[view.verdict](cx, cy, ink);
    return html`<g><title>${describe(view)}</title><rect x="${x}" y="${y}" width="${CELL - 2}" height="${CELL - 2}" fill="${ground}"/>${
      view.figure === null
        ? sign
        : html`<text x="${cx}" y="${cy + 4}" text-anchor="middle" fill="${ink}">${view.figure}</text>`
    }</g>`;
  });
  const rows = states.map(
    ({ name }, index) =>
      html`<text x="${MARGIN - 8}" y="${HEAD + index * CELL + 17}" text-anchor="end">${name}</text>`,
  );
  const columns = states.map(
    ({ id }, index) =>
      html`<text x="${MARGIN + index * CELL + 12}" y="${HEAD - 8}" text-anchor="middle">${id}</text>`,
  );
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11"><title>${title}</title><rect width="100%" height="100%" fill="#fff"/><text x="10" y="20" font-size="14">${title}</text>${rows}${columns}${cells}</svg>`
    .text;
}
