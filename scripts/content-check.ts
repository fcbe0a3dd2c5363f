import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { describeFault } from "../src/knowledge/fault.ts";
import { contentFaults } from "../src/knowledge/knowledge-base.ts";

/**
 * Stops every build whose content has faults, before any page is made: one line for each fault, all of
 * them in one run.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: "concordia-content-check",
    hooks: {
      "astro:config:setup": ({ config, command }) => {
        if (command !== "build") return;
        const faults = contentFaults(fileURLToPath(config.root));
        if (faults.length === 0) return;
        for (const fault of faults) console.error(describeFault(fault));
        console.error(
          `${faults.length} ${faults.length === 1 ? "fault" : "faults"} in the content: nothing was built.`,
        );
        process.exit(1);
      },
    },
  };
}
