import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

function run(script: string, ...rest: string[]) {
  return spawnSync(process.execPath, [script, ...rest], { encoding: "utf8" });
}

describe("npm run compare", () => {
  it("prints one cell in the published shape", () => {
    const { stdout, status } = run(
      "scripts/compare.ts",
      "CL",
      "PE",
      "--article",
      "2",
      "--on",
      "2024-06-01",
      "--json",
    );
    expect(status).toBe(0);
    const cell = JSON.parse(stdout);
    expect(cell).toMatchObject({
      from: "CL",
      to: "PE",
      verdict: expect.any(String),
      penalty: { fromMaxMonths: 17.7 },
    });
    expect(cell.routes[0]).toMatchObject({
      offence: expect.any(String),
      form: "basic",
      residual: expect.any(Array),
    });
  });

  it("explains in words without --json", () => {
    const { stdout } = run("scripts/compare.ts", "cl", "pe", "--article", "2");
    expect(stdout).toContain("Chile requests, Peru is requested");
  });

  it.each([
    [["CL", "XX", "--article", "2"], 'There is no State "XX". Valid: AG, AR'],
    [["CL", "PE", "--article", "99"], 'There is no offence article "99". Valid: 2, 3'],
    [["CL", "PE", "--article", "2", "--on", "2021-02-30"], '"2021-02-30" is no date'],
    [["CL", "PE", "--article", "2", "--lang", "de"], 'There is no language "de". Valid: en, es, pt, fr'],
    [["CL", "CL", "--article", "2"], "named twice"],
    [["CL", "PE"], "--article"],
    [["CL", "PE", "--articel", "2"], "--articel"],
  ])("answers %j with a sentence", (rest, sentence) => {
    const { stderr, status } = run("scripts/compare.ts", ...rest);
    expect(status).not.toBe(0);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("npm run facts", () => {
  it("prints the fact test in the published shape", () => {
    const { stdout, status } = run(
      "scripts/facts.ts",
      "--article",
      "2",
      "act.access-system",
      "authority.none",
      "--not",
      "means.security-overcome",
      "--json",
    );
    expect(status).toBe(0);
    const rows = JSON.parse(stdout);
    const chile = rows.find((row: { offence: string }) => row.offence === "cl/ley-21459-art-2");
    expect(chile).toMatchObject({ state: "CL", form: "basic", outcome: "excluded" });
    for (const row of rows) expect(["met", "excluded", "open"]).toContain(row.outcome);
  });

  it.each([
    [["act.no-such-thing"], 'There is no fact "act.no-such-thing". Valid: act.'],
    [["--article", "2"], "at least one fact"],
    [["authority.none", "--not", "authority.without-right"], "rules it out"],
  ])("answers %j with a sentence", (rest, sentence) => {
    const { stderr, status } = run("scripts/facts.ts", ...rest);
    expect(status).not.toBe(0);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("npm run new:offence", () => {
  let project: string;
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "new-offence-"));
    cpSync("content", join(project, "content"), { recursive: true });
  });
  afterAll(() => rmSync(project, { recursive: true }));
  const scaffold = (...rest: string[]) =>
    spawnSync(process.execPath, [join(process.cwd(), "scripts/new-offence.ts"), ...rest], {
      cwd: project,
      encoding: "utf8",
    });
  const flags = ["--state", "CL", "--law", "cl/ley-21459", "--pinpoint", "art. 99", "--heading", "Ejemplo"];
  const rest = ["--articles", "2", "--from", "2024-01-01", "--url", "https://example.org/ley"];

  it("writes an entry that keeps every rule at once", () => {
    expect(scaffold(...flags, ...rest).status).toBe(0);
    expect(existsSync(join(project, "content/offences/cl/ley-21459-art-99@2024-01-01.mdx"))).toBe(true);
    const check = spawnSync(process.execPath, [join(process.cwd(), "scripts/check-content.ts")], {
      cwd: project,
      encoding: "utf8",
    });
    expect(check.stderr).toBe("");
    expect(check.status).toBe(0);
  });

  it("overwrites nothing, and names what is missing or wrong", () => {
    expect(scaffold(...flags, ...rest).stderr).toContain("is there already");
    expect(scaffold(...flags).stderr).toContain("Missing: --articles, --from, --url.");
    expect(scaffold(...flags, ...rest, "--law", "cl/nothing").stderr).toContain('no law "cl/nothing"');
  });
});

describe("broken content", () => {
  let project: string;
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "broken-content-"));
    for (const name of ["content", "scripts", "src", "package.json", "tsconfig.json", "astro.config.mjs"]) {
      cpSync(name, join(project, name), { recursive: true });
    }
    symlinkSync(join(process.cwd(), "node_modules"), join(project, "node_modules"));
    writeFileSync(join(project, "content/laws/zz.yaml"), "id: zz/code\nstate: [ZZ\n");
    writeFileSync(
      join(project, "content/treaties-note.txt"),
      "Not an entry: only the folders of entries are read.",
    );
    writeFileSync(
      join(project, "content/states/zz.mdx"),
      "---\nname: {en: Nowhere, es: Nowhere, pt: Nowhere}\nlegalSystem: unwritten\n---\n",
    );
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it.each([
    ["check:content", ["scripts/check-content.ts"]],
    ["the build", ["node_modules/astro/bin/astro.mjs", "build"]],
  ])("stops %s with a line for each fault and no stack trace", (_, rest) => {
    const { stderr, status } = spawnSync(process.execPath, rest, { cwd: project, encoding: "utf8" });
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/^content\/laws\/zz\.yaml: line \d+, column \d+: found .+, expected valid YAML$/m);
    expect(stderr).toContain(
      "content/states/zz.mdx: name.fr: found nothing, expected a value of type string",
    );
    expect(stderr).toContain(
      'content/states/zz.mdx: legalSystem: found "unwritten", expected one of "civil"',
    );
    expect(stderr).toContain("content/states/zz.mdx: convention: found nothing");
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
