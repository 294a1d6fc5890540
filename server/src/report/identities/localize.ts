import type { TableKey } from "../editions/edition.ts";
import type { Cell } from "../model/report.ts";
import type { Tie } from "./evaluate.ts";
import { typoLikelihood } from "./typos.ts";

/** A change of figures that would satisfy every identity of a table. */
export interface Candidate {
  readonly changes: readonly { readonly cell: Cell; readonly value: number }[];
  /** 0 to 1: how well a slip of the hand explains it. */
  readonly plausibility: number;
}

/** Why some identities of a table fail, after Fellegi and Holt (1976): the fewest cells to change. */
export interface Suspicion {
  readonly table: TableKey;
  readonly failing: readonly Tie[];
  /** Smallest explanations, the most plausible first; empty where none of at most two cells explains it. */
  readonly candidates: readonly Candidate[];
  /** The one cell that explains every failing identity, where there is exactly one. */
  readonly culprit: { readonly cell: Cell; readonly value: number } | null;
}

/** With more failing identities than two wrong cells can cause, no pair needs to be tried. */
const MOST_FAILING_OF_PAIR = 8;
/** A list longer than this helps nobody. */
const MOST_CANDIDATES = 12;

/** Finds the cells that explain the failing identities, table by table. */
export function localize(ties: readonly Tie[]): readonly Suspicion[] {
  const tables = new Set(ties.filter((tie) => tie.state === "unbalanced").map((tie) => tie.identity.table));
  return [...tables].map((table) => suspect(table, ties));
}

function suspect(table: TableKey, all: readonly Tie[]): Suspicion {
  const ties = all.filter((tie) => tie.identity.table === table && tie.state !== "open");
  const failing = ties.filter((tie) => tie.state === "unbalanced");
  const system = new System(ties);
  const totals = new Set(ties.flatMap((tie) => (tie.identity.kind === "total" ? tie.leftCells : [])));
  const singles = system.explain(new Map(), 1);
  const found =
    singles.length > 0 || failing.length > MOST_FAILING_OF_PAIR ? singles : system.explain(new Map(), 2);
  const candidates = found
    .map((changes): Candidate => ({ changes, plausibility: plausibilityOf(changes, totals) }))
    .sort((a, b) => b.plausibility - a.plausibility || startOf(a) - startOf(b))
    .slice(0, MOST_CANDIDATES);
  const only = singles.length === 1 ? singles[0]?.[0] : undefined;
  return { table, failing, candidates, culprit: only ?? null };
}

type Changes = readonly { readonly cell: Cell; readonly value: number }[];

/** The identities of one table, with the cells that stand in them. */
class System {
  private readonly tiesOf = new Map<Cell, { tie: Tie; sign: number }[]>();

  constructor(private readonly ties: readonly Tie[]) {
    for (const tie of ties) {
      for (const cell of tie.leftCells) this.enter(cell, tie, 1);
      for (const cell of tie.rightCells) this.enter(cell, tie, -1);
    }
  }

  /**
   * Every set of at most `most` further changes under which all identities hold. Whichever set that is, it must
   * change a member of the first identity that fails, by just what that identity lacks.
   */
  explain(changed: ReadonlyMap<Cell, number>, most: number): Changes[] {
    const failing = this.ties.filter((tie) => this.gap(tie, changed) !== 0);
    const [first] = failing;
    if (!first) return [[...changed].map(([cell, value]) => ({ cell, value }))];
    if (most === 0) return [];
    const smallest = failing.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a), first);
    const found = new Map<string, Changes>();
    for (const cell of [...smallest.leftCells, ...smallest.rightCells]) {
      if (changed.has(cell)) continue;
      const sign = this.tiesOf.get(cell)?.find((entry) => entry.tie === smallest)?.sign ?? 0;
      const value = numberIn(cell) - this.gap(smallest, changed) * sign;
      if (sign === 0 || value < 0) continue;
      if (most === 1 && !this.reaches(cell, failing)) continue;
      for (const changes of this.explain(new Map([...changed, [cell, value]]), most - 1)) {
        const sorted = [...changes].sort((a, b) => a.cell.range.start - b.cell.range.start);
        found.set(sorted.map((change) => change.cell.range.start).join(), sorted);
      }
    }
    return [...found.values()];
  }

  /** The last change must stand in every identity that still fails. */
  private reaches(cell: Cell, failing: readonly Tie[]): boolean {
    const entries = this.tiesOf.get(cell) ?? [];
    return failing.every((tie) => entries.some((entry) => entry.tie === tie));
  }

  /** Left minus right once the changes are made. */
  private gap(tie: Tie, changed: ReadonlyMap<Cell, number>): number {
    let gap = (tie.left ?? 0) - (tie.right ?? 0);
    for (const [cell, value] of changed) {
      const entry = this.tiesOf.get(cell)?.find((candidate) => candidate.tie === tie);
      if (entry) gap += entry.sign * (value - numberIn(cell));
    }
    return gap;
  }

  private enter(cell: Cell, tie: Tie, sign: number): void {
    const entries = this.tiesOf.get(cell) ?? [];
    entries.push({ tie, sign });
    this.tiesOf.set(cell, entries);
  }
}

function sizeOf(tie: Tie): number {
  return tie.leftCells.length + tie.rightCells.length;
}

function numberIn(cell: Cell): number {
  return cell.figure.kind === "number" ? cell.figure.value : 0;
}

/** A slip of the hand in each changed cell; a total is a little more likely wrong than a part. */
function plausibilityOf(changes: Changes, totals: ReadonlySet<Cell>): number {
  let product = 1;
  for (const { cell, value } of changes) {
    product *= typoLikelihood(numberIn(cell), value) + (totals.has(cell) ? 0.05 : 0);
  }
  return Math.min(1, product);
}

function startOf(candidate: Candidate): number {
  return candidate.changes[0]?.cell.range.start ?? 0;
}
