import { listProvenZeros } from "../identities/zeros.ts";
import type { Cell, Report } from "../model/report.ts";
import type { FigureSum } from "./measures.ts";
import type { ProseLine } from "./prose.ts";
import { readStatements, type Statement } from "./statements.ts";

/** SummedFigures of the tables with their sum; one figure is the commonest case. */
export interface SummedFigures {
  readonly value: number;
  readonly cells: readonly Cell[];
}

/** What a sentence says of a figure, beside the figure. */
export interface Comparison {
  readonly statement: Statement;
  /** The figures it means: those that agree with it, else the ones that the measure names first. */
  readonly figures: SummedFigures;
  readonly agrees: boolean;
}

const known = new WeakMap<readonly ProseLine[], readonly Comparison[]>();

/**
 * Compares what prose says of the tables' figures with the tables, in text order. Statements whose figures cannot
 * be read are left out. It is done once for a reading, so that rules and an editor's questions share it.
 * @param prose all the prose of this report.
 */
export function compareProse(report: Report, prose: readonly ProseLine[]): readonly Comparison[] {
  const before = known.get(prose);
  if (before) return before;
  const comparisons = readStatements(prose, report.year).flatMap((statement): Comparison[] => {
    const [first, ...others] = statement.measure.figures.map((sum) => addUp(report, sum));
    const readable = [first, ...others].filter((figures) => figures !== null && figures !== undefined);
    const agreeing = readable.find(({ value }) => value === statement.value);
    const figures = agreeing ?? first ?? readable[0];
    return figures ? [{ statement, figures, agrees: agreeing !== undefined }] : [];
  });
  known.set(prose, comparisons);
  return comparisons;
}

/** The figures meant and their sum; null where one is not there or is no number, nor a blank that can only be 0. */
function addUp(report: Report, { table: key, rows, column }: FigureSum): SummedFigures | null {
  const table = report.tables[key];
  const cells = (table?.rows ?? []).flatMap((row) =>
    row.fit === "exact"
      ? row.cells.filter((cell) => cell.column === column && rows.some((key) => isOf(cell, key)))
      : [],
  );
  if (!rows.every((key) => cells.some((cell) => isOf(cell, key)))) return null;
  let value = 0;
  for (const cell of cells) {
    if (cell.figure.kind === "number") value += cell.figure.value;
    else if (!table || cell.figure.kind !== "blank" || !listProvenZeros(table).has(cell)) return null;
  }
  return { value, cells };
}

function isOf(cell: Cell, key: string): boolean {
  return key.endsWith(".*") ? cell.row.startsWith(key.slice(0, -1)) : cell.row === key;
}
