import type { Diagnostic } from "vscode-languageserver";
import { type Files, isPassedOver, isTextFile, MOST_FILES } from "../files/files.ts";
import { isInside, mayBeFolder } from "../files/uris.ts";
import type { FolderCheck, FolderStep, Neighbours, ReportDigest, Text } from "../report/index.ts";
import { TimeSlice } from "./timeSlice.ts";

/** What was found in a closed file. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The same as long as the diagnostics are the same; never that of an open document. */
  readonly resultId: string;
}

/** What a closed file says, and what is found in it. */
export interface FileJudgement {
  readonly digest: ReportDigest;
  readonly diagnostics: readonly Diagnostic[];
}

/** How closed reports are read and judged, and who hears of it. Every address is in its one spelling. */
export interface ClosedReportsHost {
  files(): Files;
  /**
   * Judges a closed file by its text; null where it is no report that is served.
   * @param neighbours the reports that it has to do with; null where it is judged by itself.
   */
  judge(uri: string, text: string, neighbours: Neighbours | null): Promise<FileJudgement | null>;
  /** A closed file's findings have changed; they are empty where it is none any more. */
  deliver(found: FileDiagnostics): void;
  /** Something went wrong with one file; the others are looked at all the same. */
  onError(error: unknown): void;
  /** A folder has so many text files that not all of them are looked at. */
  onTooMany(message: Text): void;
}

/** How far the work has come, in steps. */
export interface WorkDone {
  readonly done: number;
  readonly total: number;
}

/**
 * Reads and judges the closed reports of some folders, in the order that the folder's check says. Texts are read when
 * they are needed and not kept. Work is done in the background, a few milliseconds at a time.
 */
export class ClosedReports {
  private roots: readonly string[] = [];
  private readonly unlisted = new Set<string>();
  private working: Promise<void> | null = null;
  private cancellation = new AbortController();
  private steps = 0;
  private serial = 0;
  private isGivenUp = false;

  constructor(
    private readonly check: FolderCheck<FileDiagnostics>,
    private readonly host: ClosedReportsHost,
  ) {}

  get isBusy(): boolean {
    return this.working !== null;
  }

  /** Whether the last look at everything was given up before its end. */
  get wasCancelled(): boolean {
    return this.isGivenUp;
  }

  get workDone(): WorkDone {
    const left = this.unlisted.size + this.check.stepsLeft;
    return { done: this.steps, total: this.steps + left };
  }

  /** Resolves when there is nothing left to do, or the work was given up. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  /** Looks at these folders from now on; what lies in no folder any more is forgotten. */
  setRoots(roots: readonly string[]): void {
    const added = roots.filter((root) => !this.roots.includes(root));
    this.roots = roots;
    for (const uri of this.unlisted) if (!this.covers(uri)) this.unlisted.delete(uri);
    for (const uri of this.check.names()) if (!this.covers(uri)) this.forget(uri);
    for (const root of added) this.unlisted.add(root);
    this.start();
  }

  /** Reads and judges everything anew. */
  sweep(): void {
    this.isGivenUp = false;
    for (const root of this.roots) this.unlisted.add(root);
    this.start();
  }

  /** Judges everything anew that is known, since the way of judging has changed. */
  judgeAll(): void {
    this.check.judgeAll();
    this.start();
  }

  /** Gives up what is left to do. What has been found stays, and open reports are judged by it. */
  cancel(): void {
    if (!this.working) return;
    this.isGivenUp = true;
    this.cancellation.abort();
    this.cancellation = new AbortController();
    this.unlisted.clear();
    for (const found of this.check.giveUp()) this.accept(found);
  }

  /** A file or folder has appeared, or a file has changed. */
  didChange(uri: string): void {
    if (!this.covers(uri)) return;
    if (isTextFile(uri)) this.check.await(uri);
    // The listing of what is no folder after all is empty.
    else if (mayBeFolder(uri)) this.unlisted.add(uri);
    this.start();
  }

