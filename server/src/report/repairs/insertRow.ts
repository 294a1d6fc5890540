import type { BlockSpec, RowSpec } from "../editions/edition.ts";
import type { Report, Row, Table } from "../model/report.ts";
import { rowExtent } from "../tables/extent.ts";
import { printRow } from "../tables/printRow.ts";
import type { Edit } from "../text/edits.ts";

/** Where a row of the edition that is not there belongs. */
export interface RowPlace {
  /** Offset of the place, for a finding. */
  readonly at: number;
  /** Inserts the row with blank figures; null where the table's markup leaves no sure place. */
  readonly edit: Edit | null;
}

/**
 * Finds the place of a missing row: after the nearest row before it in the edition, else before the nearest one
 * after it. Rows that follow each other in the edition and are both missing get their places one after another,
 * as fixes are applied pass by pass.
 * @param inserted rows that the same fix inserts before this one.
 */
export function placeForRow(
  report: Report,
  table: Table,
  block: BlockSpec,
  spec: RowSpec,
  inserted: readonly RowSpec[] = [],
): RowPlace {
  const index = block.rows.indexOf(spec);
  const present = (row: RowSpec): Row | undefined => table.rows.find((found) => found.spec === row);
  const before = block.rows
    .slice(0, index)
    .map(present)
    .findLast((row) => row !== undefined);
  const after = block.rows
    .slice(index + 1)
    .map(present)
    .find((row) => row !== undefined);
  const neighbour = before ?? after;
  if (!neighbour) return { at: table.range.end, edit: null };
  const isGrouped = spec.groups.length > 0;
  const groupStands = block.rows.some(
    (row) => sharesGroup(row, spec) && (present(row) !== undefined || inserted.includes(row)),
  );
  const blanks = spec.cells.map(() => "");
  const text = printRow(block, spec, neighbour.layout, blanks, isGrouped && !groupStands);
  const whole = rowExtent(report, neighbour);
  const at = before ? whole.end : whole.start;
  const gap = neighbour.layout === "lines" ? "\n\n" : "\n";
  return {
    at: before ? neighbour.range.end : neighbour.range.start,
    edit: { range: { start: at, end: at }, newText: before ? gap + text : text + gap },
  };
}

function sharesGroup(row: RowSpec, spec: RowSpec): boolean {
  return row !== spec && row.groups[row.groups.length - 1] === spec.groups[spec.groups.length - 1];
}
