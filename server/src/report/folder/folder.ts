import { agencyBucket } from "../words/sameAgency.ts";
import { findByOtherForm, findExact, near } from "./agencyIndex.ts";
import type { ReportDigest } from "./digest.ts";
import { PassageIndex } from "./passageIndex.ts";
import { folderDistance } from "./reportName.ts";

/** The reports that are looked at together, arranged so that each finds the others it has to do with. */
export interface Folder {
  /** By what all forms of an agency's name have in common (`agencyBucket`); each list in order of names. */
  readonly byAgency: ReadonlyMap<string, readonly ReportDigest[]>;
  /** Reports that are last year's and nothing else, likewise: they are compared in no other way. */
  readonly previousByAgency: ReadonlyMap<string, readonly ReportDigest[]>;
  readonly passages: PassageIndex;
}

/** What tells a report from others: what the host calls it, whose it is, and of which year. */
export type ReportKey = Pick<ReportDigest, "name" | "agencyKey" | "year">;

/**
 * Arranges reports for look-up. The order in which they are given does not matter.
 * @param digests one for each report of the folder.
 * @param previous reports that are only looked at as last year's, and before those of `digests`.
 */
export function arrangeFolder(
  digests: readonly ReportDigest[],
  previous: readonly ReportDigest[] = [],
): Folder {
  const sorted = sortByName(digests);
  return {
    byAgency: groupByAgency(sorted),
    previousByAgency: groupByAgency(sortByName(previous)),
    passages: new PassageIndex(sorted),
  };
}

function sortByName(digests: readonly ReportDigest[]): ReportDigest[] {
  return [...digests].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function groupByAgency(digests: readonly ReportDigest[]): Map<string, ReportDigest[]> {
  const groups = new Map<string, ReportDigest[]>();
  for (const digest of digests) {
    if (digest.agencyKey === null || digest.year === null) continue;
    const bucket = agencyBucket(digest.agencyKey);
    const group = groups.get(bucket);
    if (group) group.push(digest);
    else groups.set(bucket, [digest]);
  }
  return groups;
}

/**
 * Last year's report of the same agency, by what the reports say and not by their names. Of several the one with
 * the very same agency's name counts before one that names it in full or in short, then the one in the closest
 * folder, then the first by name.
 */
export function findPrevious(folder: Folder, report: ReportKey): ReportDigest | null {
  const { agencyKey, year } = report;
  if (agencyKey === null || year === null) return null;
  // What a report said before its year was changed is no report of last year.
  const isAnother = (other: ReportDigest): boolean => other.name !== report.name;
  for (const groups of [folder.previousByAgency, folder.byAgency]) {
    const group = groups.get(agencyBucket(agencyKey)) ?? [];
    const equal = findExact(group, year - 1, agencyKey).filter(isAnother);
    const found = equal.length > 0 ? equal : findByOtherForm(group, year - 1, agencyKey).filter(isAnother);
    const [first] = sortByDistance(near(found, report.name), report.name);
    if (first) return first;
  }
  return null;
}

/** The other reports with the same agency and year, the closest folder first. */
export function findTwins(folder: Folder, { name, agencyKey, year }: ReportKey): ReportDigest[] {
  if (agencyKey === null || year === null) return [];
  const group = folder.byAgency.get(agencyBucket(agencyKey)) ?? [];
  const twins = near(findExact(group, year, agencyKey), name).filter((other) => other.name !== name);
  return twins.length < 2 ? twins : sortByDistance(twins, name);
}

/** Sorts stably, so that reports at the same distance stay in order of names. */
function sortByDistance(digests: readonly ReportDigest[], name: string): ReportDigest[] {
  return digests
    .map((digest) => ({ digest, distance: folderDistance(digest.name, name) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ digest }) => digest);
}
