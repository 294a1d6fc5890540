import type { Diagnostic } from "vscode-languageserver";
import { type Files, isPassedOver, isTextFile, MOST_FILES } from "../files/files.ts";
import { isInside, mayBeFolder } from "../files/uris.ts";
import type { ReportDigest } from "../report/index.ts";
import { TimeSlice } from "./timeSlice.ts";
import type { Workspace } from "./workspace.ts";

/** What was found in a closed file. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The same as long as the diagnostics are the same; never that of an open document. */
  readonly resultId: string;
}

/** What the closed reports ask the server for. Every address is in its one spelling. */
export interface ClosedReportsHost {
  files(): Files;
  /** An open document's text goes before that of its file. */
  isOpen(uri: string): boolean;
  /** What others need to know of a closed file; null where it is no report that is served. */
  digest(uri: string, text: string): Promise<ReportDigest | null>;
  /** What is found in a closed file; null where it is no report that is served. */
  judge(uri: string, text: string): Promise<readonly Diagnostic[] | null>;
  /** Open reports are to be judged anew, since others have changed. */
  renew(uris: readonly string[]): void;
  /** A closed file's findings have changed; they are empty where it is none any more. */
  deliver(verdict: FileDiagnostics): void;
  /** Something went wrong with one file; the others are looked at all the same. */
  complain(error: unknown): void;
  /** A folder has so many text files that not all of them are looked at. */
  noteTooMany(folder: string): void;
}

/** How far the work has come, in steps. */
export interface WorkDone {
  readonly done: number;
  readonly total: number;
}

/**
 * The closed reports of some folders: they are read once to learn what others must know of them, and judged when
 * all of them are known. Texts are read when they are needed and not kept. Work is done in the background, a few
 * milliseconds at a time.
 */
