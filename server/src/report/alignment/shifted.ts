import type { Row, Table, Value } from "../model/report.ts";
import type { SourceRow } from "../syntax/syntax.ts";
import type { Range } from "../text/range.ts";
import { unreadCells } from "./table.ts";

/** So many rows with figures show that a column is lost and another stands in its place. */
const LEAST_ROWS = 3;
const MOSTLY = 0.6;
/** So many rows with a figure too few show that the others were filled up. */
const LEAST_SHORT = 2;
/** Rows of fewer columns state no sum of several. */
const LEAST_COLUMNS = 5;

/** The figures of a row that states its sum in its last column; null for another, or where one is no number. */
function valuesOf({ spec, cells, fit }: Row, isLastBlank: boolean): number[] | null {
  const last = cells[cells.length - 1];
  if (spec.label === null || fit !== "exact" || cells.length < LEAST_COLUMNS || last?.column !== "total")
    return null;
  if (isLastBlank !== (last.figure.kind === "blank")) return null;
  const values: number[] = [];
  for (const { figure } of isLastBlank ? cells.slice(0, -1) : cells) {
    if (figure.kind !== "number") return null;
    values.push(figure.value);
  }
  return values;
}

/** Whether the last of some figures may be the sum of those before it, and of one more that is lost. */
function endsInSum(values: readonly number[]): boolean {
  const last = values[values.length - 1] ?? 0;
  return last > 0 && last >= values.slice(0, -1).reduce((sum, value) => sum + value, 0);
}

/**
 * Whether every row with figures has its sum a column too early, and what stands in the sum's column is none: a column of the
 * standard is lost, and one of the author's own makes the rows as long as they should be.
 */
export function isSumEarly({ rows }: Table): boolean {
  let [early, all] = [0, 0];
  for (const { spec, cells, fit } of rows) {
    const last = cells.length - 1;
    if (spec.label === null || fit !== "exact" || last < LEAST_COLUMNS - 1 || cells[last]?.column !== "total")
      continue;
    let [parts, before, total] = [0, 0, 0];
    for (const [at, { figure }] of cells.entries()) {
      const value = figure.kind === "number" ? figure.value : Number.NaN;
      if (at < last - 1) parts += value;
      else if (at < last) before = value;
      else total = value;
    }
    if (parts === 0 || Number.isNaN(parts + before + total)) continue;
    if (before < parts) return false;
    all++;
    if (parts + before !== total) early++;
  }
  return all >= LEAST_ROWS && early >= all * MOSTLY;
}

/**
 * A table in which rows that have lost a cell were filled up with an empty one at their end: the sum stands a column too
 * early, and the column of sums is blank. Such rows are short: none of their figures is known to be any column's.
 */
export function doubtFilledUp(table: Table): Table {
  // Every figure of it is a number.
  if (table.isRegular) return table;
  const filled = table.rows.flatMap((row) => {
    const values = valuesOf(row, true);
    return values ? [{ row, values, hasFigures: values.some((value) => value !== 0) }] : [];
  });
  const telling = filled.filter(({ hasFigures }) => hasFigures);
  if (telling.length === 0) return table;
  const full = table.rows.flatMap((row) => [valuesOf(row, false) ?? []]).filter(({ length }) => length > 0);
  const sums = full.filter((values) => values.slice(0, -1).some((value) => value !== 0));
  const areOwn = sums.filter(isOwnSum).length >= MOSTLY * sums.length;
  const areShort = table.rows.filter(
    ({ fit, values, cells }) => fit === "short" && values.length + 1 === cells.length,
  );
  // A sum that is merely not filled in is less than the figures before it would have it: where sums hold, that tells.
  const areEarly = telling.every(({ values }) => endsInSum(values));
  const doubted = telling.filter(({ values }) => {
    if (areShort.length >= LEAST_SHORT) return true;
    return full.length > 0 ? !areOwn || endsInSum(values) : areEarly;
  });
  if (doubted.length === 0) return table;
  const isColumn = doubted.length > 1 || areShort.length > 0;
  const short = new Set(
    filled.filter((each) => doubted.includes(each) || (isColumn && !each.hasFigures)).map(({ row }) => row),
  );
  return { ...table, rows: table.rows.map((row) => (short.has(row) ? shorten(row) : row)), isRegular: false };
}

/**
 * A table whose text has lost its blank cells, so that the figures of each row were pushed to its beginning, and blank ones fill
 * it up at its end: pipes without anything between them stand there, or the last figure of most rows is the sum of the others.
 * None of their figures is known to be any column's.
 * @param text the whole document.
 */
