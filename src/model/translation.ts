import { z } from "zod";

/**
 * A text of the content in another language of the interface: commentary, a note, the summary of a rule.
 * Plain text; a blank line starts a new paragraph. Translations lie at
 * `content/translations/<language>/`, in files of any name.
 */
export const translationSchema = z.strictObject({
  /** The English text as it stands in the content; line breaks within a paragraph do not matter. */
  english: z.string().trim().min(1),
  text: z.string().trim().min(1),
});
export type Translation = z.infer<typeof translationSchema>;
