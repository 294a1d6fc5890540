import { realpathSync } from "node:fs";
import type { Language } from "../report/index.ts";
import { type Input, listInputs } from "./inputs.ts";
import type { Judgement } from "./judge.ts";

/** Where last year's reports are looked for. */
export interface Previous {
  readonly paths: readonly string[];
  readonly inputs: readonly Input[];
  /** Whether the command line names them: then it is an error where none is found. */
  readonly isGiven: boolean;
  /** What the command line names and is not there, or cannot be read. */
  readonly complaints: readonly string[];
  /** The same of what configurations name. */
  readonly remarks: readonly string[];
}

/** Lists the files with last year's reports: those the command line names, else those configurations name. */
export function listPrevious(
  given: readonly string[],
  configured: readonly string[],
  language: Language,
): Previous {
  const isGiven = given.length > 0;
  const paths = isGiven ? given : configured;
  const said: string[] = [];
  const inputs = listInputs(paths, (text) => said.push(text[language]));
  const remarks = said.map((words) => `previousReports: ${words}`);
  return { paths, inputs, isGiven, complaints: isGiven ? said : [], remarks: isGiven ? [] : remarks };
}

/**
 * Takes from some files those that hold last year's reports, since these are only looked at. A file named outright is
 * judged all the same, and so are all where none would be left: then one folder holds the reports of every year.
 */
export function leaveOut<File extends Input>(
  files: readonly File[],
  last: readonly Input[],
): readonly File[] {
  if (last.length === 0) return files;
  // A file may be reached by more paths than one.
  const known = new Set(last.map(({ path }) => realPath(path)));
  const rest = files.filter(({ path, named }) => named || !known.has(realPath(path)));
  return rest.length > 0 ? rest : files;
}

/** The path by which a file is known, whatever links lead to it; of what is not there, its own. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What is wrong with last year's reports once they are read: which cannot be, or that there is none. */
export function describeMissing(
  { paths, inputs }: Previous,
  found: readonly Judgement[],
  language: Language,
): string[] {
  const failures = found.flatMap((judgement) => (judgement.kind === "failed" ? judgement.message : []));
  if (inputs.length === 0 || failures.length > 0 || found.some(({ kind }) => kind === "digested"))
    return failures;
  const where = paths.join(language === "zh" ? "、" : ", ");
  return [
    language === "zh"
      ? `${where}：没有找到上一年度的政府信息公开工作年度报告。请指向报告文件，或存放这些报告的文件夹。`
      : `${where}: no annual report of last year was found. Name the report, or the folder that holds such reports.`,
  ];
}
