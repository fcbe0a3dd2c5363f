import { type ISODate, inForceOn, isUnknownLaw, type StateId } from "../model/terms.ts";
import { BitTable, membersOf } from "./bits.ts";
import { VERDICTS, type Verdict } from "./dual-criminality.ts";
import { LEAST_CASES, type PreparedClause, type PreparedFormula } from "./entailment.ts";
import { comparedForms, type LawBook, type Provision } from "./law-book.ts";
import { highest, lowest, maximumMonths, minimumMonths } from "./penalty.ts";
import type { ThreatenedTerms } from "./penalty-gate.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A form that stands for its provision in comparison, with what comparison needs of both. */
interface ComparedForm<P extends Provision = Provision> {
  readonly offence: P;
  readonly formula: PreparedFormula;
  /** Whether one of its elements has several alternatives. */
  readonly hasChoice: boolean;
  /** Terms of imprisonment in months, as `penalty.ts` gives them. */
  readonly min: number | null;
  readonly max: number | null;
  readonly principal: boolean;
}

/**
 * The forms of all States under one article, and how each compares with the distinct elements of all:
 * far fewer than there are forms, so that two forms are compared by comparing sets of elements.
 */
interface ArticleForms<P extends Provision = Provision> {
  /** Numbers of forms by State, into `forms`. */
  readonly byState: readonly (readonly number[])[];
  readonly forms: readonly ComparedForm<P>[];
  /** For each form, the numbers of its elements among the distinct ones. */
  readonly own: BitTable;
  /** For each form, the elements that it entails. */
  readonly entailed: BitTable;
  /** For each of the least cases of a form, case c of form n in row `n * LEAST_CASES.length + c`: the elements met. */
  readonly metInLeast: BitTable;
  /** For each State, what was found to be in force, and the period in which that holds. */
  readonly periods: InForce<P>[][];
  /** The last matrix computed. */
  last: Matrix<P> | null;
}

/** The verdicts of a day, and what of each State they were computed from. */
interface Matrix<P extends Provision> {
  readonly inForce: readonly InForce<P>[];
  readonly unknown: readonly boolean[];
  readonly verdicts: Verdicts<P>;
}

/** The numbers of the forms of a State in force during a period, and what they were found to answer. */
interface InForce<P extends Provision = Provision> {
  readonly from: ISODate;
  readonly to: ISODate | null;
  readonly all: readonly number[];
  readonly principal: readonly number[];
  /** Whether `all` together cover another State's form, by its number. */
  readonly together: Map<number, boolean>;
  /** What the answers of `all` to another State's `principal` forms rest on. */
  readonly bases: Map<InForce, Basis<P>>;
}

/** What the answer to a request rests on; nothing where the law of a State is unknown. */
export interface Basis<P extends Provision = Provision> {
  /** The terms that the penalty gate compares, as `threatenedTerms` of the explained answer. */
  readonly terms: ThreatenedTerms;
  /** The offences of both States, as `restsOn` of the explained answer. */
  readonly offences: readonly P[];
}

/**
 * The verdicts of a whole matrix, row after row: requesting State r against requested State c is cell
 * `r * states.length + c`. A State against itself is `covered` and without meaning.
 */
export interface Verdicts<P extends Provision = Provision> {
  readonly states: readonly StateId[];
  /** Number of the verdict in `VERDICTS`. */
  readonly verdict: Uint8Array;
  /** The facts to be alleged by the shortest route of the least favourable form; 0 unless conditional. */
  readonly fewest: Uint8Array;
  /** What the answer of a cell rests on: the same object on every day on which that is the same. */
  readonly basis: (cell: number) => Basis<P>;
}

