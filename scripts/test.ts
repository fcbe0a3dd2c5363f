import { spawnSync } from "node:child_process";
import { findChromium } from "./chromium.ts";

/**
 * `npm test`: every check, one after the other, the cheap ones first; stops at the first that fails.
 * Checks against the sources need their folder, which SOURCES names; without it they are skipped.
 */
const sources = process.env.SOURCES ?? "../shared/sources";

const checks: readonly [name: string, command: string, ...argumentsOf: string[]][] = [
  ["content", "node", "scripts/check-content.ts"],
  ["sources", "node", "scripts/check-sources.ts", sources],
  ["lint and format", "biome", "check", "--error-on-warnings", "."],
  ["types", "astro", "check"],
  ["unit tests", "vitest", "run", "--project", "unit"],
  ["build", "astro", "build", "--silent"],
  ["browser tests", "vitest", "run", "--project", "browser"],
];

try {
  process.env.CHROMIUM_PATH = await findChromium();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

for (const [name, program, ...rest] of checks) {
  console.log(`\n— ${name}`);
  const started = performance.now();
  const { status, error } = spawnSync(program, rest, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (error || status !== 0) {
    console.error(`${name}: failed after ${seconds} s.`);
    process.exit(1);
  }
  console.log(`${name}: passed in ${seconds} s.`);
}
