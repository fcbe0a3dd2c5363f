import { remark } from "remark";
import type { Content } from "../content.ts";
import { show } from "../fault.ts";
import type { Rule } from "./rule.ts";

interface Node {
  type: string;
  url?: string;
  children?: Node[];
}

function linksIn(markdown: string): string[] {
  const collect = (node: Node): string[] => [
    ...(node.type === "link" || node.type === "definition" ? [node.url ?? ""] : []),
    ...(node.children ?? []).flatMap(collect),
  ];
  return collect(remark().parse(markdown) as Node);
}

/** The addresses of the pages that entries give rise to. */
function pages(content: Content): Set<string> {
  return new Set([
    "/",
    ...[
      "convention",
      "states",
      "offences",
      "laws",
      "matrix",
      "compare",
      "facts",
      "vocabulary",
      "treaties",
      "data",
    ].map((name) => `/${name}/`),
    ...content.convention.map(({ data }) => `/convention/${data.article}/`),
    ...content.states.map(({ data }) => `/states/${data.id.toLowerCase()}/`),
    ...content.offences.map(({ data }) => `/offences/${data.id}/`),
    ...content.treaties.map(({ data }) => `/treaties/${data.id}/`),
  ]);
}

export const deadInternalLink: Rule = {
  name: "dead-internal-link",
  guarantees: "Every link in a commentary that stays within the site leads to a page.",
  check(content) {
    const known = pages(content);
    const facts = new Set(content.facts.map(({ data }) => data.id));
    const exists = (address: string) => {
      const [path, fragment] = address.split("#");
      if (path === "/vocabulary/" && fragment !== undefined) return facts.has(fragment);
      return known.has(path as string);
    };
    return [...content.offences, ...content.states, ...content.convention].flatMap(({ file, body }) =>
      linksIn(body)
        .filter((address) => !/^(?:[a-z]+:|#)/.test(address) && !exists(address))
        .map((address) => ({
          file,
          field: "commentary",
          found: `a link to ${show(address)}`,
          expected: "the address of a page of the site, such as /offences/cl/ley-21459-art-2/",
        })),
    );
  },
};
