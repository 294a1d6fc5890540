import { agencyBucket, isSameAgency } from "../words/sameAgency.ts";
import type { ReportDigest } from "./digest.ts";
import type { Folder } from "./folder.ts";
import { type ParagraphDigest, paragraphsOf } from "./packed/paragraphs.ts";

/** What a report of a folder was and is; null where it was not there, or is there no more. */
export interface ReportChange {
  readonly old: ReportDigest | null;
  readonly now: ReportDigest | null;
}

/**
 * The reports of a folder of which something else may have to be said because some are new there, have changed, or are
 * gone: next year's of their agencies, those of the same agency and year, and those that have a sequence of a
 * paragraph of theirs.
 * @param last the folder as it was before these changes.
 * @param folder the folder as it is.
 * @returns the names of these reports; those of the changed ones may be among them.
 */
export function listAffected(last: Folder, folder: Folder, changes: readonly ReportChange[]): Set<string> {
  const affected = new Set<string>();
  const hashes = new Set<number>();
  for (const { old, now } of changes) {
    if (old) listNear(last, old, affected);
    if (now) listNear(folder, now, affected);
    const same = findUnchanged(old, now);
    for (const report of [old, now]) {
      for (const paragraph of report ? paragraphsOf(report) : []) {
        if (!same.has(paragraphKey(paragraph))) for (const hash of paragraph.sketch) hashes.add(hash);
      }
    }
  }
  for (const arranged of [last, folder]) listHolders(arranged, hashes, affected);
  return affected;
}

/** Adds the reports of the same agency and year, and next year's. */
function listNear(folder: Folder, { agencyKey, year }: ReportDigest, affected: Set<string>): void {
  if (agencyKey === null || year === null) return;
  for (const other of folder.byAgency.get(agencyBucket(agencyKey)) ?? []) {
    const isNear = other.year === year || other.year === year + 1;
    if (isNear && isSameAgency(other.agencyKey ?? "", agencyKey)) affected.add(other.name);
  }
}

/** Adds the reports with a paragraph that has one of these hashes. */
function listHolders(folder: Folder, hashes: ReadonlySet<number>, affected: Set<string>): void {
  const crowded = new Set<number>();
  for (const hash of hashes) {
    if (folder.passages.isCrowded(hash)) crowded.add(hash);
    for (const number of folder.passages.withHash(hash)) {
      const holder = folder.passages.reportOf(number);
      if (holder) affected.add(holder.name);
    }
  }
  if (crowded.size === 0) return;
  for (const report of folder.passages.reports) {
    const has = ({ sketch }: ParagraphDigest): boolean => sketch.some((hash) => crowded.has(hash));
    if (report.agencyKey !== null && paragraphsOf(report).some(has)) affected.add(report.name);
  }
}

/** The keys of paragraphs of which others are told the same as before, and of whose they are. */
function findUnchanged(old: ReportDigest | null, now: ReportDigest | null): ReadonlySet<string> {
  if (!old || !now || old.agency !== now.agency || old.agencyKey !== now.agencyKey || old.year !== now.year)
    return new Set();
  const keys = new Set(paragraphsOf(old).map(paragraphKey));
  return new Set(
    paragraphsOf(now)
      .map(paragraphKey)
      .filter((key) => keys.has(key)),
  );
}

/** A paragraph that has moved is another one: messages name its line. */
function paragraphKey({ line, start, end, length, sketch, words }: ParagraphDigest): string {
  return [line, start, end, length, ...sketch, words?.numbers, words?.own].join(" ");
}
