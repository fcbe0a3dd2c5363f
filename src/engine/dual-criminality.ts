import type { Element, Exemption, Form } from "../model/offence.ts";
import { type CoverageStatus, type ISODate, isUnknownLaw, type StateId } from "../model/terms.ts";
import { comparedForms, exemptionsOf, type LawBook, type Provision } from "./law-book.ts";
import { highest, lowest, maximumMonths } from "./penalty.ts";

/** The verdicts on dual criminality (MODEL §5). `not-researched` is never shown as `no-offence`. */
export type Verdict = "covered" | "conditional" | "no-offence" | "not-researched";

/** The verdicts from the most to the least favourable to the request. */
export const VERDICTS: readonly Verdict[] = ["covered", "conditional", "no-offence", "not-researched"];

/** One definition of the requested State that the conduct may fall under. */
export interface Route<P extends Provision = Provision> {
  readonly offence: P;
  readonly form: Form;
  /** What must additionally be alleged; empty where the definition is met as it stands. */
  readonly residual: Element[];
  /** Exemptions of the requested State's offence that the requesting State's lacks: "unless …". */
  readonly conditions: Exemption[];
}

/** The answer for one form of an offence of the requesting State. */
export interface FormAnswer<P extends Provision = Provision> {
  readonly offence: P;
  readonly form: Form;
  readonly verdict: "covered" | "conditional" | "no-offence";
  /** Shortest first; in the order of the law book where equally long. */
  readonly routes: Route<P>[];
  /** True where no route alone covers the form, but all of them together do. */
  readonly together: boolean;
}

/** The answer to "does a request from one State meet dual criminality in another, under an article, on a date?" */
export interface DualCriminality<P extends Provision = Provision> {
  readonly from: StateId;
  readonly to: StateId;
  readonly article: string;
  readonly on: ISODate;
  readonly verdict: Verdict;
  /** How far each of the two was researched for that article and date. */
  readonly research: { readonly from: CoverageStatus; readonly to: CoverageStatus };
  readonly forms: FormAnswer<P>[];
  /** Months that can be relied on whichever form is charged; null where unknown or there is none. */
  readonly penalty: { readonly fromMax: number | null; readonly toMax: number | null };
}

/** The exemptions of B's form that no exemption of A's form contains. */
function exemptionsLacking(book: LawBook, a: readonly Exemption[], b: readonly Exemption[]): Exemption[] {
  return b.filter(
    (exemption) => !a.some((own) => book.entailment.entails({ elements: [exemption] }, { elements: [own] })),
  );
}

/** A form together with the provision that it belongs to. */
export interface ProvisionForm<P extends Provision = Provision> {
  readonly offence: P;
  readonly form: Form;
}

/** The forms of provisions that stand for them under one of several articles. */
function formsOf<P extends Provision>(
  offences: readonly P[],
  articles: readonly string[],
): ProvisionForm<P>[] {
  return offences.flatMap((offence) => {
    const forms = articles
      .filter((article) => offence.articles.includes(article) || offence.relatedArticles.includes(article))
      .flatMap((article) => comparedForms(offence, article));
    return [...new Set(forms)].map((form) => ({ offence, form }));
  });
}

/** Compares one form of an offence with all forms that may answer it in the requested State. */
export function answerForm<P extends Provision>(
  book: LawBook<P>,
  { offence, form }: ProvisionForm<P>,
  requested: readonly ProvisionForm<P>[],
): FormAnswer<P> {
  const { entailment } = book;
  const routes = requested
    .map(
      (other): Route<P> => ({
        ...other,
        residual: entailment.residual(form, other.form),
        conditions: exemptionsLacking(
          book,
          exemptionsOf(offence, form),
          exemptionsOf(other.offence, other.form),
        ),
      }),
    )
    .sort((one, other) => one.residual.length - other.residual.length);
  const alone = routes[0]?.residual.length === 0;
  const together =
    !alone &&
    entailment.entailsOneOf(
      form,
      routes.map((route) => route.form),
    );
  const verdict = alone || together ? "covered" : routes.length > 0 ? "conditional" : "no-offence";
  return { offence, form, verdict, routes, together };
}

