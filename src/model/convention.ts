import { z } from "zod";
import { factId } from "./fact.ts";
import { articleNumber, localised, paragraphNumber, slug, url } from "./identifiers.ts";
import { elementSchema } from "./offence.ts";

/**
 * A way in which the Convention lets a Party narrow an article: by requiring more (`elements`), by
 * leaving out paragraphs (`excludesForms`), or by leaving out alternatives (`excludesFacts`).
 */
export const optionSchema = z.strictObject({
  id: slug,
  elements: z.array(elementSchema).default([]),
  /** The paragraphs to which those elements are added; all where absent. */
  forms: z.array(paragraphNumber).optional(),
  excludesForms: z.array(paragraphNumber).default([]),
  excludesFacts: z.array(factId).default([]),
  /** The provision that permits it, such as `art. 2, second sentence; art. 40`. */
  permittedBy: z.string().min(1),
  /** What a Party must make to use it; `none` where the article itself suffices. */
  needs: z.enum(["declaration", "reservation", "none"]),
  label: localised,
});
export type ConventionOption = z.infer<typeof optionSchema>;

/** One paragraph of an article, or part of one that is examined by itself, with its whole formula, such as `9.1.a`. */
export const conventionFormSchema = z.strictObject({
  id: paragraphNumber,
  elements: z.array(elementSchema),
  /** What the part is about, where the article has no number for it. */
  label: localised.optional(),
});

export type ConventionForm = z.infer<typeof conventionFormSchema>;

const fields = {
  article: articleNumber,
  title: localised,
  options: z.array(optionSchema).default([]),
  officialUrl: url,
};

/** Front matter of an entry under `content/convention/`; articles that define no offence have no elements. */
export const conventionEntrySchema = z.strictObject({
  ...fields,
  /** Elements common to all paragraphs of the article. */
  elements: z.array(elementSchema).default([]),
  /** Paragraphs with what each adds; where there is none the common elements are the article's one form. */
  forms: z.array(conventionFormSchema).default([]),
});
export type ConventionEntry = z.infer<typeof conventionEntrySchema>;

/** An article as published: every form with its whole formula. */
export const conventionArticleSchema = z.strictObject({
  ...fields,
  elements: z.array(elementSchema).optional(),
  forms: z.array(conventionFormSchema),
});
export type ConventionArticle = z.infer<typeof conventionArticleSchema>;
