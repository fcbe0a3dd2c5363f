import { LawBook, type Provision } from "../../engine/law-book.ts";
import type { Dictionary } from "../../i18n/en.ts";
import { loadDictionary } from "../../i18n/load.ts";
import { languageOf } from "../../i18n/locale.ts";
import type { Form, Penalty } from "../../model/offence.ts";
import type { ISODate, Language, StateId, VerificationLevel } from "../../model/terms.ts";
import { Wording } from "../../views/wording.ts";
import {
  WORKBENCH_FORM_KINDS,
  type WorkbenchData,
  type WorkbenchState,
  type WorkbenchTreaty,
} from "../../views/workbench-data.ts";

/** A provision as the interactive pages know it: without operative words, with how it is cited. */
export interface CitedProvision extends Provision {
  readonly cited: string;
  readonly url: string;
  readonly level: VerificationLevel;
}

export interface StateSummary {
  readonly id: StateId;
  readonly name: string;
  readonly legalSystem: WorkbenchState[2];
  readonly status: WorkbenchState[3];
  /** First day on which the Convention was in force for the State; null where it is not, or the day was not found. */
  readonly inForce: ISODate | null;
}

/** The law of all States, ready for comparison on the page, with the words to say it. */
export interface Workbench {
  readonly book: LawBook<CitedProvision>;
  readonly say: Wording;
  readonly contentDate: ISODate;
  readonly states: readonly StateSummary[];
  readonly nameOf: (state: StateId) => string;
  readonly articles: ReadonlyMap<string, string>;
  readonly treaties: readonly WorkbenchTreaty[];
}

const LEVELS: Readonly<Record<string, VerificationLevel>> = {
  o: "official",
  r: "reproduction",
  s: "secondary",
};

function penaltyOf(min: number | null, max: number | null): Penalty {
  if (min === null && max === null) return { asWritten: "", notFound: true };
  if (max === 0) return { asWritten: "" };
  return {
    asWritten: "",
    imprisonment: {
      ...(min !== null && min > 0 && { minMonths: min }),
      ...(max === -1 ? { life: true } : max !== null && { maxMonths: max }),
    },
  };
}

/** Decodes the data of `workbenchData` into a law book. */
export function decodeWorkbench(data: WorkbenchData, language: Language, words: Dictionary): Workbench {
  const factIds = data.facts.map(([id]) => id);
  const idsOf = (numbers: readonly number[]) => numbers.map((number) => factIds[number] as string);
  // Elements are shared between forms, as they are in the data: comparison prepares each form once.
  const elements = data.elements.map((numbers) => ({ anyOf: idsOf(numbers), basis: "express" as const }));
  const elementAt = (number: number) => elements[number] as (typeof elements)[number];
  const offences = data.offences.map(
    ([
      id,
      cited,
      articles,
      relatedArticles,
      validFrom,
      validTo,
      level,
      forms,
      exemptions,
      url,
    ]): CitedProvision => ({
      id,
      cited,
      state: id.slice(0, 2).toUpperCase(),
      articles,
      relatedArticles,
      validFrom,
      validTo,
      level: LEVELS[level] as VerificationLevel,
      url: url ?? `/offences/${id}/`,
      forms: forms.map(
        ([formId, kind, list, min, max, formArticles]): Form => ({
          id: formId,
          kind: WORKBENCH_FORM_KINDS[kind] as Form["kind"],
          elements: list.map(elementAt),
          penalty: penaltyOf(min, max),
          ...(formArticles && { articles: [...formArticles] }),
        }),
      ),
      exemptions: exemptions.map(([number, formIds]) => ({
        anyOf: elementAt(number).anyOf,
        ...(formIds && { forms: [...formIds] }),
      })),
    }),
  );
  const facts = data.facts.map(([id, , implies, exhaustedBy]) => ({
    id,
    implies: idsOf(implies),
    exhaustedBy: idsOf(exhaustedBy),
  }));
  const labels = data.facts.map(([id, label]) => ({
    id,
    label: { en: label, es: label, pt: label, fr: label },
  }));
  const names = new Map(data.states.map(([id, name]) => [id, name]));
  return {
    book: new LawBook({
      facts,
      states: data.states.map(([id, , , , , coverage]) => ({ id, coverage })),
      offences,
    }),
    say: new Wording(language, words, labels),
    contentDate: data.contentDate,
    states: data.states.map(([id, name, legalSystem, status, inForce]) => ({
      id,
      name,
      legalSystem,
      status,
      inForce,
    })),
    nameOf: (state) => names.get(state) ?? state,
    articles: new Map(data.articles),
    treaties: data.treaties,
  };
}

/** Goes on in a task of its own, so that the page can answer in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

let loading: Promise<Workbench> | undefined;

/** Loads the law once a page. @throws Error where the data cannot be had */
export function loadWorkbench(): Promise<Workbench> {
  loading ??= (async () => {
    const language = languageOf(document.documentElement.lang);
    const response = await fetch(`/workbench/${language}.json`);
    if (!response.ok) throw new Error(`The data could not be loaded (${response.status}).`);
    const data = (await response.json()) as WorkbenchData;
    const law = decodeWorkbench(data, language, await loadDictionary(language));
    await nextTask();
    return law;
  })();
  return loading;
}
