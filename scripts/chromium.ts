import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Nothing of the browser's own may go out; a machine without a graphics card or a sandbox must do. */
export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...onPath, ...PLACES].find(
    (path): path is string => path !== undefined && path !== "" && isExecutable(path),
  );
}

/** Debian's package, where this process may install one. */
function installDebianPackage(): void {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return;
  console.log("Installing Debian's chromium for the browser tests …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: "ignore", env: environment });
  spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], {
    stdio: "ignore",
    env: environment,
  });
}

/** The browser that Playwright keeps for itself, downloaded where that is possible. */
async function playwrightBrowser(): Promise<string | undefined> {
  const { chromium } = await import("playwright-core");
  if (!isExecutable(chromium.executablePath())) {
    const program = join(import.meta.dirname, "../node_modules/playwright-core/cli.js");
    try {
      execFileSync(process.execPath, [program, "install", "chromium"], { stdio: "ignore", timeout: 300_000 });
    } catch {
      return undefined;
    }
  }
  return isExecutable(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * The path of a Chromium for the browser tests: an installed one, else Debian's package where this runs
 * as root, else Playwright's own download.
 * @throws Error with one sentence that says what is missing
 */
export async function findChromium(): Promise<string> {
  const found = installed();
  if (found !== undefined) return found;
  installDebianPackage();
  const path = installed() ?? (await playwrightBrowser());
  if (path !== undefined) return path;
  throw new Error(
    "The browser tests need Chromium or Chrome: install one, or name its program in CHROMIUM_PATH.",
  );
}