export class ClosedReports {
  private roots: readonly string[] = [];
  private readonly verdicts = new Map<string, FileDiagnostics>();
  private readonly unlisted = new Set<string>();
  private readonly unread = new Set<string>();
  private readonly unjudged = new Set<string>();
  private working: Promise<void> | null = null;
  private cancellation = new AbortController();
  private steps = 0;
  private serial = 0;
  private isGivenUp = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly host: ClosedReportsHost,
  ) {}

  /** The closed reports that have been judged, in no particular order. */
  get judged(): ReadonlyMap<string, FileDiagnostics> {
    return this.verdicts;
  }

  get isBusy(): boolean {
    return this.working !== null;
  }

  /** Whether the last look at everything was given up before its end. */
  get wasCancelled(): boolean {
    return this.isGivenUp;
  }

  /** A file is read once and, where it is a report, judged once. */
  get workDone(): WorkDone {
    const left = this.unlisted.size + 2 * this.unread.size + this.unjudged.size;
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
    for (const uri of this.unread) if (!this.covers(uri)) this.unread.delete(uri);
    for (const uri of this.workspace.uris()) if (!this.covers(uri)) this.forget(uri);
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
    for (const uri of this.verdicts.keys()) this.unjudged.add(uri);
    this.start();
  }

  /** Gives up what is left to do. What has been found stays, and open reports are judged by it. */
  cancel(): void {
    if (!this.working) return;
    this.isGivenUp = true;
    this.cancellation.abort();
    this.cancellation = new AbortController();
    for (const waiting of [this.unlisted, this.unread, this.unjudged]) waiting.clear();
    this.renew(this.workspace.arrange());
  }

  /** A file or folder has appeared, or a file has changed. */
  didChange(uri: string): void {
    if (!this.covers(uri)) return;
    if (isTextFile(uri)) this.unread.add(uri);
    // The listing of what is no folder after all is empty.
    else if (mayBeFolder(uri)) this.unlisted.add(uri);
    this.start();
  }

  /** A file or folder is gone. */
  didDelete(uri: string): void {
    if (!this.covers(uri)) return;
    for (const known of this.workspace.uris()) if (isInside(uri, known)) this.forget(known);
    this.start();
  }

  /** An open document has become, or is no longer, such a report. */
  didOpen(uri: string, digest: ReportDigest | null): void {
    this.verdicts.delete(uri);
    this.unjudged.delete(uri);
    this.workspace.set(uri, digest);
    this.start();
  }

  /** A document was closed: what its file says counts again. */
  didClose(uri: string): void {
    if (this.covers(uri) && isTextFile(uri)) this.unread.add(uri);
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
      if (this.workDone.total > this.workDone.done || !this.workspace.isArranged) this.start();
    });
  }

  private async work(signal: AbortSignal): Promise<void> {
    const pace = new TimeSlice();
    // Whoever has asked for the work is answered first.
    await pace.yieldNow();
    while (!signal.aborted) {
      const step = this.takeStep(signal);
      if (!step) return;
      await step.catch((error: unknown) => this.host.complain(error));
      this.steps++;
      await pace.yieldIfDue();
    }
  }

  /** Begins with what is next: reports are judged when all of them are known. Null where nothing is left. */
  private takeStep(signal: AbortSignal): Promise<void> | null {
    const folder = takeFirst(this.unlisted);
    if (folder !== undefined) return this.list(folder, signal);
    const file = takeFirst(this.unread);
    if (file !== undefined) return this.read(file);
    this.arrange();
    const report = takeFirst(this.unjudged);
    return report === undefined ? null : this.judge(report);
  }

  private async list(folder: string, signal: AbortSignal): Promise<void> {
    const found = new Set(await this.host.files().list(folder, signal));
    if (signal.aborted) return;
    if (found.size >= MOST_FILES) this.host.noteTooMany(folder);
    for (const uri of found) if (this.covers(uri)) this.unread.add(uri);
    for (const uri of this.workspace.uris()) {
      if (isInside(folder, uri) && !found.has(uri)) this.forget(uri);
    }
  }

  private async read(uri: string): Promise<void> {
    const digest = await this.take(uri, this.host.digest);
    if (digest === undefined) return;
    if (!digest) return this.forget(uri);
    // A string that was cut out of a text keeps the whole text in memory; a clone has strings of its own.
    this.workspace.set(uri, structuredClone(digest));
    this.unjudged.add(uri);
  }

  private async judge(uri: string): Promise<void> {
    const diagnostics = await this.take(uri, this.host.judge);
    if (diagnostics === undefined) return;
    if (!diagnostics) return this.forget(uri);
    const before = this.verdicts.get(uri);
    if (before && JSON.stringify(before.diagnostics) === JSON.stringify(diagnostics)) return;
    const verdict = { uri, diagnostics, resultId: `file-${++this.serial}` };
    this.verdicts.set(uri, verdict);
    this.host.deliver(verdict);
  }

  /** Takes something from a file's text; null where it is none of ours, undefined where the file no longer counts. */
  private async take<T>(
    uri: string,
    from: (uri: string, text: string) => Promise<T | null>,
  ): Promise<T | null | undefined> {
    if (this.host.isOpen(uri)) return undefined;
    const text = await this.host.files().read(uri);
    const taken = text === null ? null : await from(uri, text);
    // Meanwhile the file may have been opened, or its folder closed.
    return this.host.isOpen(uri) || !this.covers(uri) ? undefined : taken;
  }

  private forget(uri: string): void {
    if (this.host.isOpen(uri)) return;
    this.unjudged.delete(uri);
    this.workspace.set(uri, null);
    const verdict = this.verdicts.get(uri);
    if (!verdict) return;
    this.verdicts.delete(uri);
    this.host.deliver({ ...verdict, diagnostics: [] });
  }

  /** Lets each report know what the others have become. */
  private arrange(): void {
    const concerned = this.workspace.arrange();
    this.renew(concerned);
    for (const uri of concerned) if (!this.host.isOpen(uri)) this.unjudged.add(uri);
  }

  private renew(concerned: ReadonlySet<string>): void {
    const open = [...concerned].filter((uri) => this.host.isOpen(uri));
    if (open.length > 0) this.host.renew(open);
  }
}

function takeFirst(waiting: Set<string>): string | undefined {
  const [first] = waiting;
  if (first !== undefined) waiting.delete(first);
  return first;
}
