import type { Entry } from "../content.ts";
import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

function repeated(entries: readonly Entry<unknown>[], field: string, idOf: (data: never) => string) {
  const first = new Map<string, string>();
  return entries.flatMap(({ file, data }) => {
    const id = idOf(data as never);
    const other = first.get(id);
    first.set(id, other ?? file);
    return other === undefined
      ? []
      : [{ file, field, found: show(id), expected: `an identifier of its own: ${other} has this one` }];
  });
}

export const duplicateId: Rule = {
  name: "duplicate-id",
  guarantees: "No two facts, laws, articles or treaties share an identifier, nor two forms of one provision.",
  check: (content) => [
    ...repeated(content.facts, "id", ({ id }: { id: string }) => id),
    ...repeated(content.laws, "id", ({ id }: { id: string }) => id),
    ...repeated(content.conduct, "id", ({ id }: { id: string }) => id),
    ...repeated(content.treaties, "id", ({ id }: { id: string }) => id),
    ...repeated(content.convention, "article", ({ article }: { article: string }) => article),
    ...content.offences.flatMap(({ file, data }) =>
      data.forms.flatMap(({ id }, index) =>
        data.forms.findIndex((form) => form.id === id) < index
          ? [{ file, field: `forms[${index}].id`, found: show(id), expected: "an identifier of its own" }]
          : [],
      ),
    ),
  ],
};