/** Holds each form against the distinct elements of all. */
function compareElements(
  forms: readonly ComparedForm[],
  vocabulary: Vocabulary,
): Pick<ArticleForms, "own" | "entailed" | "metInLeast"> {
  const numbers = new Map<PreparedClause, number>();
  for (const { formula } of forms) {
    for (const clause of formula) if (!numbers.has(clause)) numbers.set(clause, numbers.size);
  }
  const metByFact = new BitTable(vocabulary.size, numbers.size);
  for (const [{ implying }, element] of numbers) {
    for (const fact of membersOf(implying)) metByFact.add(fact, element);
  }
  // An element entails the elements that each of its alternatives meets.
  const entailedByElement = new BitTable(numbers.size, numbers.size);
  for (const [{ alternatives }, element] of numbers) {
    entailedByElement.fill(element);
    for (const fact of alternatives) entailedByElement.intersect(element, metByFact, fact);
  }
  const own = new BitTable(forms.length, numbers.size);
  const entailed = new BitTable(forms.length, numbers.size);
  const metInLeast = new BitTable(forms.length * LEAST_CASES.length, numbers.size);
  forms.forEach(({ formula }, form) => {
    for (const clause of formula) {
      const element = numbers.get(clause) as number;
      own.add(form, element);
      entailed.unite(form, entailedByElement, element);
      LEAST_CASES.forEach((place, index) => {
        const fact = clause.alternatives.at(place) as number;
        metInLeast.unite(form * LEAST_CASES.length + index, metByFact, fact);
      });
    }
  });
  return { own, entailed, metInLeast };
}

