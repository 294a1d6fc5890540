import type { Coordinate } from "../editions/edition.ts";
import type { Tie } from "./evaluate.ts";

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
    const sign = tie.identity.left.some((member) => isSame(member, place)) ? 1 : -1;
    const value = sign * (sumOf(tie, "rightCells", place) - sumOf(tie, "leftCells", place));
    if (value < 0 || !Number.isInteger(value) || (solved !== null && solved !== value)) return null;
    solved = value;
  }
  return solved;
}

function sumOf(tie: Tie, side: "leftCells" | "rightCells", without: Coordinate): number {
  let sum = 0;
  for (const cell of tie[side]) {
    if (!isSame(cell, without) && cell.figure.kind === "number") sum += cell.figure.value;
  }
  return sum;
}

/** Whether two coordinates name one place. */
export function isSame(a: Coordinate, b: Coordinate): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}
