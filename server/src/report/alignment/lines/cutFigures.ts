import { cover } from "../../text/range.ts";
import { readCell } from "../../text/reading.ts";
import type { RowTarget } from "../rowLabels.ts";
import type { Piece, Placed } from "../tokens.ts";

const DIGITS = /^[0-9]+$/;

/**
 * Figures that blanks have cut (`1 7`): as many cells as are due, and the row is its own sum only as they are joined. Where
 * most are cut, and what stands first in each cell is its sum as well, two rows may have run into one.
 */
export function joinCells(figures: readonly Piece[], { cells }: RowTarget): Placed | null {
  const joined: Piece[] = [];
  for (const figure of figures) {
    const last = joined[joined.length - 1];
    if (!DIGITS.test(figure.text) || (last && figure.column > last.column + 1)) return null;
    if (last?.column !== figure.column) joined.push(figure);
    else {
      const text = `${last.text} ${figure.text}`;
      const { figure: read } = readCell(text.replaceAll(" ", ""));
      joined[joined.length - 1] = { ...last, text, range: cover(last.range, figure.range), figure: read };
    }
  }
  const isSummed = cells[cells.length - 1]?.column === "total" && joined.length === cells.length;
  const first = figures.filter(({ column }, at) => column !== figures[at - 1]?.column);
  const mayBeTwo = 3 * joined.length < 2 * figures.length && sumsUp(first);
  return isSummed && !mayBeTwo && sumsUp(joined) ? joined : null;
}

/** Whether the last of some figures is the sum of the others. */
export function sumsUp(figures: readonly Piece[]): boolean {
  const values = figures.map(({ figure }) => (figure.kind === "number" ? figure.value : Number.NaN));
  const total = values.pop();
  return values.reduce((sum, value) => sum + value, 0) === total;
}
