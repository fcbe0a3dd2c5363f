import { Entailment } from "../../engine/entailment.ts";
import { Vocabulary } from "../../engine/vocabulary.ts";
import { resolveForms } from "../forms.ts";
import { cyclicImplies } from "./cyclic-implies.ts";
import type { Rule } from "./rule.ts";
import { unknownFact } from "./unknown-fact.ts";

export const aggravatedIsNarrower: Rule = {
  name: "aggravated-is-narrower",
  guarantees:
    "An aggravated form punishes only what the other forms of its provision punish (else it is an alternative form, and comparisons must know it).",
  check(content) {
    // Without a sound vocabulary nothing can be compared; those rules report why.
    if (cyclicImplies.check(content).length > 0 || unknownFact.check(content).length > 0) return [];
    const entailment = new Entailment(new Vocabulary(content.facts.map(({ data }) => data)));
    return content.offences.flatMap(({ file, data }) => {
      const forms = resolveForms(data.forms);
      const others = forms.filter(({ kind }) => kind !== "aggravated");
      return forms.flatMap((form, index) =>
        form.kind !== "aggravated" || entailment.entailsOneOf(form, others)
          ? []
          : [
              {
                file,
                field: `forms[${index}].kind`,
                found: "aggravated, but it reaches conduct that no other form does",
                expected: "alternative, or the elements of the form that it aggravates",
              },
            ],
      );
    });
  },
};
