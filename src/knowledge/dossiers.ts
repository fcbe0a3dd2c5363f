import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Offence } from "../model/offence.ts";

/**
 * The dossiers of sources: one YAML file for each State, with the text of each provision as it was found.
 */

const term = z.union([z.number(), z.string(), z.null()]).optional();
export const imprisonment = z.looseObject({ min: term, max: term }).nullish();
const phrase = z.union([z.string(), z.looseObject({ phrases: z.array(z.string()).nullish() })]);

const dossierProvision = z.looseObject({
  law: z.string(),
  pinpoint: z.coerce.string(),
  valid_from: z.coerce.string().nullish(),
  text: z.string().nullish(),
  operative_phrases: z.array(phrase).nullish(),
  penalty: z.looseObject({ imprisonment_months: imprisonment }).nullish(),
  aggravated: z.array(z.looseObject({ imprisonment_months: imprisonment })).nullish(),
});
export type DossierProvision = z.infer<typeof dossierProvision>;

const dossierSchema = z.looseObject({ provisions: z.array(dossierProvision) });

/** Text without what printing changes: case, white space, quotation marks, hyphens, diacritical variants. */
export function normaliseText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[«»“”„"‘’'´`]/g, "")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/[º°]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The text of a provision, or its operative phrases in order; null where the dossier gives neither. */
export function wordingOf({ text, operative_phrases }: DossierProvision): string | null {
  if (text) return text;
  const phrases = (operative_phrases ?? []).flatMap((item) =>
    typeof item === "string" ? [item] : (item.phrases ?? []),
  );
  return phrases.length > 0 ? phrases.join(" … ") : null;
}

/** The letters and figures of a pinpoint, so that its punctuation does not matter. */
export function pinpointKey(pinpoint: string): string {
  return normaliseText(pinpoint)
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

function samePinpoint(one: string, other: string): boolean {
  const [a, b] = [pinpointKey(one), pinpointKey(other)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/** The dossier's provision for an entry: same law and pinpoint, and the same first day where there are several. */
export function provisionFor(offence: Offence, provisions: readonly DossierProvision[]): DossierProvision[] {
  const candidates = provisions.filter(
    ({ law, pinpoint }) => offence.law.endsWith(`/${law}`) && samePinpoint(pinpoint, offence.pinpoint),
  );
  const exact = candidates.filter(({ pinpoint }) => pinpointKey(pinpoint) === pinpointKey(offence.pinpoint));
  const dated = (list: DossierProvision[]) =>
    list.filter(({ valid_from }) => valid_from === offence.validFrom);
  return [dated(exact), exact, dated(candidates), candidates].find((list) => list.length > 0) ?? [];
}

/** The dossiers of a folder, each read once. */
export class Dossiers {
  readonly #folder: string;
  readonly #read = new Map<string, DossierProvision[] | null>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The provisions of a State's dossier, or null where there is none. */
  of(state: string): DossierProvision[] | null {
    let provisions = this.#read.get(state);
    if (provisions === undefined) {
      const path = join(this.#folder, `${state}.yaml`);
      provisions = existsSync(path)
        ? dossierSchema.parse(parse(readFileSync(path, "utf8"))).provisions
        : null;
      this.#read.set(state, provisions);
    }
    return provisions;
  }
}
