import type { CellSpec, TableSpec } from "../editions/edition.ts";
import type { Row, Table, UnknownRow } from "../model/report.ts";
import type { Syntax } from "../syntax/syntax.ts";
import { overlap } from "../text/range.ts";
import { listLeftovers, type TableLines } from "./stretch.ts";

/** What a table says: its figures by place, and all that has no place in it. */
export interface TableReading {
  /** What stands in the figures' places, as written, by `placeOf`; of rows in which each value has a sure place. */
  readonly values: ReadonlyMap<string, string>;
  /** How many rows these are. */
  readonly rows: number;
  /** How many of these rows lack one of several equal figures: their last place is left blank. */
  readonly lacking: number;
  /** How many of the values are numbers. */
  readonly figures: number;
  /** How many of the values are neither numbers nor marks for a blank. */
  readonly malformed: number;
  /** Rows that no row of the standard is known for, or that occur a second time: label and values. */
  readonly unknown: readonly (readonly string[])[];
  /** Rows with more or fewer values than columns, so that it is not certain which value belongs where: as above. */
  readonly misfits: readonly (readonly string[])[];
  /** Everything else that stands between the rows, but for comments. */
  readonly strays: readonly string[];
  /** The words of the comments that stand in the table's lines. */
  readonly comments: readonly string[];
}

/** The key of a figure in `TableReading.values`. */
export function cellKey({ row, column }: Pick<CellSpec, "row" | "column">): string {
  return `${row}/${column}`;
}

/** Every figure's place in a table, in the order it is printed. */
export function listCells(spec: TableSpec): CellSpec[] {
  return spec.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells));
}

/** Reads what a table says; every character of it is in the answer, but for labels that are the standard's. */
export function readTable(syntax: Syntax, table: Table, stretch: TableLines): TableReading {
  const values = new Map<string, string>();
  const unknown: string[][] = [];
  const misfits: string[][] = [];
  const taken = new Set<string>();
  let figures = 0;
  let malformed = 0;
  let lacking = 0;
  for (const row of table.rows) {
    const isLacking = isUniform(row);
    if (row.fit !== "exact" && !isLacking) {
      if (row.values.some(({ text }) => text !== "")) misfits.push(listWords(row));
      continue;
    }
    if (taken.has(row.spec.key)) {
      unknown.push(listWords(row));
      continue;
    }
    taken.add(row.spec.key);
    if (isLacking) lacking++;
    for (const cell of row.cells) {
      values.set(cellKey(cell), withoutComments(cell.text));
      if (cell.figure.kind === "number") figures++;
      else if (cell.figure.kind === "malformed") malformed++;
    }
  }
  for (const row of table.unknownRows) {
    // Elsewhere in the text they belong to something else.
    if (stretch.rows.some(({ range }) => overlap(range, row.range))) unknown.push(listWords(row));
  }
  const comments = listComments(syntax.text.slice(stretch.range.start, stretch.range.end));
  const strays = listLeftovers(table, stretch.rows)
    .map(withoutComments)
    .filter((words) => words !== "");
  return { values, rows: taken.size, lacking, figures, malformed, unknown, misfits, strays, comments };
}

/** Whether a row lacks one of figures that are all alike: wherever it is missing, the others are where they are. */
function isUniform({ fit, values, cells }: Row): boolean {
  return fit === "short" && values.length === cells.length - 1 && values.every(({ text }) => text === "0");
}

function listWords({ label, values }: Row | UnknownRow): string[] {
  return [label?.text ?? "", ...values.map(({ text }) => text)]
    .map(withoutComments)
    .filter((text) => text !== "");
}

/** Words without the comments among them: those are told apart. */
function withoutComments(words: string): string {
  return words.includes("<!--") ? words.replace(/<!--[\s\S]*?-->/g, "").trim() : words;
}

/** The words of comments, which no reading tells of. */
function listComments(text: string): string[] {
  return [...text.matchAll(/<!--([\s\S]*?)-->/g)].map(([, words = ""]) => words.trim());
}
