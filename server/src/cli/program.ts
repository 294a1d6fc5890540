import { CommanderError } from "commander";
import type { Language } from "../report/index.ts";
import { buildCommands } from "./arguments/commands.ts";
import { explainUsage } from "./arguments/usage.ts";
import { Failure } from "./language.ts";
import type { Outcome } from "./outcome.ts";
import { visible } from "./printing/visible.ts";
import { writeOutput } from "./writing/writeOutput.ts";

const USAGE_ERROR = 2;

/**
 * Runs the command line and sets the exit code: 0 no errors found, 1 errors found, 2 the command cannot do its work.
 * @param words what follows the program's name.
 */
export async function runProgram(
  words: readonly string[],
  language: Language,
  version: string,
): Promise<void> {
  let outcome: Outcome = { output: "", complaints: [], exitCode: 0 };
  const program = buildCommands(language, version, (result) => {
    outcome = result;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    printError(
      error instanceof CommanderError ? explainUsage(error, program)[language] : reasonOf(error, language),
    );
    process.exitCode = USAGE_ERROR;
    return;
  }
  // Known before anything is written: whoever reads may be gone.
  process.exitCode = outcome.exitCode;
  writeOutput(outcome.output);
  for (const complaint of outcome.complaints) printError(complaint);
}

function printError(message: string): void {
  process.stderr.write(`nianbao: ${visible(message)}\n`);
}

/** What is said of a failure, in a line. */
export function reasonOf(error: unknown, language: Language): string {
  if (error instanceof Failure) return error.text[language];
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const reason = stack.split(/\s*\n\s*/).join(" · ");
  return language === "zh"
    ? `内部错误，请反馈给我们：${reason}`
    : `internal error, please report it: ${reason}`;
}
