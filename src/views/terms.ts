import type { DualCriminality } from "../engine/dual-criminality.ts";
import { lowest, minimumMonths } from "../engine/penalty.ts";
import type { ThreatenedTerms } from "../engine/penalty-gate.ts";

/** The terms, in months, that the penalty gate compares: those that hold whichever form is charged. */
export function threatenedTerms({ forms, penalty }: DualCriminality): ThreatenedTerms {
  return {
    from: { min: lowest(forms.map(({ form }) => minimumMonths(form.penalty))), max: penalty.fromMax },
    to: {
      min: lowest(forms.map(({ routes }) => (routes[0] ? minimumMonths(routes[0].form.penalty) : null))),
      max: penalty.toMax,
    },
  };
}
