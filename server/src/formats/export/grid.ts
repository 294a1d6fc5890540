import type { BlockSpec, Coordinate } from "../../report/index.ts";
import type { ContentTable } from "./content.ts";

/** A cell of a printed table, with the columns and rows it takes up. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  /** `column`: over figures; `row`: before figures; `figure`: one of them. */
  readonly role: "column" | "row" | "figure";
  /** Zero-based column. */
  readonly column: number;
  /** The place of a figure in the model. */
  readonly place: Coordinate | null;
}

/** One block of a table, as it is printed. */
export interface Grid {
  readonly block: BlockSpec;
  readonly header: readonly (readonly GridCell[])[];
  readonly body: readonly (readonly GridCell[])[];
  readonly columns: number;
}

/** The blocks of a table as rows of cells with spans. */
export function gridsOf({ spec, value }: ContentTable): Grid[] {
  return spec.blocks.map((block) => ({
    block,
    header: layHeader(block),
    body: layBody(block, value),
    columns: block.labelColumns + block.columnLabels.length,
  }));
}

function layHeader(block: BlockSpec): GridCell[][] {
  const taken: number[] = [];
  return block.header.map((row) => {
    let column = 0;
    const cells = row.map(({ text, colspan = 1, rowspan = 1 }): GridCell => {
      while ((taken[column] ?? 0) > 0) column++;
      const cell: GridCell = { text, colspan, rowspan, role: "column", column, place: null };
      for (let index = column; index < column + colspan; index++) taken[index] = rowspan;
      column += colspan;
      return cell;
    });
    for (let index = 0; index < taken.length; index++) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
    return cells;
  });
}

function layBody(block: BlockSpec, value: ContentTable["value"]): GridCell[][] {
  const open: (string | null)[] = [];
  return block.rows.map((row, index) => {
    const cells: GridCell[] = [];
    const label = (text: string, colspan: number, rowspan: number, column: number): void => {
      cells.push({ text, colspan, rowspan, role: "row", column, place: null });
    };
    for (const [depth, group] of row.groups.entries()) {
      if (open[depth] === group) continue;
      open.length = depth;
      open[depth] = group;
      label(group, 1, countUnder(block, index, depth), depth);
    }
    open.length = row.groups.length;
    if (row.label !== null) {
      label(row.label, block.labelColumns - row.groups.length, 1, row.groups.length);
    }
    const figures = row.cells.map((place, at): GridCell => {
      const column = block.labelColumns + at;
      return { text: value(place), colspan: 1, rowspan: 1, role: "figure", column, place };
    });
    return [...cells, ...figures];
  });
}

/** How many rows from one on stand under the same group. */
function countUnder({ rows }: BlockSpec, from: number, depth: number): number {
  const group = rows[from]?.groups[depth];
  let count = 0;
  while (rows[from + count]?.groups[depth] === group) count++;
  return count;
}
