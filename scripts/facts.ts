import { parseArgs } from "node:util";
import { factTest } from "../src/engine/fact-test.ts";
import { OFFENCE_ARTICLES } from "../src/model/terms.ts";
import { sorted } from "../src/views/api.ts";
import { parseArticle, parseDate, parseFact, UsageError } from "../src/views/arguments.ts";
import { explainFactTest, factTestRows } from "../src/views/explanation.ts";
import { knowledge } from "../src/views/knowledge.ts";
import { command } from "./command.ts";

/** `npm run facts -- --article 2 act.access-system authority.none`: where that conduct is punishable. */
const USAGE = "npm run --silent facts -- [--article NUMBER] FACT … [--not FACT] … [--on DATE] [--json]";

await command(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      article: { type: "string", multiple: true },
      not: { type: "string", multiple: true, default: [] },
      on: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const base = knowledge();
  if (positionals.length === 0) throw new UsageError("Name at least one fact, such as act.access-system.");
  const articles = values.article?.map(parseArticle) ?? [...OFFENCE_ARTICLES];
  const alleged = positionals.map((fact) => parseFact(base, fact));
  const excluded = values.not.map((fact) => parseFact(base, fact));
  const on = values.on === undefined ? base.contentDate : parseDate(values.on);
  const results = factTest(base.book, articles, { alleged, excluded }, on);
  if (values.json) console.log(JSON.stringify(sorted(factTestRows(results)), null, 1));
  else console.log(explainFactTest(base, results));
});
