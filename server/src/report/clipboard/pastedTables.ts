import type { Edition } from "../editions/edition.ts";
import { bindTables } from "../read.ts";
import type { Table } from "../report.ts";
import { findSections } from "../sections.ts";
import type { Syntax } from "../syntax/syntax.ts";
import { type Stretch, stretchOf } from "./stretch.ts";
import { readTable, type TableReading } from "./tableReading.ts";

/** A table of the standard in what is pasted. */
export interface PastedTable {
  readonly table: Table;
  readonly stretch: Stretch;
  readonly reading: TableReading;
  /** Whether every row of the standard is there with all its figures. */
  readonly complete: boolean;
}

/** So many labelled rows are no accident. */
const LEAST_ROWS = 2;

/**
 * Finds the tables of the standard in a text, in text order; where two of them would share lines, the one with
 * fewer rows is none.
 * @param due the edition that is tried first.
 */
export function findPastedTables(syntax: Syntax, due: Edition): PastedTable[] {
  const found: PastedTable[] = [];
  const tables = Object.values(bindTables(syntax, findSections(syntax, due), due))
    .filter((table) => table !== null)
    .filter(isRecognised)
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

/** Words that occur in a table occur in prose as well; rows with the standard's own labels do not. */
function isRecognised({ rows, spec }: Table): boolean {
  if (rows.some(({ label }) => label === null)) return true;
  const sure = new Set(rows.filter(({ label }) => label?.match === "exact").map((row) => row.spec.key));
  const due = spec.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  return sure.size >= Math.min(LEAST_ROWS, due);
}

function share(a: Stretch, b: Stretch): boolean {
  return a.firstLine <= b.lastLine && b.firstLine <= a.lastLine;
}
