import { CELL_END, trimRange } from "./lines.ts";
import { cellOf, digitCell } from "./pipes.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";

/** Words and figures after them, parted by spaces, with nothing but tabs to follow. */
const SPACED = /^[^\t]*[^\t\d\s][^\t]* [\d.,]+ *\t\s*$/;

/** So many tabs without any words are a row: table 四's has fifteen cells and no label. */
const LEAST_BLANKS = 14;
const BLANKS = /^\t+$/;
const TAB = 0x09;
/** Word's mark behind each cell. */
const ENDED = String.fromCharCode(CELL_END);
/** The marks that end the last cell, and the row. */
const ROW_END = /\u0007\s*(?:\u0007\s*)?$/;
/** One cell alone has no more marks than these. */
const MOST_ENDS = 2;

/**
 * Whether a line holds cells parted by tabs: a tab stands between words or after them. Leading tabs alone are an
 * indent, unless several of them stand for merged cells; and so is a stray tab after a row parted by spaces.
 */
export function isTabRow(line: string): boolean {
  const tab = line.indexOf("\t");
  if (line.includes(ENDED) && hasEndedCells(line)) return true;
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
  const cells = line.split(ENDED);
  return cells.length > MOST_ENDS + 1 || cells.filter((cell) => cell.trim() !== "").length > 1;
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
  const end = line.end - (words.includes(ENDED) ? (ROW_END.exec(words)?.[0].length ?? 0) : 0);
  for (let at = start; at <= end; at++) {
    const code = text.charCodeAt(at);
    if (at < end && code !== TAB && code !== CELL_END) continue;
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
