import type { SectionKey } from "../editions/edition.ts";
import type { Report } from "../model/report.ts";
import type { ProseLine } from "../prose/prose.ts";
import { detach } from "../text/detach.ts";
import { agencyKeyOf } from "./agencyKey.ts";
import { type FigureDigests, type LineStretch, packFigures, stretchAt } from "./figures.ts";
import { Fingerprint } from "./fingerprint.ts";
import { minHash } from "./minHash.ts";
import { type KeptParagraphs, type ParagraphDigest, packParagraphs } from "./packed/paragraphs.ts";
import { takeProfile } from "./packed/profile.ts";
import { dropTemplate } from "./template.ts";
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

/**
 * What other reports need to know of a report: plain data, which may be handed from thread to thread. About 1 KB for a
 * report of 7 KB, and 5 KB with its words. Nothing of it holds on to the text.
 */
export interface ReportDigest extends KeptParagraphs {
  /** What the host calls the text. */
  readonly name: string;
  readonly agency: string | null;
  /** The form in which agencies are compared (agencyKey.ts); null where the agency is not known. */
  readonly agencyKey: string | null;
  readonly year: number | null;
  readonly figures: FigureDigests;
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
  const { packed, sum } = packFigures(report);
  const agencyKey = agencyKeyOf(report);
  const paragraphs = digestParagraphs(report, prose);
  return {
    name,
    agency: report.agency === null ? null : detach(report.agency),
    agencyKey: agencyKey === null ? null : detach(agencyKey),
    year: report.year,
    figures: packed,
    paragraphs: packParagraphs(paragraphs),
    words: paragraphs.flatMap(({ words }) => words ?? []),
    fingerprint: takeFingerprint(sum, prose),
  };
}

/** A digest without the words of its paragraphs, for folders of which not all can be kept. */
export function dropWords(digest: ReportDigest): ReportDigest {
  return { ...digest, words: null };
}

/** Of a report that stands beside others more than one rule asks, and whoever tells others of it. */
const known = new WeakMap<Report, readonly ParagraphDigest[]>();

/** The longer paragraphs of sections 一 and 五, in text order. */
export function digestParagraphs(report: Report, prose: readonly ProseLine[]): readonly ParagraphDigest[] {
  let paragraphs = known.get(report);
  if (!paragraphs) {
    paragraphs = readParagraphs(report, prose);
    known.set(report, paragraphs);
  }
  return paragraphs;
}

function readParagraphs(report: Report, prose: readonly ProseLine[]): ParagraphDigest[] {
  const paragraphs: ParagraphDigest[] = [];
  const agency = agencyKeyOf(report);
  for (const { kind, line, range, text, section } of prose) {
    if (paragraphs.length === MOST_PARAGRAPHS) break;
    if (kind !== "body" || !section || !SECTIONS.has(section.key)) continue;
    if (text.length < SHORTEST_PARAGRAPH) continue;
    const wording = readWording(text, agency);
    const own = detach(dropTemplate(wording));
    const { start, end } = stretchAt(report, line, range);
    paragraphs.push({
      line,
      start,
      end,
      length: wording.length,
      ownLength: own.length,
      profile: takeProfile(own),
      sketch: minHash(wording),
      words: { own, numbers: readNumbers(text) },
    });
  }
  return paragraphs;
}

/** Where a stretch of another report stands. */
export function siteOf({ name }: ReportDigest, { line, start, end }: LineStretch): Site {
  return { name, range: { start: { line, character: start }, end: { line, character: end } } };
}

/** What tells versions of a report apart: the sum of its figures, and what its sections say. */
function takeFingerprint(sum: number, prose: readonly ProseLine[]): string {
  const fingerprint = new Fingerprint();
  fingerprint.add(sum);
  for (const { kind, section, text } of prose)
    if (section && (kind === "body" || kind === "signature")) fingerprint.addWords(text);
  return fingerprint.toString();
}
