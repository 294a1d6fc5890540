import { arrangeFolder, type Folder, listAffected, type ReportDigest } from "../report/index.ts";

/** When more reports than this have changed at once, every report is taken to be concerned. */
const MANY = 50;

/**
 * Every report that is known, closed or open, with what others need to know of it. Judgements look at the
 * arrangement of all of them; it is made anew in the background, and never while somebody types.
 */
export class Workspace {
  private readonly byUri = new Map<string, ReportDigest>();
  /** What the reports that have changed since the last arrangement were in it. */
  private readonly before = new Map<string, ReportDigest | null>();
  private arranged: Folder = arrangeFolder([]);

  /** The reports as they were last arranged. */
  get folder(): Folder {
    return this.arranged;
  }

  get isArranged(): boolean {
    return this.before.size === 0;
  }

  /** The addresses of all reports that are known. */
  uris(): readonly string[] {
    return [...this.byUri.keys()];
  }

  /** Every report that is known. */
  digests(): Iterable<ReportDigest> {
    return this.byUri.values();
  }

  /**
   * Takes note of a report, or of there being none any more.
   * @param uri its address in the one spelling, which is the digest's name as well.
   */
  set(uri: string, digest: ReportDigest | null): void {
    const known = this.byUri.get(uri) ?? null;
    if (known === digest || JSON.stringify(known) === JSON.stringify(digest)) return;
    if (!this.before.has(uri)) this.before.set(uri, known);
    if (digest) this.byUri.set(uri, digest);
    else this.byUri.delete(uri);
  }

  /** Arranges the reports anew. @returns the addresses of those of which something else can be said now. */
  arrange(): ReadonlySet<string> {
    const before = [...this.before];
    this.before.clear();
    if (before.length === 0) return new Set();
    const last = this.arranged;
    this.arranged = arrangeFolder([...this.byUri.values()]);
    if (before.length > MANY) return new Set(this.byUri.keys());
    const concerned = new Set<string>();
    for (const [uri, old] of before) {
      const now = this.byUri.get(uri) ?? null;
      const names = [
        ...(old ? listAffected(last, old, now) : []),
        ...(now ? listAffected(this.arranged, now, old) : []),
      ];
      for (const name of names) if (name !== uri && this.byUri.has(name)) concerned.add(name);
      // It may have been read before the others were known that were arranged before it.
      if (now && !old && this.byUri.size > 1) concerned.add(uri);
    }
    return concerned;
  }
}
