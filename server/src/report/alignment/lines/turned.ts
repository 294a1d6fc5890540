import type { TableSpec } from "../../editions/edition.ts";
import type { SourceCell, SourceRow } from "../../syntax/syntax.ts";
import { labelKey } from "../../text/label.ts";
import { cover } from "../../text/range.ts";
import { readCell } from "../../text/reading.ts";
import { rowOfKey } from "../groups.ts";
import { plainKey, type RowLabels, type RowTarget, rowLabelsOf } from "../rowLabels.ts";

/** A header names so many rows at least where columns and rows have changed places. */
const LEAST_ROWS = 3;
const LONGEST_NAME = 60;
/** `结果维持：0` in one cell. */
const NAMED = /^(.*\p{Script=Han})\s*[：:]\s*([0-9０-９]+)$/su;

/**
 * Turns a table in which rows stand as columns, and columns as rows, into one that stands upright; and so table 四 where
 * each of its figures has a line and a name of its own.
 * @returns null where the table is none of these, or lacks a row or a column: then it is read as it stands.
 */
export function turnUpright(spec: TableSpec, rows: readonly SourceRow[]): SourceRow[] | null {
  const [block, second] = spec.blocks;
  if (!block || second) return null;
  const labels = rowLabelsOf(spec);
  return turnColumns(labels, rows) ?? (block.labelColumns === 0 ? joinNamed(labels, rows) : null);
}

function turnColumns(labels: RowLabels, rows: readonly SourceRow[]): SourceRow[] | null {
  const names = columnNames(labels);
  for (const [at, header] of rows.entries()) {
    const targets = namedTargets(header, labels);
    if (targets.size !== labels.targets.length || !areInOrder([...targets.keys()])) continue;
    const lines = new Map<string, SourceRow>();
    for (const row of rows.slice(at + 1)) {
      const first = row.cells.find(({ text }) => text !== "");
      const name = labelKey(first?.text ?? "");
      if (!names.includes(name) || lines.has(name)) break;
      lines.set(name, row);
    }
    if (lines.size !== names.length) continue;
    const upright = [...targets].map(([target, label]) =>
      rowOf(
        header,
        label,
        names.map((name) => figureAt(lines.get(name), label, target, targets)),
        at,
      ),
    );
    return upright.every((row) => row !== null) ? upright : null;
  }
  return null;
}

/** What stands in another order is left as it is: rows that change places would take others' cells along. */
function areInOrder(targets: readonly RowTarget[]): boolean {
  return targets.every(({ index }, at) => index === at);
}

/** The columns' names, in the order of the standard: of table 四 those of one proceeding. */
function columnNames({ spec, targets }: RowLabels): string[] {
  const labels = spec.blocks[0]?.columnLabels ?? [];
  return labels.slice(0, targets[0]?.cells.length).map(labelKey);
}

/** The rows that the cells of a header name, each by its whole label, if there are several. */
function namedTargets({ cells }: SourceRow, labels: RowLabels): ReadonlyMap<RowTarget, SourceCell> {
  const found = new Map<RowTarget, SourceCell>();
  if (cells.length <= LEAST_ROWS - 1) return found;
  for (const cell of cells) {
    if (cell.text === "" || cell.text.length > LONGEST_NAME) continue;
    const target = targetOf(cell.text, labels);
    if (target && found.has(target)) return new Map();
    if (target) found.set(target, cell);
  }
  return found;
}

function targetOf(text: string, labels: RowLabels): RowTarget | null {
  const bracketed = /[（(]([^（()）]+)[）)]$/.exec(text)?.[1];
  const own = rowOfKey(plainKey(text), labels) ?? (bracketed ? rowOfKey(plainKey(bracketed), labels) : null);
  if (own || labels.targets.some(({ spec }) => spec.label !== null)) return own;
  return labels.targets.find(({ key }) => labelKey(text).endsWith(key)) ?? null;
}

/** The figure of a line under a name of the header: by its column, or by its place where all figures are there. */
function figureAt(
  line: SourceRow | undefined,
  label: SourceCell,
  target: RowTarget,
  targets: ReadonlyMap<RowTarget, SourceCell>,
): SourceCell | null {
  const figures = (line?.cells ?? []).filter(({ text }) => readCell(text).kind === "figure");
  if (figures.length === targets.size) return figures[[...targets.keys()].indexOf(target)] ?? null;
  return line?.layout === "spaces" ? null : (figures.find(({ column }) => column === label.column) ?? null);
}

function rowOf(
  source: SourceRow,
  label: SourceCell,
  figures: readonly (SourceCell | null)[],
  at: number,
): SourceRow | null {
  const cells = [label, ...figures].flatMap((cell, column) => (cell ? [{ ...cell, column }] : []));
  if (at < 0 || cells.length !== figures.length + 1) return null;
  return { ...source, layout: "pipes", cells, range: cells.map(({ range }) => range).reduce(cover) };
}

/** Table 四 with a figure a line, each under the name of its proceeding and of its column. */
function joinNamed(labels: RowLabels, rows: readonly SourceRow[]): SourceRow[] | null {
  const names = columnNames(labels);
  const found = new Map<
    RowTarget,
    { label: SourceCell; source: SourceRow; figures: Map<string, SourceCell> }
  >();
  let open: RowTarget | null = null;
  for (const source of rows) {
    const cells = source.cells.filter(({ text }) => text !== "").flatMap(partNamed);
    const [label, figure, more] = cells;
    if (!label || more || readCell(label.text).kind !== "text" || label.text.length > LONGEST_NAME) continue;
    const name = names.find((each) => labelKey(label.text).endsWith(each));
    const head = labelKey(label.text).slice(0, -(name?.length ?? 0) || undefined);
    const target: RowTarget | null = head === "" ? open : targetOf(head, labels);
    if (target) open = target;
    if (!figure || name === undefined || !target || readCell(figure.text).kind !== "figure") continue;
    const entry = found.get(target) ?? { label, source, figures: new Map<string, SourceCell>() };
    if (entry.figures.has(name)) return null;
    found.set(target, { ...entry, figures: entry.figures.set(name, figure) });
  }
  if (found.size !== labels.targets.length || !areInOrder([...found.keys()])) return null;
  const upright = [...found].map(([target, { label, source, figures }]) =>
    rowOf(
      source,
      { ...label, text: target.key },
      names.map((name) => figures.get(name) ?? null),
      0,
    ),
  );
  return upright.every((row) => row !== null) ? upright : null;
}

function partNamed(cell: SourceCell): SourceCell[] {
  const [, words = "", digits = ""] = NAMED.exec(cell.text) ?? [];
  const { start, end } = cell.range;
  if (digits === "" || end - start !== cell.text.length) return [cell];
  return [
    { ...cell, text: words, range: { start, end: start + words.length } },
    { ...cell, text: digits, range: { start: end - digits.length, end } },
  ];
}
