import type { Cell } from "../model/report.ts";
import type { Tie } from "./evaluate.ts";

/** The identities a figure is a member of, in the edition's order: its row, its column, the balance line. */
export function tiesOf(ties: readonly Tie[], cell: Cell): readonly Tie[] {
  return ties.filter(({ leftCells, rightCells }) => leftCells.includes(cell) || rightCells.includes(cell));
}

/** The figures that add up to this one; empty where it is no total. */
export function partsOf(ties: readonly Tie[], cell: Cell): readonly Cell[] {
  return distinct(
    ties.flatMap((tie) =>
      tie.identity.kind === "total" && tie.leftCells.includes(cell) ? tie.rightCells : [],
    ),
  );
}

/** The totals this figure is added into: of its row, of its column. */
export function totalsOf(ties: readonly Tie[], cell: Cell): readonly Cell[] {
  return distinct(
    ties.flatMap((tie) =>
      tie.identity.kind === "total" && tie.rightCells.includes(cell) ? tie.leftCells : [],
    ),
  );
}

/** The other figures of the balance line 一 + 二 = 三（七） + 四 that this one stands in. */
export function balancedWith(ties: readonly Tie[], cell: Cell): readonly Cell[] {
  return distinct(
    ties.flatMap(({ identity, leftCells, rightCells }) => {
      const members = identity.kind === "balance" ? [...leftCells, ...rightCells] : [];
      return members.includes(cell) ? members.filter((member) => member !== cell) : [];
    }),
  );
}

function distinct(cells: readonly Cell[]): readonly Cell[] {
  return [...new Set(cells)].sort((a, b) => a.range.start - b.range.start);
}
