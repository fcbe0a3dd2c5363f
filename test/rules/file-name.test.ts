import { it } from "vitest";
import { fileName } from "../../src/knowledge/rules/file-name.ts";
import { content, expectRule, offence } from "../support/content.ts";

it("finds that a file is not named after its law and first day", () => {
  expectRule(
    fileName,
    content(),
    content({ offences: [{ ...offence(), file: "content/offences/xa/code-art-1.mdx" }] }),
    [{ field: "file name", found: '"code-art-1"' }],
  );
});
