import type { Report, Section } from "../model/report.ts";
import { isSeparatorRow } from "../syntax/pipes.ts";
import { isPageNumber } from "../syntax/plain.ts";
import { listVerbatim } from "../syntax/verbatim.ts";
import type { Range } from "../text/range.ts";
import { overlappedBy, touches } from "../text/range.ts";
import { findFurniture } from "./furniture.ts";
import type { KeptWords } from "./paragraphs/kept.ts";
import { blankBold, blankMarkup, mayHoldMarkup } from "./paragraphs/markup.ts";
import { joinWrapped } from "./paragraphs/wrapped.ts";

/**
 * What a line of prose is: part of the title; the heading of a section, or one numbered below it; running text;
 * part of the closing agency and date; or what a web page left around the report.
 */
export type ProseKind = "title" | "heading" | "body" | "signature" | "furniture";

/**
 * A line of the text that belongs to no table. In these reports a line is a paragraph; of a text that is broken at a
 * fixed width several lines are one.
 */
export interface ProseLine {
  readonly kind: ProseKind;
  /** Zero-based; the first one of a paragraph of several. */
  readonly line: number;
  /** The words without Markdown marks, tags and outer spaces; never empty. Of an overlong line, one of its pieces. */
  readonly range: Range;
  /**
   * The characters in `range`, each at its place: zero-width spaces for markup, a line break and blanks for what stands
   * between the lines of a paragraph.
   */
  readonly text: string;
  /** The section it stands in, its own for the heading of a section; null before the first. */
  readonly section: Section | null;
  /** In a text that is being written, what stands for its words (see `paragraphs/unchanged.ts`). */
  words?: KeptWords | null;
  /** Its sentences, once they have been split (see `splitSentences`). */
  sentences?: readonly object[] | null;
}

/** The longest line with a number before it that is taken for a heading and not for a sentence. */
const LONGEST_HEADING = 30;
/** A longer line is read in pieces (UTF-16 units). */
const LONGEST_PIECE = 4000;
/** Lines between the end of one page and the beginning of the next. */
const LONGEST_PAGE_BREAK = 8;
const ENDS_SENTENCE = /[。；！？：…]/;
/** The note in the head of table 三, which reads like a sentence. */
const TABLE_NOTE = /勾\s*稽\s*关\s*系\s*为/;

/**
 * Every line of a report that is prose, in text order: tables, comments, front matter, fenced blocks, page
 * numbers and drawn rules are left out. Beside a table only whole sentences count, since headers of tables may be broken over
 * many lines.
 */
export function readProse(report: Report): readonly ProseLine[] {
  const { text, blocks, headings } = report.syntax;
  const hidden = listVerbatim(report.syntax);
  const isHidden = overlappedBy(hidden);
  const isInTable = overlappedBy(listTables(report));
  const isInRow = markRows(report);
  const furniture = findFurniture(report, hidden);
  const numbered = new Set(
    headings.filter(({ numbering, level }) => numbering || level > 0).map(({ line }) => line),
  );
  const blank = mayHoldMarkup(text) ? blankMarkup : blankBold;
  const prose: ProseLine[] = [];
  let next = 0;
  let section: Section | null = null;
  for (const { number, start, end, content } of blocks) {
    while (report.sections[next] && (report.sections[next]?.heading.range.start ?? 0) <= content.start)
      section = report.sections[next++] ?? null;
    const isFurniture = furniture.has(number);
    // Of a line in which several blocks stand, tables are cut out already.
    const isRow = isInRow[number] === 1 && isWholeLine(report, number, start, end);
    if (content.end <= content.start || (isRow && !isFurniture) || isHidden(content)) continue;
    const words = text.slice(content.start, content.end);
    if (!isFurniture && (isRule(words) || isInTable(content))) continue;
    const kind = isFurniture
      ? "furniture"
      : kindOf(report, section, content, numbered.has(number) && isHeading(words));
    if (kind === "body" && section?.spec.table && (!ENDS_SENTENCE.test(words) || TABLE_NOTE.test(words)))
      continue;
    if (words.length <= LONGEST_PIECE)
      prose.push({
        kind,
        line: number,
        range: content,
        text: blank(words, text.slice(Math.max(start, content.start - 2), content.start)),
        section,
        words: null,
        sentences: null,
      });
    else
      for (const range of cut(text, content))
        prose.push({
          kind,
          line: number,
          range,
          text: blank(text.slice(range.start, range.end), ""),
          section,
          words: null,
          sentences: null,
        });
  }
  return joinWrapped(text, prose, (before, after) => isPageBreak(report, furniture, before, after));
}

