import { describeFault } from "../src/knowledge/fault.ts";
import { ContentFaults } from "../src/knowledge/knowledge-base.ts";
import { UsageError } from "../src/views/arguments.ts";

/**
 * Runs a command: what a person got wrong, and faults of the content, become clear sentences and a
 * non-zero exit, never a stack trace.
 */
export async function command(usage: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // Options that node:util does not know are the person's mistake as well.
    const isUnknownOption =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (error instanceof ContentFaults) {
      for (const fault of error.faults) console.error(describeFault(fault));
      console.error(error.message);
    } else if (error instanceof UsageError || isUnknownOption || error instanceof RangeError) {
      console.error((error as Error).message);
      console.error(`Usage: ${usage}`);
    } else throw error;
    process.exitCode = 2;
  }
}
