import type { Language } from "../../report/index.ts";
import { listExplained, printExplanations } from "../printExplanations.ts";
import { printFindings } from "../printText.ts";
import type { PrintedExplanation, PrintedFile } from "./printedFile.ts";
import { printJson } from "./visible.ts";

export type CheckFormat = "text" | "json" | "ndjson";
export const CHECK_FORMATS: readonly CheckFormat[] = ["text", "json", "ndjson"];

/** How what was found is printed. */
export interface PrintOptions {
  readonly format: CheckFormat;
  /** Lists the reasons that comments give, in the place of what is found. */
  readonly explanations: boolean;
  /** Only what is wrong. */
  readonly quiet: boolean;
  readonly language: Language;
}

/** What is printed of one file, so that nothing else of it has to be kept; empty where nothing is to be said. */
export function printFile(
  file: PrintedFile,
  explanations: readonly PrintedExplanation[],
  options: PrintOptions,
): string {
  if (options.format === "text")
    return options.explanations
      ? printExplanations(file.path, explanations, options.language)
      : printFindings(file, options);
  const value = options.explanations ? listExplained(file, explanations) : file;
  return printJson(value, options.format === "json" ? 1 : 0);
}
