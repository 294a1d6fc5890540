import type { SectionKey } from "../editions/edition.ts";
import type { Report } from "../model/report.ts";
import type { ProseLine } from "../prose/prose.ts";
import { agencyKeyOf } from "./agencyKey.ts";
import { type FigureDigests, type LineStretch, packFigures, stretchAt, sumUp } from "./figures.ts";
import { Fingerprint } from "./fingerprint.ts";
import { minHash } from "./minHash.ts";
import { readNumbers, readWording } from "./wording.ts";

/**
 * A place in another text, which is no longer at hand when it is told of: lines and characters, both zero-based,
 * characters in UTF-16 code units, the end exclusive, as in the Language Server Protocol.
 */
export interface Site {
  /** What the host calls the text: a URI in a server, a path on the command line. */
  readonly name: string;
  readonly range: { readonly start: SitePlace; readonly end: SitePlace };
}

export interface SitePlace {
  readonly line: number;
  readonly character: number;
}

/** A paragraph of a report whose wording may be looked for in others. */
export interface ParagraphDigest extends LineStretch {
  /** What of it counts when wordings are compared (wording.ts). */
  readonly wording: string;
  /** Its numbers in text order, parted by commas, years left out: what a new year changes in any wording. */
  readonly numbers: string;
  /** Some of its character sequences, the same ones of a like paragraph (sketch.ts). */
  readonly sketch: readonly number[];
}

/**
 * What other reports need to know of a report: plain data, which may be handed from thread to thread. About 8 KB
 * for a report of 7 KB.
 */
export interface ReportDigest {
  /** What the host calls the text. */
  readonly name: string;
  readonly agency: string | null;
  /** The form in which agencies are compared (agency.ts); null where the agency is not known. */
  readonly agencyKey: string | null;
  readonly year: number | null;
  readonly figures: FigureDigests;
  /** The longer paragraphs of sections 一 and 五, in text order. */
  readonly paragraphs: readonly ParagraphDigest[];
  /** Equal for reports with the same figures and the same words in their sections, however they are laid out. */
  readonly fingerprint: string;
}

/** Shorter paragraphs (in UTF-16 units, as written) are alike by chance. */
const SHORTEST_PARAGRAPH = 60;
/** No report has more of them; those of a text that has are not compared with one another without end. */
const MOST_PARAGRAPHS = 300;
const SECTIONS: ReadonlySet<SectionKey> = new Set<SectionKey>(["overview", "improvement"]);

/**
 * Digests a report for the others of its folder.
 * @param prose what `readProse` gives of the same report.
 * @param name what the host calls the text; it comes back in every `Site`.
 */
export function digestReport(report: Report, prose: readonly ProseLine[], name: string): ReportDigest {
  const figures = packFigures(report);
  return {
    name,
    agency: report.agency,
    agencyKey: agencyKeyOf(report),
    year: report.year,
    figures,
    paragraphs: digestParagraphs(report, prose),
    fingerprint: takeFingerprint(figures, prose),
  };
}

/** The paragraphs of sections 一 and 五 that are long enough to be compared, in text order. */
export function digestParagraphs(report: Report, prose: readonly ProseLine[]): ParagraphDigest[] {
  const paragraphs: ParagraphDigest[] = [];
  const agency = agencyKeyOf(report);
  for (const { kind, line, range, text, section } of prose) {
    if (paragraphs.length === MOST_PARAGRAPHS) break;
    if (kind !== "body" || !section || !SECTIONS.has(section.key)) continue;
    if (text.length < SHORTEST_PARAGRAPH) continue;
    const wording = readWording(text, agency);
    paragraphs.push({
      ...stretchAt(report, line, range),
      wording,
      numbers: readNumbers(text),
      sketch: minHash(wording),
    });
  }
  return paragraphs;
}

/** Where a stretch of another report stands. */
export function siteOf({ name }: ReportDigest, { line, start, end }: LineStretch): Site {
  return { name, range: { start: { line, character: start }, end: { line, character: end } } };
}

/** What tells versions of a report apart: its figures, in whatever order, and what its sections say. */
function takeFingerprint(figures: FigureDigests, prose: readonly ProseLine[]): string {
  const fingerprint = new Fingerprint();
  fingerprint.add(sumUp(figures));
  for (const { kind, section, text } of prose)
    if (section && (kind === "body" || kind === "signature")) fingerprint.addWords(text);
  return fingerprint.toString();
}
