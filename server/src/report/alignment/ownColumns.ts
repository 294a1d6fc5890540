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
/** What compares or shares out is no column of the standard's, however like its name. */
const DERIVED = /上年|去年|上期|同期|同比|环比|占比|比例|比重|百分比|平均|增幅|增长率/;
/** A share: no figure of the standard's, and no label. */
const SHARE = /^[-+]?[0-9.]+\s*[%％‰]$/;
/** A unit or a note behind a name: 自然人（件）. */
const NOTE = /[（(][^（()）]*[）)]$/;
/** A column of remarks holds no figure that could be taken for another column's. */
export const REMARK = /^(?:备注|说明|情况说明|备考|注|备注说明)$/;
/** What stands above labels, and above what numbers them. */
const ABOVE_LABELS =
  /^(?:|序号|编号|代码|编码|行次|栏次|行号|栏号|项目|项目名称|事项|指标|指标名称|类别|类型|分类|内容|信息内容|名称|情况|申请情况|计量单位|单位)$/;
/** A header that names all columns of the standard but so many lacks them. */
const MOST_LACKING = 2;
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
    if (DERIVED.test(key)) return -1;
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
 * The blocks of a table above which names stand that the standard has not, or not all that it has: so neither the number of
 * figures nor their order tells whose they are.
 * @param blocks the range of the rows of each block, as far as they were found.
 */
