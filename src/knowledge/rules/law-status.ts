import type { Rule } from "./rule.ts";

export const lawStatus: Rule = {
  name: "law-status",
  guarantees:
    "A law in force has no past repeal date, a law with one is repealed, and no law ends before it begins.",
  check: ({ laws, today }) =>
    laws.flatMap(({ file, data }) => {
      const { id, status, inForce, repealed } = data;
      const past = repealed !== null && repealed <= today;
      return [
        ...(status === "in-force" && past
          ? [
              {
                file,
                field: `${id}.repealed`,
                found: repealed,
                expected: "no past date, since status is in-force",
              },
            ]
          : []),
        ...(status !== "repealed" && status !== "in-force" && past
          ? [
              {
                file,
                field: `${id}.status`,
                found: status,
                expected: `repealed, since it ended on ${repealed}`,
              },
            ]
          : []),
        ...(repealed !== null && inForce !== null && repealed <= inForce
          ? [{ file, field: `${id}.repealed`, found: repealed, expected: `a day after inForce, ${inForce}` }]
          : []),
      ];
    }),
};
