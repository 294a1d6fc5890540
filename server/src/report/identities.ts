import type { Coordinate, Identity, TableKey } from "./editions/edition.ts";
import { editionByKey } from "./editions/index.ts";
import type { Cell, Report, Table } from "./report.ts";

/** One identity, evaluated. */
export interface Tie {
  readonly identity: Identity;
  /** `open`: some member is absent, blank or malformed, or its row is misfitting, so nothing can be said. */
  readonly state: "balanced" | "unbalanced" | "open";
  /** Sum of the left side (the total; or 一 + 二); null where open. */
  readonly left: number | null;
  /** Sum of the right side (the parts; or 三（七） + 四); null where open. */
  readonly right: number | null;
  readonly leftCells: readonly Cell[];
  readonly rightCells: readonly Cell[];
  /** Members without a number that can be relied on. */
  readonly missing: readonly Coordinate[];
}

/** A cell that can be summed: a number in a row whose values are certainly under their columns. */
interface Known {
  readonly cell: Cell;
  readonly certain: boolean;
}

/** Evaluates every identity of each table found, by the edition that table is written in. */
export function evaluate(report: Report): readonly Tie[] {
  const keys: readonly TableKey[] = ["proactive", "requests", "disputes"];
  return keys.flatMap((key) => {
    const table = report.tables[key];
    return table ? evaluateTable(table) : [];
  });
}

function evaluateTable(table: Table): Tie[] {
  const cells = cellsByPlace(table);
  return editionByKey(table.edition)
    .identities.filter((identity) => identity.table === table.key)
    .map((identity) => evaluateIdentity(identity, cells));
}

/** The cells of a table by `row/column`; of a row that occurs twice neither is certain. */
function cellsByPlace(table: Table): Map<string, Known> {
  const cells = new Map<string, Known>();
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const place = `${cell.row}/${cell.column}`;
      const certain = row.fit === "exact" && !cells.has(place);
      cells.set(place, { cell: cells.get(place)?.cell ?? cell, certain });
    }
  }
  return cells;
}

function evaluateIdentity(identity: Identity, cells: ReadonlyMap<string, Known>): Tie {
  const missing: Coordinate[] = [];
  const sum = (side: readonly Coordinate[], found: Cell[]): number => {
    let total = 0;
    for (const coordinate of side) {
      const known = cells.get(`${coordinate.row}/${coordinate.column}`);
      if (known) found.push(known.cell);
      if (known?.certain && known.cell.figure.kind === "number") total += known.cell.figure.value;
      else missing.push(coordinate);
    }
    return total;
  };
  const leftCells: Cell[] = [];
  const rightCells: Cell[] = [];
  const left = sum(identity.left, leftCells);
  const right = sum(identity.right, rightCells);
  if (missing.length > 0) {
    return { identity, state: "open", left: null, right: null, leftCells, rightCells, missing };
  }
  const state = left === right ? "balanced" : "unbalanced";
  return { identity, state, left, right, leftCells, rightCells, missing };
}
