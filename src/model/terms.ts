/**
 * The terms of the field: closed lists and plain types that every layer shares. No schema and no
 * library is imported here, so that the pages' scripts can use it without loading one.
 */

/**
 * A calendar date in ISO 8601 form, `YYYY-MM-DD`. All periods of validity are half-open: the first day
 * counts, the last named day is the first on which the text was no longer in force.
 */
export type ISODate = string;

/** ISO 3166-1 alpha-2 code of a State, in capitals. */
export type StateId = string;

/** Identifier of a fact, `kind.slug`, such as `act.access-system`. */
export type FactId = string;

/** The languages of the interface (BCP 47). */
export const LANGUAGES = ["en", "es", "pt", "fr"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Kinds of facts (MODEL §2): what an atomic statement is about. */
export const FACT_KINDS = [
  "act",
  "object",
  "authority",
  "means",
  "result",
  "purpose",
  "mind",
  "person",
  "setting",
] as const;

/** Articles of the Convention that define an offence (Chapter II, section 1, titles 1 to 4). */
export const OFFENCE_ARTICLES = ["2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;

/** Articles that coverage speaks of: the offences, attempt and aiding (11), corporate liability (12). */
export const COVERAGE_ARTICLES = [...OFFENCE_ARTICLES, "11", "12"] as const;

/** On what an element rests: the text itself, the general part of the code, or case law and doctrine. */
export const BASES = ["express", "general-part", "construed"] as const;
export type Basis = (typeof BASES)[number];

export const FORM_KINDS = ["basic", "aggravated", "alternative"] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** How far an entry was checked against the law (MODEL §7), the best first. */
export const VERIFICATION_LEVELS = ["official", "reproduction", "secondary"] as const;
export type VerificationLevel = (typeof VERIFICATION_LEVELS)[number];

export const PROSECUTION = ["ex-officio", "on-complaint", "mixed", "unknown"] as const;
export type Prosecution = (typeof PROSECUTION)[number];

export const LAW_STATUSES = ["in-force", "repealed", "not-in-force-yet", "unknown"] as const;

/** A State's position under the Convention. `not-found`: the sources read do not say. */
export const CONVENTION_STATUSES = ["party", "signatory", "invited", "none", "not-found"] as const;
export type ConventionStatus = (typeof CONVENTION_STATUSES)[number];

export const LEGAL_SYSTEMS = ["civil", "common", "mixed"] as const;
export type LegalSystem = (typeof LEGAL_SYSTEMS)[number];

/** How far an article was researched in a State (MODEL §7). */
export const COVERAGE_STATUSES = ["mapped", "located", "none-found", "not-researched"] as const;
export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

/** Whether the law of a State on an article is unknown, so that no verdict can rest on it (MODEL §5.1). */
export function isUnknownLaw(status: CoverageStatus): boolean {
  return status === "located" || status === "not-researched";
}

/** Kinds of cooperation that a request may ask for; dual criminality is a condition for some and not for others. */
export const ASSISTANCE_KINDS = [
  "extradition",
  "coerciveAssistance",
  "otherAssistance",
  "preservation",
] as const;
export type AssistanceKind = (typeof ASSISTANCE_KINDS)[number];

/**
 * What an instrument says of dual criminality for one kind of assistance.
 * `may-be-required`: the requested State may make it a condition (by its law, a reservation or discretion).
 * `not-governed`: the instrument does not deal with that kind. `not-found`: the text read does not say.
 */
export const DUAL_CRIMINALITY_RULES = [
  "required",
  "may-be-required",
  "not-required",
  "not-governed",
  "not-found",
] as const;
export type DualCriminalityRule = (typeof DUAL_CRIMINALITY_RULES)[number];

/**
 * Whether a half-open period contains a day.
 * @param from first day, or null where the beginning is not known or not limited
 * @param to first day outside, or null where there is no end
 */
export function inForceOn(from: ISODate | null, to: ISODate | null, on: ISODate): boolean {
  return (from === null || from <= on) && (to === null || on < to);
}
