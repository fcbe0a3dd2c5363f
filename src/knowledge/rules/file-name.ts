import { basename } from "node:path";
import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

export const fileName: Rule = {
  name: "file-name",
  guarantees:
    "An offence entry lies at content/offences/<state>/<law>-<provision>@<validFrom>.mdx, a State's at content/states/<state>.mdx.",
  check: ({ offences, states }) => [
    ...offences.flatMap(({ file, data }) => {
      const law = data.law.split("/")[1];
      const name = basename(file, ".mdx");
      const good =
        file.startsWith(`content/offences/${data.state.toLowerCase()}/${law}-`) &&
        name.endsWith(`@${data.validFrom}`) &&
        /^[a-z0-9.-]+@[0-9-]+$/.test(name);
      return good
        ? []
        : [
            {
              file,
              field: "file name",
              found: show(name),
              expected: `content/offences/${data.state.toLowerCase()}/${law}-<provision>@${data.validFrom}.mdx`,
            },
          ];
    }),
    ...states
      .filter(({ file }) => !/^content\/states\/[a-z]{2}\.mdx$/.test(file))
      .map(({ file }) => ({
        file,
        field: "file name",
        found: show(basename(file)),
        expected: "the State's two-letter code in small letters, such as cl.mdx",
      })),
  ],
};
