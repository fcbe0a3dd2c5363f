import { existsSync } from "node:fs";
import { readContent } from "../src/knowledge/content.ts";
import { describeFault } from "../src/knowledge/fault.ts";
import { assemble } from "../src/knowledge/knowledge-base.ts";
import { checkSources } from "../src/knowledge/source-check.ts";

/**
 * `npm run check:sources -- FOLDER [--only STATE]`: proves operative words and penalties of every entry
 * against the dossiers in FOLDER.
 */
const [folder, ...rest] = process.argv.slice(2);
const only = rest[0] === "--only" ? rest[1]?.toUpperCase() : undefined;
if (folder === undefined || folder.startsWith("--")) {
  console.error("Name the folder of source dossiers: npm run check:sources -- FOLDER");
  process.exitCode = 2;
} else if (!existsSync(folder)) {
  console.log(
    `Skipped: there is no folder ${folder}, so operative words and penalties were not checked against sources.`,
  );
} else {
  const { content } = readContent(process.cwd());
  const files = new Map(content.offences.map(({ file, data }) => [data.version, file]));
  const offences = assemble(content).offences.filter(({ state }) => only === undefined || state === only);
  const { faults, words, penalties, skipped } = checkSources(
    folder,
    offences,
    ({ version }) => files.get(version) ?? version,
  );
  for (const fault of faults) console.error(describeFault(fault));
  const reasons = Map.groupBy(skipped, ({ reason }) => reason);
  console.log(
    `Found in the sources: ${words} phrases and ${penalties} penalties of ${offences.length} entries.`,
  );
  for (const [reason, list] of reasons) {
    const names = only === undefined ? "" : ` (${list.map(({ version }) => version).join(", ")})`;
    console.log(`Not checked, ${reason}: ${list.length}${names}`);
  }
  if (faults.length > 0) {
    console.error(`${faults.length} ${faults.length === 1 ? "fault" : "faults"} against the sources.`);
    process.exitCode = 1;
  }
}