/** Where nothing is known of the law of one of the two States. */
const NO_BASIS = {
  terms: { from: { min: null, max: null }, to: { min: null, max: null } },
  offences: [],
} as const;

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
      const forms: ComparedForm<P>[] = [];
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
                hasChoice: formula.some(({ alternatives }) => alternatives.length > 1),
                min: minimumMonths(form.penalty),
                max: maximumMonths(form.penalty),
                principal: offence.articles.includes(article),
              });
              return forms.length - 1;
            }),
          ),
      );
      known = {
        byState,
        forms,
        ...compareElements(forms, this.#book.vocabulary),
        periods: byState.map(() => []),
        last: null,
      };
      this.#articles.set(article, known);
    }
    return known;
  }

  /** The number of elements of form b that form a does not entail. */
  #residual({ own, entailed }: ArticleForms<P>, a: number, b: number): number {
    return own.countOutside(b, entailed, a);
  }

  /** Whether the requested forms cover form a together, where none of them covers it alone. */
  #together({ forms, own, metInLeast }: ArticleForms<P>, a: number, { all, together }: InForce<P>): boolean {
    // Where no element of a is a choice it punishes one least case, and what covers that covers it alone.
    if (all.length < 2 || !(forms[a] as ComparedForm).hasChoice) return false;
    let known = together.get(a);
    if (known === undefined) {
      // Mostly some least case of a meets no form, and then they cannot cover it together.
      known =
        LEAST_CASES.every((_, index) =>
          all.some((b) => own.countOutside(b, metInLeast, a * LEAST_CASES.length + index) === 0),
        ) &&
        this.#book.entailment.entailsTogether(
          (forms[a] as ComparedForm).formula,
          all.map((b) => (forms[b] as ComparedForm).formula),
        );
      together.set(a, known);
    }
    return known;
  }

  /** The forms of a State in force on a date; the same object for every date on which they are the same. */
  #inForce({ byState, forms, periods }: ArticleForms<P>, state: number, on: ISODate): InForce<P> {
    const ofState = periods[state] as InForce<P>[];
    for (const period of ofState) if (inForceOn(period.from, period.to, on)) return period;
    const numbers = byState[state] as readonly number[];
    const validity = numbers.map((number) => (forms[number] as ComparedForm).offence);
    const dates = validity.flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom]);
    const all = numbers.filter((_, index) => {
      const { validFrom, validTo } = validity[index] as Provision;
      return inForceOn(validFrom, validTo, on);
    });
    const found: InForce<P> = {
      from: dates.reduce((latest, date) => (date <= on && date > latest ? date : latest), ""),
      to: dates.reduce<ISODate | null>(
        (next, date) => (date > on && (next === null || date < next) ? date : next),
        null,
      ),
      all,
      principal: all.filter((number) => (forms[number] as ComparedForm).principal),
      together: new Map(),
      bases: new Map(),
    };
    ofState.push(found);
    return found;
  }

  /**
   * The verdicts of every ordered pair of States under an article on a date; the same object as at the last
   * call where nothing changed between the two dates.
   */
  verdicts(article: string, on: ISODate): Verdicts<P> {
    const under = this.#formsUnder(article);
    const inForce = this.states.map((_, state) => this.#inForce(under, state, on));
    const unknown = this.states.map((state) => isUnknownLaw(this.#book.research(state, article, on)));
    const { last } = under;
    if (
      last?.inForce.every((period, state) => period === inForce[state]) &&
      last.unknown.every((was, state) => was === unknown[state])
    ) {
      return last.verdicts;
    }
    const verdicts = this.#compute(under, inForce, unknown);
    under.last = { inForce, unknown, verdicts };
    return verdicts;
  }

  #compute(under: ArticleForms<P>, inForce: readonly InForce<P>[], unknown: readonly boolean[]): Verdicts<P> {
    const { states } = this;
    const verdict = new Uint8Array(states.length * states.length);
    const fewest = new Uint8Array(states.length * states.length);
    inForce.forEach((requesting, from) => {
      inForce.forEach((requested, to) => {
        if (from === to) return;
        const cell = from * states.length + to;
        if (unknown[from] || unknown[to]) verdict[cell] = NOT_RESEARCHED;
        else if (requesting.principal.length === 0 || requested.all.length === 0) verdict[cell] = NO_OFFENCE;
        else {
          fewest[cell] = this.#fewest(under, requesting, requested);
          verdict[cell] = fewest[cell] === 0 ? COVERED : CONDITIONAL;
        }
      });
    });
    const basis = (cell: number): Basis<P> => {
      const from = Math.floor(cell / states.length);
      const to = cell % states.length;
      if (unknown[from] || unknown[to]) return NO_BASIS;
      return this.#basis(under, inForce[from] as InForce<P>, inForce[to] as InForce<P>);
    };
    return { states, verdict, fewest, basis };
  }

  /** The facts to be alleged by the shortest route of the least favourable form that may be charged. */
  #fewest(under: ArticleForms<P>, requesting: InForce<P>, requested: InForce<P>): number {
    let most = 0;
    for (const a of requesting.principal) {
      let least = Number.POSITIVE_INFINITY;
      for (const b of requested.all) {
        const residual = this.#residual(under, a, b);
        if (residual < least) least = residual;
        if (least === 0) break;
      }
      // A form that needs no more facts than another one cannot make the answer worse.
      if (least > most && !this.#together(under, a, requested)) most = least;
    }
    return most;
  }

  #basis(under: ArticleForms<P>, requesting: InForce<P>, requested: InForce<P>): Basis<P> {
    let known = requested.bases.get(requesting);
    if (!known) {
      const formAt = (number: number) => under.forms[number] as ComparedForm<P>;
      const answers = requesting.principal.map((a) => {
        const residuals = requested.all.map((b) => this.#residual(under, a, b));
        const least = Math.min(...residuals);
        const shortest = requested.all.filter((_, index) => residuals[index] === least);
        return {
          shortest,
          relied: least > 0 && this.#together(under, a, requested) ? requested.all : shortest,
        };
      });
      const numbers = answers.flatMap(({ relied }, index) => [
        requesting.principal[index] as number,
        ...relied,
      ]);
      known = {
        terms: {
          from: {
            min: lowest(requesting.principal.map((a) => formAt(a).min)),
            max: lowest(requesting.principal.map((a) => formAt(a).max)),
          },
          to: {
            min: lowest(
              answers.map(({ shortest: [first] }) => (first === undefined ? null : formAt(first).min)),
            ),
            max: lowest(answers.map(({ relied }) => highest(relied.map((b) => formAt(b).max)))),
          },
        },
        offences: [...new Set(numbers.map((number) => formAt(number).offence))],
      };
      requested.bases.set(requesting, known);
    }
    return known;
  }

  /** The verdict in words at a place of `Verdicts.verdict`. */
  static verdictOf(number: number | undefined): Verdict {
    return VERDICTS[number ?? NOT_RESEARCHED] ?? "not-researched";
  }
}
