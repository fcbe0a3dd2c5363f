import type { KnowledgeBase } from "../knowledge/knowledge-base.ts";
import type { FactId } from "../model/terms.ts";
import { isInForce } from "./offences.ts";

/** How many provisions in force name each fact, in an element or an exemption. */
export function factUses(base: KnowledgeBase): ReadonlyMap<FactId, number> {
  const uses = new Map<FactId, number>();
  for (const offence of base.offences) {
    if (!isInForce(offence, base.contentDate)) continue;
    const named = new Set([
      ...offence.forms.flatMap(({ elements }) => elements.flatMap(({ anyOf }) => anyOf)),
      ...offence.exemptions.flatMap(({ anyOf }) => anyOf),
    ]);
    for (const fact of named) uses.set(fact, (uses.get(fact) ?? 0) + 1);
  }
  return uses;
}
