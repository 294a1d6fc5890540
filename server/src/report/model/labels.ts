import type { Named, TableSpec } from "../editions/edition.ts";
import { ROW_LABEL_KEYS } from "../editions/labels.ts";
import type { SourceCell } from "../syntax/syntax.ts";
import { bareKey, labelKey } from "../text/label.ts";
import { cover, isAround, type Range } from "../text/range.ts";
import type { Report, Table } from "./report.ts";

/** A label where it stands; one that is broken over cells or lines is covered as a whole. */
export interface LabelPlace {
  readonly table: Table;
  readonly range: Range;
  readonly named: Named;
}

/** A header label may be broken into this many pieces. */
const MOST_PIECES = 4;

/** The label at an offset (UTF-16 units); null where no label of the table's edition stands there. */
export function labelAt(report: Report, offset: number): LabelPlace | null {
  for (const table of Object.values(report.tables)) {
    if (!table || !isAround(table.range, offset)) continue;
    const named = rowLabelAt(table, offset) ?? deviatingAt(table, offset) ?? headerAt(report, table, offset);
    if (named) return { table, ...named };
  }
  return null;
}

type Found = Omit<LabelPlace, "table">;

function rowLabelAt(table: Table, offset: number): Found | null {
  for (const { label, spec } of table.rows) {
    if (label?.pieces.some((piece) => isAt(piece, offset))) {
      return { range: label.range, named: { kind: "row", row: spec } };
    }
  }
  return null;
}

function deviatingAt(table: Table, offset: number): Found | null {
  const label = table.deviatingColumns.find(({ range }) => isAt(range, offset));
  const named = label && labelsOf(table.spec).get(labelKey(label.expected));
  return label && named ? { range: label.range, named } : null;
}

/** Looks for the longest label of the standard that neighbouring cells make up together with the one asked for. */
function headerAt(report: Report, table: Table, offset: number): Found | null {
  const labels = labelsOf(table.spec);
  const cells = neighboursOf(report, offset);
  const at = cells.findIndex(({ range }) => isAt(range, offset));
  if (at < 0) return null;
  for (let pieces = MOST_PIECES; pieces > 0; pieces--) {
    for (let first = Math.max(0, at - pieces + 1); first <= at; first++) {
      const joined = cells.slice(first, first + pieces);
      if (joined.length < pieces) break;
      const named = labels.get(labelKey(joined.map(({ text }) => text).join("")));
      if (named) return { range: joined.map(({ range }) => range).reduce(cover), named };
    }
  }
  return null;
}

/** The filled cells around an offset, in text order. */
function neighboursOf({ syntax: { rows } }: Report, offset: number): readonly SourceCell[] {
  const row = rows.findIndex(({ range }) => isAround(range, offset));
  if (row < 0) return [];
  return rows
    .slice(Math.max(0, row - MOST_PIECES + 1), row + MOST_PIECES)
    .flatMap(({ cells }) => cells)
    .filter(({ text }) => text !== "");
}

function isAt(range: Range, offset: number): boolean {
  return isAround(range, offset) && range.start < range.end;
}

const known = new WeakMap<TableSpec, ReadonlyMap<string, Named>>();

/** Every label of a table by its key; a header that is a column's label stands for the column. */
function labelsOf(spec: TableSpec): ReadonlyMap<string, Named> {
  const before = known.get(spec);
  if (before) return before;
  const labels = new Map<string, Named>();
  for (const { title, header, columnLabels, rows } of spec.blocks) {
    const headers = [...(title === null ? [] : [title]), ...header.flat().map(({ text }) => text)];
    for (const label of headers) labels.set(labelKey(label), { kind: "header", label });
    columnLabels.forEach((label, index) => {
      const cell = rows[0]?.cells[index];
      if (cell) labels.set(labelKey(label), { kind: "column", cell });
    });
    for (const row of rows) {
      row.groups.forEach((label, depth) => {
        const key = depth === 0 ? "outcome" : (row.key.split(".")[0] ?? row.key);
        labels.set(labelKey(label), { kind: "group", key, label });
      });
    }
  }
  known.set(spec, labels);
  return labels;
}

/** Shorter labels (规章, 总计, 3.其他) are words of any text. */
const SHORTEST_NAME = 4;

/**
 * The name of another row in words that stand for one label (`本年处理决定数量 行政处罚`): where a line break was lost, a
 * label has swallowed it. Null where there is none.
 */
export function findOtherLabel(written: string, due: string): string | null {
  const [key, own] = [labelKey(written), labelKey(due)];
  for (const label of ROW_LABEL_KEYS) {
    const name = bareKey(label);
    if (name.length >= SHORTEST_NAME && key.length > name.length && key.includes(name) && !own.includes(name))
      return name;
  }
  return null;
}
