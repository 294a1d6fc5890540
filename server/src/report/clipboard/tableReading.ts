import type { CellSpec, TableSpec } from "../editions/edition.ts";
import type { Row, Table, UnknownRow } from "../report.ts";
import type { Syntax } from "../syntax/syntax.ts";
import { overlap } from "../text/range.ts";
import { listStrays, type Stretch } from "./stretch.ts";

/** What a table says: its figures by place, and all that has no place in it. */
export interface TableReading {
  /** What stands in the figures' places, as written, by `placeOf`; only of rows that have as many values as columns. */
  readonly values: ReadonlyMap<string, string>;
  /** How many rows these are. */
  readonly rows: number;
  /** How many of the values are numbers. */
  readonly figures: number;
  /** How many of the values are neither numbers nor marks for a blank. */
  readonly malformed: number;
  /** Rows that no row of the standard is known for, or that occur a second time: label and values. */
  readonly unknown: readonly (readonly string[])[];
  /** Rows with more or fewer values than columns, so that it is not certain which value belongs where: as above. */
  readonly misfits: readonly (readonly string[])[];
  /** Everything else that stands between the rows. */
  readonly strays: readonly string[];
}

/** The key of a figure in `TableReading.values`. */
export function placeOf({ row, column }: Pick<CellSpec, "row" | "column">): string {
  return `${row}/${column}`;
}

/** Every figure's place in a table, in the order it is printed. */
export function listCells(spec: TableSpec): CellSpec[] {
  return spec.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells));
}

/** Reads what a table says; every character of it is in the answer, but for labels that are the standard's. */
export function readTable(syntax: Syntax, table: Table, stretch: Stretch): TableReading {
  const values = new Map<string, string>();
  const unknown: string[][] = [];
  const misfits: string[][] = [];
  const taken = new Set<string>();
  let figures = 0;
  let malformed = 0;
  for (const row of table.rows) {
    if (row.fit !== "exact") {
      if (row.values.some(({ text }) => text !== "")) misfits.push(listWords(row));
      continue;
    }
    if (taken.has(row.spec.key)) {
      unknown.push(listWords(row));
      continue;
    }
    taken.add(row.spec.key);
    for (const cell of row.cells) {
      values.set(placeOf(cell), cell.text);
      if (cell.figure.kind === "number") figures++;
      else if (cell.figure.kind === "malformed") malformed++;
    }
  }
  for (const row of table.unknownRows) {
    // Elsewhere in the text they belong to something else.
    if (stretch.rows.some(({ range }) => overlap(range, row.range))) unknown.push(listWords(row));
  }
  const comments = listComments(syntax.text.slice(stretch.range.start, stretch.range.end));
  const strays = [...listStrays(table, stretch.rows), ...comments];
  return { values, rows: taken.size, figures, malformed, unknown, misfits, strays };
}

function listWords({ label, values }: Row | UnknownRow): string[] {
  return [label?.text ?? "", ...values.map(({ text }) => text)].filter((text) => text !== "");
}

/** The words of comments, which no reading tells of. */
function listComments(text: string): string[] {
  return [...text.matchAll(/<!--([\s\S]*?)-->/g)].map(([, words = ""]) => words.trim());
}
