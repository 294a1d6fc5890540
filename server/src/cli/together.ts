import { resolve } from "node:path";
import {
  ALONE,
  arrangeFolder,
  type Folder,
  FolderCheck,
  type FolderStep,
  looksAcrossReports,
  type Neighbours,
  type ReportDigest,
} from "../report/index.ts";
import type { Task } from "./configure.ts";
import { growSlowly } from "./engine/growSlowly.ts";
import type { Input } from "./inputs.ts";
import { doWorks, type Judgement, type JudgeOptions, type Work } from "./judge.ts";
import { SeenReports } from "./order/seenReports.ts";
import { TitleOrder } from "./order/titleOrder.ts";
import { type Run, usePool } from "./pool.ts";
import { Ledger } from "./printing/ledger.ts";

export interface TogetherOptions extends Omit<JudgeOptions, "seen" | "keepsWords"> {
  /** The most threads to use; null lets the number of files and processors decide. */
  readonly jobs: number | null;
}

/** What came of a file that is looked at as last year's: its digest, a failure, or nothing. */
export interface Looked {
  readonly digest: ReportDigest | null;
  readonly failure: string | null;
}

/** What came of last year's reports in each place; nothing where nobody asks for them. */
export type LastYear = ReadonlyMap<string, readonly Looked[]>;

/** What came of the files. */
export interface Together {
  /** In the order of the tasks. */
  readonly ledger: Ledger;
  /** How many were compared with last year's report of the same agency. */
  readonly compared: number;
  readonly last: LastYear;
}

/**
 * Judges files beside one another: each by itself first, and digested; then those that have to do with others
 * again, beside these. No text is kept in between, and no words of any: where they are needed, the few files that have
 * them are read again.
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
  const seen = digests ? SeenReports.shareFor(files.length) : null;
  const judging = { ...options, seen, keepsWords: false };
  return usePool(files.length + listed, judging, options.jobs, async (run) => {
    const known = new FilesOfRun(files, digests ? new TitleOrder(files) : null);
    const settle = (judgement: Judgement, work: Work): void => known.settle(judgement, work);
    await run(known.firstWorks(), settle);
    const last = digests ? await digestLast(run, places, known.looked()) : new Map();
    if (digests) await run(known.furtherWorks(places, last), settle);
    return { ledger: known.ledger, compared: known.compared, last };
  });
}

/** The files of a run, and what there is still to be done with them. */
class FilesOfRun {
  readonly ledger: Ledger;
  compared = 0;
  private readonly places = new Map<string, number>();
  /** What is found in a report by itself is in the ledger; here stands whether it has been judged. */
  private readonly check: FolderCheck<boolean>;
  private previousOf: (task: Task | undefined) => Folder["previousByAgency"] | null = () => null;
  private readonly failures = new Map<string, string>();

  /** @param order the order in which they are judged; null for that in which they stand. */
  constructor(
    private readonly files: readonly Task[],
    private order: TitleOrder | null,
  ) {
    this.ledger = new Ledger(files.length);
    for (const [place, { path }] of files.entries()) this.places.set(path, place);
    this.check = new FolderCheck<boolean>({
      looksAcross: (path) => {
        const task = this.taskOf(path);
        return task !== undefined && looksAcross(task);
      },
      previousFor: (path) => this.previousOf(this.taskOf(path)),
      onAffected: () => {},
    });
    for (const { path } of order?.sort(files) ?? files) this.check.await(path);
  }

  private taskOf(path: string): Task | undefined {
    return this.files[this.places.get(path) ?? -1];
  }

  /** Each file is judged by itself, or beside last year's report; those that are only looked at are digested. */
  *firstWorks(): Generator<Work> {
    // Another step would be one of those that follow when all files are known.
    for (let left = this.files.length; left > 0; left--) {
      const step = this.check.take();
      const task = step?.kind === "judge" ? this.taskOf(step.name) : undefined;
      if (task?.isPrevious) yield { kind: "digest", task };
      else if (task) yield { kind: "judge", task, lastYear: this.lastYearOf(task) };
    }
    this.order = null;
  }

  /** What is taken for last year's report of a file by its title, where that has been read. */
  private lastYearOf({ path, previous }: Task): ReportDigest | null {
    const name = previous === null ? this.order?.lastYearOf(this.places.get(path) ?? -1) : null;
    const file = this.files[name ?? -1];
    return file ? this.check.digestOf(file.path) : null;
  }

  /**
   * Those that have to do with others are judged, each with the few it has to do with; so are those that were put off
   * since they seemed to.
   */
  *furtherWorks(listed: ReadonlyMap<string, readonly Input[]>, last: LastYear): Generator<Work> {
    this.previousOf = arrangeLast(last);
    const inputs = new Map([...listed.values()].flatMap((some) => some.map((input) => [input.path, input])));
    for (let step = this.check.take(); step; step = this.check.take()) {
      if (step.kind === "stands" && step.found && step.neighbours.previous) this.compared++;
      const neighbours = neighboursIn(step);
      const task = step.kind === "pass" ? undefined : this.taskOf(step.name);
      if (!neighbours || !task || task.isPrevious) continue;
      if (neighbours.previous) this.compared++;
      const again = (neighbours.wordless ?? []).flatMap((name) => {
        const { path, named, text } = this.taskOf(name) ?? inputs.get(name) ?? { path: name, named: false };
        return text === undefined ? { path, named } : { path, named, text };
      });
      yield { kind: "judge-beside", task, neighbours, again };
    }
  }

