import { realpathSync } from "node:fs";
import type { Language } from "../report/index.ts";
import type { Task } from "./configure.ts";
import { type Input, listInputs } from "./inputs.ts";
import type { LastYear } from "./together.ts";

/** Files to judge, and where last year's reports of each are looked for. */
export interface Previous {
  /** The files, each with the place that counts for it. */
  readonly tasks: readonly Task[];
  /** What lies in each place. */
  readonly places: ReadonlyMap<string, readonly Input[]>;
  /** Whether the command line names the place: then it is an error where none is found. */
  readonly isGiven: boolean;
  /** What the command line names and is not there, or cannot be read. */
  readonly complaints: readonly string[];
  /** The same of what configurations name. */
  readonly remarks: readonly string[];
}

/**
 * Lists the files with last year's reports: for all files those that the command line names, else for each those that
 * its own configuration names. Of files that are among them nothing is said, but for those that are named outright;
 * where no other file would be left, one folder holds the reports of every year, and all are judged.
 */
export function listPrevious(given: readonly string[], files: readonly Task[], language: Language): Previous {
  const said: string[] = [];
  const list = (paths: readonly string[]): Input[] => listInputs(paths, (text) => said.push(text[language]));
  if (given.length > 0) {
    const place = given.join(language === "zh" ? "、" : ", ");
    const inputs = list(given);
    const tasks = markPrevious(files, inputs).map((task) => ({ ...task, previous: place }));
    return { tasks, places: new Map([[place, inputs]]), isGiven: true, complaints: said, remarks: [] };
  }
  const places = new Map<string, readonly Input[]>();
  for (const { previous } of files)
    if (previous !== null && !places.has(previous)) places.set(previous, list([previous]));
  const remarks = said.map((words) => `previousReports: ${words}`);
  return { tasks: judgeSome(files), places, isGiven: false, complaints: [], remarks };
}

function markPrevious(files: readonly Task[], last: readonly Input[]): readonly Task[] {
  // A file may be reached by more paths than one.
  const known = new Set(last.map(({ path }) => realPath(path)));
  return judgeSome(
    files.map((task) => ({ ...task, isPrevious: !task.named && known.has(realPath(task.path)) })),
  );
}

function judgeSome(files: readonly Task[]): readonly Task[] {
  return files.every(({ isPrevious }) => isPrevious)
    ? files.map((task) => ({ ...task, isPrevious: false }))
    : files;
}

/** The path by which a file is known, whatever links lead to it; of what is not there, its own. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What is wrong with last year's reports once they are read: which cannot be, or that there is none in a place. */
export function describeMissing({ places }: Previous, found: LastYear, language: Language): string[] {
  return [...found].flatMap(([place, looked]) => {
    const failures = looked.flatMap(({ failure }) => failure ?? []);
    const isFound = looked.some(({ digest }) => digest !== null);
    if (places.get(place)?.length === 0 || failures.length > 0 || isFound) return failures;
    return [
      language === "zh"
        ? `${place}：没有找到上一年度的政府信息公开工作年度报告。请指向报告文件，或存放这些报告的文件夹。`
        : `${place}: no annual report of last year was found. Name the report, or the folder that holds such reports.`,
    ];
  });
}
