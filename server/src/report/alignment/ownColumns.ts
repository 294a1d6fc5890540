import type { BlockSpec, TableSpec } from "../editions/edition.ts";
import type { Table } from "../model/report.ts";
import type { Layout, SourceRow } from "../syntax/syntax.ts";
import { labelKey, likeness } from "../text/label.ts";
import { cover, type Range } from "../text/range.ts";
import { readCell } from "../text/reading.ts";
import { rowLabelsOf } from "./rowLabels.ts";

/** So like a name of the standard that a column without it must be meant: 合计 for 总计, 公益组织 for 社会公益组织. */
const LEAST_LIKENESS = 0.5;
const LONGEST_NAME = 24;
const FIGURE = /^[0-9０-９]+$/;
const HAN = /\p{Script=Han}/u;
/** A unit or a note behind a name: 自然人（件）. */
const NOTE = /[（(][^（()）]*[）)]$/;
/** A column of remarks holds no figure that could be taken for another column's. */
export const REMARK = /^(?:备注|说明|情况说明|备考|注|备注说明)$/;
/** So many distinct names, or all but so many, stand above a block: what stands beside them is a column, too. */
const LEAST_NAMES = 2;

/** What a cell of a header is called when compared with names of columns. */
export function nameKey(text: string): string {
  return labelKey(text.replace(NOTE, "")) || labelKey(text);
}

/**
 * The columns that the names in a header mean, in their order: indexes of the standard's columns; −1 for one of the author's
 * own (上年数, 备注), −2 for a word that stands above columns or may be a piece of a name. A name is nearly one of the standard
 * only where that one does not stand there itself.
 */
export function nameColumns(keys: readonly string[], columns: readonly string[], spec: TableSpec): number[] {
  const { headers, foreignColumns } = rowLabelsOf(spec);
  const named = new Set(keys.filter((key) => columns.includes(key)));
  const taken = new Set<string>();
  return keys.map((key) => {
    const exact = columns.findIndex((column, at) => column === key && !taken.has(`${at}`));
    if (exact >= 0) {
      taken.add(`${exact}`);
      return exact;
    }
    if (key === "" || headers.has(key) || foreignColumns.has(key)) return -2;
    const near = columns.findIndex(
      (column) =>
        !named.has(column) &&
        !taken.has(column) &&
        (column.includes(key) || key.includes(column) || likeness(key, column) >= LEAST_LIKENESS),
    );
    if (near >= 0) {
      taken.add(columns[near] ?? "");
      return near;
    }
    return isPiece(key, headers) ? -2 : -1;
  });
}

/** Whether a text may be torn from a word of the header, holds one, or is nearly one. */
function isPiece(key: string, headers: ReadonlySet<string>): boolean {
  for (const header of headers) {
    if (header.includes(key) || (header.length > 2 && key.includes(header))) return true;
    if (likeness(header, key) > LEAST_LIKENESS) return true;
  }
  return false;
}

/**
 * The blocks of a table above which names stand that the standard has not: columns of the author's own, so that neither
 * the number of figures nor their order tells whose they are.
 * @param blocks the range of the rows of each block, as far as they were found.
 */
export function findOwnColumns(
  spec: TableSpec,
  blocks: readonly (Range | null)[],
  rows: readonly SourceRow[],
): ReadonlySet<number> {
  const found = new Set<number>();
  let from = Number.NEGATIVE_INFINITY;
  for (const [index, block] of spec.blocks.entries()) {
    const range = blocks[index];
    if (!range) continue;
    const isPlain = block.columnLabels.length < LEAST_NAMES || isStandard(spec, rows, from, range.start);
    if (!isPlain && hasOwnNames(block, spec, rows, from, range.start)) found.add(index);
    from = range.end;
  }
  return found;
}

/** From the first to the last row of each block of a table that were read; null where none was. */
export function blocksOf({ spec, rows, isRegular }: Table): (Range | null)[] {
  let next = 0;
  return spec.blocks.map((block) => {
    if (!isRegular) {
      const own = rows.filter((row) => block.rows.includes(row.spec)).map(({ range }) => range);
      return own.length > 0 ? own.reduce(cover) : null;
    }
    const first = rows[next];
    next += block.rows.length;
    const last = rows[next - 1];
    return first && last ? { start: first.range.start, end: last.range.end } : null;
  });
}

/** Whether nothing stands in the header of a block but words of the standard's, as nearly always. */
function isStandard(spec: TableSpec, rows: readonly SourceRow[], from: number, end: number): boolean {
  const { headers } = rowLabelsOf(spec);
  for (const { cells, range } of rows) {
    if (range.start >= end) return true;
    if (range.end <= from) continue;
    for (const { text, range: place } of cells) {
      if (place.start >= end) return true;
      if (text === "" || text.length > LONGEST_NAME || place.start < from) continue;
      if (!headers.has(labelKey(text))) return false;
    }
  }
  return true;
}

function hasOwnNames(
  block: BlockSpec,
  spec: TableSpec,
  rows: readonly SourceRow[],
  from: number,
  end: number,
): boolean {
  const columns = block.columnLabels.map(labelKey);
  const distinct = new Set(columns);
  const label = labelColumn(rows, end);
  const names: string[] = [];
  for (const { cells, range, layout } of rows) {
    if (range.start >= end) break;
    if (range.end <= from) continue;
    // A row of another table: its header is another, too.
    if (cells.filter(({ text, range: place }) => place.end <= end && FIGURE.test(text)).length > 1)
      names.length = 0;
    const named = cells.findIndex(({ text }) => distinct.has(labelKey(text)));
    // What stands before the first name in its line may be above the labels.
    const first = isGrid(layout) ? cells.findIndex(({ column }) => column > label) : named;
    const at =
      names.length > 0 && cells.length === 1
        ? 0
        : named < 0
          ? named
          : Math.min(named, first < 0 ? named : first);
    if (at < 0) continue;
    for (const { text, range: place } of cells.slice(at)) {
      if (place.start < from || place.start >= end || text.length > LONGEST_NAME) continue;
      if (!HAN.test(text) || readCell(text).kind !== "text") continue;
      const key = nameKey(text);
      // A label may stand torn before its figures.
      if (distinct.has(key) || !isTornLabel(key, block)) names.push(key);
    }
  }
  // As nearly all headers have it.
  if (names.every((name) => distinct.has(name))) return false;
  const least = Math.min(LEAST_NAMES, distinct.size - 1);
  if (new Set(names.filter((name) => distinct.has(name))).size < least) return false;
  const meant = nameColumns(names, columns, spec);
  // Remarks beside all columns of the standard take no figure's place.
  const isComplete = columns.every((_, at) => meant.includes(at));
  return meant.some((place, at) => place === -1 && !(isComplete && REMARK.test(names[at] ?? "")));
}

function isTornLabel(key: string, { rows }: BlockSpec): boolean {
  return rows.some(({ label, groups }) =>
    [...groups, label ?? ""].some((each) => labelKey(each).includes(key)),
  );
}

function isGrid(layout: Layout): boolean {
  return layout === "pipes" || layout === "tabs" || layout === "html";
}

/** The column of the label in the line that begins at, or holds, an offset. */
function labelColumn(rows: readonly SourceRow[], at: number): number {
  const cells = rows.find(({ range }) => range.end > at)?.cells ?? [];
  const figure = cells.findIndex(({ text }) => readCell(text).kind === "figure");
  return cells.slice(0, Math.max(0, figure)).findLast(({ text }) => text !== "")?.column ?? -1;
}
