import { existsSync, writeFileSync } from "node:fs";
import { lockSources } from "../src/knowledge/source-lock.ts";
import { sorted } from "../src/views/api.ts";
import { UsageError } from "../src/views/arguments.ts";
import { knowledge } from "../src/views/knowledge.ts";
import { command } from "./command.ts";

/** `npm run sources:lock -- FOLDER`: records a hash of the text relied on for each provision. */
const LOCK_FILE = "content/sources.lock.json";

await command("npm run sources:lock -- FOLDER", () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined || !existsSync(folder)) throw new UsageError("Name the folder of source texts.");
  const { offences } = knowledge();
  const lock = lockSources(offences, folder);
  writeFileSync(LOCK_FILE, `${JSON.stringify(sorted(lock), null, 2)}\n`);
  console.log(
    `Recorded the text of ${Object.keys(lock).length} of ${offences.length} versions in ${LOCK_FILE}.`,
  );
});
