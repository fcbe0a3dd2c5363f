import { agreementByArticle, doubleCoded } from "../src/knowledge/agreement.ts";

/**
 * `npm run report:agreement`: agreement of the two codings before resolution, by article.
 * `--disagreements STATE` lists instead, version by version, the facts that only one coding has.
 */
const FOLDER = "test/coding";
const asked = process.argv.indexOf("--disagreements");
const versions = doubleCoded(FOLDER);
if (asked >= 0) {
  const state = process.argv[asked + 1]?.toLowerCase();
  for (const { version, first, second } of versions) {
    if (state !== undefined && !version.startsWith(`${state}/`)) continue;
    const onlyFirst = [...first].filter((fact) => !second.has(fact));
    const onlySecond = [...second].filter((fact) => !first.has(fact));
    if (onlyFirst.length + onlySecond.length === 0) continue;
    console.log(`${version}\n  only first: ${onlyFirst.join(", ")}\n  only second: ${onlySecond.join(", ")}`);
  }
} else {
  console.log("| article | versions | decisions | agreement | Cohen’s kappa |\n|---|---:|---:|---:|---:|");
  for (const [article, { versions: count, decisions, share, kappa }] of agreementByArticle(versions)) {
    const percent = `${(share * 100).toFixed(1)} %`;
    console.log(`| ${article} | ${count} | ${decisions} | ${percent} | ${kappa.toFixed(2)} |`);
  }
}
