import type { Edition, TableKey } from "../../editions/edition.ts";
import type { Table } from "../../model/report.ts";
import { readTables } from "../../reading/readReport.ts";
import { findSections } from "../../reading/sections.ts";
import type { Syntax } from "../../syntax/syntax.ts";
import { readTable, type TableReading } from "../../tables/contents.ts";
import { stretchOf, type TableLines } from "../../tables/stretch.ts";

/** A table of the standard in what is pasted. */
export interface PastedTable {
  readonly table: Table;
  readonly stretch: TableLines;
  readonly reading: TableReading;
  /** Whether every row of the standard is there with all its figures. */
  readonly complete: boolean;
}

/** So many labelled rows are no accident; where the cursor stands in that very table, one is enough. */
const LEAST_ROWS = 2;

/**
 * Finds the tables of the standard in a text, in text order; where two of them would share lines, the one with
 * fewer rows is none.
 * @param due the edition that is tried first.
 * @param here the table that is pasted into.
 */
export function findPastedTables(syntax: Syntax, due: Edition, here: TableKey | null): PastedTable[] {
  const found: PastedTable[] = [];
  const tables = Object.values(readTables(syntax, findSections(syntax, due), due, null).tables)
    .filter((table) => table !== null)
    .filter((table) => isRecognised(table, table.key === here ? 1 : LEAST_ROWS))
    .sort((a, b) => b.rows.length - a.rows.length);
  for (const table of tables) {
    const stretch = stretchOf(syntax, table);
    if (!stretch || found.some((other) => share(other.stretch, stretch))) continue;
    const reading = readTable(syntax, table, stretch);
    const due = table.spec.blocks.reduce((sum, block) => sum + block.rows.length, 0);
    found.push({ table, stretch, reading, complete: reading.rows - reading.lacking === due });
  }
  return found.sort((a, b) => a.stretch.firstLine - b.stretch.firstLine);
}

/**
 * Words that occur in a table occur elsewhere as well, and so do tables of other figures for the same things: only
 * rows with the standard's own labels and as many figures as it has columns are sure.
 */
function isRecognised({ rows, spec }: Table, least: number): boolean {
  const sure = rows.filter(({ fit, label }) => fit === "exact" && label?.match !== "deviating");
  const due = spec.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  return new Set(sure.map((row) => row.spec.key)).size >= Math.min(least, due);
}

function share(a: TableLines, b: TableLines): boolean {
  return a.firstLine <= b.lastLine && b.firstLine <= a.lastLine;
}