/** The routes that an answer for one form rests on: the shortest ones, or all where they cover it together. */
export function reliedRoutes<P extends Provision>({ routes, together }: FormAnswer<P>): Route<P>[] {
  const shortest = routes[0]?.residual.length;
  return together ? routes : routes.filter(({ residual }) => residual.length === shortest);
}

/** How many facts the shortest route for a form must additionally allege; 0 where the form is covered. */
export function factsToAllege({ verdict, routes }: FormAnswer): number {
  return verdict === "covered" ? 0 : (routes[0]?.residual.length ?? 0);
}

/** The same for a whole answer: for the least favourable form that may be charged. */
export function fewestToAllege({ forms }: DualCriminality): number {
  return Math.max(0, ...forms.map(factsToAllege));
}

/** The States whose law on the article is unknown, with how far it was researched. */
export function unknownLaw({
  from,
  to,
  research,
}: DualCriminality): { state: StateId; status: CoverageStatus }[] {
  return [
    { state: from, status: research.from },
    { state: to, status: research.to },
  ].filter(({ status }) => isUnknownLaw(status));
}

/** The offences of both States that a verdict rests on. */
export function restsOn<P extends Provision>({ forms }: DualCriminality<P>): P[] {
  return [
    ...new Set(
      forms.flatMap((answer) => [answer.offence, ...reliedRoutes(answer).map(({ offence }) => offence)]),
    ),
  ];
}

/** The term that the requested State's law allows for a form: the highest among the routes it is covered by, else among the shortest. */
function requestedMaximum(answer: FormAnswer): number | null {
  return highest(reliedRoutes(answer).map(({ form }) => maximumMonths(form.penalty)));
}

function summarise<P extends Provision>(
  question: Pick<DualCriminality, "from" | "to" | "article" | "on">,
  research: DualCriminality["research"],
  forms: FormAnswer<P>[],
): DualCriminality<P> {
  const unknown = [research.from, research.to].some(isUnknownLaw);
  const verdict: Verdict = unknown
    ? "not-researched"
    : forms.length === 0 || forms.some((answer) => answer.verdict === "no-offence")
      ? "no-offence"
      : forms.every((answer) => answer.verdict === "covered")
        ? "covered"
        : "conditional";
  return {
    ...question,
    verdict,
    research,
    forms: unknown ? [] : forms,
    penalty: unknown
      ? { fromMax: null, toMax: null }
      : {
          fromMax: lowest(forms.map(({ form }) => maximumMonths(form.penalty))),
          toMax: lowest(forms.map(requestedMaximum)),
        },
  };
}

/**
 * Dual criminality of a request under an article of the Convention on a date (MODEL §5.1; art. 25(5)).
 *
 * The request rests on every basic or alternative form of the requesting State's principal offences; in
 * the requested State any offence that answers the article counts.
 */
export function dualCriminality<P extends Provision>(
  book: LawBook<P>,
  from: StateId,
  to: StateId,
  article: string,
  on: ISODate,
): DualCriminality<P> {
  const requested = formsOf(book.answering(to, article, on), [article]);
  const forms = formsOf(book.principal(from, article, on), [article]).map((form) =>
    answerForm(book, form, requested),
  );
  const research = { from: book.research(from, article, on), to: book.research(to, article, on) };
  return summarise({ from, to, article, on }, research, forms);
}

/**
 * The same for a single provision: a lawyer comes with a charge, not an article. Every article that the
 * provision answers, as principal or as related offence, is looked up in the requested State.
 */
export function dualCriminalityOfProvision<P extends Provision>(
  book: LawBook<P>,
  offence: P,
  to: StateId,
  on: ISODate,
): DualCriminality<P> {
  const articles = [...new Set([...offence.articles, ...offence.relatedArticles])];
  const requested = formsOf(book.inForce(to, on), articles);
  const statuses = articles.map((article) => book.research(to, article, on));
  // One unresearched article is enough for "we do not know", unless another one yields an offence.
  const status =
    (["mapped", "located", "not-researched", "none-found"] as const).find((one) => statuses.includes(one)) ??
    "not-researched";
  const forms = formsOf([offence], articles).map((form) => answerForm(book, form, requested));
  return summarise(
    { from: offence.state, to, article: articles.join(", "), on },
    { from: forms.length > 0 ? "mapped" : "located", to: status },
    forms,
  );
}
