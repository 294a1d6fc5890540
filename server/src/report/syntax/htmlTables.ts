import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { parseHtml } from "./html.ts";
import { trimRange } from "./lines.ts";
import { attributeOf, type Element, listElements, readSpan } from "./markup.ts";
import { lineAt } from "./positions.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";
import { hasWholeElements, TABLE_TAG } from "./tags.ts";
import { readTidyTables } from "./tidyHtml.ts";

/** A data table written in HTML, and the rows read from it. */
export interface HtmlTable {
  /** From `<table` to the end of `</table>` (or of the text, where it is never closed). */
  readonly range: Range;
  readonly rows: readonly SourceRow[];
}

const CLOSES_TABLE = /^<\/table>$/i;
const BLANK_ENTITY = /&nbsp;?|&#160;|&#xa0;|&ensp;|&emsp;/iy;
const LONGEST_ENTITY = 6;
const HIDDEN = /(?:^|;)\s*display\s*:\s*none\b/i;
const BLANK_ENTITY_AT_END = /(?:&nbsp;|&#160;|&#xa0;|&ensp;|&emsp;)$/i;

/**
 * Finds the HTML tables of a text. Tables that hold other tables (page layout) are not data; the inner ones are
 * read. Broken markup is mended as a browser would.
 */
export function readHtmlTables(text: string, lines: readonly Line[]): HtmlTable[] {
  const first = text.includes("<") ? text.search(/<table[\s>]/i) : -1;
  if (first < 0) return [];
  const tables =
    readTidyTables(text, first) ?? listDataTables(parseHtml(cutToTables(text.slice(first)), first));
  return tables.map((table) => {
    const rows = readRows(table, text, lines);
    // A table that is never closed ends with its last row: what follows is the report's own text.
    const end = table.isClosed ? table.end : (rows[rows.length - 1]?.range.end ?? table.start);
    return { range: { start: table.start, end }, rows };
  });
}

/** What a page goes on with behind its last table is none of a table's, where that is closed. */
function cutToTables(html: string): string {
  let last: RegExpExecArray | null = null;
  for (const match of findMatches(html, TABLE_TAG)) last = match;
  return last && CLOSES_TABLE.test(last[0]) ? html.slice(0, last.index + last[0].length) : html;
}

/** The tables that hold no other table, in text order. */
function listDataTables(root: Element): Element[] {
  return listElements(root, "table").flatMap((table) => {
    const inner = listDataTables(table);
    return inner.length > 0 ? inner : [table];
  });
}

function readRows(table: Element, text: string, lines: readonly Line[]): SourceRow[] {
  const rows: SourceRow[] = [];
  /** How many more rows each grid column is taken by a cell from above. */
  const taken: number[] = [];
  for (const element of listElements(table, "tr")) {
    if (isHidden(element)) continue;
    const cells: SourceCell[] = [];
    let column = 0;
    for (const child of element.children) {
      if ((child.name !== "td" && child.name !== "th") || isHidden(child)) continue;
      while ((taken[column] ?? 0) > 0) column++;
      cells.push({
        range: contentRange(child, text),
        text: joinWords(textOf(child)),
        column,
      });
      const colspan = readSpan(attributeOf(child, "colspan"));
      const rowspan = readSpan(attributeOf(child, "rowspan"));
      for (let index = column; index < column + colspan; index++) taken[index] = rowspan;
      column += colspan;
    }
    for (let index = 0; index < taken.length; index++) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
    const firstCell = cells[0];
    const lastCell = cells[cells.length - 1];
    if (!firstCell || !lastCell) continue;
    // A row that a parser has added stands nowhere.
    const range =
      element.start < element.end
        ? { start: element.start, end: element.end }
        : { start: firstCell.range.start, end: lastCell.range.end };
    rows.push({
      layout: "html",
      cells,
      range,
      firstLine: lineAt(lines, range.start),
      lastLine: lineAt(lines, Math.max(range.start, range.end - 1)),
    });
  }
  return rows;
}

/** Whether a browser shows nothing of a row or a cell: editors of web pages leave numbers of their own in such. */
function isHidden(element: Element): boolean {
  if (element.attributes.length === 0) return false;
  const { attributes } = element;
  return attributes.some(({ name }) => name === "hidden") || HIDDEN.test(attributeOf(element, "style") ?? "");
}

/** Elements that only say how words look; any other parts two figures that stand on its sides. */
const LOOKS: ReadonlySet<string> = new Set(["span", "font", "o:p"]);
/** Stands where an element parts words, until it is known whether they are figures. */
const WALL = "\u0000";

function textOf({ children }: Element): string {
  let text = "";
  for (const child of children) {
    if (child.name === null) text += child.text;
    else if (LOOKS.has(child.name)) text += textOf(child);
    else text += WALL + textOf(child) + WALL;
  }
  return text;
}

/** White space as one space; figures that an element parts are never joined, nor parted as thousands are (`9 120`). */
function joinWords(text: string): string {
  const words = /\s/.test(text) ? text.replace(/\s+/g, " ").trim() : text;
  if (!words.includes(WALL)) return words;
  return words
    .replace(/([0-9０-９])(?: ?\0 ?)+(?=[0-9０-９])/g, "$1  ")
    .replaceAll(WALL, "")
    .trim();
}

/** From the first to the last character of a cell's words in the source; for an empty cell, its middle. */
function contentRange(cell: Element, text: string): Range {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  const visit = ({ children }: Element): void => {
    for (const child of children) {
      if (child.name !== null) visit(child);
      else if (child.start < child.end && child.text.trim() !== "") {
        const words = trimEntities(text, { start: child.start, end: child.end });
        start = Math.min(start, words.start);
        end = Math.max(end, words.end);
      }
    }
  };
  visit(cell);
  if (start <= end) return hasWholeElements(text.slice(start, end)) ? { start, end } : insideOf(cell, text);
  const inner = emptyInnermost(cell) ?? cell.inside;
  return { start: inner, end: inner };
}

/** All that a cell holds, with its marks. */
function insideOf({ inside, children }: Element, text: string): Range {
  return trimRange(text, { start: inside, end: children[children.length - 1]?.end ?? inside });
}

/** Inside `<td><p></p></td>` a figure belongs into the paragraph. */
function emptyInnermost({ children }: Element): number | null {
  for (const child of children) {
    if (child.name === null || child.name === "br") continue;
    const inner = emptyInnermost(child);
    if (inner !== null) return inner;
    if (child.isClosed) return child.inside;
  }
  return null;
}

function trimEntities(text: string, outer: Range): Range {
  let range = trimRange(text, outer);
  for (;;) {
    const { start, end } = range;
    if (text[start] !== "&" && text[end - 1] !== ";") return range;
    BLANK_ENTITY.lastIndex = start;
    const before = Math.min(BLANK_ENTITY.exec(text)?.[0].length ?? 0, end - start);
    const last = text.slice(Math.max(start + before, end - LONGEST_ENTITY), end);
    const after = BLANK_ENTITY_AT_END.exec(last)?.[0].length ?? 0;
    if (before === 0 && after === 0) return range;
    range = trimRange(text, { start: range.start + before, end: range.end - after });
  }
}
