import { listAffected } from "./affected.ts";
import type { ReportDigest } from "./digest.ts";
import { arrangeFolder, type Folder } from "./folder.ts";
import { blankReport, type KnownReport } from "./knownReport.ts";
import { ALONE, areSameNeighbours, chooseNeighbours, type Neighbours } from "./neighbours.ts";
import { Waiting } from "./waiting.ts";

/** When more reports than this have changed at once, every report may be affected. */
const MANY = 50;
/** After so many reports of which nothing else is to be said whoever asks for steps gets his turn. */
const AT_ONCE = 100;

/** What is to be done next with one report of a folder. */
export type FolderStep<Found> =
  /** Read its text, judge it by itself, and digest it; then call `settle`. */
  | { readonly kind: "judge"; readonly name: string }
  /** What was found when it was read stands, since it was judged beside the reports that it has to do with: mostly none. */
  | {
      readonly kind: "stands";
      readonly name: string;
      readonly found: Found;
      readonly neighbours: Neighbours;
    }
  /** Read its text again, and judge it beside the reports that it has to do with. */
  | { readonly kind: "judge-beside"; readonly name: string; readonly neighbours: Neighbours }
  /** Nothing: some reports were looked at of which nothing else is to be said, and more are left. */
  | { readonly kind: "pass" };

/** What a folder's check has to know of each report. */
export interface FolderCheckOptions {
  /** Whether any rule that looks across reports is on for a report. */
  looksAcross(name: string): boolean;
  /** Last year's reports that are named for a report, besides those of the folder; null where none are. */
  previousFor(name: string): Folder["previousByAgency"] | null;
  /** Something else can be said now of these open reports, since others have changed. */
  onAffected(names: readonly string[]): void;
}

/**
 * The order of work on the reports of a folder, for the server and the command line alike. Each is read once, judged
 * by itself, or beside last year's report where that is known already, and digested. When all are, those that have to do
 * with others are judged again, beside these; of all others the first judgement stands. No text is kept in between. A
 * report is known by what the host calls it.
 */
export class FolderCheck<Found> {
  private readonly reports = new Map<string, KnownReport<Found>>();
  /** Files whose texts are to be read. */
  private readonly unread = new Waiting();
  /** Files that are being read. */
  private readonly beingRead = new Set<string>();
  /** Reports of which something else may have to be said. */
  private readonly due = new Waiting();
  /** Those of them that are judged again whatever the others say. */
  private readonly forced = new Set<string>();
  /** What the reports that have changed since the last arrangement were in it. */
  private readonly before = new Map<string, ReportDigest | null>();
  private arranged: Folder = arrangeFolder([]);
  private serial = 0;

  constructor(private readonly options: FolderCheckOptions) {}

  /** The reports as they were last arranged. */
  get folder(): Folder {
    return this.arranged;
  }

  /** Which arrangement that is; whoever reads an open report beside the others remembers it. */
  get arrangement(): number {
    return this.serial;
  }

  /** How many steps are left, as far as is known now. */
  get stepsLeft(): number {
    return this.unread.size + this.beingRead.size + this.due.size;
  }

  /** Whether every report knows what the others have become. */
  get isArranged(): boolean {
    return this.before.size === 0;
  }

  /** The names of all reports that are known. */
  names(): readonly string[] {
    return [...this.reports.keys()];
  }

  /** What others need to know of each report. */
  *digests(): Iterable<ReportDigest> {
    for (const { digest } of this.reports.values()) if (digest) yield digest;
  }

  /** What was found in each report whose file counts. */
  *findings(): Iterable<Found> {
    for (const { found } of this.reports.values()) if (found !== null) yield found;
  }

  /** What others need to know of a report; null where that is not known, or it is none. */
  digestOf(name: string): ReportDigest | null {
    return this.reports.get(name)?.digest ?? null;
  }

  findingsOf(name: string): Found | null {
    return this.reports.get(name)?.found ?? null;
  }

  isOpen(name: string): boolean {
    return this.reports.get(name)?.owner === "editor";
  }

  /** The editor's text of a report counts from now on; what it says is told by `setDigest`. */
  open(name: string): void {
    const known = this.reports.get(name);
    this.unread.delete(name);
    this.beingRead.delete(name);
    this.due.delete(name);
    const report: KnownReport<Found> = {
      ...blankReport<Found>(),
      owner: "editor",
      digest: known?.digest ?? null,
    };
    report.beside = this.neighboursOf(name, report.digest);
    this.reports.set(name, report);
  }

  /**
   * Takes note of what an open report says now.
   * @param digest null where it is no report any more.
   * @param arrangement the arrangement in which the others stood when it was read.
   */
  setDigest(name: string, digest: ReportDigest | null, arrangement: number): void {
    const known = this.reports.get(name);
    if (known?.owner !== "editor" || !this.change(name, known, digest)) return;
    known.beside = arrangement === this.serial ? this.neighboursOf(name, digest) : null;
  }

  /** The file of a report counts again. */
  close(name: string): void {
    const known = this.reports.get(name);
    if (known) known.owner = "file";
  }

  /** The text of a file is to be read, for the first time or anew. That of an open one does not count. */
  await(name: string): void {
    if (!this.isOpen(name)) this.unread.add(name);
  }

