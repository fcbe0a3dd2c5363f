import { it } from "vitest";
import { deadInternalLink } from "../../src/knowledge/rules/dead-internal-link.ts";
import { content, expectRule, offence } from "../support/content.ts";

it("finds that a commentary links to a page that is not there", () => {
  expectRule(
    deadInternalLink,
    content({ offences: [offence({}, "See [Chile](/states/xa/) and [a fact](/vocabulary/#mind.intent).")] }),
    content({ offences: [offence({}, "See [nothing](/states/zz/) and [no fact](/vocabulary/#mind.none).")] }),
    [
      { field: "commentary", found: 'a link to "/states/zz/"' },
      { field: "commentary", found: 'a link to "/vocabulary/#mind.none"' },
    ],
  );
});
