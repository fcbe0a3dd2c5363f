import { parseArgs } from "node:util";
import { VERIFICATION_LEVELS } from "../src/model/terms.ts";
import { parseState } from "../src/views/arguments.ts";
import { knowledge } from "../src/views/knowledge.ts";
import { isInForce } from "../src/views/offences.ts";
import { command } from "./command.ts";

/**
 * `npm run report:staleness`: the entries in force that most need checking again, first those checked
 * longest ago, then those with the weakest verification, then those whose text is oldest or undated.
 */
await command("npm run report:staleness -- [--state STATE] [--most NUMBER]", () => {
  const { values } = parseArgs({
    options: { state: { type: "string" }, most: { type: "string", default: "40" } },
  });
  const base = knowledge();
  const state = values.state === undefined ? undefined : parseState(base, values.state);
  const entries = base.offences
    .filter(
      (offence) => isInForce(offence, base.contentDate) && (state === undefined || offence.state === state),
    )
    .map(({ version, verification, sources, forms }) => {
      const dates = sources.map(({ asOf }) => asOf);
      return {
        version,
        checkedOn: verification.checkedOn,
        level: verification.level,
        /** The oldest text among those read; empty where a copy is undated, which sorts before any date. */
        textOf: dates.includes(null) ? "" : (dates.sort()[0] ?? ""),
        located: forms.length === 0,
      };
    })
    .sort(
      (one, other) =>
        one.checkedOn.localeCompare(other.checkedOn) ||
        Number(other.located) - Number(one.located) ||
        VERIFICATION_LEVELS.indexOf(other.level) - VERIFICATION_LEVELS.indexOf(one.level) ||
        one.textOf.localeCompare(other.textOf),
    );
  console.log("checked     weakest         text of     entry");
  for (const { checkedOn, level, textOf, located, version } of entries.slice(0, Number(values.most))) {
    console.log(
      `${checkedOn}  ${(located ? "located only" : level).padEnd(14)}  ${(textOf || "undated").padEnd(10)}  ${version}`,
    );
  }
  console.log(`${entries.length} entries in force.`);
});
