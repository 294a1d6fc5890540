import { CELL_END, trimRange } from "./lines.ts";
import { cellOf, digitCell } from "./pipes.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";

/** Words and figures after them, parted by spaces, with nothing but tabs to follow. */
const SPACED = /^[^\t]*[^\t\d\s][^\t]* [\d.,]+ *\t\s*$/;

/** So many tabs without any words are a row: table 四's has fifteen cells and no label. */
const LEAST_BLANKS = 14;
const BLANKS = /^\t+$/;
const TAB = 0x09;
/** Behind the last cell of a row Word has its mark twice. */
const MOST_ENDS = 2;

/**
 * Whether a line holds cells parted by tabs: a tab stands between words or after them. Leading tabs alone are an
 * indent, unless several of them stand for merged cells; and so is a stray tab after a row parted by spaces.
 */
export function isTabRow(line: string): boolean {
  const tab = line.indexOf("\t");
  if (line.includes(CELL_END) && hasEndedCells(line)) return true;
  if (tab < 0) return false;
  // Most rows begin and end with a word or a figure.
  if (isWord(line.charCodeAt(0)) && isWord(line.charCodeAt(line.length - 1))) return true;
  const words = line.trimStart();
  // A row of which every cell is blank.
  if (words === "") return line.length >= LEAST_BLANKS && BLANKS.test(line);
  const isLast = line.trimEnd().length <= tab;
  if (isLast && SPACED.test(words)) return false;
  const hasInner = words.includes("\t");
  // Tabs before a cell that a pipe closes are its indent.
  if (!hasInner && words.trimEnd().endsWith("|")) return false;
  return hasInner || line.length - words.length > 1;
}

/** Whether Word's marks stand between words, or behind more cells than one. */
function hasEndedCells(line: string): boolean {
  const cells = line.split(CELL_END);
  return cells.length > MOST_ENDS + 1 || cells.filter((cell) => cell.trim() !== "").length > 1;
}

/** A line without the marks that end its last cell, and the row. */
function withoutEnds(words: string): string {
  let rest = words;
  for (let count = 0; count < MOST_ENDS && rest.trimEnd().endsWith(CELL_END); count++)
    rest = rest.slice(0, rest.lastIndexOf(CELL_END));
  return rest;
}

/** Whether a character is a digit, or a Chinese character or mark. */
function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code > 0x3000 && code <= 0x9fff);
}

/** Splits a line at its tabs; empty cells at either end are kept, since merged cells leave them. */
export function readTabRow(text: string, line: Line): SourceRow {
  const cells: SourceCell[] = [];
  let start = line.start;
  const words = text.slice(start, line.end);
  const hasEnds = words.includes(CELL_END);
  const end = hasEnds ? start + withoutEnds(words).length : line.end;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== TAB && !(hasEnds && text[at] === CELL_END)) continue;
    const column = cells.length;
    cells.push(digitCell(text, start, at, column) ?? cellOf(text, { start, end: at }, column));
    start = at + 1;
  }
  return {
    layout: "tabs",
    cells,
    range: trimRange(text, line),
    firstLine: line.number,
    lastLine: line.number,
  };
}
