import type { CellSpec, Coordinate, SectionKey } from "./editions/edition.ts";
import { agencyKeyOf } from "./folder/agency.ts";
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
 * What other reports need to know of a report: plain data, which may be handed from thread to thread. About 25 KB
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
        // Of a row that occurs twice the first one counts, as it does for `data`.
        figures[keyOf(spec)] ??= { value: figure.value, ...stretchAt(report, line, range) };
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

/** Space and the marks of Markdown are no words. */
const BLANK = /[\s\u3000*_`#>|]+/g;

/** A hash of 64 bits of the figures and of what the sections say. */
function takeFingerprint(
  figures: Readonly<Record<string, FigureDigest>>,
  prose: readonly ProseLine[],
): string {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  const add = (text: string): void => {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995) + (second >>> 15);
    }
  };
  for (const key in figures) add(`${key}=${figures[key]?.value};`);
  for (const { kind, section, text } of prose) {
    if (section && (kind === "body" || kind === "signature")) add(text.replace(BLANK, ""));
  }
  return `${(first >>> 0).toString(36)}-${(second >>> 0).toString(36)}`;
}
