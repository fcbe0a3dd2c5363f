import { type CoverageStatus, type ISODate, inForceOn, type StateId } from "../model/terms.ts";
import { VERDICTS, type Verdict } from "./dual-criminality.ts";
import type { PreparedClause, PreparedFormula } from "./entailment.ts";
import { comparedForms, type LawBook, type Provision } from "./law-book.ts";
import { highest, lowest, maximumMonths, minimumMonths } from "./penalty.ts";
import type { ThreatenedTerms } from "./penalty-gate.ts";
import { intersects, isWithin } from "./vocabulary.ts";

/** A compared form with the time in which it is in force and how its provision answers the article. */
interface DatedForm<P extends Provision = Provision> {
  readonly offence: P;
  readonly formula: PreparedFormula;
  /** Whether one of its elements has several alternatives. */
  readonly hasChoice: boolean;
  /** Terms of imprisonment in months, as `penalty.ts` gives them. */
  readonly min: number | null;
  readonly max: number | null;
  readonly validFrom: ISODate;
  readonly validTo: ISODate | null;
  readonly principal: boolean;
}

/**
 * The forms of all States under one article, and how each compares with the distinct elements of all:
 * far fewer than there are forms, so that two forms are compared by looking up elements.
 */
interface ArticleForms<P extends Provision = Provision> {
  /** Numbers of forms by State, into `forms`. */
  readonly byState: readonly (readonly number[])[];
  readonly forms: readonly DatedForm<P>[];
  /** How many distinct elements there are. */
  readonly distinct: number;
  /** The numbers of each form's elements among the distinct ones, form after form; form n's begin at `start[n]`. */
  readonly elements: Uint16Array;
  readonly start: Uint32Array;
  /** Whether form n entails element e, at `n * distinct + e`. */
  readonly entailed: Uint8Array;
  /** Whether element e is met in two of the least cases that form n punishes, as bits 1 and 2 at `n * distinct + e`. */
  readonly metInLeast: Uint8Array;
  /** Whether a form, by its number, is covered by several forms together. */
  readonly together: WeakMap<readonly number[], Map<number, boolean>>;
  /** For requested forms, by the number of the form alleged: which of them its answer rests on. */
  readonly relied: WeakMap<readonly number[], Map<number, readonly number[]>>;
  /** For each State, what was found to be in force, and the period in which that holds. */
  readonly periods: InForce[][];
}

/** The numbers of the forms in force during a period. */
interface InForce {
  readonly from: ISODate;
  readonly to: ISODate | null;
  readonly all: readonly number[];
  readonly principal: readonly number[];
}

/** The verdicts of a whole matrix, row after row; a State against itself is `covered` and without meaning. */
export interface Verdicts {
  readonly states: readonly StateId[];
  /** Number of the verdict in `VERDICTS`. */
  readonly verdict: Uint8Array;
  /** The facts to be alleged by the shortest route of the least favourable form; 0 unless conditional. */
  readonly fewest: Uint8Array;
}

function isUnknown(status: CoverageStatus): boolean {
  return status === "located" || status === "not-researched";
}

const COVERED = VERDICTS.indexOf("covered");
const CONDITIONAL = VERDICTS.indexOf("conditional");
const NO_OFFENCE = VERDICTS.indexOf("no-offence");
const NOT_RESEARCHED = VERDICTS.indexOf("not-researched");

/**
 * The same verdicts as `dualCriminality`, for all pairs of States at once and without their explanation.
 *
 * How forms compare does not depend on the date; only which forms are in force does. So each form is held
 * once against the distinct elements of all forms, and a cell on any date costs a few look-ups.
 */
export class VerdictTable<P extends Provision = Provision> {
  readonly #book: LawBook<P>;
  readonly #articles = new Map<string, ArticleForms<P>>();
  readonly states: readonly StateId[];

  constructor(book: LawBook<P>) {
    this.#book = book;
    this.states = book.states;
  }

