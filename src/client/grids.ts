import { enhanceGrid } from "./grid-keys.ts";

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-matrix]")) enhanceGrid(table);
