import type { Range } from "../text/range.ts";
import { trimMarks, trimRange } from "./lines.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";
import { hasWholeElements } from "./tags.ts";

const SEPARATOR = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

const SEPARATOR_START: ReadonlySet<number> = new Set([..."-|:"].map((char) => char.charCodeAt(0)));

/** Whether a trimmed line is a row of a Markdown pipe table: it opens with a pipe, or has at least two of them. */
export function isPipeRow(words: string): boolean {
  const first = words.indexOf("|");
  return first === 0 || (first > 0 && words.includes("|", first + 1));
}

/** Whether a trimmed line only draws a rule: `|---|---|`, or the same with tabs. It carries no cells. */
export function isSeparatorRow(words: string): boolean {
  return SEPARATOR_START.has(words.charCodeAt(0)) && SEPARATOR.test(words.replace(/\t/g, "|"));
}

/** Reads a pipe row as cells. */
export function readPipeRow(text: string, line: Line): SourceRow {
  const range = trimRange(text, line);
  const cells = splitPipes(text, range).map((outer, column) => cellOf(text, outer, column));
  return { layout: "pipes", cells, range, firstLine: line.number, lastLine: line.number };
}

/**
 * Splits a trimmed row at its unescaped pipes: what stands between them, spaces included.
 * Source: GitHub Flavored Markdown 0.29, section 4.10.
 */
export function splitPipes(text: string, range: Range): Range[] {
  const cells: Range[] = [];
  const isFramed = text[range.start] === "|";
  let start = range.start + (isFramed ? 1 : 0);
  for (let index = start; index <= range.end; index++) {
    const atEnd = index === range.end;
    if (!atEnd && (text[index] !== "|" || text[index - 1] === "\\")) continue;
    // What follows the closing pipe of a framed row is no cell.
    if (isFramed && atEnd && index === start && cells.length > 0) break;
    cells.push({ start, end: index });
    start = index + 1;
  }
  return cells;
}

/** A cell of a row whose cells are stretches of one line. Inner tags such as `<br>` are dropped from the text. */
export function cellOf(text: string, outer: Range, column: number): SourceCell {
  const whole = trimRange(text, outer);
  const inner = trimMarks(text, whole);
  if (inner.start === inner.end) return { range: placeEmpty(outer, whole), text: "", column };
  const words = text.slice(inner.start, inner.end);
  // A tag belongs to the words whose partner stands among them: 22<sup>1</sup>.
  return { range: hasWholeElements(words) ? inner : whole, text: stripTags(words), column };
}

/**
 * An empty cell's place is its middle rather than its end, so that a figure put there stands between spaces; before
 * the marks, where it holds some: never inside `<br>` or `&nbsp;`.
 */
function placeEmpty(outer: Range, whole: Range): Range {
  const at = whole.start < whole.end ? whole.start : Math.floor((outer.start + outer.end) / 2);
  return { start: at, end: at };
}

/** Drops tags and the commonest entities of a cell's text; between digits they leave a space (22<sup>1</sup>). */
export function stripTags(text: string): string {
  // Most cells are a digit.
  if (text.length < 2 || !/[<&]/.test(text)) return text;
  return text
    .replace(/(?<=\d)(?:<[^<>]*>)+(?=\d)/g, " ")
    .replace(/<[^<>]*>/g, "")
    .replace(/&nbsp;|&#160;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&amp;/gi, "&")
    .trim();
}
