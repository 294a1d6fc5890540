import {
  arrangeFolder,
  type Folder,
  FolderCheck,
  looksAcrossReports,
  type ReportDigest,
} from "../report/index.ts";
import type { Task } from "./configure.ts";
import type { Input } from "./inputs.ts";
import { doWorks, type Judgement, type JudgeOptions, type Work } from "./judge.ts";
import { usePool } from "./pool.ts";
import { leaveOut } from "./previous.ts";

export interface TogetherOptions extends Omit<JudgeOptions, "digests"> {
  /** The most threads to use; null lets the number of files and processors decide. */
  readonly jobs: number | null;
}

/** What came of the files. */
export interface Together {
  /** In the order of the tasks, those that are only looked at left out. */
  readonly judgements: readonly Judgement[];
  /** How many were compared with last year's report of the same agency. */
  readonly compared: number;
  /** What came of last year's reports; none where nobody asks for them. */
  readonly last: readonly Judgement[];
}

/**
 * Judges files beside one another: each by itself first, and digested; then those that have to do with others
 * again, beside these. No text is kept in between: digests of many reports need less memory than reports.
 * @param last last year's reports, which are looked at and not judged, unless they are named outright.
 */
export async function judgeTogether(
  tasks: readonly Task[],
  last: readonly Input[],
  options: TogetherOptions,
): Promise<Together> {
  const files = leaveOut(tasks, last);
  const count = files.length + last.length;
  const digests = count > 1 && files.some(looksAcross);
  return usePool(count, { ...options, digests }, options.jobs, async (run) => {
    const judgements = await run(files.map((task): Work => ({ kind: "judge", task })));
    if (!digests) return { judgements, compared: 0, last: [] };
    const previous = await run(last.map((task): Work => ({ kind: "digest", task })));
    const again = chooseAgain(files, judgements, previous);
    const beside = await run(again.map(({ work }) => work));
    for (const [index, { place }] of again.entries()) {
      const judgement = beside[index];
      if (judgement) judgements[place] = judgement;
    }
    const compared = again.filter(({ work }) => work.neighbours.previous).length;
    return { judgements, compared, last: previous };
  });
}

/**
 * Arranges the reports in some files for look-up, beside last year's, without judging them.
 * @returns the folder, and what came of last year's reports. Files that cannot be read are left to whoever needs them.
 */
export async function digestFolder(
  files: readonly Input[],
  last: readonly Input[],
  options: Omit<JudgeOptions, "digests">,
): Promise<{ folder: Folder; last: readonly Judgement[] }> {
  const digestAll = (inputs: readonly Input[]): Promise<Judgement[]> =>
    doWorks(
      inputs.map((task) => ({ kind: "digest", task })),
      { ...options, digests: false },
    );
  const reports = files.length + last.length > 1 ? await digestAll(files) : [];
  const previous = await digestAll(last);
  return { folder: arrangeAll(reports, previous), last: previous };
}

function arrangeAll(reports: readonly Judgement[], previous: readonly Judgement[]): Folder {
  const list = (judgements: readonly Judgement[]): ReportDigest[] =>
    judgements.flatMap((judgement) => digestOf(judgement) ?? []);
  return arrangeFolder(list(reports), list(previous));
}

/** The files that have to do with others, each with the few it has to do with, and its place in the list. */
function chooseAgain(
  files: readonly Task[],
  judgements: readonly Judgement[],
  previous: readonly Judgement[],
): { place: number; work: Extract<Work, { kind: "judge-beside" }> }[] {
  const places = new Map(files.map(({ path }, place) => [path, place]));
  const { previousByAgency } = arrangeAll([], previous);
  const check = new FolderCheck<true>({
    looksAcross: (path) => looksAcrossReports(files[places.get(path) ?? -1]?.context ?? {}),
    previousFor: () => previousByAgency,
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

function looksAcross({ context }: Task): boolean {
  return looksAcrossReports(context);
}

function digestOf(judgement: Judgement | undefined): ReportDigest | null {
  return judgement?.kind === "judged" || judgement?.kind === "digested" ? judgement.digest : null;
}
