import type { BlockSpec, RowSpec, TableSpec } from "../../server/src/report/editions/edition.ts";

/** What is printed at a place; the empty string for a blank. */
export type Value = (row: string, column: string) => string;

/** A line of a table as people print it: labels on the left, figures on the right. */
export interface GridRow {
  /** The labels that stand in this line: those of groups only in their first one. */
  readonly labels: readonly string[];
  /** All labels of the row, groups and all. */
  readonly path: readonly string[];
  readonly spec: RowSpec;
  readonly figures: readonly string[];
}

/** A block of a table: its header and its lines. */
export interface GridBlock {
  readonly block: BlockSpec;
  readonly header: readonly (readonly string[])[];
  readonly rows: readonly GridRow[];
}

/** The blocks of a table with their lines. */
export function gridOf(spec: TableSpec, value: Value): GridBlock[] {
  return spec.blocks.map((block) => {
    let open: readonly string[] = [];
    const rows = block.rows.map((row): GridRow => {
      const own = row.label === null ? [] : [row.label];
      const fresh = row.groups.filter((group, depth) => open[depth] !== group);
      open = row.groups;
      return {
        labels: [...fresh, ...own],
        path: [...row.groups, ...own],
        spec: row,
        figures: row.cells.map((cell) => value(cell.row, cell.column)),
      };
    });
    return { block, header: block.header.map((line) => line.map(({ text }) => text)), rows };
  });
}

/** The cells of a line in a full grid: gaps of merged label cells before the figures, as the standard prints them. */
export function fullCells({ labels, path, figures }: GridRow, labelColumns: number): string[] {
  const gaps = path.length - labels.length;
  const left = [...new Array<string>(gaps).fill(""), ...labels];
  while (left.length < labelColumns) left.push("");
  return [...left, ...figures];
}

/** Tears a text into pieces of at most so many characters. */
export function tear(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length));
  return pieces;
}

/** Writes a table in one of the layouts of the wild. */
export type Printer = (spec: TableSpec, value: Value) => string;

/** The innermost label of a line. */
export const ownLabel = ({ labels }: GridRow): string => labels[labels.length - 1] ?? "";

/** Prints block by block what stands in their headers, and then row by row; `at` counts the rows of a block from zero. */
export const byRow =
  (
    head: (block: GridBlock) => string[],
    print: (row: GridRow, block: GridBlock, at: number) => string[],
  ): Printer =>
  (spec, value) =>
    gridOf(spec, value)
      .flatMap((block) => [...head(block), ...block.rows.flatMap((row, at) => print(row, block, at))])
      .join("\n");
