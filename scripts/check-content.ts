import { describeFault } from "../src/knowledge/fault.ts";
import { contentFaults } from "../src/knowledge/knowledge-base.ts";
import { RULES } from "../src/knowledge/rules/index.ts";

/** `npm run check:content`: every fault of every entry, one line each. `--only TEXT` keeps those whose file contains TEXT. */
const only = process.argv.indexOf("--only");
const filter = only < 0 ? undefined : process.argv[only + 1];
const faults = contentFaults(process.cwd()).filter(
  ({ file }) => filter === undefined || file.includes(filter),
);
for (const fault of faults) console.error(describeFault(fault));
if (faults.length > 0) {
  console.error(`${faults.length} ${faults.length === 1 ? "fault" : "faults"} in the content.`);
  process.exitCode = 1;
} else {
  console.log(`The content keeps all schemas and ${RULES.length} rules.`);
}
