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
  return text.replace(
    /(^|[\t\n])"((?:[^"]|"")*[\r\n\t](?:[^"]|"")*)"(?=[\t\r\n]|$)/g,
    (_, before: string, cell: string) => {
      return before + cell.replaceAll('""', '"').replace(/[\r\n\t]+/g, " ");
    },
  );
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

/** The cells of a page that is one table and nothing else. */
function readGrid({ text, grid }: Page): string[][] | null {
  const isTable = text.split("\n").every((line, index) => grid.has(index) || /^<\/?table>$/.test(line));
  return isTable ? [...grid.values()].map((row) => [...row]) : null;
}
