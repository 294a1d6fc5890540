import type { Coordinate } from "../../editions/edition.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Range } from "../../text/range.ts";
import type { Proposal } from "./proposal.ts";

/** The figures that a finding names, by their places in the text. */
function listNamed({ range, cell, related }: Finding): { range: Range; cell: Coordinate }[] {
  return [
    ...(cell ? [{ range, cell }] : []),
    ...related.flatMap((place) =>
      "range" in place && place.cell ? [{ range: place.range, cell: place.cell }] : [],
    ),
  ];
}

/** Whether a place is exactly that of a figure that the finding names. */
export function namesFigure(finding: Finding, { start, end }: Range): boolean {
  return listNamed(finding).some(({ range }) => range.start === start && range.end === end);
}

/** The figures that a fix sets: those its finding names in whose places it writes. As `table/row/column`. */
export function listSet({ finding, fix }: Proposal): string[] {
  return listNamed(finding)
    .filter(({ range }) =>
      fix.edits.some((edit) => edit.range.start === range.start && edit.range.end === range.end),
    )
    .map(({ cell }) => keyOfCell(cell));
}

/** Names a figure of the model. */
export function keyOfCell({ table, row, column }: Coordinate): string {
  return `${table}/${row}/${column}`;
}
