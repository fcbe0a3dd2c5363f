import type { Offence } from "../model/offence.ts";
import type { State } from "../model/state.ts";
import type { ISODate } from "../model/terms.ts";
import { citation } from "./citation.ts";
import { knowledge } from "./knowledge.ts";
import { lawOf } from "./offences.ts";
import { FIRST_DAY } from "./period.ts";

export type TimelineItem =
  | { kind: "law"; id: string; label: string; ends: boolean }
  | { kind: "provision"; label: string; url: string; ends: boolean; atLatest: boolean }
  | { kind: "convention" };

/** What changed on one day. */
export interface TimelineEvent {
  on: ISODate;
  items: TimelineItem[];
}

function changesOf(offence: Offence): [ISODate, TimelineItem][] {
  const label = citation(lawOf(offence), offence);
  const succeeded = knowledge().offences.some(
    ({ id, validFrom }) => id === offence.id && validFrom === offence.validTo,
  );
  const begins: [ISODate, TimelineItem] = [
    offence.validFrom,
    {
      kind: "provision",
      label,
      url: offence.url,
      ends: false,
      atLatest: offence.validFromIs === "at-latest",
    },
  ];
  if (offence.validTo === null || succeeded) return [begins];
  return [
    begins,
    [offence.validTo, { kind: "provision", label, url: offence.url, ends: true, atLatest: false }],
  ];
}

/** The changes of a State's cyber-offence law since 2001, and its steps under the Convention, oldest first. */
export function timelineOf(state: State): TimelineEvent[] {
  const base = knowledge();
  const changes: [ISODate, TimelineItem][] = [
    ...base.offences.filter((offence) => offence.state === state.id).flatMap(changesOf),
    ...base.laws
      .filter((law) => law.state === state.id)
      .flatMap((law): [ISODate, TimelineItem][] => [
        ...(law.inForce === null
          ? []
          : [
              [law.inForce, { kind: "law", id: law.id, label: law.short, ends: false }] as [
                ISODate,
                TimelineItem,
              ],
            ]),
        ...(law.repealed === null
          ? []
          : [
              [law.repealed, { kind: "law", id: law.id, label: law.short, ends: true }] as [
                ISODate,
                TimelineItem,
              ],
            ]),
      ]),
    ...(state.convention.inForce === null
      ? []
      : [[state.convention.inForce, { kind: "convention" }] as [ISODate, TimelineItem]]),
  ];
  const byDay = Map.groupBy(
    changes.filter(([on]) => on >= FIRST_DAY),
    ([on]) => on,
  );
  return [...byDay]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([on, list]) => ({ on, items: list.map(([, item]) => item) }));
}