  /** Everything that is known is to be judged again, since the way of judging has changed. */
  judgeAll(): void {
    for (const [name, { found }] of this.reports) {
      if (found === null) continue;
      this.due.add(name);
      this.forced.add(name);
    }
  }

  /** A file is gone. @returns what had been found in it; null where nothing had, or it is open. */
  forget(name: string): Found | null {
    this.unread.delete(name);
    this.beingRead.delete(name);
    const known = this.reports.get(name);
    if (!known || known.owner === "editor") return null;
    this.change(name, known, null);
    this.due.delete(name);
    this.reports.delete(name);
    return known.found;
  }

  /** Forgets what waits to be read or judged. @returns what was found by now in single reports, which stands. */
  giveUp(): Found[] {
    this.unread.clear();
    this.arrange();
    this.due.clear();
    this.forced.clear();
    return [...this.reports.values()].flatMap(({ fresh }) => (fresh === null ? [] : fresh));
  }

  /** Begins the next step. Null where there is none, or where files that are being read have to be known first. */
  take(): FolderStep<Found> | null {
    const unread = this.unread.take();
    if (unread !== undefined) {
      this.beingRead.add(unread);
      return { kind: "judge", name: unread };
    }
    if (this.beingRead.size > 0) return null;
    this.arrange();
    for (let count = 0; count < AT_ONCE; count++) {
      const name = this.due.take();
      if (name === undefined) return null;
      const step = this.decide(name, this.forced.delete(name));
      if (step) return step;
    }
    return { kind: "pass" };
  }

  /**
   * A file has been read, and judged. It no longer counts where it was opened meanwhile, or is gone.
   * @param beside the reports beside which it was judged.
   * @returns whether nothing had been found in it before: then this stands until more is known.
   */
  settle(name: string, digest: ReportDigest, found: Found, beside: Neighbours = ALONE): boolean {
    if (!this.beingRead.delete(name)) return false;
    const known = this.reports.get(name) ?? blankReport<Found>();
    this.reports.set(name, known);
    this.change(name, known, digest);
    const isFirst = known.found === null;
    known.fresh = found;
    known.freshBeside = beside;
    known.found ??= found;
    this.due.add(name);
    return isFirst;
  }

  /** A file that was to be read could not be; what is known of it stays. */
  leave(name: string): void {
    this.beingRead.delete(name);
  }

  /** What was found in a report's file stands from now on. @returns whether it still counts. */
  accept(name: string, found: Found): boolean {
    const known = this.reports.get(name);
    if (known?.owner !== "file") return false;
    Object.assign(known, { found, fresh: null, beside: known.nextBeside });
    return true;
  }

  /** A report has been judged for the last time: beside which others that was is not kept. */
  release(name: string): void {
    const known = this.reports.get(name);
    if (known) known.nextBeside = ALONE;
  }

  /** Lets each report know what the others have become. */
  private arrange(): void {
    const before = [...this.before];
    this.before.clear();
    if (before.length === 0) return;
    const last = this.arranged;
    this.arranged = arrangeFolder([...this.digests()]);
    this.serial++;
    for (const name of this.listAffected(last, before)) if (!this.isOpen(name)) this.due.add(name);
    const open = [...this.reports.keys()].filter((name) => this.isOpen(name) && this.moveOn(name));
    if (open.length > 0) this.options.onAffected(open);
  }

  /** Has an open report stand beside what the others have become. @returns whether that is something else. */
  private moveOn(name: string): boolean {
    const known = this.reports.get(name);
    if (!known?.digest) return false;
    const { beside } = known;
    known.beside = this.neighboursOf(name, known.digest);
    return !areSameNeighbours(beside, known.beside);
  }

  /** @returns whether a report says something else than before. */
  private change(name: string, known: KnownReport<Found>, digest: ReportDigest | null): boolean {
    const { digest: old } = known;
    if (old === digest || (old && digest && JSON.stringify(old) === JSON.stringify(digest))) return false;
    if (!this.before.has(name)) this.before.set(name, old);
    known.digest = digest;
    return true;
  }

  private decide(name: string, isForced: boolean): FolderStep<Found> | null {
    const known = this.reports.get(name);
    if (!known?.digest || known.owner === "editor") return null;
    const neighbours = this.neighboursOf(name, known.digest);
    known.nextBeside = neighbours;
    const hasStood = !neighbours.wordless && areSameNeighbours(known.freshBeside, neighbours);
    if (hasStood && known.fresh !== null) return { kind: "stands", name, found: known.fresh, neighbours };
    const isDue = isForced || known.fresh !== null || !areSameNeighbours(known.beside, neighbours);
    return isDue ? { kind: "judge-beside", name, neighbours } : null;
  }

  private neighboursOf(name: string, digest: ReportDigest | null): Neighbours {
    if (!digest || !this.options.looksAcross(name)) return ALONE;
    const previousByAgency = this.options.previousFor(name);
    const folder = previousByAgency ? { ...this.arranged, previousByAgency } : this.arranged;
    return chooseNeighbours(folder, digest);
  }

  /** The closed reports that may have other neighbours now. @param before what those that have changed were. */
  private listAffected(
    last: Folder,
    before: readonly (readonly [string, ReportDigest | null])[],
  ): Iterable<string> {
    if (before.length > MANY) return [...this.reports.keys()];
    const changes = before.map(([name, old]) => ({ old, now: this.reports.get(name)?.digest ?? null }));
    return listAffected(last, this.arranged, changes);
  }
}
