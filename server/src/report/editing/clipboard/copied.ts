import { readFigure } from "../../text/figure.ts";
import { type Page, readPage } from "./page.ts";

/** What stands on the clipboard, as far as it is looked at. */
export interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** Beyond this no report is pasted, and none is searched for; UTF-16 code units. */
const LONGEST = 4 * 1024 * 1024;

/** What is pasted as texts that can be read, the most telling form first. */
export function listPages({ html = "", text = "" }: Clipboard): Page[] {
  const pages: Page[] = [];
  // Without cells it is styled text, and the text itself says as much.
  if (/<t[dh][\s>]/i.test(html) && html.length <= LONGEST) pages.push(readPage(html));
  if (text.trim() !== "" && text.length <= LONGEST)
    pages.push({ text: joinQuotedCells(text), grid: new Map() });
  return pages;
}

/** Spreadsheets quote cells that hold line breaks or tabs; a label broken in its cell is one label. */
function joinQuotedCells(text: string): string {
  if (!text.includes("\t") || !text.includes('"')) return text;
  let joined = "";
  let done = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (at > 0 && !CELL_EDGE.test(text.charAt(at - 1))) continue;
    const end = findClosingQuote(text, at + 1);
    if (end < 0) break;
    const cell = text.slice(at + 1, end);
    if (CELL_EDGE.test(cell) && (end + 1 === text.length || CELL_EDGE.test(text.charAt(end + 1)))) {
      joined += text.slice(done, at) + cell.replaceAll('""', '"').replace(/[\r\n\t]+/g, " ");
      done = end + 1;
    }
    at = end;
  }
  return joined + text.slice(done);
}

/** What parts the cells of a copied block, or breaks a line in one. */
const CELL_EDGE = /[\t\r\n]/;

/** The quotation mark that is not doubled, from an offset on; -1 where there is none. */
function findClosingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}

/**
 * Reads a block of bare figures, rows of columns, as spreadsheets copy it; null where there is any other word, or
 * no number. A single number is one only where it comes as a cell: otherwise it is just a number.
 */
export function readFigureBlock(page: Page): string[][] | null {
  const rows =
    page.grid.size > 0
      ? readGrid(page)
      : page.text
          .replace(/(?:\r\n|\n|\r)$/, "")
          .split(/\r\n|\n|\r/)
          .map((line) => line.split("\t").map((cell) => cell.trim()));
  if (!rows) return null;
  const isOneWord = rows.length === 1 && rows[0]?.length === 1;
  if (isOneWord && page.grid.size === 0 && !/[\r\n]$/.test(page.text)) return null;
  const figures = rows.flat().map(readFigure);
  if (figures.some(({ kind }) => kind === "malformed")) return null;
  return figures.some(({ kind }) => kind === "number") ? rows : null;
}

/** The block of bare figures on a clipboard, rows of columns; null where there is anything else. */
export function readPastedFigures(clipboard: Clipboard): string[][] | null {
  for (const page of listPages(clipboard)) {
    const block = readFigureBlock(page);
    if (block) return block;
  }
  return null;
}

/** The cells of a page that is one table and nothing else. */
function readGrid({ text, grid }: Page): string[][] | null {
  const isTable = text.split("\n").every((line, index) => grid.has(index) || /^<\/?table>$/.test(line));
  return isTable ? [...grid.values()].map((row) => [...row]) : null;
}
