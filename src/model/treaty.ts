import { z } from "zod";
import { isoDate, slug, stateId } from "./identifiers.ts";
import { sourceSchema } from "./offence.ts";
import { DUAL_CRIMINALITY_RULES } from "./terms.ts";

export const treatyPartySchema = z.strictObject({
  state: stateId,
  /** First day in force for that State; null where the day was not found. */
  inForce: isoDate.nullable(),
  /** Where the day was not found: a day on which it was certainly not yet in force for that State. */
  notBefore: isoDate.optional(),
  note: z.string().min(1).optional(),
});

/** One instrument of cooperation: entry under `content/treaties/`. */
export const treatySchema = z.strictObject({
  id: slug,
  title: z.string().min(1),
  short: z.string().min(1).optional(),
  scope: z.enum(["multilateral", "bilateral"]),
  concerns: z.array(z.enum(["extradition", "assistance"])).min(1),
  /** `no`: not in force at all yet; `not-found`: the sources read do not say since when. */
  inForce: z.union([isoDate, z.enum(["no", "not-found", "not-binding"])]),
  parties: z.array(treatyPartySchema),
  signatories: z.array(stateId).default([]),
  /** Threshold for extradition, in months; null where the instrument has none or it was not found. */
  minimumPenaltyMonths: z.number().nullable(),
  /** Whether the threshold is of the maximum or the minimum of the term, in which State, and if it must be exceeded. */
  penaltyMeasure: z
    .strictObject({
      of: z.enum(["maximum", "minimum", "unspecified"]),
      in: z.enum(["both", "requesting", "requested"]),
      exceeded: z.boolean().default(false),
      at: z.string().min(1),
    })
    .nullable(),
  dualCriminality: z.strictObject({
    extradition: z.enum(DUAL_CRIMINALITY_RULES),
    coerciveAssistance: z.enum(DUAL_CRIMINALITY_RULES),
    otherAssistance: z.enum(DUAL_CRIMINALITY_RULES),
    preservation: z.enum(DUAL_CRIMINALITY_RULES),
  }),
  /** Where in the instrument the rules stand, in our words. */
  rules: z.string().min(1),
  note: z.string().min(1).optional(),
  source: z.string().min(1),
  sources: z.array(sourceSchema).default([]),
});
export type Treaty = z.infer<typeof treatySchema>;
