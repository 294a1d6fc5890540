import type { BlockSpec, Coordinate, HeaderCell, RowSpec, TableSpec } from "../editions/edition.ts";
import type { Layout } from "../syntax/syntax.ts";
import { alignPipes, type PipeCells } from "./alignPipes.ts";

/** A printed cell with the grid columns and rows it covers. */
export interface PrintedCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/**
 * Writes a table in a layout, header and all.
 * @param value what stands at a place; an empty string leaves it blank.
 * @returns lines joined with `\n`, without one at the end.
 */
export function printTable(
  spec: TableSpec,
  layout: Layout,
  value: (coordinate: Coordinate) => string,
): string {
  if (layout === "html") return printHtml(spec, value);
  if (layout === "lines") return printLines(spec, value);
  if (layout === "spaces") return printSpaced(spec, value);
  const grids = spec.blocks.map((block) => spreadGrid(gridOf(block, value), widthOf(block)));
  if (layout === "tabs") return grids.map((rows) => rows.map((row) => row.join("\t")).join("\n")).join("\n");
  return grids.map(printPipes).join("\n\n");
}

/** The same for a person to fill in: the figures of pipe tables stand in line. */
export function printForm(
  spec: TableSpec,
  layout: Layout,
  value: (coordinate: Coordinate) => string,
): string {
  if (layout !== "pipes") return printTable(spec, layout, value);
  return spec.blocks
    .map((block) => alignBlock(block, spreadGrid(gridOf(block, value), widthOf(block))))
    .join("\n\n");
}

function widthOf(block: BlockSpec): number {
  return block.labelColumns + block.columnLabels.length;
}

/** A block as rows of cells with spans: the header, then each line of figures under its merged labels. */
export function gridOf(block: BlockSpec, value: (coordinate: Coordinate) => string): PrintedCell[][] {
  const header = block.header.map((row) => row.map(spanned));
  const open: (string | null)[] = [];
  const body = block.rows.map((row, index): PrintedCell[] => {
    const cells: PrintedCell[] = [];
    row.groups.forEach((group, depth) => {
      if (open[depth] === group) return;
      open.length = depth;
      open[depth] = group;
      cells.push({ text: group, colspan: 1, rowspan: countUnder(block.rows, index, depth) });
    });
    open.length = row.groups.length;
    if (row.label !== null) {
      cells.push({ text: row.label, colspan: block.labelColumns - row.groups.length, rowspan: 1 });
    }
    return [...cells, ...row.cells.map((cell) => ({ text: value(cell), colspan: 1, rowspan: 1 }))];
  });
  return [...header, ...body];
}

function spanned(cell: HeaderCell): PrintedCell {
  return { text: cell.text, colspan: cell.colspan ?? 1, rowspan: cell.rowspan ?? 1 };
}

/** How many rows from `from` on stand under the same group. */
function countUnder(rows: readonly RowSpec[], from: number, depth: number): number {
  const group = rows[from]?.groups[depth];
  let count = 0;
  while (rows[from + count]?.groups[depth] === group) count++;
  return count;
}

/** Writes spans out: the text in the first place of a merged cell, nothing in the others. */
function spreadGrid(rows: readonly (readonly PrintedCell[])[], width: number): string[][] {
  const grid = rows.map(() => new Array<string | null>(width).fill(null));
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== null && x < width) x++;
      for (let down = 0; down < cell.rowspan; down++) {
        const line = grid[y + down];
        for (let right = 0; line && right < cell.colspan && x + right < width; right++) {
          line[x + right] = down === 0 && right === 0 ? cell.text : "";
        }
      }
      x += cell.colspan;
    }
  });
  return grid.map((line) => line.map((text) => text ?? ""));
}

/** Markdown wants exactly one header row, so the delimiter follows the first. */
function printPipes(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `| ${row.join(" | ")} |`);
  const width = rows[0]?.length ?? 0;
  lines.splice(1, 0, `|${" --- |".repeat(width)}`);
  return lines.join("\n");
}

function alignBlock({ header, columnLabels }: BlockSpec, grid: readonly (readonly string[])[]): string {
  const rows = grid.map(
    (cells, index): PipeCells => ({
      cells,
      isDelimiter: false,
      figures: index < header.length ? 0 : columnLabels.length,
    }),
  );
  rows.splice(1, 0, { cells: (grid[0] ?? []).map(() => "---"), isDelimiter: true, figures: 0 });
  return alignPipes(rows).join("\n");
}

function printHtml(spec: TableSpec, value: (coordinate: Coordinate) => string): string {
  const attribute = (name: string, span: number): string => (span > 1 ? ` ${name}="${span}"` : "");
  return spec.blocks
    .map((block) => {
      const rows = gridOf(block, value).map((row) => {
        const cells = row.map(
          ({ text, colspan, rowspan }) =>
            `<td${attribute("colspan", colspan)}${attribute("rowspan", rowspan)}>${escapeHtml(text)}</td>`,
        );
        return `<tr>${cells.join("")}</tr>`;
      });
      return `<table>\n${rows.join("\n")}\n</table>`;
    })
    .join("\n\n");
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** One cell per line, with blank lines between. Blank figures cannot be told in this layout, so they are `-`. */
function printLines(spec: TableSpec, value: (coordinate: Coordinate) => string): string {
  return spec.blocks
    .flatMap((block) => [
      ...block.header.flat().map((cell) => cell.text),
      ...listLabelled(block).flatMap(({ labels, row }) => [
        ...labels,
        ...row.cells.map((cell) => value(cell) || "-"),
      ]),
    ])
    .join("\n\n");
}

/** Figures parted by spaces after their label, as a PDF's text has them. */
function printSpaced(spec: TableSpec, value: (coordinate: Coordinate) => string): string {
  return spec.blocks
    .flatMap((block) => [
      ...block.header.map((row) => row.map((cell) => cell.text).join(" ")),
      ...listLabelled(block).flatMap(({ labels, row }) => [
        ...labels.slice(0, -1),
        [...labels.slice(-1), ...row.cells.map((cell) => value(cell) || "-")].join(" "),
      ]),
    ])
    .join("\n");
}

/** Each row with its own label, preceded by the group labels that begin with it. */
function listLabelled(block: BlockSpec): { labels: string[]; row: RowSpec }[] {
  let open: readonly string[] = [];
  return block.rows.map((row) => {
    const fresh = row.groups.filter((group, depth) => open[depth] !== group);
    open = row.groups;
    return { labels: [...fresh, ...(row.label === null ? [] : [row.label])], row };
  });
}
