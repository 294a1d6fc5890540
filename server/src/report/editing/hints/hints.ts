import { writeTie } from "../../identities/describe.ts";
import { evaluateWith, type Tie } from "../../identities/evaluate.ts";
import type { Suspicion } from "../../identities/localize.ts";
import { listDueTotals } from "../../identities/recompute.ts";
import { dueIn } from "../../identities/solve.ts";
import type { Cell, Report, Row, Table } from "../../model/report.ts";
import type { Edit } from "../../text/edits.ts";
import { writeFigure } from "../../text/figure.ts";
import type { Text } from "../../text/language.ts";

/** A short remark beside the figures of a table. */
export interface Hint {
  /** The offset it stands at. */
  readonly at: number;
  /** At most twelve characters. */
  readonly label: Text;
  /** `holds`: the arithmetic comes out. `wrong`: it does not. `blank`: what a blank figure has to be. */
  readonly kind: "holds" | "wrong" | "blank";
  /** The arithmetic, an identity a line; written when it is asked for, since most hints are only glanced at. */
  explain(): readonly Text[];
  /** Writes the figure that is due; null where there is nothing to write. */
  readonly edit: Edit | null;
}

/** What is due in a cell, and the identities that say so. */
interface Due {
  readonly cell: Cell;
  readonly values: readonly number[];
  readonly ties: readonly Tie[];
}

const LONGEST = 12;

/**
 * The remarks on the figures of tables 三 and 四, in text order: what a wrong or blank total has to be, beside it, and,
 * at the end of a row, that its sums hold. Where one figure explains every failing identity of a table, that figure
 * alone is remarked on. Rows in which nothing happened are passed over in silence, but for the rows that close table
 * 三 and the row of table 四, at which a reader looks for the balance.
 */
export function listHints(report: Report, ties: readonly Tie[], suspicions: readonly Suspicion[]): Hint[] {
  return Object.values(report.tables)
    .flatMap((table) => (table ? listOfTable(report, table, ties, suspicions) : []))
    .sort((a, b) => a.at - b.at);
}

function listOfTable(
  report: Report,
  table: Table,
  all: readonly Tie[],
  suspicions: readonly Suspicion[],
): Hint[] {
  const ties = all.filter(({ identity }) => identity.table === table.key);
  if (ties.length === 0) return [];
  const culprit = suspicions.find((suspicion) => suspicion.table === table.key)?.culprit ?? null;
  const failing = ties.filter(({ state }) => state === "unbalanced");
  const wrong: readonly Due[] = culprit
    ? [{ cell: culprit.cell, values: [culprit.value], ties: failing }]
    : listWrong(failing);
  const hints = [
    ...wrong.map((due) => remarkWrong(table, due)),
    ...listBlank(table, ties).map((due) => remarkBlank(table, due)),
  ];
  const byClosing = groupByClosing(ties);
  for (const row of table.rows) hints.push(...remarkSums(report, table, row, byClosing));
  return hints;
}

/** Each total that is not the sum of its parts, and each 四 that does not balance its column although its parts do. */
function listWrong(failing: readonly Tie[]): Due[] {
  const byCell = new Map<Cell, Tie[]>();
  for (const tie of failing) {
    const cell = closingOf(tie);
    if (!cell) continue;
    const isSettled = failing.some(
      (other) =>
        tie.identity.kind === "balance" &&
        other.identity.kind === "total" &&
        other.leftCells.some((total) => tie.rightCells.includes(total) || tie.leftCells.includes(total)),
    );
    if (!isSettled) byCell.set(cell, [...(byCell.get(cell) ?? []), tie]);
  }
  return [...byCell].map(([cell, ties]) => ({
    cell,
    ties,
    values: distinct(ties.flatMap((tie) => dueIn(tie, cell) ?? [])),
  }));
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)];
}

/** Blank totals whose parts are known, and a blank 四 whose column is known but for it. */
function listBlank(table: Table, ties: readonly Tie[]): Due[] {
  if (ties.every(({ state }) => state !== "open")) return [];
  const totals = listDueTotals(table).filter(({ cell }) => cell.figure.kind === "blank");
  const blank = totals.map(({ cell, value }): Due => {
    const own = ties.filter(
      ({ identity, leftCells }) => identity.kind === "total" && leftCells.includes(cell),
    );
    return { cell, values: [value], ties: own };
  });
  for (const tie of ties) {
    const [cell] = tie.rightCells.slice(-1);
    const isOpen = tie.identity.kind === "balance" && tie.missing.length === 1;
    if (!isOpen || !cell || cell.figure.kind !== "blank" || blank.some((due) => due.cell === cell)) continue;
    const value = dueIn(tie, cell);
    if (value !== null && value >= 0) blank.push({ cell, values: [value], ties: [tie] });
  }
  return blank;
}

