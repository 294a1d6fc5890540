import type { BlockSpec, CellSpec, RowSpec } from "../../editions/edition.ts";
import type { Tie } from "../../identities/evaluate.ts";
import type { Suspicion } from "../../identities/localize.ts";
import { dueIn } from "../../identities/solve.ts";
import type { Cell, Row, Table } from "../../model/report.ts";
import { gridOf, type PrintedCell } from "../../tables/printTable.ts";
import type { Text } from "../../text/language.ts";
import { describeMisfit, describeTwice } from "../filling/setFigure.ts";
import { groupByClosing, type Hint } from "../hints/hints.ts";

/** A table as the standard prints it, block by block, each figure with what is to be said of it. */
export interface PrintedForm {
  readonly blocks: readonly FormBlock[];
}

export interface FormBlock {
  readonly spec: BlockSpec;
  readonly header: readonly (readonly PrintedCell[])[];
  readonly rows: readonly FormRow[];
}

export interface FormRow {
  readonly spec: RowSpec;
  /** The merged labels that begin in this row, and its own. */
  readonly labels: readonly PrintedCell[];
  /** Where it stands in the text; null where the text has no such row. */
  readonly row: Row | null;
  /** Why nothing can be filled in here; null where it can. */
  readonly refusal: Text | null;
  readonly cells: readonly FormCell[];
}

export interface FormCell {
  readonly spec: CellSpec;
  /** Null where the text has no such row. */
  readonly cell: Cell | null;
  readonly sum: Sum | null;
  /** The figure that is offered here: for the suspect one, or for a blank one that the others tell. */
  readonly offer: Offer | null;
}

/**
 * What the identities that a figure closes say of it. `holds`: it is what its parts add up to. `wrong`: it is not.
 * `follows`: it is not, since another figure is wrong. `due`: it is blank, and its parts tell it.
 */
export interface Sum {
  readonly state: "holds" | "wrong" | "follows" | "due";
  readonly label: Text;
  readonly ties: readonly Tie[];
}

export interface Offer {
  readonly kind: "suspect" | "due";
  readonly newText: string;
  readonly label: Text;
}

/** What is known of a table's sums. */
export interface Arithmetic {
  readonly ties: readonly Tie[];
  readonly suspicions: readonly Suspicion[];
  /** The remarks on the report's figures (`listHints`). */
  readonly hints: readonly Hint[];
}

/** Reads a table as a form that is filled in. */
export function readPrintedForm(table: Table, { ties, suspicions, hints }: Arithmetic): PrintedForm {
  const closing = groupByClosing(ties.filter(({ identity }) => identity.table === table.key));
  const culprit = suspicions.find((suspicion) => suspicion.table === table.key)?.culprit ?? null;
  const byEnd = new Map(hints.filter(({ kind }) => kind !== "holds").map((hint) => [hint.at, hint]));
  const readCell = (spec: CellSpec, cell: Cell | null): FormCell => {
    if (!cell) return { spec, cell, sum: null, offer: null };
    const hint = cell.figure.kind === "absent" ? undefined : byEnd.get(cell.range.end);
    const own = closing.get(cell) ?? [];
    return { spec, cell, sum: readSum(cell, own, hint), offer: readOffer(hint, culprit?.cell === cell) };
  };
  return {
    blocks: table.spec.blocks.map((block): FormBlock => {
      const grid = gridOf(block, () => "");
      const body = grid.slice(block.header.length);
      return {
        spec: block,
        header: grid.slice(0, block.header.length),
        rows: block.rows.map((spec, index): FormRow => {
          const rows = table.rows.filter((candidate) => candidate.spec === spec);
          const [row = null] = rows;
          const labels = body[index]?.slice(0, -spec.cells.length) ?? [];
          const cells = spec.cells.map((cell, at) => readCell(cell, row?.cells[at] ?? null));
          return { spec, labels, row, refusal: refuse(table, rows), cells };
        }),
      };
    }),
  };
}

function refuse(table: Table, [row, ...others]: readonly Row[]): Text | null {
  if (row && others.length > 0) return describeTwice(table, row);
  return row && row.fit !== "exact" ? describeMisfit(table, row) : null;
}

function readSum(cell: Cell, ties: readonly Tie[], hint: Hint | undefined): Sum | null {
  if (hint) return { state: hint.kind === "blank" ? "due" : "wrong", label: hint.label, ties };
  const failing = ties.filter(({ state }) => state === "unbalanced");
  if (failing.length > 0) {
    const due = [...new Set(failing.flatMap((tie) => dueIn(tie, cell) ?? []))].join("/");
    return { state: "follows", label: { zh: `≠ ${due}`, en: `≠ ${due}` }, ties };
  }
  if (ties.length === 0 || ties.some(({ state }) => state === "open")) return null;
  const total = ties.find(({ identity }) => identity.kind === "total");
  const label = total && total.left !== 0 ? `=${total.left} ✓` : "✓";
  return { state: "holds", label: { zh: label, en: label }, ties };
}

function readOffer(hint: Hint | undefined, isSuspect: boolean): Offer | null {
  if (!hint?.edit) return null;
  const { newText } = hint.edit;
  if (hint.kind === "blank")
    return { kind: "due", newText, label: { zh: `填入 ${newText}`, en: `Fill in ${newText}` } };
  if (!isSuspect) return null;
  return { kind: "suspect", newText, label: { zh: `改为 ${newText}`, en: `Change to ${newText}` } };
}
