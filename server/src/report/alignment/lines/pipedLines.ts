import { cellOf } from "../../syntax/pipes.ts";
import type { SourceCell, SourceRow } from "../../syntax/syntax.ts";
import { labelKey } from "../../text/label.ts";
import { isLikeLabel, plainKey, type RowLabels } from "../rowLabels.ts";
import { readPiece } from "../tokens.ts";

/** So many lines of one cell and its pipe make a table of such lines. */
const LEAST_CLOSED = 3;
/** Where so many rows are opened by a pipe of their own, all are. */
const MOSTLY = 0.6;
const LEAST_OPENED = 3;
/** A longer line, or one with a stop, is no cell that a pipe in the next line closes. */
const LONGEST_CELL = 60;
const SENTENCE = /[。；！？]/;

/** Fewer empty cells alone are no line of table 四. */
const LEAST_BLANK = 5;

/** One line of a table that has its cells under each other. */
type Part =
  | { readonly kind: "cell"; readonly row: SourceRow; readonly cell: SourceCell }
  /** Pipes that fill a row up, of which there are two or more: the row ends. */
  | { readonly kind: "end"; readonly row: SourceRow }
  /** Something else; whether it names a row. */
  | { readonly kind: "stray"; readonly row: SourceRow; readonly isLabel: boolean };

interface OpenRow {
  readonly parts: { readonly row: SourceRow; readonly cell: SourceCell }[];
  isEnded: boolean;
}

/**
 * Joins lines of one cell that a pipe closes, at their end or in the next line, to the rows they were: a text after figures
 * begins a row, two or more pipes alone end one. A pipe alone is an empty cell; where it also stands before each row it
 * opens it. What is joined is of layout `lines` and has several cells.
 */
export function joinPipedLines(rows: readonly SourceRow[], text: string, labels: RowLabels): SourceRow[] {
  const parts = listParts(rows, text, labels);
  if (!parts) return [...rows];
  const joined: (SourceRow | OpenRow)[] = [];
  let open: OpenRow | null = null;
  for (const part of parts) {
    if (part.kind === "stray") {
      // A stray line inside a row does not end it; one with a label does.
      if (part.isLabel) open = null;
      joined.push(part.row);
    } else if (part.kind === "end") {
      if (open) open.isEnded = true;
      open = null;
    } else {
      if (open && isText(part.cell) && beginsRow(part.cell, open, labels)) open = null;
      if (!open) {
        open = { parts: [], isEnded: false };
        joined.push(open);
      }
      open.parts.push(part);
    }
  }
  const isOpened = areOpened(joined, labels);
  const final = joined.findLast((row) => "parts" in row);
  return joined.flatMap((row) =>
    "parts" in row ? joinRow(row, isOpened, isOpened && row !== final, labels) : [row],
  );
}

/** Whether figures, or empty cells behind a label, have come: what follows them is the next row's. */
function hasFigures({ parts }: OpenRow): boolean {
  const first = parts.findIndex(({ cell }) => cell.text !== "");
  return first >= 0 && parts.some(({ cell }, index) => index >= first && !isText(cell));
}

/** Whether a text begins a row of its own beside what has come before it. */
function beginsRow(cell: SourceCell, open: OpenRow, labels: RowLabels): boolean {
  return hasFigures(open) || isBelowHeader(cell, open, labels) || isBehindLabel(cell, open, labels);
}

/** Whether a word of the header, or a row's whole label, follows another row's whole label: the figures of that one are lost. */
function isBehindLabel({ text }: SourceCell, { parts }: OpenRow, { headers, byKey }: RowLabels): boolean {
  const isRow = (key: string): boolean => byKey.has(key) && !headers.has(key);
  const key = labelKey(text);
  return (headers.has(key) || isRow(key)) && parts.some(({ cell }) => isRow(labelKey(cell.text)));
}

/** Whether a cell is a row's whole label, and all before it are words of the header. */
function isBelowHeader({ text }: SourceCell, { parts }: OpenRow, { headers, byKey }: RowLabels): boolean {
  const key = labelKey(text);
  if (headers.has(key) || !byKey.has(key)) return false;
  return parts.every(({ cell }) => cell.text === "" || headers.has(labelKey(cell.text)));
}

function isText({ text, range }: SourceCell): boolean {
  return readPiece(text, range, 0).kind === "text";
}

/** The lines as cells and row ends; null where they are no table of such lines. */
function listParts(rows: readonly SourceRow[], text: string, labels: RowLabels): Part[] | null {
  const parts: Part[] = [];
  let closed = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row) break;
    const cell = loneCell(row, text);
    const next = rows[index + 1];
    if (isPipes(row))
      parts.push(...(isEnd(row, text) ? [{ kind: "end", row } as const] : emptyCells(row, text)));
    else if (cell && isClosed(row, cell, text)) {
      if (row.layout !== "pipes") closed++;
      parts.push({ kind: "cell", row, cell });
      if (row.cells.length > 1 && row.layout === "pipes") parts.push({ kind: "end", row });
    } else if (cell && next && isPipes(next) && isShort(cell)) {
      // The pipe that closes it stands in the next line.
      closed++;
      parts.push({ kind: "cell", row, cell });
      if (isEnd(next, text)) parts.push({ kind: "end", row: next });
      index++;
    } else {
      const isLabel = row.cells.some(({ text: words }) => isLikeLabel(plainKey(words), labels));
      parts.push({ kind: "stray", row, isLabel });
    }
  }
  return closed < LEAST_CLOSED ? null : parts;
}

