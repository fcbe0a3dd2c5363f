import type { Content } from "../content.ts";
import type { Fault } from "../fault.ts";
import { aggravatedIsNarrower } from "./aggravated-is-narrower.ts";
import { coverage } from "./coverage.ts";
import { coverageSince } from "./coverage-since.ts";
import { cyclicImplies } from "./cyclic-implies.ts";
import { deadInternalLink } from "./dead-internal-link.ts";
import { duplicateId } from "./duplicate-id.ts";
import { exhaustionBothWays } from "./exhaustion-both-ways.ts";
import { factKind } from "./fact-kind.ts";
import { fileName } from "./file-name.ts";
import { formBase } from "./form-base.ts";
import { futureCheck } from "./future-check.ts";
import { lawStatus } from "./law-status.ts";
import { minimumAboveMaximum } from "./minimum-above-maximum.ts";
import { offenceSources } from "./offence-sources.ts";
import { operativeWords } from "./operative-words.ts";
import { overlappingVersions } from "./overlapping-versions.ts";
import { provisionClaimedTwice } from "./provision-claimed-twice.ts";
import type { Rule } from "./rule.ts";
import { translationFigures } from "./translation-figures.ts";
import { translationInUse } from "./translation-in-use.ts";
import { unknownArticle } from "./unknown-article.ts";
import { unknownFact } from "./unknown-fact.ts";
import { unknownLaw } from "./unknown-law.ts";
import { unknownState } from "./unknown-state.ts";
import { versionOutsideLaw } from "./version-outside-law.ts";

/** What is guaranteed of all published content, besides the form that the schemas ask for. */
export const RULES: readonly Rule[] = [
  unknownFact,
  factKind,
  duplicateId,
  cyclicImplies,
  exhaustionBothWays,
  unknownState,
  unknownLaw,
  unknownArticle,
  fileName,
  formBase,
  aggravatedIsNarrower,
  overlappingVersions,
  provisionClaimedTwice,
  versionOutsideLaw,
  lawStatus,
  minimumAboveMaximum,
  operativeWords,
  offenceSources,
  coverage,
  coverageSince,
  futureCheck,
  deadInternalLink,
  translationInUse,
  translationFigures,
];

/** All faults of content that has the right form, by every rule. */
export function checkRules(content: Content): Fault[] {
  return RULES.flatMap((rule) => rule.check(content));
}
