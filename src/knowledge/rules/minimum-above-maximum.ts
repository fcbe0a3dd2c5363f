import type { Rule } from "./rule.ts";

export const minimumAboveMaximum: Rule = {
  name: "minimum-above-maximum",
  guarantees: "No penalty has a minimum term above its maximum.",
  check: ({ offences }) =>
    offences.flatMap(({ file, data }) =>
      data.forms.flatMap(({ penalty }, index) => {
        const { minMonths, maxMonths } = penalty.imprisonment ?? {};
        return minMonths !== undefined && maxMonths !== undefined && minMonths > maxMonths
          ? [
              {
                file,
                field: `forms[${index}].penalty.imprisonment.minMonths`,
                found: String(minMonths),
                expected: `at most maxMonths, ${maxMonths}`,
              },
            ]
          : [];
      }),
    ),
};
