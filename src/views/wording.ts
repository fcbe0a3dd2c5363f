import { highest, maximumMonths } from "../engine/penalty.ts";
import type { Dictionary } from "../i18n/en.ts";
import type { Fact } from "../model/fact.ts";
import type { Form, Penalty } from "../model/offence.ts";
import type { FactId, ISODate, Language } from "../model/terms.ts";

/** What translates an English text of an entry into the language of a page; undefined where nothing does. */
export type Translate = (english: string) => string | undefined;

/**
 * Plain language (MODEL §5.6): facts have labels in four languages, so that every element, residual and
 * verdict can be said in each of them without translating statutes.
 */
export class Wording {
  readonly language: Language;
  readonly words: Dictionary;
  readonly #labels: ReadonlyMap<FactId, string>;
  readonly #or: Intl.ListFormat;
  readonly #date: Intl.DateTimeFormat;
  readonly #translate: Translate;

  constructor(
    language: Language,
    words: Dictionary,
    facts: Iterable<Pick<Fact, "id" | "label">>,
    translate: Translate = () => undefined,
  ) {
    this.language = language;
    this.words = words;
    this.#translate = translate;
    this.#labels = new Map([...facts].map(({ id, label }) => [id, label[language]]));
    this.#or = new Intl.ListFormat(language, { type: "disjunction" });
    // The day before the month, as in all four languages outside the United States.
    const locale = language === "en" ? "en-GB" : language;
    this.#date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  }

  /** The label of a fact; its identifier where the vocabulary does not have it. */
  fact(id: FactId): string {
    return this.#labels.get(id) ?? id;
  }

  /** A requirement: its alternatives joined by "or". */
  element({ anyOf }: { readonly anyOf: readonly FactId[] }): string {
    return this.#or.format(anyOf.map((id) => this.fact(id)));
  }

  /** A text that entries have in English: its translation, or itself, with the language that it is in. */
  note(english: string): { readonly text: string; readonly language: Language } {
    const translated = this.#translate(english);
    return translated === undefined
      ? { text: english, language: "en" }
      : { text: translated, language: this.language };
  }

  /** An ISO date as people write it. */
  date(date: ISODate): string {
    const said = this.#date.format(new Date(`${date}T00:00:00Z`));
    // French counts the first of a month by its ordinal, which the formatter leaves out.
    return this.language === "fr" ? said.replace(/^1 /, "1er ") : said;
  }

  /** What stands between a label and what it names: a colon, with a space before it in French. */
  get colon(): string {
    return this.words.common.colon;
  }

  /** A term in months: in years where it is a whole number of them. */
  term(months: number | null): string {
    const { penalty, common } = this.words;
    if (months === null) return penalty.unknown;
    if (months === Number.POSITIVE_INFINITY) return penalty.life;
    if (months === 0) return penalty.noImprisonment;
    if (months < 1) return common.days(Math.round(months * 30));
    return months % 12 === 0 ? common.years(months / 12) : common.months(months);
  }

  /** The range of imprisonment of a penalty. */
  imprisonment({ imprisonment, notFound }: Penalty): string {
    const { penalty } = this.words;
    if (notFound && !imprisonment) return penalty.unknown;
    if (!imprisonment) return penalty.noImprisonment;
    const { minMonths, maxMonths, life } = imprisonment;
    const maximum = life ? penalty.life : maxMonths === undefined ? undefined : this.term(maxMonths);
    if (maximum === undefined)
      return minMonths === undefined ? penalty.unknown : penalty.from(this.term(minMonths));
    return minMonths ? penalty.range(this.term(minMonths), maximum) : penalty.upTo(maximum);
  }

  /** The highest maximum of several forms. */
  highestMaximum(forms: readonly Form[]): string {
    return this.term(highest(forms.map(({ penalty }) => maximumMonths(penalty))));
  }
}