function isShort({ text }: SourceCell): boolean {
  return text.length <= LONGEST_CELL && !SENTENCE.test(text);
}

/** A line of pipes and nothing else. */
function isPipes({ layout, cells }: SourceRow): boolean {
  return layout === "pipes" && cells.every(({ text }) => text === "");
}

/** Two pipes or more without space between them fill a row up. */
function isEnd({ range }: SourceRow, text: string): boolean {
  return text.slice(range.start, range.end).includes("||");
}

/** An empty cell for each pipe that stands by itself. */
function emptyCells(row: SourceRow, text: string): Part[] {
  const { start, end } = row.range;
  return [...text.slice(start, end)].flatMap((char, at): Part[] =>
    char === "|"
      ? [{ kind: "cell", row, cell: cellOf(text, { start: start + at, end: start + at }, 0) }]
      : [],
  );
}

/** The one cell of a line, which may be indented by tabs. */
function loneCell({ layout, cells, range }: SourceRow, text: string): SourceCell | null {
  const filled = cells.filter((cell) => cell.text !== "");
  const [only, second] = filled;
  if (!only || second) return null;
  if (layout === "lines" || layout === "spaces") return only;
  if (layout === "tabs") return text.slice(range.start, only.range.start).trim() === "" ? only : null;
  return layout === "pipes" && cells[0] === only ? only : null;
}

/** Whether a pipe closes the cell in its own line; more pipes end the row. */
function isClosed({ layout, range }: SourceRow, cell: SourceCell, text: string): boolean {
  return layout !== "html" && /^\s*\|/.test(text.slice(cell.range.end, range.end));
}

/** Whether a pipe alone stands before each row, rather than being its first cell. */
function areOpened(rows: readonly (SourceRow | OpenRow)[], labels: RowLabels): boolean {
  let [opened, all] = [0, 0];
  let before: OpenRow | null = null;
  for (const row of rows) {
    if (!("parts" in row)) continue;
    if (before || row.parts[0]?.cell.text === "") {
      all++;
      const mayEnd = before?.isEnded === false && !isFull(before, labels);
      const last = mayEnd ? before?.parts[before.parts.length - 1] : undefined;
      if (row.parts[0]?.cell.text === "" || last?.cell.text === "") opened++;
    }
    before = row;
  }
  return opened >= LEAST_OPENED && opened >= all * MOSTLY;
}

/** Whether just as many cells follow a row's label as it has columns: its last empty cell is its own. */
function isFull({ parts }: OpenRow, { byKey }: RowLabels): boolean {
  const label = parts.findLastIndex(({ cell }) => cell.text !== "" && isText(cell));
  const [target] = byKey.get(labelKey(parts[label]?.cell.text ?? "")) ?? [];
  return target?.cells.length === parts.length - label - 1;
}

/** Of figures that follow the header's last line, the pipe that opens their row is no cell. */
function withoutOpening(parts: OpenRow["parts"], { headers }: RowLabels): OpenRow["parts"] {
  const last = parts.findLastIndex(({ cell }) => cell.text !== "" && isText(cell));
  const isHeader = parts
    .slice(0, last + 1)
    .every(({ cell }) => cell.text === "" || headers.has(labelKey(cell.text)));
  const opensNext = last >= 0 && isHeader && parts.length > last + 2 && parts[last + 1]?.cell.text === "";
  return opensNext ? parts.filter((_, index) => index !== last + 1) : parts;
}

/** @param opensNext whether the last pipe may be the one that opens the next row. */
function joinRow(
  { parts: all, isEnded }: OpenRow,
  isOpened: boolean,
  opensNext: boolean,
  labels: RowLabels,
): SourceRow[] {
  const parts = isOpened ? withoutOpening(all, labels) : all;
  const filled = parts.findIndex(({ cell }) => cell.text !== "");
  const isLabelled = parts.some(({ cell }) => cell.text !== "" && isText(cell));
  const start = isLabelled ? filled : isOpened && parts[0]?.cell.text === "" ? 1 : 0;
  // The pipe that opens the next row.
  const isLast = opensNext && !isEnded && parts[parts.length - 1]?.cell.text === "";
  const kept = parts.slice(Math.max(0, start), isLast ? -1 : undefined);
  const [first, last] = [kept[0], kept[kept.length - 1]];
  if (!first || !last || (filled < 0 && kept.length < LEAST_BLANK)) return [];
  const range = { start: first.row.range.start, end: last.row.range.end };
  return [
    {
      layout: "lines",
      cells: kept.map(({ cell }, column) => ({ ...cell, column })),
      range,
      firstLine: first.row.firstLine,
      lastLine: last.row.lastLine,
    },
  ];
}
