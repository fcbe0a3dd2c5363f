import { parseArgs } from "node:util";
import { dualCriminality } from "../src/engine/dual-criminality.ts";
import { LANGUAGES } from "../src/model/terms.ts";
import { sorted } from "../src/views/api.ts";
import { parseArticle, parseDate, parseState, UsageError } from "../src/views/arguments.ts";
import { explainComparison } from "../src/views/explanation.ts";
import { knowledge } from "../src/views/knowledge.ts";
import { matrixCell } from "../src/views/matrix.ts";
import { command } from "./command.ts";

/** `npm run compare -- CL PE --article 2`: one cell of the matrix, on any date, in words or as JSON. */
const USAGE =
  "npm run --silent compare -- FROM TO --article NUMBER [--on DATE] [--json] [--lang en|es|pt|fr]";

await command(USAGE, () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      article: { type: "string" },
      on: { type: "string" },
      json: { type: "boolean", default: false },
      lang: { type: "string", default: "en" },
    },
  });
  const [fromText, toText, ...rest] = positionals;
  if (fromText === undefined || toText === undefined || rest.length > 0) {
    throw new UsageError("Name the requesting and the requested State.");
  }
  if (values.article === undefined) throw new UsageError("Name an article of the Convention with --article.");
  const base = knowledge();
  const from = parseState(base, fromText);
  const to = parseState(base, toText);
  if (from === to)
    throw new UsageError(`A request goes from one State to another: "${from}" is named twice.`);
  const article = parseArticle(values.article);
  const on = values.on === undefined ? base.contentDate : parseDate(values.on);
  const language = LANGUAGES.find((one) => one === values.lang);
  if (!language)
    throw new UsageError(`There is no language "${values.lang}". Valid: ${LANGUAGES.join(", ")}.`);
  const answer = dualCriminality(base.book, from, to, article, on);
  if (values.json) console.log(JSON.stringify(sorted(matrixCell(answer)), null, 1));
  else console.log(explainComparison(base, answer, language));
});
