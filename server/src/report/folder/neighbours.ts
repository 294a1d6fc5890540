import type { Report } from "../model/report.ts";
import { agencyKeyOf } from "./agencyKey.ts";
import { chooseForeign, listForeign, mayBeOld } from "./copies.ts";
import type { ReportDigest } from "./digest.ts";
import { arrangeFolder, type Folder, findPrevious } from "./folder.ts";
import { paragraphsOf } from "./packed/paragraphs.ts";
import { findVersions } from "./versions.ts";

/** The few reports of a folder that the rules would speak of. */
export interface Neighbours {
  /** Last year's report of the same agency. */
  readonly previous?: ReportDigest;
  /** Other reports of the same agency and year that differ, and those of other agencies with the same paragraphs. */
  readonly neighbours: readonly ReportDigest[];
  /** The names of those whose words have to be known and are not kept: their texts are to be read again. */
  readonly wordless?: readonly string[];
}

/** A report that has to do with no other. */
export const ALONE: Neighbours = { neighbours: [] };

/** Whether two are the same reports that say the same. */
export function areSameNeighbours(one: Neighbours | null, other: Neighbours): boolean {
  return (
    one !== null &&
    one.previous === other.previous &&
    one.neighbours.length === other.neighbours.length &&
    one.neighbours.every((neighbour, index) => neighbour === other.neighbours[index])
  );
}

/**
 * Chooses from a folder what the judgement of one report needs of it, so that not the whole folder has to be handed
 * on: `arrangeNeighbours` makes of them what will do in its place. `ALONE` where it needs nothing.
 */
export function chooseNeighbours(folder: Folder, report: ReportDigest): Neighbours {
  const previous = findPrevious(folder, report);
  const chosen = new Set(findVersions(folder, report));
  const paragraphs = paragraphsOf(report);
  const wordless = new Set<string>();
  for (const paragraph of report.agencyKey === null ? [] : paragraphs) {
    const alike = listForeign(folder, report.agencyKey ?? "", paragraph);
    const unclear = alike.filter((passage) => passage.paragraph.words === null);
    const copy = chooseForeign(paragraph, alike);
    const isClear = paragraph.words !== null && unclear.length === 0;
    for (const { report: other } of isClear ? (copy ? [copy] : []) : alike) chosen.add(other);
    if (!isClear) for (const { report: other } of unclear) wordless.add(other.name);
  }
  if (previous && needsWords(previous, report)) wordless.add(previous.name);
  if (!previous && chosen.size === 0) return ALONE;
  return {
    ...(previous ? { previous } : {}),
    neighbours: [...chosen],
    ...(wordless.size > 0 ? { wordless: [...wordless] } : {}),
  };
}

/** Whether paragraphs of a report may be those of last year's, of which the words would have to be known and are not kept. */
export function needsWords(previous: ReportDigest, report: ReportDigest): boolean {
  return previous.words === null && mayBeOld(previous, paragraphsOf(report));
}

/** What stands for the whole folder where one report is judged. */
export function arrangeNeighbours({ previous, neighbours }: Neighbours): Folder {
  return arrangeFolder(neighbours, previous ? [previous] : []);
}

/** The reports beside a text, and what the host calls the text itself. */
export interface FolderContext {
  readonly folder?: Folder;
  readonly name?: string;
}

/** Last year's report of the same agency, where one is known. */
export function previousOf(report: Report, { folder, name = "" }: FolderContext): ReportDigest | null {
  return folder ? findPrevious(folder, { name, agencyKey: agencyKeyOf(report), year: report.year }) : null;
}
