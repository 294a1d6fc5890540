import type { TableSpec } from "../../editions/edition.ts";
import { nameRow } from "../../model/names.ts";
import type { Cell, Report, Row, Table, UnreadLines } from "../../model/report.ts";
import { isSeparatorRow, stripTags } from "../../syntax/pipes.ts";
import type { SourceCell } from "../../syntax/syntax.ts";
import { listVerbatim } from "../../syntax/verbatim.ts";
import { cellKey } from "../../tables/contents.ts";
import { extentOf } from "../../tables/extent.ts";
import { listUsedStarts } from "../../tables/stretch.ts";
import { readFigure } from "../../text/figure.ts";
import { maskIdentifiers } from "../../text/identifiers.ts";
import { labelKey } from "../../text/label.ts";
import type { Text } from "../../text/language.ts";
import type { Range } from "../../text/range.ts";

/** A cell of a table with the row it stands in. */
export interface PlacedText {
  readonly row: Row;
  readonly cell: Cell;
}

/** What has to be kept when a table is written anew, and the stretch of text that it takes up. */
export interface Contents {
  readonly range: Range;
  /** The cells by `row/column`, in text order. */
  readonly cells: ReadonlyMap<string, PlacedText>;
}

/** What stands in a cell, whichever layout it is written in. */
export function writtenIn({ text }: Cell): string {
  return text.replaceAll("\\|", "|");
}

/**
 * Collects what a table holds. It is refused, with the reason, where something would be lost if the table were written
 * anew: where it is not certain which figure belongs where, or where something else stands between its rows.
 */
export function collectContents(report: Report, table: Table): Contents | { readonly refusal: Text } {
  const cells = new Map<string, PlacedText>();
  const [unread] = table.unread;
  if (unread) return { refusal: describeUnread(report, table, unread) };
  for (const row of table.rows) {
    const name = nameRow(table.spec, row.spec);
    if (row.fit !== "exact") return { refusal: describeMisfit(row, name) };
    for (const cell of row.cells) {
      if (cells.has(cellKey(cell))) return { refusal: describeTwice(name) };
      cells.set(cellKey(cell), { row, cell });
    }
  }
  const range = widen(report, table);
  const foreign = findForeign(report, table, range);
  return foreign === null ? { range, cells } : { refusal: describeForeign(table.spec.name, foreign) };
}

function describeUnread(report: Report, { spec }: Table, { range }: UnreadLines): Text {
  const [words = ""] = report.syntax.text.slice(range.start, range.end).split(/[\n\r\t|]/, 1);
  const quote = maskIdentifiers(words.trim()).slice(0, LONGEST_QUOTE);
  return {
    zh: `${spec.name.zh}的“${quote}”一处没有读准，各数属于哪一格不能确定。请先改正，再转换表格。`,
    en: `${spec.name.en} was not read with certainty at “${quote}”: correct it before the table is converted.`,
  };
}

/**
 * The extent of a table together with what belongs to it at either end: lines of its header that were taken for words,
 * and stray rules (`--- | ---`).
 */
function widen(report: Report, table: Table): Range {
  const { text, lines, rows } = report.syntax;
  const labels = new Set(listLabels(table.spec));
  let { start, end } = extentOf(report, table);
  for (const row of rows.filter((candidate) => candidate.range.end <= start).reverse()) {
    const words = row.cells.flatMap((cell) => cell.text.split(/\s+/)).filter((word) => word !== "");
    if (row.layout === "html" || !words.every((word) => labels.has(labelKey(word)))) break;
    start = lines[row.firstLine]?.start ?? start;
  }
  for (const line of lines) {
    if (line.start <= end) continue;
    const words = text.slice(line.start, line.end).trim();
    if (!isSeparatorRow(words) || !/[|\t]/.test(words)) break;
    end = line.end;
  }
  return { start, end };
}

/** More digits than a numeral has, or some at the end: a label with a figure in it. */
const GLUED = /[\d０-９]{2}|[\d０-９]\s*$/;

/** Something in a range that is no part of the table, as it is written; null where there is nothing of the kind. */
function findForeign(report: Report, table: Table, range: Range): string | null {
  const { syntax } = report;
  const verbatim = listVerbatim(syntax).find(({ start, end }) => start < range.end && range.start < end);
  if (verbatim) return syntax.text.slice(verbatim.start, verbatim.end);
  const own = listUsedStarts(table);
  const labels = listLabels(table.spec);
  const rows = syntax.rows.filter((row) => row.range.start >= range.start && row.range.start < range.end);
  for (const cell of rows.flatMap((row) => row.cells)) {
    if (!own.has(cell.range.start) && !isLabel(cell, labels)) return cell.text;
  }
  const glued = table.rows.find(({ label }) => label && GLUED.test(label.text));
  if (glued?.label) return glued.label.text;
  if (table.layout !== "html") return null;
  // Words may stand beside the cells of an HTML table, in its caption say.
  const words = syntax.text.slice(range.start, range.end).replace(/&[a-z\d#]+;/gi, "");
  const read = rows.map((row) => row.cells.map((cell) => labelKey(cell.text)).join("")).join("");
  return labelKey(stripTags(words)) === read ? null : "<table>";
}

/** Every label that the standard prints in a table, as a key. */
function listLabels(spec: TableSpec): readonly string[] {
  const labels = spec.blocks.flatMap((block) => [
    block.title ?? "",
    ...block.header.flat().map((cell) => cell.text),
    ...block.rows.flatMap((row) => [...row.groups, row.label ?? ""]),
  ]);
  return [...new Set(labels.map(labelKey))].filter((key) => key !== "");
}

/** Whether a cell holds a label of the standard, a piece of one that is broken over cells, or several of them. */
function isLabel({ text }: SourceCell, labels: readonly string[]): boolean {
  const key = labelKey(text);
  if (key === "") return true;
  const figure = readFigure(text);
  if (figure.kind !== "malformed") return figure.kind === "blank";
  const isPiece = (piece: string): boolean => labels.some((label) => label.includes(labelKey(piece)));
  return isPiece(text) || text.split(/\s+/).every((piece) => !/^\d/.test(piece) && isPiece(piece));
}

function describeMisfit(row: Row, name: Text): Text {
  const [found, due] = [row.values.length, row.spec.cells.length];
  return {
    zh: `${name.zh}有 ${found} 个数，应为 ${due} 个。请先改正，再转换表格。`,
    en: `${name.en} has ${found} values for ${due} columns. Correct it before rewriting the table.`,
  };
}

function describeTwice(name: Text): Text {
  return {
    zh: `${name.zh}出现两次。请先删去一行，再转换表格。`,
    en: `${name.en} occurs twice. Delete one of them before rewriting the table.`,
  };
}

const LONGEST_QUOTE = 20;

function describeForeign(table: Text, found: string): Text {
  const words = maskIdentifiers(found);
  const quote = words.length > LONGEST_QUOTE ? `${[...words].slice(0, LONGEST_QUOTE).join("")}……` : words;
  return {
    zh: `${table.zh}中夹有表格以外的内容“${quote}”，转换会将其丢失。请先移出表外。`,
    en: `${table.en} holds something that is no part of it, “${quote}”, and rewriting would lose it. Move it out first.`,
  };
}
