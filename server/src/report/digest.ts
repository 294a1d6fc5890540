import type { CellSpec, Coordinate, SectionKey } from "./editions/edition.ts";
import { agencyKeyOf } from "./folder/agency.ts";
import { Fingerprint } from "./folder/fingerprint.ts";
import { sketch } from "./folder/sketch.ts";
import { readWording } from "./folder/wording.ts";
import type { ProseLine } from "./prose/prose.ts";
import type { Report } from "./report.ts";
import type { Range } from "./text/range.ts";

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

/** A stretch of one line, zero-based: the characters from `start` up to but not including `end`. */
export interface LineStretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A figure of a report, and where it stands. */
export interface FigureDigest extends LineStretch {
  readonly value: number;
}

/** A paragraph of a report whose wording may be looked for in others. */
export interface ParagraphDigest extends LineStretch {
  /** What of it counts when wordings are compared (wording.ts). */
  readonly wording: string;
  /** Some of its character sequences, the same ones of a like paragraph (sketch.ts). */
  readonly sketch: readonly number[];
}

/**
 * What other reports need to know of a report: plain data, which may be handed from thread to thread. About 30 KB
 * for a report of 7 KB.
 */
export interface ReportDigest {
  /** What the host calls the text. */
  readonly name: string;
  readonly agency: string | null;
  /** The form in which agencies are compared (agency.ts); null where the agency is not known. */
  readonly agencyKey: string | null;
  readonly year: number | null;
  /** The figures by `table/row/column`; those that are absent, blank, malformed or not surely placed are not here. */
  readonly figures: Readonly<Record<string, FigureDigest>>;
  /** The longer paragraphs of sections 一 and 五, in text order. */
  readonly paragraphs: readonly ParagraphDigest[];
  /** Equal for reports with the same figures and the same words in their sections, however they are laid out. */
  readonly fingerprint: string;
}

/** Shorter paragraphs (in UTF-16 units, as written) are alike by chance. */
const SHORTEST_PARAGRAPH = 60;
const SECTIONS: ReadonlySet<SectionKey> = new Set<SectionKey>(["overview", "improvement"]);

/**
 * Digests a report for the others of its folder.
 * @param prose what `readProse` gives of the same report.
 * @param name what the host calls the text; it comes back in every `Site`.
 */
export function digestReport(report: Report, prose: readonly ProseLine[], name: string): ReportDigest {
  const figures = digestFigures(report);
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
    if (kind !== "body" || !section || !SECTIONS.has(section.key)) continue;
    if (text.length < SHORTEST_PARAGRAPH) continue;
    const wording = readWording(text, agency);
    paragraphs.push({ ...stretchAt(report, line, range), wording, sketch: sketch(wording) });
  }
  return paragraphs;
}

/** Where a stretch of another report stands. */
export function siteOf({ name }: ReportDigest, { line, start, end }: LineStretch): Site {
  return { name, range: { start: { line, character: start }, end: { line, character: end } } };
}

/** The key of a figure in `ReportDigest.figures`. */
export function figureKey({ table, row, column }: Coordinate): string {
  return `${table}/${row}/${column}`;
}

/** Editions are few and fixed: the keys of their cells are made once. */
const keys = new Map<CellSpec, string>();

function keyOf(spec: CellSpec): string {
  const known = keys.get(spec);
  if (known !== undefined) return known;
  const key = figureKey(spec);
  keys.set(spec, key);
  return key;
}

function digestFigures(report: Report): Record<string, FigureDigest> {
  const { lines } = report.syntax;
  const figures: Record<string, FigureDigest> = {};
  for (const table of Object.values(report.tables)) {
    for (const row of table?.rows ?? []) {
      if (row.fit !== "exact") continue;
      let line = row.firstLine;
      for (const { figure, range, spec } of row.cells) {
        if (figure.kind !== "number") continue;
        while ((lines[line + 1]?.start ?? Number.POSITIVE_INFINITY) <= range.start) line++;
        const key = keyOf(spec);
        // Of a row that occurs twice the first one counts, as it does for `data`.
        if (key in figures) continue;
        const { start, end } = stretchAt(report, line, range);
        figures[key] = { value: figure.value, line, start, end };
      }
    }
  }
  return figures;
}

/** A range as characters of the line it begins in; what stands in further lines is left out. */
function stretchAt({ syntax }: Report, number: number, { start, end }: Range): LineStretch {
  const line = syntax.lines[number];
  const from = line?.start ?? 0;
  return { line: number, start: start - from, end: Math.min(end, line?.end ?? end) - from };
}

/** What tells versions of a report apart: its figures, in whatever order, and what its sections say. */
function takeFingerprint(
  figures: Readonly<Record<string, FigureDigest>>,
  prose: readonly ProseLine[],
): string {
  const fingerprint = new Fingerprint();
  let sum = 0;
  for (const key in figures) {
    const value = figures[key]?.value ?? 0;
    // Amounts may have decimals, of which the fourth is a yuan.
    sum = (sum + Math.imul(hashOf(key), (Math.round(value * 10_000) % 0x7fffffff) + 1)) | 0;
  }
  fingerprint.add(sum);
  for (const { kind, section, text } of prose)
    if (section && (kind === "body" || kind === "signature")) fingerprint.addWords(text);
  return fingerprint.toString();
}

/** The keys of figures are as few as the editions' cells: each is hashed once. */
const hashes = new Map<string, number>();

function hashOf(key: string): number {
  const known = hashes.get(key);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  hashes.set(key, hash | 1);
  return hash | 1;
}