  settle(judgement: Judgement, work: Work): void {
    const {
      kind,
      task: { path },
    } = work;
    const place = this.places.get(path) ?? -1;
    if (!this.files[place]?.isPrevious) this.ledger.note(place, judgement);
    const digest = digestOf(judgement);
    if (judgement.kind === "failed" && kind !== "judge-beside") this.failures.set(path, judgement.message);
    if (kind === "judge-beside") this.check.release(path);
    else if (digest)
      this.check.settle(path, digest, judgement.kind === "judged", besideWhich(judgement, work));
    else this.check.forget(path);
  }

  /** What came of each file, for those who look for last year's reports among them. */
  *looked(): Generator<readonly [path: string, Looked]> {
    for (const digest of this.check.digests()) yield [digest.name, { digest, failure: null }];
    for (const [path, failure] of this.failures) yield [path, { digest: null, failure }];
  }
}

/**
 * Arranges the reports in some files for look-up, without judging them.
 * @returns what each stands beside, and what came of last year's reports. Files that cannot be read are left to whoever
 * needs them.
 */
export async function digestFolder(
  files: readonly Task[],
  places: ReadonlyMap<string, readonly Input[]>,
  { language, convert }: Pick<JudgeOptions, "language" | "convert">,
): Promise<{ folderOf: (task: Task) => Folder; last: LastYear }> {
  const print = { format: "text", explanations: false, quiet: false, language } as const;
  const options: JudgeOptions = { language, convert, print, seen: null, keepsWords: true };
  const run: Run = async (works, receive) => {
    for (const work of works)
      for (const judgement of await doWorks([work], options)) receive(judgement, work);
  };
  const isAlone = files.length < 2 && places.size === 0;
  const reports = isAlone ? [] : await look(run, files);
  const last = await digestLast(run, places, reports);
  const folder = arrangeFolder(listDigests(reports.map(([, looked]) => looked)));
  const previousOf = arrangeLast(last);
  return {
    folderOf: (task) => ({ ...folder, previousByAgency: previousOf(task) ?? folder.previousByAgency }),
    last,
  };
}

async function look(run: Run, inputs: readonly Input[]): Promise<(readonly [path: string, Looked])[]> {
  const found: (readonly [path: string, Looked])[] = [];
  const works = inputs.map((task): Work => ({ kind: "digest", task }));
  await run(works, (judgement, { task: { path } }) => {
    const failure = judgement.kind === "failed" ? judgement.message : null;
    found.push([path, { digest: digestOf(judgement), failure }]);
  });
  return found;
}

/** Digests last year's reports, but for those that are among the files and have been digested there. */
async function digestLast(
  run: Run,
  places: ReadonlyMap<string, readonly Input[]>,
  files: Iterable<readonly [path: string, Looked]>,
): Promise<LastYear> {
  if (places.size === 0) return new Map();
  const known = new Map<string, Looked>();
  for (const [path, looked] of files) known.set(resolve(path), looked);
  const inputs = [...places.values()].flat().filter(({ path }) => !known.has(resolve(path)));
  const unread = [...new Map(inputs.map((task) => [resolve(task.path), task])).values()];
  for (const [path, looked] of await look(run, unread)) known.set(resolve(path), looked);
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
    [...last].map(([place, looked]) => [place, arrangeFolder([], listDigests(looked)).previousByAgency]),
  );
  return (task) => byPlace.get(task?.previous ?? "") ?? null;
}

/** Beside which reports one is to be judged; null where what was found in it stands. */
function neighboursIn(step: FolderStep<boolean>): Neighbours | null {
  if (step.kind === "judge-beside") return step.neighbours;
  return step.kind === "stands" && !step.found ? ALONE : null;
}

/** Whether anything is said of a file that depends on others. */
function looksAcross({ context, isPrevious }: Task): boolean {
  return !isPrevious && looksAcrossReports(context);
}

/** The reports beside which a file was judged when it was read. */
function besideWhich(judgement: Judgement, work: Work): Neighbours {
  if (judgement.kind !== "judged" || !judgement.isBesideLastYear) return ALONE;
  return work.kind === "judge" && work.lastYear ? { previous: work.lastYear, neighbours: [] } : ALONE;
}

function listDigests(looked: readonly Looked[]): ReportDigest[] {
  return looked.flatMap(({ digest }) => digest ?? []);
}

function digestOf(judgement: Judgement): ReportDigest | null {
  return judgement.kind === "judged" || judgement.kind === "digested" ? judgement.digest : null;
}
