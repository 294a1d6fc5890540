import { resolve } from "node:path";
import {
  arrangeFolder,
  type Folder,
  FolderCheck,
  looksAcrossReports,
  type ReportDigest,
} from "../report/index.ts";
import type { Task } from "./configure.ts";
import { growSlowly } from "./engine/growSlowly.ts";
import type { Input } from "./inputs.ts";
import { doWorks, type Judgement, type JudgeOptions, type Work } from "./judge.ts";
import { type Run, usePool } from "./pool.ts";

export interface TogetherOptions extends Omit<JudgeOptions, "digests"> {
  /** The most threads to use; null lets the number of files and processors decide. */
  readonly jobs: number | null;
}

/** What came of last year's reports in each place; nothing where nobody asks for them. */
type LastYear = ReadonlyMap<string, readonly Judgement[]>;

/** What came of the files. */
export interface Together {
  /** In the order of the tasks, those that are only looked at left out. */
  readonly judgements: readonly Judgement[];
  /** How many were compared with last year's report of the same agency. */
  readonly compared: number;
  readonly last: LastYear;
}

/**
 * Judges files beside one another: each by itself first, and digested; then those that have to do with others
 * again, beside these. No text is kept in between: digests of many reports need less memory than reports.
 * @param places last year's reports by the place of which the tasks speak.
 */
export async function judgeTogether(
  tasks: readonly Task[],
  places: ReadonlyMap<string, readonly Input[]>,
  options: TogetherOptions,
): Promise<Together> {
  const listed = [...places.values()].reduce((sum, inputs) => sum + inputs.length, 0);
  const digests = tasks.length + listed > 1 && tasks.some(looksAcross);
  const files = digests ? tasks : tasks.filter(({ isPrevious }) => !isPrevious);
  growSlowly(files.length + listed);
  return usePool(files.length + listed, { ...options, digests }, options.jobs, async (run) => {
    const judgements = await run(
      files.map((task): Work => ({ kind: task.isPrevious ? "digest" : "judge", task })),
    );
    if (!digests) return { judgements, compared: 0, last: new Map() };
    const last = await digestLast(run, places, files, judgements);
    const again = chooseAgain(files, judgements, last);
    const beside = await run(again.map(({ work }) => work));
    for (const [index, { place }] of again.entries()) {
      const judgement = beside[index];
      if (judgement) judgements[place] = judgement;
    }
    const compared = again.filter(({ work }) => work.neighbours.previous).length;
    return { judgements: judgements.filter((_, place) => !files[place]?.isPrevious), compared, last };
  });
}

/**
 * Arranges the reports in some files for look-up, without judging them.
 * @returns what each stands beside, and what came of last year's reports. Files that cannot be read are left to whoever
 * needs them.
 */
export async function digestFolder(
  files: readonly Task[],
  places: ReadonlyMap<string, readonly Input[]>,
  options: Omit<JudgeOptions, "digests">,
): Promise<{ folderOf: (task: Task) => Folder; last: LastYear }> {
  const run: Run = (works) => doWorks(works, { ...options, digests: false });
  const isAlone = files.length < 2 && places.size === 0;
  const reports = isAlone ? [] : await run(files.map((task) => ({ kind: "digest", task })));
  const last = await digestLast(run, places, files, reports);
  const folder = arrangeFolder(listDigests(reports));
  const previousOf = arrangeLast(last);
  return {
    folderOf: (task) => ({ ...folder, previousByAgency: previousOf(task) ?? folder.previousByAgency }),
    last,
  };
}

/** Digests last year's reports, but for those that are among the files and have been digested there. */
async function digestLast(
  run: Run,
  places: ReadonlyMap<string, readonly Input[]>,
  files: readonly Task[],
  judgements: readonly Judgement[],
): Promise<LastYear> {
  const known = new Map<string, Judgement>();
  for (const [index, { path }] of places.size === 0 ? [] : files.entries()) {
    const judgement = judgements[index];
    if (judgement) known.set(resolve(path), judgement);
  }
  const inputs = [...places.values()].flat().filter(({ path }) => !known.has(resolve(path)));
  const unread = [...new Map(inputs.map((task) => [resolve(task.path), task])).values()];
  const digested = await run(unread.map((task) => ({ kind: "digest", task })));
  for (const [index, { path }] of unread.entries()) {
    const judgement = digested[index];
    if (judgement) known.set(resolve(path), judgement);
  }
  return new Map(
    [...places].map(([place, inputs]) => [
      place,
      inputs.flatMap(({ path }) => known.get(resolve(path)) ?? []),
    ]),
  );
}

/** Last year's reports of each file; null where none are named for it. */
function arrangeLast(last: LastYear): (task: Task | undefined) => Folder["previousByAgency"] | null {
  const byPlace = new Map(
    [...last].map(([place, judgements]) => [
      place,
      arrangeFolder([], listDigests(judgements)).previousByAgency,
    ]),
  );
  return (task) => byPlace.get(task?.previous ?? "") ?? null;
}

/** The files that have to do with others, each with the few it has to do with, and its place in the list. */
function chooseAgain(
  files: readonly Task[],
  judgements: readonly Judgement[],
  last: LastYear,
): { place: number; work: Extract<Work, { kind: "judge-beside" }> }[] {
  const places = new Map(files.map(({ path }, place) => [path, place]));
  const taskOf = (path: string): Task | undefined => files[places.get(path) ?? -1];
  const previousOf = arrangeLast(last);
  const check = new FolderCheck<true>({
    looksAcross: (path) => {
      const task = taskOf(path);
      return task !== undefined && looksAcross(task);
    },
    previousFor: (path) => previousOf(taskOf(path)),
    onAffected: () => {},
  });
  for (const { path } of files) check.await(path);
  const again: { place: number; work: Extract<Work, { kind: "judge-beside" }> }[] = [];
  for (let step = check.take(); step; step = check.take()) {
    if (step.kind === "pass") continue;
    const place = places.get(step.name) ?? -1;
    const [task, digest] = [files[place], digestOf(judgements[place])];
    if (step.kind === "judge" && digest) check.settle(step.name, digest, true);
    else if (step.kind === "judge") check.forget(step.name);
    else if (step.kind === "judge-beside" && task)
      again.push({ place, work: { kind: "judge-beside", task, neighbours: step.neighbours } });
  }
  return again;
}

/** Whether anything is said of a file that depends on others. */
function looksAcross({ context, isPrevious }: Task): boolean {
  return !isPrevious && looksAcrossReports(context);
}

function listDigests(judgements: readonly Judgement[]): ReportDigest[] {
  return judgements.flatMap((judgement) => digestOf(judgement) ?? []);
}

function digestOf(judgement: Judgement | undefined): ReportDigest | null {
  return judgement?.kind === "judged" || judgement?.kind === "digested" ? judgement.digest : null;
}
