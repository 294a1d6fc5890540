import type { Coordinate, Edition, Identity, RowSpec, TableKey, TableSpec } from "../editions/edition.ts";
import { editionByKey } from "../editions/index.ts";
import type { Cell, Report, Row, Table } from "../model/report.ts";
import { readFigure } from "../text/figure.ts";

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

/** Evaluates every identity of each table found, by the edition that table is written in. */
export function evaluate(report: Report): readonly Tie[] {
  const keys: readonly TableKey[] = ["proactive", "requests", "disputes"];
  return keys.flatMap((key) => {
    const table = report.tables[key];
    return table ? evaluateTable(table) : [];
  });
}

/** An identity as it would be with a number in one of its members, if that is all it lacks; else as it is. */
export function evaluateWith(tie: Tie, cell: Cell, value: number): Tie {
  const others = tie.missing.filter(({ row, column }) => row !== cell.row || column !== cell.column);
  if (others.length > 0) return tie;
  const filled: Cell = { ...cell, figure: readFigure(String(value)) };
  const fill = (cells: readonly Cell[]): Cell[] => cells.map((member) => (member === cell ? filled : member));
  const [leftCells, rightCells] = [fill(tie.leftCells), fill(tie.rightCells)];
  const [left, right] = [sumOf(leftCells), sumOf(rightCells)];
  const state = left === right ? "balanced" : "unbalanced";
  return { identity: tie.identity, state, left, right, leftCells, rightCells, missing: [] };
}

/** The sum of the numbers; what is none counts nothing. */
function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { figure }) => sum + (figure.kind === "number" ? figure.value : 0), 0);
}

function evaluateTable(table: Table): Tie[] {
  const found = new Map<RowSpec, Found>();
  for (const row of table.rows) {
    const first = found.get(row.spec);
    // Of a row that occurs twice neither is certain.
    found.set(row.spec, first ? { row: first.row, certain: false } : { row, certain: row.fit === "exact" });
  }
  const { specs, identities } = compile(editionByKey(table.edition), table.spec);
  const rows: (Found | undefined)[] = [];
  for (const spec of specs) rows.push(found.get(spec));
  const ties: Tie[] = [];
  for (const compiled of identities) ties.push(evaluateIdentity(compiled, rows));
  return ties;
}

/** A row of the report; its numbers can be summed only when they are certainly under their columns. */
interface Found {
  readonly row: Row;
  readonly certain: boolean;
}

/** A member of an identity by the place of its row in the table and its own place in that row. */
interface Member {
  readonly coordinate: Coordinate;
  readonly row: number;
  readonly index: number;
}

type Rows = readonly (Found | undefined)[];

interface Compiled {
  readonly identity: Identity;
  readonly left: readonly Member[];
  readonly right: readonly Member[];
}

interface CompiledTable {
  readonly specs: readonly RowSpec[];
  readonly identities: readonly Compiled[];
}

const compiledOf = new WeakMap<TableSpec, CompiledTable>();

/** The identities of a table with their members looked up, once for each table of an edition. */
function compile(edition: Edition, spec: TableSpec): CompiledTable {
  const known = compiledOf.get(spec);
  if (known) return known;
  const specs = spec.blocks.flatMap((block) => block.rows);
  const find = (coordinate: Coordinate): Member => {
    const isMeant = (cell: Coordinate): boolean =>
      cell.row === coordinate.row && cell.column === coordinate.column;
    const row = specs.findIndex((candidate) => candidate.cells.some(isMeant));
    return { coordinate, row, index: specs[row]?.cells.findIndex(isMeant) ?? -1 };
  };
  const identities = edition.identities
    .filter((identity) => identity.table === spec.key)
    .map((identity) => ({ identity, left: identity.left.map(find), right: identity.right.map(find) }));
  const compiled = { specs, identities };
  compiledOf.set(spec, compiled);
  return compiled;
}

function evaluateIdentity({ identity, left, right }: Compiled, rows: Rows): Tie {
  const missing: Coordinate[] = [];
  const leftCells: Cell[] = [];
  const rightCells: Cell[] = [];
  const leftSum = sum(left, rows, leftCells, missing);
  const rightSum = sum(right, rows, rightCells, missing);
  if (missing.length > 0) {
    return { identity, state: "open", left: null, right: null, leftCells, rightCells, missing };
  }
  const state = leftSum === rightSum ? "balanced" : "unbalanced";
  return { identity, state, left: leftSum, right: rightSum, leftCells, rightCells, missing };
}

/** Sums the numbers of one side; cells found and members without a number are added to the lists. */
function sum(members: readonly Member[], rows: Rows, cells: Cell[], missing: Coordinate[]): number {
  let total = 0;
  for (const { coordinate, row, index } of members) {
    const found = rows[row];
    const cell = found?.row.cells[index];
    if (cell) cells.push(cell);
    if (cell && found.certain && cell.figure.kind === "number") total += cell.figure.value;
    else missing.push(coordinate);
  }
  return total;
}