function remarkWrong(table: Table, { cell, values, ties }: Due): Hint {
  const sound = values.filter((value) => value >= 0);
  const [value] = sound;
  const label =
    value === undefined
      ? { zh: "不平衡", en: "unbalanced" }
      : shorten(
          { zh: `应为 ${sound.join(" 或 ")}`, en: `expect ${sound.join("/")}` },
          { zh: `应为 ${value}`, en: `≠ ${value}` },
        );
  const edit = sound.length === 1 && value !== undefined ? writeInto(cell, value) : null;
  return { at: cell.range.end, label, kind: "wrong", explain: () => writeTies(table, ties, cell), edit };
}

function remarkBlank(table: Table, { cell, values, ties }: Due): Hint {
  const [value = 0] = values;
  const label = { zh: `=${value}`, en: `=${value}` };
  const edit = writeInto(cell, value);
  const explain = (): Text[] => ties.map((tie) => writeTie(table.spec, evaluateWith(tie, cell, value)));
  return { at: cell.range.end, label, kind: "blank", explain, edit };
}

function writeInto(cell: Cell, value: number): Edit {
  return { range: cell.range, newText: writeFigure(value, cell.figure) };
}

function writeTies(table: Table, ties: readonly Tie[], focus: Cell): Text[] {
  return ties.map((tie) => writeTie(table.spec, tie, focus));
}

/** Several identities that hold, each under the name of its column; those of columns full of zeros are counted. */
function writeColumns(table: Table, ties: readonly Tie[]): Text[] {
  const [first, ...others] = ties;
  if (first && others.length === 0) return [writeTie(table.spec, first)];
  const telling = ties.filter(({ left }) => left !== 0);
  const zeros = ties.length - telling.length;
  const lines = telling.map((tie): Text => {
    const name = tie.leftCells[0]?.spec.columnName ?? { zh: "", en: "" };
    const text = writeTie(table.spec, tie);
    return { zh: `${name.zh}：${text.zh}`, en: `${name.en}: ${text.en}` };
  });
  const rest = lines.length > 0 ? { zh: "其余", en: "the other " } : { zh: "", en: "" };
  if (zeros > 0) lines.push({ zh: `✓ ${rest.zh} ${zeros} 处都是 0`, en: `✓ ${rest.en}${zeros} are 0` });
  return lines;
}

function shorten(label: Text, short: Text): Text {
  return {
    zh: label.zh.length <= LONGEST ? label.zh : short.zh,
    en: label.en.length <= LONGEST ? label.en : short.en,
  };
}

/** The identities by the figure that closes them: the total, or 四 of a balance. */
export function groupByClosing(ties: readonly Tie[]): ReadonlyMap<Cell, readonly Tie[]> {
  const groups = new Map<Cell, Tie[]>();
  for (const tie of ties) {
    const cell = closingOf(tie);
    if (cell) groups.set(cell, [...(groups.get(cell) ?? []), tie]);
  }
  return groups;
}

function closingOf({ identity, leftCells, rightCells }: Tie): Cell | undefined {
  return identity.kind === "total" ? leftCells[0] : rightCells[rightCells.length - 1];
}

/** What holds in a row: its own sum, and where it closes the table, the sums of its columns or their balance. */
function remarkSums(
  report: Report,
  table: Table,
  row: Row,
  byClosing: ReadonlyMap<Cell, readonly Tie[]>,
): Hint[] {
  const at = endOf(report, row);
  const hints: Hint[] = [];
  const remark = (members: readonly Tie[], label: Text): void => {
    if (members.length === 0 || members.some(({ state }) => state !== "balanced")) return;
    hints.push({ at, label, kind: "holds", explain: () => writeColumns(table, members), edit: null });
  };
  const closed = row.cells.flatMap((cell) => byClosing.get(cell) ?? []);
  const balances = closed.filter(({ identity }) => identity.kind === "balance");
  const totals = closed.filter(({ identity }) => identity.kind === "total");
  // The parts of a row's own sum stand beside it, those of a column's above it.
  const own = totals.filter(({ rightCells: [part] }) => part !== undefined && row.cells.includes(part));
  const columns = totals.filter((tie) => !own.includes(tie));
  const [sum] = own;
  if (own.length > 1) remark(own, { zh: "总计 ✓", en: "totals ✓" });
  else if (sum && sum.left !== 0) remark(own, shorten(sign(sum), { zh: "✓", en: "✓" }));
  remark(columns, { zh: "各列 ✓", en: "columns ✓" });
  remark(balances, { zh: "平衡 ✓", en: "balance ✓" });
  return hints;
}

function sign({ left }: Tie): Text {
  return { zh: `=${left} ✓`, en: `=${left} ✓` };
}

/** Behind the whole row, where the layout has a line of its own for it; else behind its last figure. */
function endOf(report: Report, row: Row): number {
  const last = row.cells[row.cells.length - 1]?.range.end ?? row.range.end;
  return row.layout === "pipes" ? (report.syntax.lines[row.lastLine]?.end ?? last) : last;
}
