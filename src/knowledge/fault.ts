import type { z } from "zod";

/** One thing wrong with one field of one entry, in terms that its author can act on. */
export interface Fault {
  /** Path from the project's folder. */
  file: string;
  field: string;
  found: string;
  expected: string;
}

/** One fault in one line: file, field, what was found and what was expected. */
export function describeFault({ file, field, found, expected }: Fault): string {
  return `${file}: ${field}: found ${found}, expected ${expected}`;
}

/** A value as an author would recognise it: quoted, and cut where it is long. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || value === undefined ? undefined : Reflect.get(Object(value), key)),
    data,
  );
}

/** A path into an entry as its author writes it: `forms[0].elements[2].anyOf`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === "number" ? `${name}[${key}]` : name === "" ? String(key) : `${name}.${String(key)}`,
    "",
  );
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "array" ? "a list" : `a value of type ${issue.expected}`;
    case "invalid_value":
      return `one of ${issue.values.map(show).join(", ")}`;
    case "unrecognized_keys":
      return "no such field";
    case "too_small":
      return `at least ${issue.minimum}${issue.origin === "array" ? " entries" : issue.origin === "string" ? " characters" : ""}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    case "invalid_union":
      return "one of the forms that the schema allows";
    default:
      return issue.message;
  }
}

/** The faults that a schema finds in the data of an entry. */
export function faultsOf(file: string, data: unknown, error: z.ZodError): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        file,
        field: fieldName([...issue.path, key]),
        found: show(valueAt(data, [...issue.path, key])),
        expected: expectation(issue),
      }));
    }
    return [
      {
        file,
        field: fieldName(issue.path) || "the entry",
        found: show(valueAt(data, issue.path)),
        expected: expectation(issue),
      },
    ];
  });
}
