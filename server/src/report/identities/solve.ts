import type { CellSpec, Coordinate, Identity, RowSpec } from "../editions/edition.ts";
import { editionByKey } from "../editions/index.ts";
import type { Cell, Table } from "../model/report.ts";
import type { Tie } from "./evaluate.ts";
import { gap, isSame, solveGap } from "./gap.ts";

/**
 * The value that the identities leave for a cell without a number: every identity in which it is the only
 * member missing asks for the same whole number of at least 0.
 * @returns null where no identity tells it, or two disagree.
 */
export function solveCell(ties: readonly Tie[], place: Coordinate): number | null {
  let solved: number | null = null;
  for (const tie of ties) {
    const [only] = tie.missing;
    if (tie.missing.length !== 1 || !only || !isSame(only, place)) continue;
    const value = dueIn(tie, place);
    if (value === null || value < 0 || !Number.isInteger(value)) return null;
    if (solved !== null && solved !== value) return null;
    solved = value;
  }
  return solved;
}

/**
 * What a member has to be so that an identity holds, everything else being right.
 * @returns null where another member has no number.
 */
export function dueIn(tie: Tie, place: Coordinate): number | null {
  const { identity, leftCells, rightCells, missing } = tie;
  const cells = [...leftCells, ...rightCells];
  const numberAt = (member: Coordinate): number | null => {
    if (isSame(member, place) || missing.some((other) => isSame(other, member))) return null;
    const figure = cells.find((cell) => isSame(cell, member))?.figure;
    return figure?.kind === "number" ? figure.value : null;
  };
  return solveGap(identity, gap(identity, numberAt));
}

/** The identities all of whose members lie in one row: those that the row alone must satisfy. */
export function identitiesIn(table: Table, row: RowSpec): readonly Identity[] {
  const lies = (member: Coordinate): boolean => row.cells.some((cell) => isSame(cell, member));
  return editionByKey(table.edition).identities.filter(
    ({ left, right }) => left.every(lies) && right.every(lies),
  );
}

/**
 * Judges a row's values by the identities of this row; at most one value is unknown (null).
 * @returns the value the unknown must have, null where no identity tells it, undefined where none can hold.
 */
export function solveRow(
  cells: readonly CellSpec[],
  placed: readonly (number | null)[],
  identities: readonly Identity[],
): number | null | undefined {
  const numberAt = (place: Coordinate): number | null =>
    placed[cells.findIndex((cell) => isSame(cell, place))] ?? null;
  let solved: number | null = null;
  for (const identity of identities) {
    const sides = gap(identity, numberAt);
    if (sides.missing.length === 0 && sides.value !== 0) return undefined;
    const value = solveGap(identity, sides);
    if (value !== null && value < 0) return undefined;
    solved = value ?? solved;
  }
  return solved;
}

/** The number of a figure; null where it is none. */
export function numberOf({ figure }: Pick<Cell, "figure">): number | null {
  return figure.kind === "number" ? figure.value : null;
}
