import { nameOf } from "../../model/names.ts";
import type { Cell, Report, Table } from "../../model/report.ts";
import { stretchOf } from "../../tables/stretch.ts";
import type { Edit } from "../../text/edits.ts";
import type { Range } from "../../text/range.ts";
import type { PasteOffer } from "./pasteOffer.ts";
import { printComment } from "./printPasted.ts";

/** A figure's place, to fill a table from there on. */
interface Corner {
  readonly table: Table;
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/**
 * Fills figures in from the cell a range stands in, to the right and down, as a spreadsheet does. What reaches
 * beyond the table is kept in a comment below it.
 * @param block rows of columns; an empty text empties a cell.
 * @returns null where the range stands in no figure, or none finds a place.
 */
export function fillFigures(
  report: Report,
  range: Range,
  block: readonly (readonly string[])[],
): PasteOffer | null {
  const corner = findCorner(report, range);
  const stretch = corner && stretchOf(report.syntax, corner.table);
  if (!corner || !stretch) return null;
  const { table } = corner;
  const edits: Edit[] = [];
  const left: string[] = [];
  let count = 0;
  block.forEach((texts, down) => {
    const row = table.rows[corner.row + down];
    const beyond: string[] = [];
    texts.forEach((text, right) => {
      const cell = row?.fit === "exact" ? row.cells[corner.column + right] : undefined;
      if (!cell) beyond.push(text);
      else {
        count++;
        if (cell.text !== text) edits.push({ range: cell.range, newText: text });
      }
    });
    if (beyond.some((text) => text !== "")) left.push(beyond.join(" "));
  });
  if (count === 0 || edits.length === 0) return null;
  if (left.length > 0) {
    const { end } = stretch.range;
    edits.push({ range: { start: end, end }, newText: `\n\n${printComment(left)}` });
  }
  const name = nameOf(table, corner.cell);
  const { zh, en } = table.spec.name;
  return {
    edits,
    title: { zh: `填入${zh}（${block.length} 行）`, en: `Fill ${en} (${block.length} rows)` },
    summary: [
      { zh: `已从${name.zh}起填入 ${count} 个数据`, en: `${count} figures filled in from ${name.en} on` },
      ...(left.length === 0
        ? []
        : [
            {
              zh: `${left.length} 行超出表格，保留在表后的注释里`,
              en: `${left.length} rows reach beyond the table and are kept in a comment below it`,
            },
          ]),
    ],
    unclear: left.length > 0,
  };
}

/** The figure a range stands in: between them are spaces at most. Figures with a line each are no grid to fill. */
function findCorner({ syntax, tables }: Report, { start, end }: Range): Corner | null {
  for (const table of Object.values(tables)) {
    if (!table) continue;
    for (const [row, { cells, layout, fit }] of table.rows.entries()) {
      if (layout === "lines" || fit !== "exact") continue;
      const column = cells.findIndex(({ range }) => {
        const [from, to] = [Math.min(start, range.start), Math.max(end, range.end)];
        const around = syntax.text.slice(from, range.start) + syntax.text.slice(range.end, to);
        return to - from < LONGEST_CELL && /^[ \u00a0\u3000]*$/.test(around);
      });
      const cell = cells[column];
      if (cell) return { table, cell, row, column };
    }
  }
  return null;
}

/** No cell with its spaces is longer. */
const LONGEST_CELL = 200;