/** Whether a page ends between two lines: a page's number or furniture stands there, and nothing else but blank lines. */
function isPageBreak(
  { syntax }: Report,
  furniture: ReadonlySet<number>,
  before: number,
  after: number,
): boolean {
  const between = syntax.lines
    .slice(before + 1, Math.min(after, before + 1 + LONGEST_PAGE_BREAK))
    .map(({ start, end, number }) => ({ number, words: syntax.text.slice(start, end).trim() }))
    .filter(({ words }) => words !== "");
  const isOver = after - before <= LONGEST_PAGE_BREAK + 1;
  return (
    isOver &&
    between.length > 0 &&
    between.every(({ number, words }) => furniture.has(number) || isPageNumber(words))
  );
}

/**
 * Cuts a line at the ends of sentences, where there are any, into pieces that are not too long. No paragraph of a
 * report is as long; what rules look for again from each place of a line then takes no more time than the text is long.
 */
function cut(text: string, { start, end }: Range): Range[] {
  const pieces: Range[] = [];
  for (let from = start; from < end; ) {
    const most = Math.min(from + LONGEST_PIECE, end);
    const sentence = most < end ? findSentenceEnd(text.slice(from, most)) : 0;
    const to = sentence > 0 ? from + sentence : most;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return pieces;
}

/** The length of what ends with the last sentence of a text; 0 where none ends in it. */
function findSentenceEnd(text: string): number {
  return Math.max(...["。", "！", "？", "；"].map((mark) => text.lastIndexOf(mark))) + 1;
}

function isWholeLine({ syntax }: Report, number: number, start: number, end: number): boolean {
  const line = syntax.lines[number];
  return line?.start === start && line.end === end;
}

/** Whether a line only parts pages or draws a rule. */
function isRule(words: string): boolean {
  return isPageNumber(words) || isSeparatorRow(words);
}

function isHeading(words: string): boolean {
  return words.length <= LONGEST_HEADING && !IS_SENTENCE.test(words.slice(0, -1));
}

/** Marks inside a sentence, full or half width; （二）依申请公开：收到 3 件 goes on behind its heading. */
const IS_SENTENCE = /[。；！？，,;]|[：:][^：:]*\d\s*[件条份次个]/;

function kindOf(report: Report, section: Section | null, range: Range, isNumbered: boolean): ProseKind {
  if (report.title && touches(report.title.range, range)) return "title";
  if (report.signature && touches(report.signature.range, range)) return "signature";
  if (isNumbered) return "heading";
  const heading = section?.heading.range;
  if (heading?.start !== range.start) return "body";
  // 一、总体情况 2024年，…: a paragraph may go on behind its section's heading.
  const goesOn =
    heading.end < range.end && IS_SENTENCE.test(report.syntax.text.slice(heading.end, range.end));
  return goesOn ? "body" : "heading";
}

function listTables({ tables }: Report): Range[] {
  return Object.values(tables).flatMap((table) => table?.range ?? []);
}

/** 1 for each line that holds a row of cells, which may belong to no table. */
function markRows({ syntax }: Report): Uint8Array {
  const marks = new Uint8Array(syntax.lines.length);
  // Words parted by spaces may be a sentence as well as a row of figures.
  for (const { layout, cells, firstLine, lastLine } of syntax.rows)
    if (layout === "html" || (cells.length > 1 && layout !== "spaces"))
      for (let line = firstLine; line <= lastLine; line++) marks[line] = 1;
  return marks;
}
