import type { z } from "zod";
import type { Element, Exemption, Form, Offence } from "../model/offence.ts";
import {
  type DossierProvision,
  Dossiers,
  type imprisonment,
  normaliseText,
  pinpointKey,
  provisionFor,
  wordingOf,
} from "./dossiers.ts";
import { type Fault, show } from "./fault.ts";

/** The source check: proves operative words and penalties of entries against the dossiers of sources. */

/** What the check found and how much it could prove. */
export interface SourceCheck {
  faults: Fault[];
  /** Phrases found in the text they are taken from. */
  words: number;
  /** Forms whose months agree with the dossier. */
  penalties: number;
  /** Versions, or forms of them, whose wording the dossiers do not give, with the reason. */
  skipped: { version: string; reason: string }[];
}

/** Whether the parts of a phrase, which " … " separates, occur in a text in their order. */
export function occursIn(words: string, text: string): boolean {
  const normalised = normaliseText(text);
  let position = 0;
  return words.split("…").every((part) => {
    const found = normalised.indexOf(normaliseText(part), position);
    position = found + 1;
    return found >= 0;
  });
}

/** Provisions that `at` refers to beyond the entry's own, such as an article that aggravates a whole title. */
function referredTo(at: string | undefined, provisions: readonly DossierProvision[]): DossierProvision[] {
  if (at === undefined) return [];
  const key = ` ${pinpointKey(at)} `;
  return provisions.filter(({ pinpoint }) => key.includes(` ${pinpointKey(pinpoint)} `));
}

type Term = number | null;
type Terms = readonly [min: Term, max: Term];

/** The terms of imprisonment that a dossier gives, as a list of none or one. */
function termsOf(value: z.infer<typeof imprisonment>): Terms[] {
  const number = (figure: unknown): Term => (typeof figure === "number" ? figure : null);
  const terms: Terms = [number(value?.min), number(value?.max)];
  return terms[0] === null && terms[1] === null ? [] : [terms];
}

function sourceTerms(provisions: readonly DossierProvision[]): { basic: Terms[]; all: Terms[] } {
  const basic = provisions.flatMap(({ penalty }) => termsOf(penalty?.imprisonment_months));
  const aggravated = provisions.flatMap(({ aggravated: list }) =>
    (list ?? []).flatMap((item) => termsOf(item.imprisonment_months)),
  );
  return { basic, all: [...basic, ...aggravated] };
}

function agrees(form: Form, terms: readonly Terms[]): boolean {
  const { minMonths = null, maxMonths = null } = form.penalty.imprisonment ?? {};
  const same = (one: Term, other: Term) => (one ?? 0) === (other ?? 0);
  return terms.some(([min, max]) => same(minMonths, min) && same(maxMonths, max));
}

/**
 * Checks all versions of the States that have a dossier.
 * @param folder the folder of dossiers, `CL.yaml` and so on
 * @param offences the versions to check
 * @param fileOf the entry's file, for messages
 */
export function checkSources(
  folder: string,
  offences: readonly Offence[],
  fileOf: (offence: Offence) => string,
): SourceCheck {
  const dossiers = new Dossiers(folder);
  const result: SourceCheck = { faults: [], words: 0, penalties: 0, skipped: [] };
  for (const offence of offences) {
    const provisions = dossiers.of(offence.state);
    const skip = (reason: string) => result.skipped.push({ version: offence.version, reason });
    if (offence.forms.length === 0) {
      skip("the entry has no forms");
      continue;
    }
    if (!provisions) {
      skip("no dossier of this State");
      continue;
    }
    const own = provisionFor(offence, provisions);
    if (own.length === 0) {
      skip("the dossier does not have this provision");
      continue;
    }
    if (own.every((provision) => wordingOf(provision) === null)) {
      skip("the dossier has neither its text nor operative phrases");
      continue;
    }
    const file = fileOf(offence);
    // What one form takes from another text is checked there by hand: the dossiers do not have that text.
    const forms = offence.forms.filter(({ source }) => source === undefined);
    if (forms.length < offence.forms.length)
      skip("one or more forms are from another text than the dossier's");
    const places: { field: string; item: Element | Exemption }[] = [
      ...forms.flatMap((form) =>
        form.elements.map((item) => ({ field: `form ${form.id}, ${item.anyOf.join(" or ")}`, item })),
      ),
      ...offence.exemptions.map((item) => ({ field: `exemption ${item.anyOf.join(" or ")}`, item })),
    ];
    for (const { field, item } of places) {
      if (item.words === undefined) continue;
      const texts = [...own, ...referredTo(item.at, provisions)].flatMap(
        (provision) => wordingOf(provision) ?? [],
      );
      if (texts.some((text) => occursIn(item.words as string, text))) result.words += 1;
      else {
        result.faults.push({
          file,
          field: `${field}: words`,
          found: show(item.words),
          expected: `words of ${offence.law}, ${offence.pinpoint}${item.at ? ` (${item.at})` : ""} as the dossier gives it`,
        });
      }
    }
    const terms = sourceTerms(own);
    for (const form of forms) {
      const { penalty } = form;
      const expected = form.kind === "basic" ? terms.basic : terms.all;
      if (penalty.notFound || penalty.conversion !== undefined || expected.length === 0) continue;
      if (form.kind !== "basic" && form.penalty.imprisonment === undefined) continue;
      if (agrees(form, expected)) result.penalties += 1;
      else {
        result.faults.push({
          file,
          field: `form ${form.id}: penalty`,
          found: show(penalty.imprisonment ?? "no imprisonment"),
          expected: `months as in the dossier: ${expected.map(([min, max]) => `${min ?? "none"} to ${max ?? "none"}`).join("; ")}; or a conversion that explains them`,
        });
      }
    }
  }
  return result;
}
