import type { Edition, TableKey, TableSpec } from "../editions/edition.ts";
import { EDITIONS } from "../editions/index.ts";
import type { Row, Table, UnknownRow } from "../model/report.ts";
import type { Layout, SourceRow } from "../syntax/syntax.ts";
import { cover, type Range } from "../text/range.ts";
import { groupRows, type RowGroups } from "./draft.ts";
import { lexiconOf } from "./lexicon.ts";
import { placeRows } from "./place.ts";
import { tokenize } from "./tokens.ts";

/** A table of an earlier or later edition has to fit better by this much before it is taken for one. */
const BONUS_OF_DUE_EDITION = 1.5;

/**
 * Reads one of the three tables from a stretch of rows, in the edition whose labels fit it best.
 * @param due the edition in force for the report's year; it is tried first and wins a tie.
 * @returns null where no row of the table is found.
 */
export function bindTable(key: TableKey, due: Edition, rows: readonly SourceRow[]): Table | null {
  const tokens = tokenize(rows);
  let best: { table: Table; score: number } | null = null;
  for (const edition of [due, ...EDITIONS.filter((other) => other !== due)]) {
    const spec = edition.tables[key];
    if (best && best.table.spec === spec) continue;
    const lexicon = lexiconOf(spec);
    const draft = groupRows(lexicon, tokens);
    const table = finish(draft, edition, key);
    if (!table) continue;
    // It is tried first: no other edition can fit better.
    if (edition === due && isPerfect(table)) return table;
    const columns = new Set(lexicon.columnLabels.map((column) => column.key));
    const score =
      scoreOf(table) +
      [...draft.headers].filter((header) => columns.has(header)).length +
      (edition === due ? BONUS_OF_DUE_EDITION : 0);
    if (!best || score > best.score) best = { table, score };
  }
  return best?.table ?? null;
}

function isPerfect(table: Table): boolean {
  const due = table.spec.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  return (
    table.rows.length === due &&
    table.unknownRows.length === 0 &&
    table.deviatingColumns.length === 0 &&
    table.rows.every((row) => row.fit === "exact" && row.label?.match !== "deviating")
  );
}

/** Rows that fit count for an edition, as its column labels do; rows and labels it does not know, or lacks, against it. */
function scoreOf(table: Table): number {
  const due = table.spec.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  const found = new Set(table.rows.map((row) => row.spec.key)).size;
  const fitting = table.rows.filter((row) => row.fit === "exact" && row.label?.match !== "deviating").length;
  return fitting + found - (due - found) * 0.5 - table.unknownRows.length - table.deviatingColumns.length;
}

function finish(draft: RowGroups, edition: Edition, key: TableKey): Table | null {
  const all = placeRows(draft.rows);
  // A label that is only nearly a row's does not compete with the row itself.
  const isExact = all.every(({ label }) => label?.match !== "deviating");
  const exact = new Set(
    isExact ? [] : all.flatMap(({ label, spec }) => (label?.match === "exact" ? spec.key : [])),
  );
  const isLikely = ({ label, spec }: Row): boolean => label?.match !== "deviating" || !exact.has(spec.key);
  const rows = isExact ? all : all.filter(isLikely);
  const unlikely = isExact ? [] : all.filter((row) => !isLikely(row)).map(asUnknown);
  if (!rows.some((row) => row.values.length > 0)) return null;
  const unknownRows: UnknownRow[] = [
    ...unlikely,
    ...draft.unknown.map(({ label, values }): UnknownRow => {
      const ranges = [...(label ? [label.cell.range] : []), ...values.map((token) => token.cell.range)];
      return {
        label: label ? { range: label.cell.range, text: label.cell.text } : null,
        values: values.map(({ cell, figure }) => ({ range: cell.range, text: cell.text, figure })),
        range: ranges.reduce(cover),
      };
    }),
  ].sort((a, b) => a.range.start - b.range.start);
  const range = rows.reduce<Range | null>(
    (sum, row) => (sum ? cover(sum, row.range) : row.range),
    draft.headerRange,
  );
  const spec = edition.tables[key];
  return {
    key,
    edition: edition.key,
    spec,
    range: range ?? { start: 0, end: 0 },
    rows,
    unknownRows,
    deviatingColumns: draft.deviatingColumns,
    unread: [],
    layout: mostFrequentLayout(rows),
    isRegular: unknownRows.length === 0 && draft.deviatingColumns.length === 0 && areRegular(rows, spec),
  };
}

function areRegular(rows: readonly Row[], { blocks }: TableSpec): boolean {
  let next = 0;
  for (const block of blocks) {
    for (const spec of block.rows) {
      const row = rows[next++];
      if (row?.spec !== spec || !row.isNatural || row.label?.match === "deviating") return false;
    }
  }
  return next === rows.length;
}

function asUnknown(row: Row): UnknownRow {
  const label = row.label ? { range: row.label.range, text: row.label.text } : null;
  return { label, values: row.values, range: row.range };
}

function mostFrequentLayout(rows: readonly Row[]): Layout {
  const counts = new Map<Layout, number>();
  for (const { layout } of rows) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "pipes";
}
