import { z } from "zod";
import { localised } from "./identifiers.ts";
import { FACT_KINDS } from "./terms.ts";

export const factId = z
  .string()
  .regex(
    new RegExp(`^(?:${FACT_KINDS.join("|")})\\.[a-z0-9]+(?:-[a-z0-9]+)*$`),
    "kind.slug with a kind of the vocabulary, such as act.access-system",
  );

/** One entry of the controlled vocabulary: a positive, atomic statement that a definition can require. */
export const factSchema = z.strictObject({
  id: factId,
  kind: z.enum(FACT_KINDS),
  /** More general facts that are true whenever this one is. Direct ones only. */
  implies: z.array(factId).default([]),
  /** The special facts that together are this one; it is true exactly when one of them is. */
  exhaustedBy: z.array(factId).default([]),
  label: localised,
  definition: localised,
});
export type Fact = z.infer<typeof factSchema>;
