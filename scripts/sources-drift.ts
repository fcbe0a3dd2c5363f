import { existsSync, readFileSync } from "node:fs";
import { type SourceLock, sourceDrift } from "../src/knowledge/source-lock.ts";
import { UsageError } from "../src/views/arguments.ts";
import { knowledge } from "../src/views/knowledge.ts";
import { command } from "./command.ts";

/**
 * `npm run sources:drift -- FOLDER`: which provisions' texts in a folder of newly downloaded ones differ
 * from those relied on. A text is `<state>/<provision>.txt`, or stands in a dossier `<STATE>.yaml`.
 */
const LOCK_FILE = "content/sources.lock.json";

await command("npm run sources:drift -- FOLDER", () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined || !existsSync(folder))
    throw new UsageError("Name the folder of newly downloaded texts.");
  if (!existsSync(LOCK_FILE))
    throw new UsageError("Nothing is recorded yet: run npm run sources:lock -- FOLDER first.");
  const lock = JSON.parse(readFileSync(LOCK_FILE, "utf8")) as SourceLock;
  const found = sourceDrift(knowledge().offences, lock, folder);
  const count = (drift: string) => found.filter((item) => item.drift === drift).length;
  for (const { version, drift } of found) {
    if (drift === "changed" || drift === "gone") console.log(`${drift}: ${version}`);
  }
  console.log(
    `${count("unchanged")} unchanged, ${count("changed")} changed, ${count("gone")} gone, ${count("not-in-folder")} not in the folder.`,
  );
  if (count("changed") + count("gone") > 0) process.exitCode = 1;
});
