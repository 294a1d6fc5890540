import type { Coordinate } from "../../editions/edition.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Report } from "../../model/report.ts";
import type { Range } from "../../text/range.ts";
import type { Proposal } from "./proposal.ts";

/** The places of a finding in its text: its own and the related ones. */
export function placesOf({ range, related }: Finding): Range[] {
  return [range, ...related.flatMap((place) => ("range" in place ? [place.range] : []))];
}

/**
 * The places of the figures that a finding names: its own, where it is of figures, and the related ones that are
 * figures.
 */
function listNamed({ range, cell, related }: Finding): Range[] {
  const figures = related.flatMap((place) => ("range" in place && place.cell ? [place.range] : []));
  return cell || figures.length > 0 ? [range, ...figures] : [];
}

/** Whether a place is exactly that of a figure that the finding names. */
export function namesFigure(finding: Finding, place: Range): boolean {
  return listNamed(finding).some((range) => isSame(range, place));
}

/** The figures that a fix sets: those its finding names in whose places it writes. As `table/row/column`. */
export function listSet({ finding, fix }: Proposal, { tables }: Report): string[] {
  const places = listNamed(finding).filter((range) => fix.edits.some((edit) => isSame(edit.range, range)));
  if (places.length === 0) return [];
  return Object.values(tables).flatMap((table) =>
    (table?.rows ?? []).flatMap((row) =>
      row.cells.filter((cell) => places.some((range) => isSame(range, cell.range))).map(keyOfCell),
    ),
  );
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Names a figure of the model. */
export function keyOfCell({ table, row, column }: Coordinate): string {
  return `${table}/${row}/${column}`;
}
