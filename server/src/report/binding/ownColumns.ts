import type { BlockSpec, RowSpec, TableSpec } from "../editions/edition.ts";
import { EDITIONS } from "../editions/index.ts";
import type { Cell, Row, Table } from "../model/report.ts";
import type { SourceRow } from "../syntax/syntax.ts";
import { firstWhere } from "../text/bisect.ts";
import { labelKey } from "../text/label.ts";

/**
 * Puts figures under the names that stand above them: a block that has the columns of another edition (本年新制作数量 in
 * a table of 2021) is that edition's, whatever the rest of the table is. Their columns have other meanings, and a
 * figure under another name would be another figure.
 * @param rows the rows of cells of the whole text.
 */
export function readOwnColumns(table: Table, rows: readonly SourceRow[]): Table {
  const changed = new Map<BlockSpec, BlockSpec>();
  for (const block of table.spec.blocks) {
    const header = listHeader(table, block, rows);
    if (header.size === 0 || block.columnLabels.some((label) => header.has(labelKey(label)))) continue;
    const other = findBlock(table.spec, block, header);
    if (other) changed.set(block, other);
  }
  if (changed.size === 0) return table;
  const spec = mixSpecs(table.spec, changed);
  const twins = new Map<RowSpec, RowSpec>();
  for (const [index, block] of table.spec.blocks.entries()) {
    for (const [place, row] of block.rows.entries()) {
      const twin = spec.blocks[index]?.rows[place];
      if (twin && twin !== row) twins.set(row, twin);
    }
  }
  return {
    ...table,
    spec,
    rows: table.rows.map((row) => moveRow(row, twins.get(row.spec))),
    isRegular: false,
  };
}

/** So many rows of cells before a block may belong to its header, be it one cell a line. */
const LONGEST_HEADER = 8;

/** The keys of the cells between the last row above a block and its own first row. */
function listHeader(table: Table, block: BlockSpec, rows: readonly SourceRow[]): ReadonlySet<string> {
  const keys = new Set<string>();
  const at = table.rows.findIndex(({ spec }) => block.rows.includes(spec));
  const first = table.rows[at];
  if (!first) return keys;
  const from = table.rows[at - 1]?.range.end ?? table.range.start;
  const own = firstWhere(rows.length, (index) => (rows[index]?.range.end ?? 0) > first.range.start);
  for (const { range, cells } of rows.slice(Math.max(0, own - LONGEST_HEADER), own)) {
    if (range.start < from) continue;
    for (const { text } of cells) {
      const key = labelKey(text);
      if (key !== "") keys.add(key);
    }
  }
  return keys;
}

/** The block of another edition that has these rows and as many columns, all of which stand in the header. */
function findBlock(spec: TableSpec, block: BlockSpec, header: ReadonlySet<string>): BlockSpec | null {
  for (const { tables } of EDITIONS) {
    for (const other of tables[spec.key].blocks) {
      const isSame =
        other !== block &&
        other.columnLabels.length === block.columnLabels.length &&
        other.columnLabels.every((label) => header.has(labelKey(label))) &&
        block.rows.every(({ key }) => other.rows.some((row) => row.key === key));
      if (isSame) return other;
    }
  }
  return null;
}

const mixed = new WeakMap<TableSpec, Map<string, TableSpec>>();

/** A table of one edition with some blocks of another; one value for one mixture, as others keep what they know of it. */
function mixSpecs(spec: TableSpec, changed: ReadonlyMap<BlockSpec, BlockSpec>): TableSpec {
  const known = mixed.get(spec) ?? new Map<string, TableSpec>();
  mixed.set(spec, known);
  const key = spec.blocks.map((block) => (changed.has(block) ? "1" : "0")).join("");
  const before = known.get(key);
  if (before) return before;
  const mixture = {
    ...spec,
    blocks: spec.blocks.map((block) => {
      const other = changed.get(block);
      return other ? mixBlocks(block, other) : block;
    }),
  };
  known.set(key, mixture);
  return mixture;
}

/** The rows of one block with the columns of another. */
function mixBlocks(block: BlockSpec, { header, columnLabels, rows }: BlockSpec): BlockSpec {
  const cellsOf = (row: RowSpec) => rows.find(({ key }) => key === row.key)?.cells ?? row.cells;
  return { ...block, header, columnLabels, rows: block.rows.map((row) => ({ ...row, cells: cellsOf(row) })) };
}

function moveRow(row: Row, spec: RowSpec | undefined): Row {
  if (!spec || row.cells.length !== spec.cells.length) return row;
  const cells = row.cells.map((cell, index): Cell => {
    const place = spec.cells[index];
    return place ? { ...cell, table: place.table, row: place.row, column: place.column, spec: place } : cell;
  });
  return { ...row, spec, cells, values: row.fit === "exact" ? cells : row.values };
}
