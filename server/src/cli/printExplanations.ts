import type { Language } from "../report/index.ts";
import type { Counts } from "./printing/counts.ts";
import type { PrintedExplanation, PrintedFile } from "./printing/printedFile.ts";
import { visible } from "./printing/visible.ts";

/** The reasons of a file as data: what is printed of it with `explanations` in the place of `findings`. */
export function listExplained(
  { path, agency, year }: PrintedFile,
  explanations: readonly PrintedExplanation[],
): object {
  return { path, agency, year, explanations };
}

/** What a reviewer reads of a file: a line for each comment, with its one-based place, its rules and its reason. */
export function printExplanations(
  path: string,
  explanations: readonly PrintedExplanation[],
  language: Language,
): string {
  return explanations.map((explanation) => visible(printExplanation(path, explanation, language))).join("\n");
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

/** The line that closes a list of reasons. */
export function printExplained(
  files: number,
  { comments, unexplained }: Pick<Counts, "comments" | "unexplained">,
  language: Language,
): string {
  return language === "zh"
    ? `${files} 份年报，注释 ${comments} 处${unexplained > 0 ? `，其中 ${unexplained} 处没有写理由` : ""}。`
    : `${files} reports, ${comments} comments${unexplained > 0 ? `, ${unexplained} of them without a reason` : ""}.`;
}
