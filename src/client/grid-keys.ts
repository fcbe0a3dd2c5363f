/**
 * Keyboard navigation of matrices (the grid pattern of the ARIA practices): one stop of the Tab key, arrow
 * keys between cells, Home and End within a row, Control with them for the corners. Enter follows the
 * cell's link as on any page. Without this script every cell is a link like any other.
 */
export function enhanceGrid(table: HTMLTableElement): void {
  const rows = [...table.tBodies].flatMap((body) =>
    [...body.rows].map((row) =>
      [...row.cells].map((cell) => cell.querySelector<HTMLElement>("td > a, td > span.same")),
    ),
  );
  // A row that names a group of States has no cells.
  const grid = rows.map((row) => row.filter((item) => item !== null)).filter(({ length }) => length > 0);
  for (const item of grid.flat()) item.tabIndex = -1;
  const first = grid.flat().find((item) => item instanceof HTMLAnchorElement);
  if (first) first.tabIndex = 0;

  const focusAt = (row: number, column: number): boolean => {
    const target = grid[row]?.[column];
    if (!target) return false;
    for (const item of grid.flat()) item.tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
    return true;
  };

  table.addEventListener("keydown", (event) => {
    const row = grid.findIndex((items) => items.includes(document.activeElement as HTMLElement));
    if (row < 0) return;
    const column = (grid[row] as HTMLElement[]).indexOf(document.activeElement as HTMLElement);
    const last = (grid[row] as HTMLElement[]).length - 1;
    const targets: Record<string, [number, number]> = {
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? grid.length - 1 : row, last],
    };
    const target = targets[event.key];
    if (target && focusAt(...target)) event.preventDefault();
  });
}
