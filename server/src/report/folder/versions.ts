import type { ReportDigest } from "./digest.ts";
import { type Folder, findTwins } from "./folder.ts";
import { paragraphsOf } from "./packed/paragraphs.ts";
import { folderDistance } from "./reportName.ts";

/** Hashes that two sketches have in common where the paragraphs are one, perhaps revised. */
const SHARED_HASHES = 4;

/**
 * Other versions of one report: of the same agency and year, with other figures or other words. A short name may
 * be that of two agencies (城关镇 is in many counties), so that in different folders they must have a paragraph in common.
 * @returns the closest folder first, then by name.
 */
export function findVersions(folder: Folder, report: ReportDigest): ReportDigest[] {
  return findTwins(folder, report).filter(
    (twin) =>
      twin.fingerprint !== report.fingerprint &&
      (folderDistance(twin.name, report.name) === 0 || shareParagraph(twin, report)),
  );
}

function shareParagraph(a: ReportDigest, b: ReportDigest): boolean {
  const others = paragraphsOf(b);
  return paragraphsOf(a).some((one) =>
    others.some((other) => one.sketch.filter((hash) => other.sketch.includes(hash)).length >= SHARED_HASHES),
  );
}
