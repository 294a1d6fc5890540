import type { Language } from "../report/index.ts";
import type { PrintedExplanation, PrintedFile } from "./judge.ts";
import { visible } from "./printing/visible.ts";

/** A file with the reasons that its comments give. */
export interface ExplainedFile {
  readonly file: PrintedFile;
  readonly explanations: readonly PrintedExplanation[];
}

/** The reasons as data: every file with `explanations` in the place of `findings`. */
export function listExplained(files: readonly ExplainedFile[]): object[] {
  return files.map(({ file: { path, agency, year }, explanations }) => ({
    path,
    agency,
    year,
    explanations,
  }));
}

/** What a reviewer reads: a line for each comment, with its one-based place, its rules and its reason. */
export function printExplanations(files: readonly ExplainedFile[], language: Language): string {
  const lines = files.flatMap(({ file, explanations }) =>
    explanations.map((explanation) => printExplanation(file.path, explanation, language)),
  );
  const missing = files.flatMap(({ explanations }) => explanations).filter(({ reason }) => reason === null);
  const [count, silent] = [lines.length, missing.length];
  const closing =
    language === "zh"
      ? `${files.length} 份年报，注释 ${count} 处${silent > 0 ? `，其中 ${silent} 处没有写理由` : ""}。`
      : `${files.length} reports, ${count} comments${silent > 0 ? `, ${silent} of them without a reason` : ""}.`;
  return `${[...lines.map(visible), ...(count > 0 ? [""] : []), closing].join("\n")}\n`;
}

function printExplanation(
  path: string,
  { codes, reason, range }: PrintedExplanation,
  language: Language,
): string {
  const [all, none] = language === "zh" ? ["全部规则", "（没有写理由）"] : ["all rules", "(no reason given)"];
  const { line, character } = range.start;
  return `${path}:${line + 1}:${character + 1} ${codes.length === 0 ? all : codes.join(", ")} -- ${reason ?? none}`;
}