  #formsUnder(article: string): ArticleForms<P> {
    let known = this.#articles.get(article);
    if (!known) {
      const { entailment } = this.#book;
      const forms: DatedForm<P>[] = [];
      const byState = this.states.map((state) =>
        this.#book
          .versions(state)
          .filter(
            ({ articles, relatedArticles }) =>
              articles.includes(article) || relatedArticles.includes(article),
          )
          .flatMap((offence) =>
            comparedForms(offence, article).map((form) => {
              const formula = entailment.prepare(form);
              forms.push({
                offence,
                formula,
                hasChoice: formula.some(({ isChoice }) => isChoice),
                min: minimumMonths(form.penalty),
                max: maximumMonths(form.penalty),
                validFrom: offence.validFrom,
                validTo: offence.validTo,
                principal: offence.articles.includes(article),
              });
              return forms.length - 1;
            }),
          ),
      );
      known = {
        byState,
        forms,
        ...this.#compareElements(forms),
        together: new WeakMap(),
        relied: new WeakMap(),
        periods: byState.map(() => []),
      };
      this.#articles.set(article, known);
    }
    return known;
  }

  /** Holds each form against the distinct elements of all. */
  #compareElements(
    forms: readonly DatedForm[],
  ): Pick<ArticleForms, "distinct" | "elements" | "start" | "entailed" | "metInLeast"> {
    const numbers = new Map<PreparedClause, number>();
    const start = new Uint32Array(forms.length + 1);
    const elements = Uint16Array.from(
      forms.flatMap(({ formula }, form) => {
        start[form + 1] = (start[form] as number) + formula.length;
        return formula.map((clause) => {
          const number = numbers.get(clause) ?? numbers.size;
          numbers.set(clause, number);
          return number;
        });
      }),
    );
    const clauses = [...numbers.keys()];
    const distinct = clauses.length;
    // One row for each element: which of all elements it entails by itself.
    const rows = clauses.map(({ facts }) =>
      clauses.map(({ implying }) => (isWithin(facts, implying) ? 1 : 0)),
    );
    const entailed = new Uint8Array(forms.length * distinct);
    const metInLeast = new Uint8Array(forms.length * distinct);
    forms.forEach(({ formula }, form) => {
      const place = form * distinct;
      for (const clause of formula) {
        const row = rows[numbers.get(clause) as number] as number[];
        for (let element = 0; element < distinct; element++)
          if (row[element] === 1) entailed[place + element] = 1;
      }
      const { first, last } = this.#book.entailment.leastCases(formula);
      for (let element = 0; element < distinct; element++) {
        const { implying } = clauses[element] as PreparedClause;
        metInLeast[place + element] =
          (intersects(implying, first) ? 1 : 0) | (intersects(implying, last) ? 2 : 0);
      }
    });
    return { distinct, elements, start, entailed, metInLeast };
  }

  /** The number of elements of form b that form a does not entail, or `limit` where there are that many. */
  #residual(
    { distinct, elements, start, entailed }: ArticleForms,
    a: number,
    b: number,
    limit: number,
  ): number {
    const place = a * distinct;
    const end = start[b + 1] as number;
    let count = 0;
    for (let index = start[b] as number; index < end && count < limit; index++) {
      if (entailed[place + (elements[index] as number)] === 0) count += 1;
    }
    return count;
  }

  /** In which of two least cases of form a form b is met, as bits 1 and 2. */
  #metInLeast({ distinct, elements, start, metInLeast }: ArticleForms, a: number, b: number): number {
    const end = start[b + 1] as number;
    let cases = 3;
    for (let index = start[b] as number; index < end && cases !== 0; index++) {
      cases &= metInLeast[a * distinct + (elements[index] as number)] as number;
    }
    return cases;
  }

  #together(under: ArticleForms, a: number, requested: readonly number[]): boolean {
    const { forms, together } = under;
    // Where no element of a is a choice it punishes one least case, and what covers that covers it alone.
    if (!(forms[a] as DatedForm).hasChoice) return false;
    // Mostly some least case of a meets no form, and then they cannot cover it together.
    let cases = 0;
    for (const b of requested) cases |= this.#metInLeast(under, a, b);
    if (cases !== 3) return false;
    const answers = together.get(requested) ?? new Map<number, boolean>();
    together.set(requested, answers);
    let known = answers.get(a);
    if (known === undefined) {
      known = this.#book.entailment.entailsTogether(
        (forms[a] as DatedForm).formula,
        requested.map((b) => (forms[b] as DatedForm).formula),
      );
      answers.set(a, known);
    }
    return known;
  }

  /** The forms of a State in force on a date; the same lists for every date on which they are the same. */
  #inForce({ byState, forms, periods }: ArticleForms, state: number, on: ISODate): InForce {
    const ofState = periods[state] as InForce[];
    for (const period of ofState) if (inForceOn(period.from, period.to, on)) return period;
    const numbers = byState[state] as readonly number[];
    const dates = numbers.flatMap((number) => {
      const { validFrom, validTo } = forms[number] as DatedForm;
      return validTo === null ? [validFrom] : [validFrom, validTo];
    });
    const all = numbers.filter((number) => {
      const { validFrom, validTo } = forms[number] as DatedForm;
      return inForceOn(validFrom, validTo, on);
    });
    const found: InForce = {
      from: dates.reduce((latest, date) => (date <= on && date > latest ? date : latest), ""),
      to: dates.reduce<ISODate | null>(
        (next, date) => (date > on && (next === null || date < next) ? date : next),
        null,
      ),
      all,
      principal: all.filter((number) => (forms[number] as DatedForm).principal),
    };
    ofState.push(found);
    return found;
  }

  /** The verdicts of every ordered pair of States under an article on a date. */
  verdicts(article: string, on: ISODate): Verdicts {
    const { states } = this;
    const under = this.#formsUnder(article);
    const inForce = states.map((_, state) => this.#inForce(under, state, on));
    const unknown = states.map((state) => isUnknown(this.#book.research(state, article, on)));
    const verdict = new Uint8Array(states.length * states.length);
    const fewest = new Uint8Array(states.length * states.length);
    for (let from = 0; from < states.length; from++) {
      const charges = (inForce[from] as InForce).principal;
      for (let to = 0; to < states.length; to++) {
        if (from === to) continue;
        const cell = from * states.length + to;
        const requested = (inForce[to] as InForce).all;
        if (unknown[from] || unknown[to]) verdict[cell] = NOT_RESEARCHED;
        else if (charges.length === 0 || requested.length === 0) verdict[cell] = NO_OFFENCE;
        else {
          let most = 0;
          for (const a of charges) {
            let least = Number.POSITIVE_INFINITY;
            for (const b of requested) {
              least = this.#residual(under, a, b, least);
              if (least === 0) break;
            }
            if (least > 0 && requested.length > 1 && this.#together(under, a, requested)) least = 0;
            if (least > most) most = least;
          }
          verdict[cell] = most === 0 ? COVERED : CONDITIONAL;
          fewest[cell] = most;
        }
      }
    }
    return { states, verdict, fewest };
  }

  /**
   * The terms that the penalty gate compares for a request, those that hold whichever form is charged:
   * the same as `threatenedTerms` of the explained answer.
   */
  terms(article: string, on: ISODate, from: StateId, to: StateId): ThreatenedTerms {
    const under = this.#formsUnder(article);
    const unknown = [from, to].some((state) => isUnknown(this.#book.research(state, article, on)));
    const charges = unknown ? [] : this.#inForce(under, this.states.indexOf(from), on).principal;
    const requested = this.#inForce(under, this.states.indexOf(to), on).all;
    const formAt = (number: number) => under.forms[number] as DatedForm<P>;
    const answers = charges.map((a) => {
      const relied = this.#relied(under, a, requested);
      return {
        max: highest(relied.map((b) => formAt(b).max)),
        min: relied[0] === undefined ? null : formAt(this.#shortest(under, a, requested) as number).min,
      };
    });
    return {
      from: {
        min: lowest(charges.map((a) => formAt(a).min)),
        max: lowest(charges.map((a) => formAt(a).max)),
      },
      to: { min: lowest(answers.map(({ min }) => min)), max: lowest(answers.map(({ max }) => max)) },
    };
  }

  /** The first of the requested forms that the fewest facts separate from form a. */
  #shortest(under: ArticleForms, a: number, requested: readonly number[]): number | undefined {
    const residuals = requested.map((b) => this.#residual(under, a, b, Number.POSITIVE_INFINITY));
    return requested[residuals.indexOf(Math.min(...residuals))];
  }

  /** The requested forms that the answer for form a rests on, as `reliedRoutes` of the explained answer. */
  #relied(under: ArticleForms, a: number, requested: readonly number[]): readonly number[] {
    let known = under.relied.get(requested);
    if (!known) {
      known = new Map();
      under.relied.set(requested, known);
    }
    let relied = known.get(a);
    if (!relied) {
      const residuals = requested.map((b) => this.#residual(under, a, b, Number.POSITIVE_INFINITY));
      const least = Math.min(...residuals);
      const together = least > 0 && requested.length > 1 && this.#together(under, a, requested);
      relied = together ? requested : requested.filter((_, index) => residuals[index] === least);
      known.set(a, relied);
    }
    return relied;
  }

  /** The offences of both States that a verdict rests on, as `restsOn` of the explained answer. */
  restsOn(article: string, on: ISODate, from: StateId, to: StateId): P[] {
    const under = this.#formsUnder(article);
    if ([from, to].some((state) => isUnknown(this.#book.research(state, article, on)))) return [];
    const charges = this.#inForce(under, this.states.indexOf(from), on).principal;
    const requested = this.#inForce(under, this.states.indexOf(to), on).all;
    const numbers = charges.flatMap((a) => [a, ...this.#relied(under, a, requested)]);
    return [...new Set(numbers.map((number) => (under.forms[number] as DatedForm<P>).offence))];
  }

  /** The verdict in words at a place of `Verdicts.verdict`. */
  static verdictOf(number: number | undefined): Verdict {
    return VERDICTS[number ?? NOT_RESEARCHED] ?? "not-researched";
  }
}
