import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { COVERAGE_ARTICLES } from "../src/model/terms.ts";
import { parseDate, parseState, UsageError } from "../src/views/arguments.ts";
import { knowledge } from "../src/views/knowledge.ts";
import { command } from "./command.ts";

/**
 * `npm run new:offence`: scaffolds an entry, asking for what no flag gives. The entry is valid at once as
 * one whose text was not found (`located`); the commented form below it shows what to fill in.
 */
const USAGE =
  "npm run new:offence -- [--state CL --law cl/ley-21459 --pinpoint 'art. 2' --heading '…' --articles 2 --from 2024-04-08 --url https://…]";

const QUESTIONS = {
  state: "State (two letters, such as CL)",
  law: "Law (its identifier in content/laws, such as cl/ley-21459)",
  pinpoint: "Pinpoint (such as art. 2)",
  heading: "Heading, in the original language",
  articles: "Articles of the Convention that it answers (such as 2 or 2,4)",
  from: "In force since (such as 2024-04-08)",
  url: "Address of the text",
} as const;
type Answers = Record<keyof typeof QUESTIONS, string>;

const FORM = `#  - id: basic
#    kind: basic
#    elements:
#      - anyOf: [act.access-system]        # facts of content/vocabulary, one of which must be present
#        words: acceda a un sistema        # at most 12 words of the statute, exactly as written
#        at: inc. 1
#      - anyOf: [mind.intent]
#        basis: general-part               # express (default), general-part or construed
#    penalty:
#      imprisonment: { minMonths: 2, maxMonths: 17.7 }
#      asWritten: presidio menor en su grado mínimo
`;

async function ask(given: Partial<Answers>): Promise<Answers> {
  const missing = (Object.keys(QUESTIONS) as (keyof Answers)[]).filter((name) => given[name] === undefined);
  if (missing.length === 0) return given as Answers;
  if (!process.stdin.isTTY)
    throw new UsageError(`Missing: ${missing.map((name) => `--${name}`).join(", ")}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answers = { ...given };
  for (const name of missing) answers[name] = (await terminal.question(`${QUESTIONS[name]}: `)).trim();
  terminal.close();
  return answers as Answers;
}

function slugOf(pinpoint: string): string {
  return pinpoint
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

await command(USAGE, async () => {
  const option = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      state: option,
      law: option,
      pinpoint: option,
      heading: option,
      articles: option,
      from: option,
      url: option,
    },
  });
  const answers = await ask(values);
  const base = knowledge();
  const state = parseState(base, answers.state);
  const laws = base.laws.filter((law) => law.state === state).map(({ id }) => id);
  if (!laws.includes(answers.law)) {
    throw new UsageError(`${state} has no law "${answers.law}" in content/laws. Valid: ${laws.join(", ")}.`);
  }
  const articles = answers.articles.split(",").map((article) => article.trim());
  const wrong = articles.find((article) => !(COVERAGE_ARTICLES as readonly string[]).includes(article));
  if (wrong !== undefined)
    throw new UsageError(`There is no article "${wrong}". Valid: ${COVERAGE_ARTICLES.join(", ")}.`);
  const validFrom = parseDate(answers.from);
  const name = `${answers.law.split("/")[1]}-${slugOf(answers.pinpoint)}@${validFrom}`;
  const file = `content/offences/${state.toLowerCase()}/${name}.mdx`;
  if (existsSync(file)) throw new UsageError(`${file} is there already.`);
  const data = {
    state,
    law: answers.law,
    pinpoint: answers.pinpoint,
    heading: answers.heading,
    articles,
    validFrom,
    validTo: null,
    prosecution: "unknown",
    forms: [],
    verification: { level: "secondary", checkedOn: new Date().toISOString().slice(0, 10) },
    sources: [{ url: answers.url, kind: "secondary", asOf: null, used: "number, heading and description" }],
  };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `---\n${stringify(data)}# Replace "forms: []" above by "forms:" and the lines below, for each form of the provision.\n${FORM}---\n\nTwo to five sentences of commentary in your own words.\n`,
  );
  console.log(
    `Wrote ${file}. Fill in its forms and commentary, set the coverage in content/states/${state.toLowerCase()}.mdx, then run npm run check:content.`,
  );
});
