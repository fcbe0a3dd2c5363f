import type { Form } from "../model/offence.ts";
import { type ISODate, inForceOn, type StateId } from "../model/terms.ts";
import { VERDICTS, type Verdict } from "./dual-criminality.ts";
import { comparedForms, type LawBook, type Provision } from "./law-book.ts";

/** A compared form with the time in which it is in force and how its provision answers the article. */
interface DatedForm {
  readonly form: Form;
  readonly validFrom: ISODate;
  readonly validTo: ISODate | null;
  readonly principal: boolean;
}

/** The forms of all States under one article, and what is already known of how they compare. */
interface ArticleForms {
  /** Numbers of forms by State, into `forms`. */
  readonly byState: readonly (readonly number[])[];
  readonly forms: readonly DatedForm[];
  /** Residual facts of form b for form a at `a * forms.length + b`; -1 where not yet computed. */
  readonly residuals: Int16Array;
  /** Whether a form is covered by several forms together, by their numbers. */
  readonly together: Map<string, boolean>;
}

/** The verdicts of a whole matrix, row after row; a State against itself is `covered` and without meaning. */
export interface Verdicts {
  readonly states: readonly StateId[];
  /** Number of the verdict in `VERDICTS`. */
  readonly verdict: Uint8Array;
  /** The facts to be alleged by the shortest route of the least favourable form; 0 unless conditional. */
  readonly fewest: Uint8Array;
}

const COVERED = VERDICTS.indexOf("covered");
const CONDITIONAL = VERDICTS.indexOf("conditional");
const NO_OFFENCE = VERDICTS.indexOf("no-offence");
const NOT_RESEARCHED = VERDICTS.indexOf("not-researched");

/**
 * The same verdicts as `dualCriminality`, for all pairs of States at once and without their explanation.
 *
 * How two forms compare does not depend on the date; only which forms are in force does. So each pair of
 * forms is compared once, and a matrix on another date costs a few look-ups a cell.
 */
export class VerdictTable<P extends Provision = Provision> {
  readonly #book: LawBook<P>;
  readonly #articles = new Map<string, ArticleForms>();
  readonly states: readonly StateId[];

  constructor(book: LawBook<P>) {
    this.#book = book;
    this.states = book.states;
  }

  #formsUnder(article: string): ArticleForms {
    let known = this.#articles.get(article);
    if (!known) {
      const forms: DatedForm[] = [];
      const byState = this.states.map((state) =>
        this.#book
          .versions(state)
          .filter(
            ({ articles, relatedArticles }) =>
              articles.includes(article) || relatedArticles.includes(article),
          )
          .flatMap((offence) =>
            comparedForms(offence, article).map(
              (form) =>
                forms.push({
                  form,
                  validFrom: offence.validFrom,
                  validTo: offence.validTo,
                  principal: offence.articles.includes(article),
                }) - 1,
            ),
          ),
      );
      const residuals = new Int16Array(forms.length * forms.length).fill(-1);
      known = { byState, forms, residuals, together: new Map() };
      this.#articles.set(article, known);
    }
    return known;
  }

  #residual({ forms, residuals }: ArticleForms, a: number, b: number): number {
    const place = a * forms.length + b;
    let count = residuals[place] as number;
    if (count < 0) {
      count = this.#book.entailment.countResidual((forms[a] as DatedForm).form, (forms[b] as DatedForm).form);
      residuals[place] = count;
    }
    return count;
  }

  #together({ forms, together }: ArticleForms, a: number, requested: readonly number[]): boolean {
    const key = `${a}:${requested.join()}`;
    let known = together.get(key);
    if (known === undefined) {
      known = this.#book.entailment.entailsOneOf(
        (forms[a] as DatedForm).form,
        requested.map((b) => (forms[b] as DatedForm).form),
      );
      together.set(key, known);
    }
    return known;
  }

  /** The verdicts of every ordered pair of States under an article on a date. */
  verdicts(article: string, on: ISODate): Verdicts {
    const { states } = this;
    const under = this.#formsUnder(article);
    const inForce = under.byState.map((numbers) =>
      numbers.filter((number) => {
        const { validFrom, validTo } = under.forms[number] as DatedForm;
        return inForceOn(validFrom, validTo, on);
      }),
    );
    const principal = inForce.map((numbers) =>
      numbers.filter((number) => (under.forms[number] as DatedForm).principal),
    );
    const unknown = states.map((state) => {
      const status = this.#book.research(state, article, on);
      return status === "located" || status === "not-researched";
    });
    const verdict = new Uint8Array(states.length * states.length);
    const fewest = new Uint8Array(states.length * states.length);
    for (let from = 0; from < states.length; from++) {
      const charges = principal[from] as number[];
      for (let to = 0; to < states.length; to++) {
        if (from === to) continue;
        const cell = from * states.length + to;
        const requested = inForce[to] as number[];
        if (unknown[from] || unknown[to]) verdict[cell] = NOT_RESEARCHED;
        else if (charges.length === 0 || requested.length === 0) verdict[cell] = NO_OFFENCE;
        else {
          let most = 0;
          for (const a of charges) {
            let least = Number.POSITIVE_INFINITY;
            for (const b of requested) {
              const count = this.#residual(under, a, b);
              if (count < least) least = count;
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

  /** The verdict in words at a place of `Verdicts.verdict`. */
  static verdictOf(number: number | undefined): Verdict {
    return VERDICTS[number ?? NOT_RESEARCHED] ?? "not-researched";
  }
}
