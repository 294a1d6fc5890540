import type { Cell, Label, Row } from "../model/report.ts";
import { ABSENT } from "../text/figure.ts";
import type { Range } from "../text/range.ts";
import { countValues, type DraftRow } from "./draft.ts";
import { isGrid, type Token } from "./tokens.ts";

/**
 * Where the figures of a table's rows stand, learned from the rows that leave no doubt: shape of a row → how
 * many cells lie between its label and its first figure.
 */
type Geometry = ReadonlyMap<string, number>;

/**
 * Puts the values of each row under their columns. Empty cells are merged-cell gaps or blank figures: rows with
 * as many figures as columns tell where figures stand, and the others are read in their light.
 */
export function placeRows(drafts: readonly DraftRow[]): Row[] {
  const geometry = learn(drafts);
  const rows: Row[] = [];
  for (const draft of drafts) rows.push(placeRow(draft, geometry));
  return rows;
}

function learn(drafts: readonly DraftRow[]): Geometry {
  const offsets = new Map<string, number>();
  // Where every row is complete nothing has to be learned.
  if (drafts.every((draft) => countValues(draft) === draft.spec.cells.length)) return offsets;
  for (const draft of drafts) {
    if (!isGrid(draft.source) || countValues(draft) !== draft.spec.cells.length) continue;
    const first = draft.values.findIndex((value) => value.kind !== "empty");
    for (const key of [exactShape(draft), looseShape(draft)]) {
      if (first >= 0 && !offsets.has(key)) offsets.set(key, first);
    }
  }
  return offsets;
}

/** Rows with as many cells, columns and the same label column have their figures in the same places. */
function exactShape(draft: DraftRow): string {
  return `${draft.source.cells.length}/${looseShape(draft)}`;
}

/** A row that has lost a cell is still like the others with their labels in its column. */
function looseShape(draft: DraftRow): string {
  return `${draft.labelColumn}:${draft.spec.cells.length}`;
}

function placeRow(draft: DraftRow, geometry: Geometry): Row {
  const { spec, label, source } = draft;
  const chosen = chooseValues(draft, geometry);
  const count = spec.cells.length;
  const fit = chosen.length === count ? "exact" : chosen.length < count ? "short" : "long";
  const last = draft.values[draft.values.length - 1];
  const end = chosen[chosen.length - 1]?.cell.range.end ?? label?.range.end ?? source.range.end;
  // A list that is pushed has one form in the engine's eyes; one that is mapped has two, and all who read it are
  // compiled twice.
  const cells: Cell[] = [];
  for (const cellSpec of spec.cells) {
    const token = chosen[cells.length];
    const { table, row, column } = cellSpec;
    const range = token?.cell.range ?? { start: end, end };
    cells.push({
      table,
      row,
      column,
      spec: cellSpec,
      range,
      text: token?.cell.text ?? "",
      figure: token?.figure ?? ABSENT,
    });
  }
  const values =
    fit === "exact"
      ? cells
      : chosen.map(({ cell, figure }) => ({ range: cell.range, text: cell.text, figure }));
  return {
    table: spec.cells[0]?.table ?? "requests",
    spec,
    label,
    values,
    cells,
    fit,
    isNatural: fit === "exact" && chosen.every((token) => token.isNatural),
    layout: source.layout,
    range: coverRow(label, chosen) ?? source.range,
    firstLine: source.firstLine,
    lastLine: Math.max(source.lastLine, last?.row.lastLine ?? 0),
  };
}

/** From the label to the last value; null where the row has neither. */
function coverRow(label: Label | null, values: readonly Token[]): Range | null {
  let start = label?.range.start ?? Number.POSITIVE_INFINITY;
  let end = label?.range.end ?? Number.NEGATIVE_INFINITY;
  for (const { cell } of values) {
    start = Math.min(start, cell.range.start);
    end = Math.max(end, cell.range.end);
  }
  return start <= end ? { start, end } : null;
}

/** Drops the empty cells that merged cells left, and keeps those that are blank figures. */
function chooseValues(draft: DraftRow, geometry: Geometry): readonly Token[] {
  const { values } = draft;
  const count = draft.spec.cells.length;
  const filled = values.filter((value) => value.kind !== "empty");
  if (filled.length >= count) return filled;
  if (!isGrid(draft.source) || values.length < count) return filled;
  const first = values.findIndex((value) => value.kind !== "empty");
  const last = values.findLastIndex((value) => value.kind !== "empty");
  const known = geometry.get(exactShape(draft));
  const fits = (start: number): boolean =>
    start >= 0 && start + count <= values.length && (first < 0 || (start <= first && last < start + count));
  if (known !== undefined && fits(known)) return values.slice(known, known + count);
  const gap = geometry.get(looseShape(draft)) ?? 0;
  if (values.length - gap < count && first >= gap) return values.slice(gap);
  if (values.length === count) return values;
  // Merged label cells leave their gaps before the figures; whatever is left over stands after them.
  for (let start = values.length - count; start >= 0; start--) {
    if (fits(start)) return values.slice(start, start + count);
  }
  return filled;
}
