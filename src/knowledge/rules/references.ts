import type { Content } from "../content.ts";

/** A place where an entry names a fact. */
export interface FactReference {
  readonly file: string;
  readonly field: string;
  readonly fact: string;
}

function fromElements(
  file: string,
  field: string,
  elements: readonly { anyOf: readonly string[] }[],
): FactReference[] {
  return elements.flatMap(({ anyOf }, index) =>
    anyOf.map((fact, position) => ({ file, field: `${field}[${index}].anyOf[${position}]`, fact })),
  );
}

/** Every place in the content where a fact is named. */
export function factReferences(content: Content): FactReference[] {
  return [
    ...content.facts.flatMap(({ file, data }) => [
      ...data.implies.map((fact, index) => ({ file, field: `${data.id}.implies[${index}]`, fact })),
      ...data.exhaustedBy.map((fact, index) => ({ file, field: `${data.id}.exhaustedBy[${index}]`, fact })),
    ]),
    ...content.offences.flatMap(({ file, data }) => [
      ...data.forms.flatMap((form, index) => fromElements(file, `forms[${index}].elements`, form.elements)),
      ...fromElements(file, "exemptions", data.exemptions),
    ]),
    ...content.conduct.flatMap(({ file, data }) =>
      (["alleged", "excluded"] as const).flatMap((list) =>
        data[list].map((fact, index) => ({ file, field: `${data.id}.${list}[${index}]`, fact })),
      ),
    ),
    ...content.convention.flatMap(({ file, data }) => [
      ...fromElements(file, "elements", data.elements),
      ...data.forms.flatMap((form, index) => fromElements(file, `forms[${index}].elements`, form.elements)),
      ...data.options.flatMap((option, index) => [
        ...fromElements(file, `options[${index}].elements`, option.elements),
        ...option.excludesFacts.map((fact, position) => ({
          file,
          field: `options[${index}].excludesFacts[${position}]`,
          fact,
        })),
      ]),
    ]),
  ];
}
