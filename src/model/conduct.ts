import { z } from "zod";
import { factId } from "./fact.ts";
import { articleNumber, localised, slug } from "./identifiers.ts";

/**
 * Typical conduct as a starting point for the fact test: a set of facts that a reader edits, with the
 * reasoning that led to it. No law is stated here, only what happened.
 */
export const conductSchema = z.strictObject({
  id: slug,
  label: localised,
  reasoning: localised,
  articles: z.array(articleNumber).min(1),
  alleged: z.array(factId).min(1),
  excluded: z.array(factId).default([]),
});
export type TypicalConduct = z.infer<typeof conductSchema>;
