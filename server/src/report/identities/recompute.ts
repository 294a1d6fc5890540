import { editionByKey } from "../editions/index.ts";
import type { Cell, Table } from "../model/report.ts";
import type { Tie } from "./evaluate.ts";
import { gap, isSame, solveGap } from "./gap.ts";

/** Row totals, then column totals, then the total of totals. */
const MOST_PASSES = 4;

/** A total that is not what its parts add up to, with what they do. */
export interface DueTotal {
  readonly cell: Cell;
  readonly value: number;
}

/** Every total of a table that recomputing would change, in text order. */
export function listDueTotals(table: Table): DueTotal[] {
  const cells = new Map<string, Cell>();
  const values = new Map<string, number>();
  for (const row of table.rows) {
    if (row.fit !== "exact") continue;
    for (const cell of row.cells) {
      const place = `${cell.row}/${cell.column}`;
      if (cells.has(place)) continue;
      cells.set(place, cell);
      if (cell.figure.kind === "number") values.set(place, cell.figure.value);
    }
  }
  const due = new Map<string, DueTotal>();
  const identities = editionByKey(table.edition).identities.filter(
    ({ kind, table: key }) => kind === "total" && key === table.key,
  );
  // Totals are summed from totals: （七）总计 from the rows above it, its own 总计 from its columns.
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let changed = false;
    for (const identity of identities) {
      const [target] = identity.left;
      const place = `${target?.row}/${target?.column}`;
      const cell = cells.get(place);
      const parts = gap(identity, (member) =>
        target && isSame(member, target) ? null : (values.get(`${member.row}/${member.column}`) ?? null),
      );
      const sum = solveGap(identity, parts);
      if (!cell || sum === null || values.get(place) === sum) continue;
      changed = true;
      values.set(place, sum);
      if (cell.figure.kind === "number" && cell.figure.value === sum) due.delete(place);
      else due.set(place, { cell, value: sum });
    }
    if (!changed) break;
  }
  return [...due.values()].sort((a, b) => a.cell.range.start - b.cell.range.start);
}

/** The first balance line 一 + 二 = 三（七） + 四 that holds, and would not once these totals are set; else null. */
export function findBrokenBalance(ties: readonly Tie[], due: readonly DueTotal[]): Tie | null {
  const values = new Map(due.map(({ cell, value }) => [cell, value]));
  const sum = (cells: readonly Cell[]): number =>
    cells.reduce((total, cell) => total + (values.get(cell) ?? numberIn(cell)), 0);
  const breaks = ({ identity, state, leftCells, rightCells }: Tie): boolean =>
    identity.kind === "balance" && state === "balanced" && sum(leftCells) !== sum(rightCells);
  return ties.find(breaks) ?? null;
}

function numberIn({ figure }: Cell): number {
  return figure.kind === "number" ? figure.value : 0;
}
