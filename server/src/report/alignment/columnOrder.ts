import type { RowSpec, TableSpec } from "../editions/edition.ts";
import type { Table } from "../model/report.ts";
import type { SourceCell, SourceRow } from "../syntax/syntax.ts";
import { labelKey } from "../text/label.ts";

/** The longest name of a column, with what may stand inside it. */
const LONGEST_NAME = 24;
/** A header names so many columns. */
const LEAST_NAMES = 2;

interface Places {
  /** The names of columns that stand beside others; of table 四 those of its proceedings. */
  readonly columns: ReadonlyMap<string, number>;
  /** Every cell of the header, as it is read line by line. */
  readonly header: ReadonlyMap<string, number>;
  /** The rows of the last block that has several columns. */
  readonly lastRows: readonly RowSpec[];
}

const cache = new WeakMap<TableSpec, Places>();

/**
 * Whether a header names the columns of a table in another order than the standard's (总计 before 自然人, 复议后起诉 before
 * 行政复议): then no figure stands where it would be looked for. Names are compared within a line; one name a line, only
 * the first one that follows another tells it, as headers of several lines have 总计 in the middle.
 * @param table the table as read from left to right, if it was.
 */
export function areColumnsShuffled(
  spec: TableSpec,
  rows: readonly SourceRow[],
  table: Table | null,
): boolean {
  const places = placesOf(spec);
  // Behind the first row of the last block with several columns there is no header to be looked at.
  const end = table?.rows.find((row) => places.lastRows.includes(row.spec))?.range.start;
  let above: number | undefined;
  for (const { cells, range } of rows) {
    if (end !== undefined && range.start >= end) return false;
    const [first] = cells;
    if (cells.length < LEAST_NAMES) {
      const place =
        first && first.text.length < LONGEST_NAME ? places.columns.get(labelKey(first.text)) : undefined;
      if (place === 0 && above !== undefined && above > 0) return true;
      above = place;
      continue;
    }
    above = undefined;
    // Lines of figures are no headers.
    if (endsWithDigit(cells[cells.length - 1]?.text ?? "")) continue;
    if (isShuffled(cells, places)) return true;
  }
  return false;
}

/**
 * Whether the names in a line are in another order than the columns; beside names of several columns (法人或其他组织) the
 * lines of the header stand in one, and follow each other.
 */
function isShuffled(cells: readonly SourceCell[], { columns, header }: Places): boolean {
  if (areInOrder(cells, columns, header)) return false;
  const keys = cells.map(keyOf);
  const places = keys.some((key) => header.has(key) && !columns.has(key)) ? header : columns;
  // A merged cell may be repeated: the last place of a name is its own.
  const last = new Map<number, number>();
  for (const [at, key] of keys.entries()) {
    const place = columns.has(key) ? places.get(key) : undefined;
    if (place !== undefined) last.set(place, at);
  }
  const order = [...last].sort((a, b) => a[1] - b[1]);
  return order.some(([place], index) => index > 0 && place < (order[index - 1]?.[0] ?? 0));
}

/** Whether cells name columns alone, each behind the one before it in the table, as they nearly always do. */
function areInOrder(
  cells: readonly SourceCell[],
  columns: Places["columns"],
  header: Places["header"],
): boolean {
  let last = -1;
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === "") continue;
    const place = columns.get(key);
    if (place === undefined) {
      if (header.has(key)) return false;
      continue;
    }
    if (place <= last) return false;
    last = place;
  }
  return true;
}

/** What a cell that may be a name is compared by; empty for others. */
function keyOf({ text }: SourceCell): string {
  return text === "" || text.length >= LONGEST_NAME ? "" : labelKey(text);
}

/** In either width. */
function endsWithDigit(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function placesOf(spec: TableSpec): Places {
  const known = cache.get(spec);
  if (known) return known;
  const [columns, header] = [new Map<string, number>(), new Map<string, number>()];
  let lastRows: readonly RowSpec[] = [];
  for (const { columnLabels, rows, header: lines } of spec.blocks) {
    const isLine = rows.every(({ label }) => label === null);
    const names = isLine
      ? new Set(rows.flatMap(({ cells }) => cells.map(({ columnName }) => columnName.zh.split("·")[0] ?? "")))
      : new Set(columnLabels);
    for (const { text } of lines.flat())
      if (!header.has(labelKey(text))) header.set(labelKey(text), header.size);
    if (names.size < LEAST_NAMES || (!isLine && names.size < columnLabels.length)) continue;
    for (const [place, name] of [...names].entries()) columns.set(labelKey(name), place);
    lastRows = rows;
  }
  const places = { columns, header, lastRows };
  cache.set(spec, places);
  return places;
}
