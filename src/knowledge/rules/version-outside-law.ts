import { describePeriod } from "./periods.ts";
import type { Rule } from "./rule.ts";

export const versionOutsideLaw: Rule = {
  name: "version-outside-law",
  guarantees: "No version of a provision is in force before or after its law.",
  check({ laws, offences }) {
    const byId = new Map(laws.map(({ data }) => [data.id, data]));
    return offences.flatMap(({ file, data }) => {
      const law = byId.get(data.law);
      if (!law) return [];
      const expected = `a day within the life of ${law.id}, ${describePeriod({ from: law.inForce, to: law.repealed })}`;
      return [
        ...(law.inForce !== null && data.validFrom < law.inForce
          ? [{ file, field: "validFrom", found: data.validFrom, expected }]
          : []),
        ...(law.repealed !== null && (data.validTo === null || data.validTo > law.repealed)
          ? [{ file, field: "validTo", found: data.validTo ?? "no end", expected }]
          : []),
      ];
    });
  },
};
