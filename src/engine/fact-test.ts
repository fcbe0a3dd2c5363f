import type { Element, Exemption, Form } from "../model/offence.ts";
import type { FactId, ISODate } from "../model/terms.ts";
import { isWithin, unite } from "./bits.ts";
import type { Clause } from "./entailment.ts";
import { answers, exemptionsOf, type LawBook, type Provision } from "./law-book.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is known of the conduct: facts alleged and facts excluded; all others are left open. */
export interface Allegation {
  readonly alleged: readonly FactId[];
  readonly excluded: readonly FactId[];
}

/** `met`: punishable on what is alleged; `excluded`: not, whatever else is shown; `open`: it depends on the facts needed. */
export type Outcome = "met" | "excluded" | "open";

export interface FactTestResult<P extends Provision = Provision> {
  readonly offence: P;
  readonly form: Form;
  readonly outcome: Outcome;
  /** Elements neither met nor excluded, for an open outcome. */
  readonly needed: Element[];
  /** Elements that what is excluded rules out, for an excluded outcome. */
  readonly failed: Element[];
  /** Exemptions that would apply unless their facts are excluded. */
  readonly unless: Exemption[];
  /** The exemption that what is alleged satisfies, where the outcome is excluded for that reason. */
  readonly exempt: Exemption | null;
}

/** An allegation prepared against a vocabulary: decides single requirements with three values. */
export class Conduct {
  readonly #vocabulary: Vocabulary;
  readonly #denied;
  readonly #alleged;

  /** @throws RangeError where a fact is unknown or the same conduct is both alleged and excluded */
  constructor(vocabulary: Vocabulary, { alleged, excluded }: Allegation) {
    this.#vocabulary = vocabulary;
    // A fact that is not so excludes every special fact that implies it.
    this.#denied = vocabulary.emptySet();
    for (const id of excluded) unite(this.#denied, vocabulary.setImplying([id]));
    this.#alleged = alleged.map((id) => {
      const remaining = vocabulary.setOf([id]).map((word, index) => word & ~(this.#denied[index] as number));
      if (remaining.every((word) => word === 0)) {
        throw new RangeError(`"${id}" is alleged, but what is excluded rules it out.`);
      }
      return remaining;
    });
  }

  /** Whether a requirement is certainly met, certainly not, or open. */
  decide({ anyOf }: Clause): Outcome {
    const implying = this.#vocabulary.setImplying(anyOf);
    if (this.#alleged.some((facts) => isWithin(facts, implying))) return "met";
    return isWithin(this.#vocabulary.setOf(anyOf), this.#denied) ? "excluded" : "open";
  }
}

/** Tests one form of a provision against conduct. */
export function testForm<P extends Provision>(conduct: Conduct, offence: P, form: Form): FactTestResult<P> {
  const failed = form.elements.filter((element) => conduct.decide(element) === "excluded");
  const needed = form.elements.filter((element) => conduct.decide(element) === "open");
  const exemptions = exemptionsOf(offence, form);
  const exempt = exemptions.find((exemption) => conduct.decide(exemption) === "met") ?? null;
  const outcome: Outcome =
    failed.length > 0 || exempt !== null ? "excluded" : needed.length > 0 ? "open" : "met";
  return {
    offence,
    form,
    outcome,
    needed: outcome === "open" ? needed : [],
    failed,
    unless: exemptions.filter((exemption) => conduct.decide(exemption) === "open"),
    exempt,
  };
}

/**
 * The fact test (dual criminality *in concreto*, MODEL §5.3): every form of every offence that answers
 * one of the articles in any State on a date, aggravated forms included, since penalties depend on them.
 */
export function factTest<P extends Provision>(
  book: LawBook<P>,
  articles: readonly string[],
  allegation: Allegation,
  on: ISODate,
): FactTestResult<P>[] {
  const conduct = new Conduct(book.vocabulary, allegation);
  return book.states.flatMap((state) => {
    const tested = articles.flatMap((article) =>
      book
        .answering(state, article, on)
        .flatMap((offence) =>
          offence.forms.filter((form) => answers(form, article)).map((form) => ({ offence, form })),
        ),
    );
    // A form that answers several of the articles is tested once.
    const distinct = new Map(tested.map((item) => [item.form, item]));
    return [...distinct.values()].map(({ offence, form }) => testForm(conduct, offence, form));
  });
}
