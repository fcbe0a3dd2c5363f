import { describePeriod, overlap } from "./periods.ts";
import type { Rule } from "./rule.ts";

export const overlappingVersions: Rule = {
  name: "overlapping-versions",
  guarantees: "The versions of one provision are in force one after the other, each for at least a day.",
  check: ({ offences }) =>
    offences.flatMap(({ file, data }, index) => {
      const period = { from: data.validFrom, to: data.validTo };
      const empty =
        data.validTo !== null && data.validTo <= data.validFrom
          ? [
              {
                file,
                field: "validTo",
                found: data.validTo,
                expected: `a day after validFrom, ${data.validFrom}`,
              },
            ]
          : [];
      const overlapping = offences
        .slice(0, index)
        .filter((other) => other.data.id === data.id)
        .filter((other) => overlap(period, { from: other.data.validFrom, to: other.data.validTo }))
        .map((other) => ({
          file,
          field: "validFrom",
          found: describePeriod(period),
          expected: `no day of ${describePeriod({ from: other.data.validFrom, to: other.data.validTo })}, when ${other.file} is in force`,
        }));
      return [...empty, ...overlapping];
    }),
};
