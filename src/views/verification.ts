import { VERIFICATION_LEVELS, type VerificationLevel } from "../model/terms.ts";

/** The weakest degree of verification among several; null where there is none. */
export function weakestLevel(levels: readonly VerificationLevel[]): VerificationLevel | null {
  const weakest = Math.max(-1, ...levels.map((level) => VERIFICATION_LEVELS.indexOf(level)));
  return VERIFICATION_LEVELS[weakest] ?? null;
}
