import { type KnowledgeBase, loadKnowledgeBase } from "../knowledge/knowledge-base.ts";

/** The knowledge base of this build, read once: commands and builds run in the project's folder. */
let loaded: KnowledgeBase | undefined;
export function knowledge(): KnowledgeBase {
  loaded ??= loadKnowledgeBase(process.cwd());
  return loaded;
}