  /** A file or folder is gone. */
  didDelete(uri: string): void {
    if (!this.covers(uri)) return;
    for (const known of this.check.names()) if (isInside(uri, known)) this.forget(known);
    this.start();
  }

  /** An open document says something else than before. */
  onShared(): void {
    this.start();
  }

  /** A document was closed: what its file says counts again. */
  didClose(uri: string): void {
    this.check.close(uri);
    if (this.covers(uri) && isTextFile(uri)) this.check.await(uri);
    else this.forget(uri);
    this.start();
  }

  /** Whether a file or folder is one of those that are looked at. */
  covers(uri: string): boolean {
    return this.roots.some((root) => {
      if (!isInside(root, uri)) return false;
      const folders = uri.slice(root.length).split("/").slice(0, -1);
      return !folders.some((folder) => isPassedOver(folder));
    });
  }

  private start(): void {
    if (this.working) return;
    this.steps = 0;
    this.working = this.work(this.cancellation.signal).finally(() => {
      this.working = null;
      // What came after the last look, or after the work was given up.
      if (this.workDone.total > this.workDone.done || !this.check.isArranged) this.start();
    });
  }

  private async work(signal: AbortSignal): Promise<void> {
    const pace = new TimeSlice();
    // Whoever has asked for the work is answered first.
    await pace.yieldNow();
    while (!signal.aborted) {
      const step = this.takeStep(signal);
      if (!step) return;
      await step.catch((error: unknown) => this.host.onError(error));
      this.steps++;
      await pace.yieldIfDue();
    }
  }

  /** Begins with what is next: reports are compared when all of them are known. Null where nothing is left. */
  private takeStep(signal: AbortSignal): Promise<void> | null {
    const [folder] = this.unlisted;
    if (folder !== undefined) {
      this.unlisted.delete(folder);
      return this.list(folder, signal);
    }
    const step = this.check.take();
    return step && this.doStep(step);
  }

  private async list(folder: string, signal: AbortSignal): Promise<void> {
    const found = new Set(await this.host.files().list(folder, signal));
    if (signal.aborted) return;
    if (found.size >= MOST_FILES) this.host.onTooMany(describeTooMany(folder));
    for (const uri of found) if (this.covers(uri)) this.check.await(uri);
    for (const uri of this.check.names()) {
      if (isInside(folder, uri) && !found.has(uri)) this.forget(uri);
    }
  }

  private async doStep(step: FolderStep<FileDiagnostics>): Promise<void> {
    if (step.kind === "pass") return;
    const { name: uri } = step;
    if (step.kind === "stands") return this.accept(step.found);
    try {
      const text = await this.host.files().read(uri);
      const neighbours = step.kind === "judge" ? null : step.neighbours;
      const judged = text === null ? null : await this.host.judge(uri, text, neighbours);
      // Meanwhile its folder may have been closed.
      if (!judged || !this.covers(uri)) return this.forget(uri);
      const { diagnostics, digest } = judged;
      const found = { uri, diagnostics, resultId: `file-${++this.serial}` };
      // A string that was cut out of a text keeps the whole text in memory; a clone has strings of its own.
      if (step.kind === "judge-beside") this.accept(found);
      else if (this.check.settle(uri, structuredClone(digest), found)) this.host.deliver(found);
    } finally {
      this.check.leave(uri);
    }
  }

  private accept(found: FileDiagnostics): void {
    const before = this.check.findingsOf(found.uri);
    const isSame = before && JSON.stringify(before.diagnostics) === JSON.stringify(found.diagnostics);
    if (this.check.accept(found.uri, isSame ? before : found) && !isSame) this.host.deliver(found);
  }

  private forget(uri: string): void {
    const found = this.check.forget(uri);
    if (found) this.host.deliver({ ...found, diagnostics: [] });
  }
}

function describeTooMany(folder: string): Text {
  return {
    zh: `${folder}：文本文件超过 ${MOST_FILES} 个，其余没有检查。请打开存放年报的文件夹。`,
    en: `${folder}: there are more than ${MOST_FILES} text files; the rest were not looked at. Open the folder that holds the reports.`,
  };
}
