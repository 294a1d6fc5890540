import { agencyBucket, isSameAgency } from "../words/sameAgency.ts";
import type { ReportDigest } from "./digest.ts";
import type { Folder } from "./folder.ts";

/**
 * The reports of a folder of which something else may have to be said because one report is new there, has changed,
 * or is gone: next year's of its agency, those of the same agency and year, and those with a paragraph like one of
 * its own.
 * @param report the report as it stands in the folder.
 * @param other what it was before or is now; paragraphs that are the same there concern nobody. Null for nothing.
 * @returns the names of these reports; that of the report itself may be among them.
 */
export function listAffected(folder: Folder, report: ReportDigest, other: ReportDigest | null): Set<string> {
  const concerned = new Set<string>();
  const { agencyKey, year } = report;
  if (agencyKey === null) return concerned;
  for (const other of year === null ? [] : (folder.byAgency.get(agencyBucket(agencyKey)) ?? [])) {
    const isNear = other.year === year || other.year === (year ?? 0) + 1;
    if (isNear && isSameAgency(other.agencyKey ?? "", agencyKey)) concerned.add(other.name);
  }
  const same = new Set(other?.paragraphs.map(paragraphKey));
  for (const paragraph of report.paragraphs) {
    if (same.has(paragraphKey(paragraph))) continue;
    for (const hash of paragraph.sketch) {
      for (const index of folder.passagesByHash.get(hash) ?? []) {
        const holder = folder.passages[index]?.report;
        if (holder) concerned.add(holder.name);
      }
    }
  }
  return concerned;
}

/** A paragraph that has moved is another one: messages name its line. */
function paragraphKey({ line, wording }: ReportDigest["paragraphs"][number]): string {
  return `${line} ${wording}`;
}
