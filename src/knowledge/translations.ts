import { createHash } from "node:crypto";
import type { Content, Entry } from "./content.ts";

/**
 * Fingerprint of an English commentary: what its translations were made from. Line breaks within a
 * paragraph do not matter.
 */
export function fingerprint(english: string): string {
  const text = english.trim().replace(/\s+/g, " ");
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** What a translation calls an entry: its path below `content/`, without extension. */
function pathOf(file: string): string {
  return file.replace(/^content\//, "").replace(/\.mdx$/, "");
}

/** The entries that have commentary, by the path that translations call them. */
export function commented(content: Content): ReadonlyMap<string, Entry<unknown>> {
  return new Map(
    [...content.offences, ...content.states, ...content.convention]
      .filter(({ body }) => body !== "")
      .map((entry) => [pathOf(entry.file), entry]),
  );
}
