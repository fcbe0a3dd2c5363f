import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { parse, YAMLParseError } from "yaml";
import type { z } from "zod";
import { conductSchema, type TypicalConduct } from "../model/conduct.ts";
import { type ConventionEntry, conventionEntrySchema } from "../model/convention.ts";
import { type Fact, factSchema } from "../model/fact.ts";
import { type Law, lawSchema } from "../model/law.ts";
import { type OffenceEntry, offenceEntrySchema } from "../model/offence.ts";
import { type State, stateEntrySchema } from "../model/state.ts";
import type { ISODate } from "../model/terms.ts";
import { type Translation, translationSchema } from "../model/translation.ts";
import { type Treaty, treatySchema } from "../model/treaty.ts";
import { type Fault, faultsOf } from "./fault.ts";

/** What an author wrote, with the file it stands in. */
export interface Entry<T> {
  readonly file: string;
  readonly data: T;
  /** Commentary in MDX; empty for data entries. */
  readonly body: string;
}

export type StateEntryData = z.infer<typeof stateEntrySchema> & Pick<State, "id">;
export type OffenceEntryData = OffenceEntry & { id: string; version: string };
/** A translation, with the name of the folder it lies in. */
export type TranslationData = Translation & { language: string };

/** All entries, parsed but not yet checked against one another. */
export interface Content {
  readonly facts: readonly Entry<Fact>[];
  readonly laws: readonly Entry<Law>[];
  readonly offences: readonly Entry<OffenceEntryData>[];
  readonly states: readonly Entry<StateEntryData>[];
  readonly convention: readonly Entry<ConventionEntry>[];
  readonly treaties: readonly Entry<Treaty>[];
  readonly conduct: readonly Entry<TypicalConduct>[];
  readonly translations: readonly Entry<TranslationData>[];
  /** The day on which the content is checked. */
  readonly today: ISODate;
}

/** Identifier of a provision and its version from the path of its entry, `cl/ley-21459-art-2@2024-04-08`. */
export function provisionOf(file: string): { id: string; version: string } {
  const version = `${basename(dirname(file))}/${basename(file).replace(/\.mdx$/, "")}`;
  return { id: version.split("@")[0] as string, version };
}

function filesBelow(folder: string, extension: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads all entries of one kind below a folder, with the faults of form that keep some from being read. */
class Reader {
  readonly faults: Fault[] = [];
  readonly #project: string;

  constructor(project: string) {
    this.#project = project;
  }

  #name(path: string): string {
    return relative(this.#project, path).split(sep).join("/");
  }

  #parseYaml(file: string, text: string): unknown {
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof YAMLParseError)) throw error;
      const at = error.linePos?.[0];
      this.faults.push({
        file,
        field: at ? `line ${at.line}, column ${at.col}` : "the entry",
        found: error.message.split(/ at line|\n/)[0] as string,
        expected: "valid YAML",
      });
      return undefined;
    }
  }

  #check<T>(schema: z.ZodType<T>, file: string, data: unknown): T[] {
    const result = schema.safeParse(data);
    if (result.success) return [result.data];
    this.faults.push(...faultsOf(file, data, result.error));
    return [];
  }

  /** MDX entries: front matter between two lines of three hyphens, then commentary. */
  documents<T>(folder: string, schema: z.ZodType<T>): Entry<T>[] {
    return filesBelow(join(this.#project, "content", folder), ".mdx").flatMap((path) => {
      const file = this.#name(path);
      const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(readFileSync(path, "utf8"));
      if (!match) {
        this.faults.push({
          file,
          field: "front matter",
          found: "none",
          expected: "YAML between two lines of three hyphens",
        });
        return [];
      }
      const data = this.#parseYaml(file, match[1] as string);
      if (data === undefined) return [];
      return this.#check(schema, file, data).map((parsed) => ({
        file,
        data: parsed,
        body: (match[2] as string).trim(),
      }));
    });
  }

  /** Data entries: a file is one entry, or a list of them. */
  records<T>(folder: string, schema: z.ZodType<T>): Entry<T>[] {
    return filesBelow(join(this.#project, "content", folder), ".yaml").flatMap((path) => {
      const file = this.#name(path);
      const data = this.#parseYaml(file, readFileSync(path, "utf8"));
      if (data === undefined) return [];
      return (Array.isArray(data) ? data : [data]).flatMap((item) =>
        this.#check(schema, file, item).map((parsed) => ({ file, data: parsed, body: "" })),
      );
    });
  }
}

/** Today's date by the clock, in UTC. */
export function today(): ISODate {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Reads everything below `content/`.
 * @param project the project's folder
 * @returns the entries that have the form their schema asks for, and a fault for each field that has not
 */
export function readContent(project: string): { content: Content; faults: Fault[] } {
  const reader = new Reader(project);
  const content: Content = {
    facts: reader.records("vocabulary", factSchema),
    laws: reader.records("laws", lawSchema),
    offences: reader.documents("offences", offenceEntrySchema).map((entry) => ({
      ...entry,
      data: { ...entry.data, ...provisionOf(entry.file) },
    })),
    states: reader.documents("states", stateEntrySchema).map((entry) => ({
      ...entry,
      data: { ...entry.data, id: basename(entry.file, ".mdx").toUpperCase() },
    })),
    convention: reader.documents("convention", conventionEntrySchema),
    treaties: reader.records("treaties", treatySchema),
    conduct: reader.records("conduct", conductSchema),
    translations: reader.records("translations", translationSchema).map((entry) => ({
      ...entry,
      data: { ...entry.data, language: entry.file.split("/")[2] as string },
    })),
    today: today(),
  };
  return { content, faults: reader.faults };
}