export function findOwnColumns(
  spec: TableSpec,
  blocks: readonly (Range | null)[],
  rows: readonly SourceRow[],
): ReadonlySet<number> {
  const found = new Set<number>();
  const places: (Range | null)[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [index, block] of spec.blocks.entries()) {
    const range = blocks[index] ?? null;
    // A row of another block may have been moved below this one's.
    const place = range && { start: range.start < end ? Number.NEGATIVE_INFINITY : end, end: range.start };
    places.push(place);
    if (!range || !place) continue;
    end = Math.max(end, range.end);
    if (block.columnLabels.length < LEAST_NAMES || isStandard(block, spec, rows, place)) continue;
    const names = namesAbove(block, rows, place);
    if (isNamed(names, block, spec) && areOther(names, block, spec, rows, place)) found.add(index);
  }
  if (found.size === 0) return found;
  // Where others have such columns, a block without a header of its own may have them, too.
  for (const [index, block] of spec.blocks.entries()) {
    const place = places[index];
    if (!place || !isNamed(namesAbove(block, rows, place), block, spec)) found.add(index);
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

/** Whether nothing stands in the header of a block but words of the standard's, all or no names of columns, as nearly always. */
function isStandard(
  { columnLabels }: BlockSpec,
  spec: TableSpec,
  rows: readonly SourceRow[],
  { start, end }: Range,
): boolean {
  const { headers } = rowLabelsOf(spec);
  const lacking = new Set(columnLabels.map(labelKey));
  const { size } = lacking;
  for (const { cells, range } of rows) {
    if (range.start >= end) break;
    if (range.end <= start) continue;
    for (const { text, range: place } of cells) {
      if (place.start >= end) break;
      if (text === "" || text.length > LONGEST_NAME || place.start < start) continue;
      const key = labelKey(text);
      if (!headers.has(key)) return false;
      lacking.delete(key);
    }
  }
  return lacking.size === 0 || lacking.size === size;
}

/** The names in the header of a block: those that stand in a line with a name of the standard's, or below it. */
function namesAbove(block: BlockSpec, rows: readonly SourceRow[], { start, end }: Range): string[][] {
  const distinct = new Set(block.columnLabels.map(labelKey));
  const label = labelColumn(rows, end);
  let names: string[][] = [];
  let above: string[][] = [];
  for (const { cells, range, layout } of rows) {
    if (range.start >= end) break;
    if (range.end <= start) continue;
    // A row of another table: its header is another, too, if there is one.
    if (
      names.length > 0 &&
      cells.filter(({ text, range: place }) => place.end <= end && FIGURE.test(text)).length > 1
    )
      [above, names] = [names, []];
    const named = cells.findIndex(({ text }) => distinct.has(labelKey(text)));
    // What stands before the first name in its line may be above the labels.
    const first = isGrid(layout)
      ? cells.findIndex(({ column }) => column > label)
      : cells.findIndex(({ text }) => !ABOVE_LABELS.test(labelKey(text)));
    const at =
      names.length > 0 && cells.length === 1
        ? 0
        : named < 0
          ? named
          : Math.min(named, first < 0 ? named : first);
    if (at < 0) continue;
    const line: string[] = [];
    for (const { text, range: place } of cells.slice(at)) {
      if (place.start < start || place.start >= end || text.length > LONGEST_NAME) continue;
      if (!HAN.test(text) || readCell(text).kind !== "text") continue;
      const key = nameKey(text);
      // A label may stand torn before its figures.
      if (distinct.has(key) || !isTornLabel(key, block)) line.push(key);
    }
    if (line.length > 0) names.push(line);
  }
  return names.length > 0 ? names : above;
}

/** Whether enough of a block's columns are named, that the names beside them are columns, too. */
function isNamed(
  lines: readonly (readonly string[])[],
  { columnLabels }: BlockSpec,
  spec: TableSpec,
): boolean {
  const columns = columnLabels.map(labelKey);
  const names = lines.flat();
  const least = Math.min(LEAST_NAMES, new Set(columns).size - 1);
  if (new Set(names.filter((name) => columns.includes(name))).size >= least) return true;
  const meant = new Set(nameColumns(names, columns, spec).filter((place) => place >= 0));
  return names.length > 0 && meant.size >= least;
}

/** Whether the names above a block are others than the standard's. */
function areOther(
  lines: readonly (readonly string[])[],
  block: BlockSpec,
  spec: TableSpec,
  rows: readonly SourceRow[],
  place: Range,
): boolean {
  const columns = block.columnLabels.map(labelKey);
  const distinct = new Set(columns);
  const names = lines.flat();
  const exact = new Set(names.filter((name) => distinct.has(name)));
  // As nearly all headers have it.
  if (exact.size === distinct.size && names.every((name) => distinct.has(name))) return false;
  const meant = nameColumns(names, columns, spec);
  if (isOutOfOrder(lines, meant, names, distinct)) return true;
  // Remarks beside all columns of the standard take no figure's place.
  const isComplete = columns.every((_, at) => meant.includes(at));
  if (meant.some((named, at) => named === -1 && !(isComplete && REMARK.test(names[at] ?? "")))) return true;
  const [lacking, second] = columns.filter((_, at) => !meant.includes(at));
  // A line of a header of several may be lost with its names.
  if (lacking === undefined || second !== undefined || distinct.size < columns.length) return false;
  return (
    exact.size >= distinct.size - MOST_LACKING &&
    !listPieces(spec, rows, place).some((piece) => mayBeOf(piece, lacking))
  );
}

/** Whether a name that is only nearly one of the standard's stands before another that it should follow, or behind one before which it should stand. */
function isOutOfOrder(
  lines: readonly (readonly string[])[],
  meant: readonly number[],
  names: readonly string[],
  distinct: ReadonlySet<string>,
): boolean {
  let start = 0;
  return lines.some(({ length }) => {
    const places = meant
      .slice(start, start + length)
      .map((place, at) => ({ place, isNear: !distinct.has(names[start + at] ?? "") }));
    start += length;
    const named = places.filter(({ place }) => place >= 0);
    return named.some(({ place, isNear }, at) => {
      const before = named[at - 1];
      return before !== undefined && place < before.place && (isNear || before.isNear);
    });
  });
}

/** The words in a header from which names may be torn: what is no word of the standard's by itself. */
function listPieces(spec: TableSpec, rows: readonly SourceRow[], { start, end }: Range): string[] {
  const { headers } = rowLabelsOf(spec);
  return rows.flatMap(({ cells, range }) => {
    if (range.start >= end || range.end <= start || cells.some(({ text }) => FIGURE.test(text))) return [];
    return cells.flatMap(({ text, range: place }) => {
      return place.start >= end || !HAN.test(text) || headers.has(labelKey(text)) ? [] : [nameKey(text)];
    });
  });
}

/** Whether a word is a piece of a name, or holds two characters of it that follow each other. */
function mayBeOf(piece: string, name: string): boolean {
  if (name.includes(piece)) return true;
  for (let at = 0; at + 2 <= name.length; at++) if (piece.includes(name.slice(at, at + 2))) return true;
  return false;
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
  const figure = cells.findIndex(({ text }) => readCell(text).kind === "figure" || SHARE.test(text));
  return cells.slice(0, Math.max(0, figure)).findLast(({ text }) => text !== "")?.column ?? -1;
}
