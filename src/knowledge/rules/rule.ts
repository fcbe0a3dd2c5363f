import type { Content } from "../content.ts";
import type { Fault } from "../fault.ts";

/** One guarantee about the content: a rule a file, listed in `index.ts`, which is the list of what is guaranteed. */
export interface Rule {
  /** Name of the file without its extension. */
  readonly name: string;
  /** What holds for all content, in one sentence. */
  readonly guarantees: string;
  /** The faults of content that does not keep it. */
  check(content: Content): Fault[];
}
