import { z } from "zod";

/**
 * The commentary of an entry in another language of the interface. Plain text; a blank line starts a
 * new paragraph. It lies at `content/translations/<language>/`, in files of any name.
 */
export const translationSchema = z.strictObject({
  /** The entry: its path below `content/` without extension, such as `offences/cl/ley-21459-art-2@2022-06-20`. */
  of: z
    .string()
    .regex(/^(?:convention|offences|states)\/\S+$/, "the path of an entry below content/, such as states/cl"),
  /** Fingerprint of the English text that was translated; the check of the content tells it. */
  english: z
    .string()
    .regex(/^[0-9a-f]{8}$/, "eight hexadecimal digits, which the check of the content tells"),
  text: z.string().trim().min(1),
});
export type Translation = z.infer<typeof translationSchema>;
