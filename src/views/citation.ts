import type { Law } from "../model/law.ts";
import type { Offence } from "../model/offence.ts";

/** How a provision is cited: law and pinpoint, or the pinpoint alone where it already names the law. */
export function citation({ short }: Pick<Law, "short">, { pinpoint }: Pick<Offence, "pinpoint">): string {
  return pinpoint.startsWith(short) ? pinpoint : `${short}, ${pinpoint}`;
}
