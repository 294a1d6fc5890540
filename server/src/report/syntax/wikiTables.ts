import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { readSpan } from "./markup.ts";
import { cellOf } from "./pipes.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";

/** A table in the markup of MediaWiki, and the rows read from it. */
export interface WikiTable {
  /** From `{|` to the end of the line that opens with `|}`. */
  readonly range: Range;
  readonly rows: readonly SourceRow[];
}

const OPENING = "{|";
const CLOSING = "|}";
const ROW = "|-";
const CAPTION = "|+";
/** What stands before a cell's words and a single pipe: `colspan="3" style="…"`. */
const ATTRIBUTES = /^\s*(?:nowrap(?![\w=-])\s*|[a-z][a-z-]*\s*=\s*(?:"[^"|]*"|'[^'|]*'|[^\s"'|=]+)\s*)+$/i;
const LONGEST_ATTRIBUTES = 300;
const CELLS = /\|\|/g;
const HEADERS = /\|\||!!/g;
const COLSPAN = /\bcolspan\s*=\s*["']?(\d+)/i;
const ROWSPAN = /\browspan\s*=\s*["']?(\d+)/i;

interface WikiCell {
  readonly outer: Range;
  readonly attributes: string;
}

interface OpenRow {
  readonly cells: WikiCell[];
  readonly lines: Line[];
}

/**
 * Finds the tables of a text in the markup of MediaWiki: `{|` opens one, `|-` a row, `|` or `!` a cell; `||` or `!!` part cells
 * in a line.
 * Source: https://www.mediawiki.org/wiki/Help:Tables
 */
export function readWikiTables(text: string, lines: readonly Line[]): WikiTable[] {
  if (!text.includes(OPENING) || !text.includes(CLOSING)) return [];
  const tables: WikiTable[] = [];
  let start: number | null = null;
  let rows: OpenRow[] = [];
  for (const line of lines) {
    const words = text.slice(line.start, line.end).trim();
    if (words.startsWith(OPENING)) [start, rows] = [line.start, []];
    else if (start === null) continue;
    else if (words.startsWith(CLOSING)) {
      tables.push({ range: { start, end: line.end }, rows: spreadRows(rows, text) });
      start = null;
    } else if (words.startsWith(ROW)) rows.push({ cells: [], lines: [] });
    else if ((words.startsWith("|") || words.startsWith("!")) && !words.startsWith(CAPTION)) {
      if (rows.length === 0) rows.push({ cells: [], lines: [] });
      const row = rows[rows.length - 1];
      row?.cells.push(...cellsOfLine(words, text.indexOf(words, line.start)));
      row?.lines.push(line);
    }
  }
  return tables;
}

/** The cells of a trimmed line that begins at an offset of the text. */
function cellsOfLine(words: string, offset: number): WikiCell[] {
  const parting = words.startsWith("!") ? HEADERS : CELLS;
  const cells: WikiCell[] = [];
  let start = 1;
  for (const match of findMatches(words, parting)) {
    if (match.index < start) continue;
    cells.push(cellBetween(words, { start, end: match.index }, offset));
    start = match.index + match[0].length;
  }
  cells.push(cellBetween(words, { start, end: words.length }, offset));
  return cells;
}

/** What stands between two marks, without the attributes before it. */
function cellBetween(words: string, { start, end }: Range, offset: number): WikiCell {
  const head = words.slice(start, Math.min(end, start + LONGEST_ATTRIBUTES));
  const pipe = head.indexOf("|");
  const attributes = pipe > 0 && ATTRIBUTES.test(head.slice(0, pipe)) ? head.slice(0, pipe) : "";
  const from = attributes === "" ? start : start + pipe + 1;
  return { outer: { start: offset + from, end: offset + end }, attributes };
}

/** Rows of cells, each in the grid column that its neighbours and the cells above leave it. */
function spreadRows(rows: readonly OpenRow[], text: string): SourceRow[] {
  /** How many more rows each grid column is taken by a cell from above. */
  const taken: number[] = [];
  return rows.flatMap(({ cells, lines }): SourceRow[] => {
    let column = 0;
    const spread = cells.map(({ outer, attributes }): SourceCell => {
      while ((taken[column] ?? 0) > 0) column++;
      const cell = cellOf(text, outer, column);
      const colspan = readSpan(COLSPAN.exec(attributes)?.[1] ?? null);
      const rowspan = readSpan(ROWSPAN.exec(attributes)?.[1] ?? null);
      for (let index = column; index < column + colspan; index++) taken[index] = rowspan;
      column += colspan;
      return cell;
    });
    for (let index = 0; index < taken.length; index++) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
    const [first, last] = [lines[0], lines[lines.length - 1]];
    if (!first || !last) return [];
    const range = { start: first.start, end: last.end };
    return [{ layout: "lines", cells: spread, range, firstLine: first.number, lastLine: last.number }];
  });
}
