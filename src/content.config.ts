import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { conventionEntrySchema } from "./model/convention.ts";
import { offenceEntrySchema } from "./model/offence.ts";
import { stateEntrySchema } from "./model/state.ts";

/**
 * The entries that have commentary. Data entries (facts, laws, treaties) need no rendering and are read
 * with everything else by `src/knowledge/`.
 */
function documents(folder: string) {
  return glob({
    base: `./content/${folder}`,
    pattern: "**/*.mdx",
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ""),
  });
}

export const collections = {
  convention: defineCollection({ loader: documents("convention"), schema: conventionEntrySchema }),
  states: defineCollection({ loader: documents("states"), schema: stateEntrySchema }),
  offences: defineCollection({ loader: documents("offences"), schema: offenceEntrySchema }),
};
