import type { Range } from "../text/range.ts";
import { trimMarks, trimRange } from "./lines.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";
import { hasWholeElements } from "./tags.ts";

const SEPARATOR = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

const SEPARATOR_START: ReadonlySet<number> = new Set([..."-|:+=>"].map((char) => char.charCodeAt(0)));
/** What stands before a line that is quoted, as in Markdown and in mails. */
const QUOTE = /^(?:>\s*)+/;
const QUOTED_ROW = /^(?:>\s*)+(?=\|)/;
/** Box drawing, as of `├───┼───┤`. */
const DRAWN = /^[\u2500-\u257f\s]+$/;
const RULE = /^[-=+|:\s]+$/;
/** A run of marks so long, or one between the corners of a grid, is drawn and not a mark for a blank figure. */
const RULED = /[-=]{4,}|\+[-=]{2,}|[-=]{2,}\+/;

/** So many lines for each other one may begin with an empty cell. */
const MOST_FRAMED = 0.5;
const NO_PIPE = /[^|]/;

/** Whether a trimmed line is a row of a Markdown pipe table: it opens with a pipe, or has at least two of them. */
export function isPipeRow(words: string): boolean {
  const first = words.indexOf("|");
  return first === 0 || (first > 0 && words.includes("|", first + 1));
}

/**
 * Whether a trimmed line only draws a rule: `|---|---|`, or the same with tabs; `+---+---+` of grids, `|---+---|` of org,
 * `==== ====` of reStructuredText, `----  ----` of pandoc's simple tables, quoted (`>`) or not. It carries no cells.
 */
export function isSeparatorRow(words: string): boolean {
  const first = words.charCodeAt(0);
  if (first >= 0x2500 && first <= 0x257f) return DRAWN.test(words);
  if (!SEPARATOR_START.has(first)) return false;
  if (words.startsWith(">")) return isSeparatorRow(words.replace(QUOTE, ""));
  return SEPARATOR.test(words.replace(/\t/g, "|")) || (RULE.test(words) && RULED.test(words));
}

/**
 * The numbers of the lines whose last pipe closes their last cell although none opens the first: every line of such a
 * table ends with one. Where some do not, a pipe at the end has an empty cell behind it. Among such lines a few that begin
 * with a pipe begin with an empty cell.
 */
export function findClosedRows(text: string, lines: readonly Line[]): Set<number> {
  const closed = new Set<number>();
  let open: number[] = [];
  let framed: number[] = [];
  let isClosed = true;
  const close = (): void => {
    if (isClosed) for (const number of open) closed.add(number);
    if (isClosed && framed.length <= open.length * MOST_FRAMED)
      for (const number of framed) closed.add(number);
    [open, framed, isClosed] = [[], [], true];
  };
  for (const { number, start, end } of lines) {
    const words = text.slice(start, end).trim();
    if (words.startsWith("|") || QUOTED_ROW.test(words)) {
      if (words.endsWith("|") && NO_PIPE.test(words)) framed.push(number);
      continue;
    }
    if (!words.includes("|")) {
      if (words !== "") close();
      continue;
    }
    open.push(number);
    if (!words.endsWith("|")) isClosed = false;
  }
  close();
  return closed;
}

/**
 * Reads a pipe row as cells.
 * @param isClosed whether its last pipe closes a cell although none opens the first.
 */
export function readPipeRow(text: string, line: Line, isClosed = false): SourceRow {
  const range = trimRange(text, line);
  const quote = text[range.start] === ">" ? QUOTED_ROW.exec(text.slice(range.start, range.end)) : null;
  const inner = quote ? { start: range.start + quote[0].length, end: range.end } : range;
  const outers = splitPipes(text, inner, !isClosed && text[inner.start] === "|");
  if (isClosed && text[range.end - 1] === "|") outers.pop();
  const cells: SourceCell[] = [];
  for (const outer of outers) cells.push(cellOf(text, outer, cells.length));
  return { layout: "pipes", cells, range, firstLine: line.number, lastLine: line.number };
}

/**
 * Splits a trimmed row at its unescaped pipes: what stands between them, spaces included.
 * @param isFramed whether the pipe that it begins with opens the first cell.
 * Source: GitHub Flavored Markdown 0.29, section 4.10.
 */
export function splitPipes(text: string, range: Range, isFramed = text[range.start] === "|"): Range[] {
  const cells: Range[] = [];
  for (let start = range.start + (isFramed ? 1 : 0); start <= range.end; ) {
    const end = findPipe(text, start, range.end);
    // What follows the closing pipe of a framed row is no cell.
    if (isFramed && end === range.end && end === start && cells.length > 0) break;
    cells.push({ start, end });
    start = end + 1;
  }
  return cells;
}

/** Where the next pipe stands that is not escaped; `end` where there is none before it. */
function findPipe(text: string, from: number, end: number): number {
  let at = text.indexOf("|", from);
  while (at > 0 && at < end && text[at - 1] === "\\") at = text.indexOf("|", at + 1);
  return at < 0 ? end : Math.min(at, end);
}

/** A cell of a row whose cells are stretches of one line. Inner tags such as `<br>` are dropped from the text. */
export function cellOf(text: string, outer: Range, column: number): SourceCell {
  if (outer.start === outer.end) return { range: outer, text: "", column };
  const whole = trimRange(text, outer);
  const digit = digitCell(text, whole.start, whole.end, column);
  if (digit) return digit;
  const inner = trimMarks(text, whole);
  if (inner.start === inner.end) return { range: placeEmpty(outer, whole), text: "", column };
  const words = text.slice(inner.start, inner.end);
  // A tag belongs to the words whose partner stands among them: 22<sup>1</sup>.
  return { range: hasWholeElements(words) ? inner : whole, text: stripTags(words), column };
}

/** The cell of a stretch that is a digit and nothing else, as most cells are; null for any other. */
export function digitCell(text: string, start: number, end: number, column: number): SourceCell | null {
  if (end - start !== 1 || !isDigit(text.charCodeAt(start))) return null;
  return { range: { start, end }, text: text.slice(start, end), column };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * An empty cell's place is its middle rather than its end, so that a figure put there stands between spaces; before
 * the marks, where it holds some: never inside `<br>` or `&nbsp;`.
 */
function placeEmpty(outer: Range, whole: Range): Range {
  const at = whole.start < whole.end ? whole.start : Math.floor((outer.start + outer.end) / 2);
  return { start: at, end: at };
}

/** Tags that only say how words look: what stands on both their sides is one word. */
const LOOKS = /<\/?(?:span|font|o:p)(?=[\s>])[^<>]*>/gi;
/** Any other mark inside a word: two figures that it parts are two. */
const PARTED = /([0-9０-９])(?:<[^<>]*>|&(?:nbsp|ensp|emsp|thinsp|zwj|zwnj|#160|#xa0);?)+(?=[0-9０-９])/gi;

/** Drops tags and the commonest entities of a cell's text; marks between two digits part them, and never join them. */
export function stripTags(text: string): string {
  // Most cells are a digit.
  if (text.length < 2 || !/[<&]/.test(text)) return text;
  return text
    .replace(LOOKS, "")
    .replace(PARTED, "$1 ")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);?/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&amp;/gi, "&")
    .trim();
}
