import type { Law } from "../model/law.ts";
import type { Offence } from "../model/offence.ts";
import { type ISODate, inForceOn, type StateId } from "../model/terms.ts";
import { knowledge } from "./knowledge.ts";

let laws: ReadonlyMap<string, Law> | undefined;

/** The law that a provision belongs to. */
export function lawOf({ law }: Pick<Offence, "law">): Law {
  laws ??= new Map(knowledge().laws.map((entry) => [entry.id, entry]));
  return laws.get(law) as Law;
}

/** All versions of a provision, the newest first. */
export function versionsOf(id: string): Offence[] {
  return knowledge()
    .offences.filter((offence) => offence.id === id)
    .sort((one, other) => other.validFrom.localeCompare(one.validFrom));
}

/** Whether a version is in force on a date. */
export function isInForce({ validFrom, validTo }: Offence, on: ISODate): boolean {
  return inForceOn(validFrom, validTo, on);
}

/** The newest version of every provision of a State, by law and pinpoint. */
export function provisionsOf(state: StateId): Offence[] {
  const collator = new Intl.Collator("en", { numeric: true });
  const newest = knowledge().offences.filter(
    (offence) => offence.state === state && offence.url === `/offences/${offence.id}/`,
  );
  return newest.sort((one, other) => collator.compare(one.id, other.id));
}
