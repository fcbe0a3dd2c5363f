import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Offence } from "../model/offence.ts";
import { Dossiers, normaliseText, provisionFor, wordingOf } from "./dossiers.ts";

/** The hash of the text relied on, by version of a provision. */
export type SourceLock = Readonly<Record<string, string>>;

/** What became of the text relied on. `gone`: the folder has the State or file, but not this text. */
export type Drift = "unchanged" | "changed" | "gone" | "not-in-folder";

/** SHA-256 of a text without what printing changes, in hexadecimal. */
export function hashText(text: string): string {
  return createHash("sha256").update(normaliseText(text)).digest("hex");
}

/** The text of a version in a folder: `<provision>.txt` as newly downloaded, or the State's dossier. */
function textOf(offence: Offence, folder: string, dossiers: Dossiers): string | null | undefined {
  const file = join(folder, `${offence.id}.txt`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const provisions = dossiers.of(offence.state);
  if (!provisions) return undefined;
  const [provision] = provisionFor(offence, provisions);
  return provision ? wordingOf(provision) : null;
}

/** Records the text relied on for every version that the folder has one for. */
export function lockSources(offences: readonly Offence[], folder: string): SourceLock {
  const dossiers = new Dossiers(folder);
  return Object.fromEntries(
    offences.flatMap((offence) => {
      const text = textOf(offence, folder, dossiers);
      return text ? [[offence.version, hashText(text)] as const] : [];
    }),
  );
}

/** Compares the texts of a folder with those that were recorded, for every recorded version. */
export function sourceDrift(
  offences: readonly Offence[],
  lock: SourceLock,
  folder: string,
): { version: string; drift: Drift }[] {
  const dossiers = new Dossiers(folder);
  return offences
    .filter(({ version }) => version in lock)
    .map((offence) => {
      const text = textOf(offence, folder, dossiers);
      const drift: Drift =
        text === undefined
          ? "not-in-folder"
          : text === null
            ? "gone"
            : hashText(text) === lock[offence.version]
              ? "unchanged"
              : "changed";
      return { version: offence.version, drift };
    });
}
