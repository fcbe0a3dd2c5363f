import type { Exemption, Form } from "../model/offence.ts";
import type { Coverage } from "../model/state.ts";
import { type CoverageStatus, type ISODate, inForceOn, type StateId } from "../model/terms.ts";
import { Entailment } from "./entailment.ts";
import { type FactRelations, Vocabulary } from "./vocabulary.ts";

/** What comparison needs of one version of a domestic provision. */
export interface Provision {
  readonly id: string;
  readonly state: StateId;
  readonly articles: readonly string[];
  readonly relatedArticles: readonly string[];
  readonly validFrom: ISODate;
  readonly validTo: ISODate | null;
  readonly forms: readonly Form[];
  readonly exemptions: readonly Exemption[];
}

/** What comparison needs to know of the research into a State. */
export interface ResearchedState {
  readonly id: StateId;
  readonly coverage: Readonly<Partial<Record<string, Coverage>>>;
}

/** The law that comparisons are computed from. */
export interface LawBookData<P extends Provision> {
  readonly facts: Iterable<FactRelations>;
  readonly states: Iterable<ResearchedState>;
  readonly offences: Iterable<P>;
}

/**
 * The law of all States, by State and article, readable on any date.
 * @typeParam P the provision as its user knows it, for instance with heading and sources
 */
export class LawBook<P extends Provision = Provision> {
  readonly entailment: Entailment;
  readonly #states: ReadonlyMap<StateId, ResearchedState>;
  readonly #byState = new Map<StateId, P[]>();

  constructor({ facts, states, offences }: LawBookData<P>) {
    this.entailment = new Entailment(new Vocabulary(facts));
    this.#states = new Map([...states].map((state) => [state.id, state]));
    for (const id of this.#states.keys()) this.#byState.set(id, []);
    for (const offence of offences) this.#byState.get(offence.state)?.push(offence);
  }

  get vocabulary(): Vocabulary {
    return this.entailment.vocabulary;
  }

  get states(): StateId[] {
    return [...this.#states.keys()];
  }

  /** Every version of every provision of a State, whenever in force. */
  versions(state: StateId): readonly P[] {
    return this.#byState.get(state) ?? [];
  }

  /** Every provision of a State that is in force on a date and has a formula. */
  inForce(state: StateId, on: ISODate): P[] {
    return this.versions(state).filter(
      ({ forms, validFrom, validTo }) => forms.length > 0 && inForceOn(validFrom, validTo, on),
    );
  }

  /** The offences by which a State criminalises the conduct of an article: a request rests on these. */
  principal(state: StateId, article: string, on: ISODate): P[] {
    return this.inForce(state, on).filter(({ articles }) => articles.includes(article));
  }

  /** Principal and related offences: all that can make the conduct punishable in the requested State. */
  answering(state: StateId, article: string, on: ISODate): P[] {
    return this.inForce(state, on).filter(
      ({ articles, relatedArticles }) => articles.includes(article) || relatedArticles.includes(article),
    );
  }

  /** How far an article was researched in a State, as far as that holds for a date. */
  research(state: StateId, article: string, on: ISODate): CoverageStatus {
    const coverage = this.#states.get(state)?.coverage[article];
    if (!coverage) return "not-researched";
    return coverage.since !== undefined && on < coverage.since ? coverage.before : coverage.status;
  }
}

/**
 * The forms that stand for an offence in a comparison under an article. An aggravated form is narrower
 * than the form it aggravates, so that what holds for the latter holds for it.
 */
export function comparedForms(offence: Provision, article: string): Form[] {
  return offence.forms.filter((form) => form.kind !== "aggravated" && answers(form, article));
}

/** Whether a form, as part of a provision that answers an article, is about it. */
export function answers({ articles }: Form, article: string): boolean {
  return articles === undefined || articles.includes(article);
}

/** The exemptions of an offence that apply to one of its forms. */
export function exemptionsOf(offence: Provision, form: Form): Exemption[] {
  return offence.exemptions.filter(({ forms }) => forms === undefined || forms.includes(form.id));
}
