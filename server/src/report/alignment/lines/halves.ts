import type { TableSpec } from "../../editions/edition.ts";
import type { SourceCell, SourceRow } from "../../syntax/syntax.ts";
import { labelKey } from "../../text/label.ts";
import { cover } from "../../text/range.ts";
import { readPiece } from "../tokens.ts";

/** A table of fewer columns is not too wide for a page. */
const LEAST_COLUMNS = 5;
/** So many rows stand in each part at least. */
const LEAST_ROWS = 3;
const LONGEST_LABEL = 60;

/** Rows below a header that names some of the columns. */
interface Part {
  /** Grid column → which of the standard's columns. */
  readonly places: ReadonlyMap<number, number>;
  readonly rows: SourceRow[];
}

/**
 * Joins the parts of a table that was too wide for its page: below or beside each other, each with the labels of all rows and
 * some of the columns, which their headers name in the order of the standard, every one once.
 * @returns whole rows; null where the table is no such one, or its parts differ in a label.
 */
export function joinHalves({ blocks }: TableSpec, rows: readonly SourceRow[]): SourceRow[] | null {
  const [block, second] = blocks;
  if (!block || second || block.labelColumns === 0 || block.columnLabels.length < LEAST_COLUMNS) return null;
  if (!isRepeated(labelKey(block.rows[0]?.label ?? ""), rows)) return null;
  const columns = block.columnLabels.map(labelKey);
  const labels = new Set(block.rows.map(({ label }) => labelKey(label ?? "")));
  const parts = listParts(rows, columns, labels).flatMap(partBeside);
  const named = parts.flatMap(({ places }) => [...places.values()]);
  if (parts.length < 2 || named.length !== columns.length || named.some((place, at) => place !== at))
    return null;
  const [first, ...others] = parts;
  if (!first || first.rows.length < LEAST_ROWS) return null;
  const joined = first.rows.map((row, at) => joinRow(row, first, others, at));
  const isWhole = others.every((part) => part.rows.length === first.rows.length);
  return isWhole && joined.every((row) => row !== null) ? joined : null;
}

/** Whether a row's whole label stands there more than once, as it does in every part. */
function isRepeated(key: string, rows: readonly SourceRow[]): boolean {
  let count = 0;
  for (const { cells } of rows)
    for (const { text } of cells)
      if (text.length >= key.length && text.length <= LONGEST_LABEL && labelKey(text) === key) count++;
  return count > 1;
}

/** The parts that headers begin: lines of a grid without figures that follow each other, some cell of which names a column. */
function listParts(
  rows: readonly SourceRow[],
  columns: readonly string[],
  labels: ReadonlySet<string>,
): Part[] {
  const parts: Part[] = [];
  let places = new Map<number, number>();
  let isHeader = false;
  for (const row of rows) {
    const { cells, layout } = row;
    if (layout === "lines" || layout === "spaces") continue;
    const pieces = cells.map((cell) => readPiece(cell.text, cell.range, cell.column));
    const isBlank = cells.some(({ text }) => text.length > 2 && labels.has(labelKey(text)));
    if (isBlank || pieces.some(({ kind }) => kind === "figure")) {
      parts[parts.length - 1]?.rows.push(row);
      isHeader = false;
      continue;
    }
    const named = cells.flatMap(({ text, column }) => {
      const place = text.length > LONGEST_LABEL ? -1 : columns.indexOf(labelKey(text));
      return place < 0 ? [] : [[column, place] as const];
    });
    if (named.length === 0) continue;
    if (!isHeader) {
      places = new Map();
      parts.push({ places, rows: [] });
    }
    for (const [column, place] of named) places.set(column, place);
    isHeader = true;
  }
  return parts.map((part) => ({ ...part, places: new Map([...part.places].sort((a, b) => a[0] - b[0])) }));
}

/** Parts that stand beside each other, between whose columns the labels are repeated. */
function partBeside(part: Part): Part[] {
  const columns = [...part.places.keys()];
  const cut = columns.findIndex((column, at) => at > 0 && column > (columns[at - 1] ?? 0) + 1);
  const from = columns[cut];
  if (cut < 0 || from === undefined) return [part];
  const last = columns[cut - 1] ?? 0;
  const split = (isIn: (column: number) => boolean): Part => ({
    places: new Map([...part.places].filter(([column]) => isIn(column))),
    rows: part.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => isIn(column)) })),
  });
  return [split((column) => column <= last), ...partBeside(split((column) => column > last))];
}

/**
 * A row of the first part with its figures in the others: too few of them where a part has lost one. Null where one has another
 * label, or other cells than its header but just as many in all.
 */
function joinRow(row: SourceRow, first: Part, others: readonly Part[], at: number): SourceRow | null {
  const labels = labelsOf(row, first);
  const own = labels?.[labels.length - 1];
  if (!labels || !own) return null;
  const due = labels.length + [first, ...others].reduce((sum, { places }) => sum + places.size, 0);
  const figures = figuresOf(row, first);
  let isWhole = figures !== null;
  const cells = [...labels, ...(figures ?? cellsBehind(row, first))];
  let lastLine = row.lastLine;
  for (const part of others) {
    const other = part.rows[at];
    const label = other && labelsOf(other, part)?.at(-1);
    if (!other || (label && labelKey(label.text) !== labelKey(own.text))) return null;
    const rest = figuresOf(other, part);
    isWhole = isWhole && rest !== null;
    cells.push(...(rest ?? cellsBehind(other, part)));
    lastLine = Math.max(lastLine, other.lastLine);
  }
  if (!isWhole && cells.length >= due) return null;
  const range = cells.map((cell) => cell.range).reduce(cover);
  return { ...row, cells: cells.map((cell, column) => ({ ...cell, column })), range, lastLine };
}

/** What stands before the columns of a part; null where a figure does. */
function labelsOf({ cells }: SourceRow, { places }: Part): SourceCell[] | null {
  const start = Math.min(...places.keys());
  const labels = cells.filter(({ column, text }) => column < start && text !== "");
  const areWords = labels.every((cell) => readPiece(cell.text, cell.range, 0).kind === "text");
  return areWords ? labels : null;
}

/** The cells below the columns of a part; null where one is lacking, or words stand in it or behind them. */
function figuresOf({ cells }: SourceRow, { places }: Part): SourceCell[] | null {
  const start = Math.min(...places.keys());
  const figures = cells.filter(({ column }) => places.has(column));
  const isElse = cells.some(({ column, text }) => column >= start && !places.has(column) && text !== "");
  const areFigures = figures.every((cell) => readPiece(cell.text, cell.range, 0).kind !== "text");
  return figures.length === places.size && areFigures && !isElse ? figures : null;
}

/** What stands behind the labels of a row that has lost a cell. */
function cellsBehind({ cells }: SourceRow, { places }: Part): SourceCell[] {
  const start = Math.min(...places.keys());
  return cells.filter(({ column }) => column >= start);
}
