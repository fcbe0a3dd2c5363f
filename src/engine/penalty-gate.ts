import type { AssistanceKind, DualCriminalityRule, ISODate, StateId } from "../model/terms.ts";
import type { Treaty } from "../model/treaty.ts";

/** What the gate needs of an instrument of cooperation. */
export type Instrument = Pick<
  Treaty,
  "id" | "inForce" | "parties" | "minimumPenaltyMonths" | "penaltyMeasure" | "dualCriminality" | "concerns"
>;

/** Whether an instrument binds two States on a date; `date-unknown` where a day in force was not found. */
export type Applicability = "in-force" | "date-unknown";

export interface ApplicableInstrument<I extends Instrument = Instrument> {
  readonly instrument: I;
  readonly applicability: Applicability;
}

/** `unknown`: a penalty or a rule was not found; `not-needed`: the instrument asks for no dual criminality or threshold. */
export type GateOutcome = "passes" | "fails" | "unknown" | "not-needed" | "not-governed";

export interface GateResult<I extends Instrument = Instrument> extends ApplicableInstrument<I> {
  readonly kind: AssistanceKind;
  readonly dualCriminality: DualCriminalityRule;
  /** Threshold in months, for extradition only. */
  readonly thresholdMonths: number | null;
  /** Whether the penalties pass that threshold. */
  readonly threshold: GateOutcome;
}

/** The terms of imprisonment, in months, that the two States threaten; null where not found. */
export interface ThreatenedTerms {
  readonly from: { readonly min: number | null; readonly max: number | null };
  readonly to: { readonly min: number | null; readonly max: number | null };
}

/** The instruments that bind both States on a date. A party whose day in force was not found counts as `date-unknown`. */
export function instrumentsBetween<I extends Instrument>(
  instruments: readonly I[],
  from: StateId,
  to: StateId,
  on: ISODate,
): ApplicableInstrument<I>[] {
  return instruments.flatMap((instrument): ApplicableInstrument<I>[] => {
    const { inForce, parties } = instrument;
    if (inForce === "no" || inForce === "not-binding") return [];
    const both = [from, to].map((id) => parties.find(({ state }) => state === id));
    // A State whose day was not found is not bound before the day on which it certainly was not yet.
    const dates = [...both.map((party) => party?.inForce ?? party?.notBefore), inForce];
    if (both.includes(undefined)) return [];
    if (dates.some((date) => typeof date === "string" && date !== "not-found" && date > on)) return [];
    const certain =
      inForce !== "not-found" && both.every((party) => party !== undefined && party.inForce !== null);
    return [{ instrument, applicability: certain ? "in-force" : "date-unknown" }];
  });
}

/** The States whose law a threshold looks at. */
const MEASURED = { both: ["from", "to"], requesting: ["from"], requested: ["to"] } as const;

function passesThreshold(
  instrument: Instrument,
  terms: ThreatenedTerms,
): "passes" | "fails" | "unknown" | "not-needed" {
  const { minimumPenaltyMonths: threshold, penaltyMeasure: measure, dualCriminality } = instrument;
  if (threshold === null || measure === null) {
    // Where the rules on extradition were not read, a threshold may stand there.
    return dualCriminality.extradition === "not-found" ? "unknown" : "not-needed";
  }
  const reaches = (term: number | null) =>
    term === null
      ? "unknown"
      : (measure.exceeded ? term > threshold : term >= threshold)
        ? "passes"
        : "fails";
  const outcomes = MEASURED[measure.in].map((side) => {
    if (measure.of === "minimum") return reaches(terms[side].min);
    const ofMaximum = reaches(terms[side].max);
    if (measure.of === "maximum" || ofMaximum !== "passes") return ofMaximum;
    // It is not said which term counts: only a minimum above the threshold settles it.
    return reaches(terms[side].min) === "passes" ? "passes" : "unknown";
  });
  return outcomes.includes("fails") ? "fails" : outcomes.includes("unknown") ? "unknown" : "passes";
}

/**
 * The penalty gate (MODEL §5.1): for one kind of assistance, what each instrument in force between two
 * States requires, and whether the penalties pass its threshold (Convention art. 24(1)(a): one year at
 * the maximum in both Parties; others by their own text). A threshold is of extradition only.
 */
export function penaltyGate<I extends Instrument>(
  applicable: readonly ApplicableInstrument<I>[],
  kind: AssistanceKind,
  terms: ThreatenedTerms,
): GateResult<I>[] {
  return applicable.map(({ instrument, applicability }) => {
    const dualCriminality = instrument.dualCriminality[kind];
    const governs = dualCriminality !== "not-governed";
    return {
      instrument,
      applicability,
      kind,
      dualCriminality,
      thresholdMonths: governs && kind === "extradition" ? instrument.minimumPenaltyMonths : null,
      threshold: !governs
        ? "not-governed"
        : kind === "extradition"
          ? passesThreshold(instrument, terms)
          : "not-needed",
    };
  });
}

/** What the instruments between two States, taken together, mean for a request of one kind. */
export interface AssistanceOutcome {
  /** The rule most favourable to the request; `none` where no instrument on that kind is recorded. */
  readonly dualCriminality: DualCriminalityRule | "none";
  /** Whether the penalties pass the threshold of one of them; null where there is none to pass. */
  readonly threshold: "passes" | "fails" | "unknown" | null;
}

const MOST_FAVOURABLE: readonly DualCriminalityRule[] = [
  "not-required",
  "may-be-required",
  "required",
  "not-found",
];

/** One instrument is enough: the request may be based on the most favourable one. */
export function assistanceOutcome(results: readonly GateResult[]): AssistanceOutcome {
  const governing = results.filter(({ dualCriminality }) => dualCriminality !== "not-governed");
  const rule = MOST_FAVOURABLE.find((one) =>
    governing.some(({ dualCriminality }) => dualCriminality === one),
  );
  const thresholds = governing.map(({ threshold }) => threshold);
  const found = (["not-needed", "passes", "unknown", "fails"] as const).find((one) =>
    thresholds.includes(one),
  );
  return {
    dualCriminality: rule ?? "none",
    threshold: found === undefined || found === "not-needed" ? null : found,
  };
}
