import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { normaliseText } from "../../src/knowledge/dossiers.ts";
import { assemble } from "../../src/knowledge/knowledge-base.ts";
import { checkSources, occursIn } from "../../src/knowledge/source-check.ts";
import { lockSources, sourceDrift } from "../../src/knowledge/source-lock.ts";
import { basicForm, content, offence } from "../support/content.ts";

const TEXT = "Whoever, without authorisation, accesses a computer system shall be punished.";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dossiers-"));
  const provisions = [
    {
      law: "code",
      pinpoint: "Art. 1",
      valid_from: "2005-01-01",
      text: TEXT,
      penalty: { imprisonment_months: { min: 6, max: 24 } },
    },
    { law: "code", pinpoint: "art. 9", text: "If done for gain, the term is doubled." },
    { law: "code", pinpoint: "art. 3", text: null },
  ];
  writeFileSync(join(folder, "XA.yaml"), stringify({ provisions }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const words = (text: string, at?: string) =>
  basicForm({ anyOf: ["act.access-system"], words: text, ...(at !== undefined && { at }) });
const check = (more: object) =>
  checkSources(folder, assemble(content({ offences: [offence(more)] })).offences, () => "the file");

describe("the source check", () => {
  it("finds operative words whatever their case, quotes and line breaks, and parts in their order", () => {
    expect(normaliseText("“Access”\n to  a\tSYSTEM")).toBe("access to a system");
    expect(occursIn("WITHOUT authorisation … a computer system", TEXT)).toBe(true);
    expect(occursIn("a computer system … without authorisation", TEXT)).toBe(false);
  });

  it("proves words and penalties of an entry", () => {
    expect(check({ forms: [words("accesses a computer system")] })).toMatchObject({
      faults: [],
      words: 1,
      penalties: 1,
    });
  });

  it("leaves out a form that is from another text, and says so", () => {
    const elsewhere = { ...words("enters a computer system"), source: "https://example.org/law" };
    expect(check({ forms: [elsewhere] })).toMatchObject({
      faults: [],
      words: 0,
      penalties: 0,
      skipped: [{ reason: "one or more forms are from another text than the dossier's" }],
    });
  });

  it("finds words that the text does not have, and says where it looked", () => {
    const { faults } = check({ forms: [words("enters a computer system")] });
    expect(faults).toEqual([
      expect.objectContaining({
        file: "the file",
        found: '"enters a computer system"',
        expected: "words of xa/code, art. 1 as the dossier gives it",
      }),
    ]);
  });

  it("looks into another provision where the pinpoint of the element names it", () => {
    expect(check({ forms: [words("done for gain", "art. 9")] }).faults).toEqual([]);
    expect(check({ forms: [words("done for gain")] }).faults).toHaveLength(1);
  });

  it("finds a penalty that differs, unless a conversion explains it", () => {
    const form = {
      ...words("accesses a computer system"),
      penalty: { imprisonment: { maxMonths: 36 }, asWritten: "x" },
    };
    expect(check({ forms: [form] }).faults[0]?.field).toBe("form basic: penalty");
    const explained = { ...form, penalty: { ...form.penalty, conversion: "raised by half" } };
    expect(check({ forms: [explained] }).faults).toEqual([]);
  });

  it("says what it could not check, and why", () => {
    const reason = (more: object) => check(more).skipped[0]?.reason;
    expect(reason({ forms: [] })).toBe("the entry has no forms");
    expect(reason({ pinpoint: "art. 2" })).toBe("the dossier does not have this provision");
    expect(reason({ pinpoint: "art. 3" })).toBe("the dossier has neither its text nor operative phrases");
  });
});

describe("the record of texts relied on", () => {
  const { offences } = assemble(content());

  it("notices a changed text, and no change of print", () => {
    const lock = lockSources(offences, folder);
    expect(Object.keys(lock)).toEqual(["xa/code-art-1@2005-01-01"]);
    const drift = (text: string) => {
      const downloaded = mkdtempSync(join(tmpdir(), "downloaded-"));
      mkdirSync(join(downloaded, "xa"));
      writeFileSync(join(downloaded, "xa/code-art-1.txt"), text);
      const [found] = sourceDrift(offences, lock, downloaded);
      rmSync(downloaded, { recursive: true });
      return found?.drift;
    };
    expect(drift(TEXT.toUpperCase().replace(", ", ",\n"))).toBe("unchanged");
    expect(drift(TEXT.replace("a computer system", "a computer"))).toBe("changed");
    expect(sourceDrift(offences, lock, join(folder, "empty"))[0]?.drift).toBe("not-in-folder");
  });
});
