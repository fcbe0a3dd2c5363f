import { overlap } from "./periods.ts";
import type { Rule } from "./rule.ts";

/** A pinpoint without what only its typography distinguishes. */
function normalise(pinpoint: string): string {
  return pinpoint
    .toLowerCase()
    .replace(/[\s.,º°]+/g, " ")
    .trim();
}

export const provisionClaimedTwice: Rule = {
  name: "provision-claimed-twice",
  guarantees: "On any date a provision of a law is described by one entry only.",
  check: ({ offences }) =>
    offences.flatMap(({ file, data }, index) =>
      offences
        .slice(0, index)
        .filter(
          (other) =>
            other.data.id !== data.id &&
            other.data.law === data.law &&
            normalise(other.data.pinpoint) === normalise(data.pinpoint) &&
            overlap(
              { from: data.validFrom, to: data.validTo },
              { from: other.data.validFrom, to: other.data.validTo },
            ),
        )
        .map((other) => ({
          file,
          field: "pinpoint",
          found: `${data.law}, ${data.pinpoint}`,
          expected: `a provision that ${other.file} does not already describe for the same time`,
        })),
    ),
};