export function doubtPushed(table: Table, text: string): Table {
  if (table.isRegular) return table;
  const pushed = table.rows.filter(isPushed);
  if (pushed.length === 0) return table;
  const telling = pushed.flatMap(({ spec, cells }) => {
    const values = cells.flatMap(({ figure }) => (figure.kind === "number" ? [figure.value] : []));
    const isTelling = cells[cells.length - 1]?.column === "total" && spec.label !== null && values.length > 1;
    return isTelling && values.some((value) => value > 0) ? [values] : [];
  });
  const early = telling.filter(isOwnSum).length;
  const areSums = early >= LEAST_SHORT && early >= MOSTLY * telling.length;
  // Where figures touch their pipes, blank cells are nothing between two of them.
  const isPadded = ({ cells }: Row): boolean =>
    text[(cells[0]?.range.start ?? 0) - 1] !== "|" &&
    cells.some(({ figure, range }) => figure.kind === "blank" && isBare(range, text));
  // Where blank cells before a figure are written so, too, those at the end are no padding.
  const isBareAnywhere = table.rows.some((row) => !pushed.includes(row) && isPadded(row));
  const doubted = pushed.filter(
    (row) => areSums || (row.layout === "pipes" && !isBareAnywhere && isPadded(row)),
  );
  if (doubted.length === 0) return table;
  return {
    ...table,
    rows: table.rows.map((row) => (doubted.includes(row) ? shorten(row, countNumbers(row)) : row)),
    isRegular: false,
  };
}

/** Whether figures stand at the beginning of a row, and nothing but blank cells behind them. */
function isPushed(row: Row): boolean {
  const count = countNumbers(row);
  const isBlank = row.cells.slice(count).every(({ figure }) => figure.kind === "blank" && figure.mark === "");
  return row.fit === "exact" && count > 0 && count < row.cells.length && isBlank;
}

/** How many numbers a row begins with. */
function countNumbers({ cells }: Row): number {
  const first = cells.findIndex(({ figure }) => figure.kind !== "number");
  return first < 0 ? cells.length : first;
}

/** Whether an empty cell stands between two pipes that touch each other. */
function isBare({ start, end }: Range, text: string): boolean {
  return start === end && text[start - 1] === "|" && text[start] === "|";
}

/** Whether the last of some figures is the sum of the others. */
function isOwnSum(values: readonly number[]): boolean {
  return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values[values.length - 1];
}

function shorten(row: Row, count = row.cells.length - 1): Row {
  const values = row.cells.slice(0, count).map(({ range, text, figure }): Value => ({ range, text, figure }));
  return {
    ...row,
    values,
    fit: "short",
    cells: unreadCells(row.spec, values, "short", row.range, true),
    isNatural: false,
  };
}

/** What stands above the labels in a line that numbers the columns. */
const COUNTED = /^(?:[甲乙丙丁戊]|栏次|列次|序号|栏号)?$/;
const LEAST_COUNTED = 3;
/** No row that states its sum begins with so many. */
const LEAST_BEFORE = 5;
/** Table 四's line has as many cells. */
const LEAST_EMPTY = 15;
/** No row with a label has so many figures. */
const LEAST_BEHIND = 8;

/** The rows without what only numbers the columns: 甲, 1, 2, 3, …, in a line of its own, or before or behind other cells. */
export function withoutColumnNumbers(rows: readonly SourceRow[]): readonly SourceRow[] {
  if (!rows.some((row) => findNumbers(row))) return rows;
  return rows.flatMap((row) => {
    const [from, to] = findNumbers(row) ?? [0, 0];
    const cells = [...row.cells.slice(0, from), ...row.cells.slice(to)];
    return cells.length === 0 ? [] : [from === to ? row : { ...row, cells }];
  });
}

/** From which cell of a row to which the columns are numbered; null where they are not. */
function findNumbers({ cells }: SourceRow): readonly [from: number, to: number] | null {
  const first = cells.findIndex(({ text }) => text === "1");
  if (first < 0) return null;
  let to = first;
  while (cells[to]?.text === String(to - first + 1)) to++;
  const count = to - first;
  const before = cells.slice(0, first);
  if (before.every(({ text }) => text.length <= 2 && COUNTED.test(text))) {
    const least =
      to < cells.length ? LEAST_BEFORE : before.some(({ text }) => text !== "") ? 1 : LEAST_COUNTED;
    return count >= least ? [0, to] : null;
  }
  // A program counts from 0.
  const from = before[before.length - 1]?.text === "0" ? first - 1 : first;
  return to === cells.length && count >= LEAST_BEHIND ? [from, to] : null;
}

/** Table 四's rows without those that hold nothing at all, where another holds figures. */
export function withoutEmptyLines(rows: readonly SourceRow[]): readonly SourceRow[] {
  const isEmpty = ({ cells, layout }: SourceRow): boolean =>
    layout !== "lines" && cells.length >= LEAST_EMPTY && cells.every(({ text }) => text === "");
  if (!rows.some(isEmpty)) return rows;
  const hasFigures = rows.some(
    ({ cells }) => cells.filter(({ text }) => /^\d/.test(text)).length >= LEAST_EMPTY,
  );
  return hasFigures ? rows.filter((row) => !isEmpty(row)) : rows;
}
