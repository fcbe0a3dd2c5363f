import type { ConventionArticle, ConventionOption } from "../model/convention.ts";
import type { Element } from "../model/offence.ts";
import type { Statement } from "../model/state.ts";
import { type ISODate, isUnknownLaw, type StateId } from "../model/terms.ts";
import type { Formula } from "./entailment.ts";
import { comparedForms, type LawBook } from "./law-book.ts";

/** The verdicts on conformity with an article of the Convention (MODEL §5.2). */
export type ConformityVerdict =
  | "conforms"
  | "conforms-with-option"
  | "narrower"
  | "no-offence"
  | "not-researched";

/** How a State's law stands to an article of the Convention on a date. */
export interface Conformity {
  readonly state: StateId;
  readonly article: string;
  readonly on: ISODate;
  readonly verdict: ConformityVerdict;
  /** What the State requires beyond the Convention's core, by the nearest provision for each paragraph. */
  readonly missing: Element[];
  /** Paragraphs of the article that the State's law does not reach without more. */
  readonly missingForms: string[];
  /** The permitted options with which the State's law conforms; empty unless `conforms-with-option`. */
  readonly options: string[];
  /** Whether the State made every declaration or reservation that those options need. */
  readonly declared: boolean;
  /** Options that the State declared although its law conforms without them: the declaration outlived its law. */
  readonly declaredUnused: string[];
  /** What the Convention's core requires and the State's law does not: the State punishes beyond it. */
  readonly breadth: Element[];
}

/** A paragraph of an article after options were applied. */
type Paragraph = Formula<Element> & { readonly id: string };

/** The article's forms as the given options leave them. */
export function withOptions(article: ConventionArticle, options: readonly ConventionOption[]): Paragraph[] {
  const excludedForms = new Set(options.flatMap(({ excludesForms }) => excludesForms));
  const excludedFacts = new Set(options.flatMap(({ excludesFacts }) => excludesFacts));
  const isPart = (id: string, paragraph: string) => id === paragraph || id.startsWith(`${paragraph}.`);
  const addedTo = (id: string) =>
    options
      .filter(({ forms }) => forms === undefined || forms.some((paragraph) => isPart(id, paragraph)))
      .flatMap(({ elements }) => elements);
  return article.forms
    .filter(({ id }) => ![...excludedForms].some((excluded) => isPart(id, excluded)))
    .map(({ id, elements }) => ({
      id,
      elements: [
        ...elements.map((element) =>
          excludedFacts.size === 0
            ? element
            : { ...element, anyOf: element.anyOf.filter((fact) => !excludedFacts.has(fact)) },
        ),
        ...addedTo(id),
      ],
    }))
    .filter(({ elements }) => elements.every(({ anyOf }) => anyOf.length > 0));
}

/** All subsets of a short list, smaller ones first. */
function subsets<T>(list: readonly T[]): T[][] {
  const sets = Array.from({ length: 2 ** list.length }, (_, chosen) =>
    list.filter((_item, index) => (chosen >> index) & 1),
  );
  return sets.sort((one, other) => one.length - other.length);
}

/** Elements without repetitions: two are the same requirement when their alternatives are. */
export function distinctElements(elements: readonly Element[]): Element[] {
  const byFacts = new Map(elements.map((element) => [[...element.anyOf].sort().join(" "), element]));
  return [...byFacts.values()];
}

function shortestResidual(book: LawBook, a: Formula, definitions: readonly Formula<Element>[]): Element[] {
  return (
    definitions
      .map((b) => book.entailment.residual(a, b))
      .reduce<Element[] | null>(
        (shortest, residual) =>
          shortest === null || residual.length < shortest.length ? residual : shortest,
        null,
      ) ?? []
  );
}

/**
 * Conformity of a State's law with an article: the Convention's core as if it were the requesting State.
 *
 * Statements are those that the State made under the article; they matter only for `declared` and
 * `declaredUnused`. Whether an option needs one follows from the Convention (arts. 40 and 42).
 */
export function conformity(
  book: LawBook,
  article: ConventionArticle,
  state: StateId,
  statements: readonly Statement[],
  on: ISODate,
): Conformity {
  const definitions = book
    .answering(state, article.article, on)
    .flatMap((offence) => comparedForms(offence, article.article));
  const principal = book
    .principal(state, article.article, on)
    .flatMap((offence) => comparedForms(offence, article.article));
  const research = book.research(state, article.article, on);
  const core = withOptions(article, []);
  const unreached = (paragraphs: readonly Paragraph[]) =>
    paragraphs.filter((paragraph) => !book.entailment.entailsOneOf(paragraph, definitions));

  const result = (verdict: ConformityVerdict, found: Partial<Conformity> = {}): Conformity => ({
    state,
    article: article.article,
    on,
    verdict,
    missing: [],
    missingForms: [],
    options: [],
    declared: true,
    declaredUnused: [],
    breadth: [],
    ...found,
  });
  if (isUnknownLaw(research)) return result("not-researched");
  if (definitions.length === 0) return result("no-offence");

  // What the core requires and a provision does not is punished beyond the Convention.
  const breadth = distinctElements(principal.flatMap((form) => shortestResidual(book, form, core)));
  const declaredOptions = new Set(statements.flatMap(({ options }) => options));
  const missed = unreached(core);
  // What is missing is said of the offence by which the State answers the article, where it has one.
  const nearest = principal.length > 0 ? principal : definitions;
  const narrowing = {
    missing: distinctElements(missed.flatMap((paragraph) => shortestResidual(book, paragraph, nearest))),
    missingForms: missed.map(({ id }) => id),
    breadth,
  };
  const sufficient = subsets(article.options).find((options) => {
    const narrowed = withOptions(article, options);
    return narrowed.length > 0 && unreached(narrowed).length === 0;
  });
  const used = new Set(sufficient?.map(({ id }) => id));
  const declaredUnused = article.options
    .map(({ id }) => id)
    .filter((id) => declaredOptions.has(id) && sufficient !== undefined && !used.has(id));
  if (!sufficient) return result("narrower", narrowing);
  if (sufficient.length === 0) return result("conforms", { breadth, declaredUnused });
  return result("conforms-with-option", {
    ...narrowing,
    options: [...used],
    declared: sufficient.every(({ id, needs }) => needs === "none" || declaredOptions.has(id)),
    declaredUnused,
  });
}
