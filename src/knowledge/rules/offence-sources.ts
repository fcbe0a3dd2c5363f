import { VERIFICATION_LEVELS } from "../../model/terms.ts";
import { type Fault, show } from "../fault.ts";
import type { Rule } from "./rule.ts";

export const offenceSources: Rule = {
  name: "offence-sources",
  guarantees:
    "Every offence names a source, and one at least as good as the degree of verification that it claims; a form that is from another text names one of them.",
  check: ({ offences }) =>
    offences.flatMap(({ file, data }) => {
      if (data.sources.length === 0) {
        return [{ file, field: "sources", found: "none", expected: "at least one source" }];
      }
      const rank = (level: (typeof VERIFICATION_LEVELS)[number]) => VERIFICATION_LEVELS.indexOf(level);
      const best = Math.min(...data.sources.map(({ kind }) => rank(kind)));
      const faults: Fault[] = [];
      if (rank(data.verification.level) < best) {
        faults.push({
          file,
          field: "verification.level",
          found: show(data.verification.level),
          expected: `${show(VERIFICATION_LEVELS[best])} or less, the best of its sources`,
        });
      }
      data.forms.forEach(({ source }, index) => {
        if (source === undefined || data.sources.some(({ url }) => url === source)) return;
        faults.push({
          file,
          field: `forms[${index}].source`,
          found: show(source),
          expected: `one of ${data.sources.map(({ url }) => url).join(", ")}`,
        });
      });
      return faults;
    }),
};
