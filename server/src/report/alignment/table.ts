import type { RowSpec, TableKey } from "../editions/edition.ts";
import type { Cell, Label, Row, Table, UnknownRow, Value } from "../model/report.ts";
import type { Layout } from "../syntax/syntax.ts";
import { ABSENT, UNREAD } from "../text/figure.ts";
import { labelKey } from "../text/label.ts";
import { cover, type Range } from "../text/range.ts";
import { readCell } from "../text/reading.ts";
import { holdsOwnSum, isUncounted, type RowReading } from "./certainty.ts";
import { findTornRows } from "./costs.ts";
import { findLabels, type Group } from "./groups.ts";
import type { AlignedTable } from "./readings.ts";
import { covered, pairsOf, plainKey, type RowLabels, type RowTarget } from "./rowLabels.ts";
import type { Piece } from "./tokens.ts";
import { LEAST_LEFT_OVER, listUnread } from "./unreadLines.ts";

/** A text that holds less of a label than this is a piece of it. */
const MOSTLY = 0.75;

/** Makes the table of an alignment; what was not read with certainty stands in its unread lines. */
export function buildTable(key: TableKey, aligned: AlignedTable): Table | null {
  const { edition, labels } = aligned;
  const used = new Set(aligned.rows.flatMap((row) => ("group" in row ? [row.group] : [])));
  const displaced = listDisplaced(aligned, used);
  for (const reading of displaced) used.add(reading.group);
  const rows = buildRows(aligned, displaced);
  if (rows.length === 0) return null;
  const leftOver = aligned.groups.flatMap((group, index) => (used.has(index) ? [] : [group]));
  const unknown = leftOver.filter((group) => isUnknown(group, aligned));
  const unread = listUnread(key, aligned, [
    ...unknown,
    ...displaced.flatMap(({ group }) => aligned.groups[group] ?? []),
  ]);
  const headers = listHeaders(aligned, rows);
  return {
    key,
    edition: edition.key,
    spec: labels.spec,
    range: [...headers, ...rows.map(({ range }) => range)].reduce(cover),
    rows,
    unknownRows: unknown.map(toUnknownRow),
    deviatingColumns: [],
    unread,
    layout: mostFrequent(rows.map(({ layout }) => layout)),
    isRegular: false,
  };
}

function mostFrequent(layouts: readonly Layout[]): Layout {
  const counts = new Map<Layout, number>();
  for (const layout of layouts) counts.set(layout, (counts.get(layout) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "pipes";
}

type Read = Extract<RowReading, { kind: "read" }>;

/** Rows out of their order, or there twice: the whole label stands in the line of the figures, or right before them. */
function listDisplaced({ groups, rows, labels, costs }: AlignedTable, used: ReadonlySet<number>): Read[] {
  const doubted = new Set(rows.flatMap((row) => (row.kind === "doubt" ? [row.target] : [])));
  return groups.flatMap((group, index): Read[] => {
    if (used.has(index) || group.isOdd) return [];
    const isRun = group.own.length === 0;
    const texts = isRun ? group.before : group.own;
    const [found, second] = findLabels(texts, labels);
    if (!found || second || doubted.has(found.target)) return [];
    // Beside other words 总计 and 其他 are the header's.
    const [piece] = found.pieces;
    if (texts.length > 1 && piece && labels.headers.has(labelKey(piece.text))) return [];
    if (isRun && found.pieces[found.pieces.length - 1] !== texts[texts.length - 1]) return [];
    const cells = costs.placed[index]?.[found.target.index];
    if (!cells || group.figures.length < cells.filter((piece) => piece !== null).length) return [];
    return [{ kind: "read", target: found.target, group: index, cells }];
  });
}

/** Rows in text order; table 四's thirds are one row. */
function buildRows(aligned: AlignedTable, displaced: readonly Read[]): Row[] {
  const bySpec = new Map<RowSpec, RowReading[]>();
  for (const reading of aligned.rows) {
    bySpec.set(reading.target.spec, [...(bySpec.get(reading.target.spec) ?? []), reading]);
  }
  return [...bySpec, ...displaced.map((reading) => [reading.target.spec, [reading]] as const)]
    .flatMap(([spec, readings]) => buildRow(spec, readings, aligned) ?? [])
    .sort((a, b) => a.range.start - b.range.start);
}

function buildRow(spec: RowSpec, readings: readonly RowReading[], aligned: AlignedTable): Row | null {
  const groups = readings.flatMap((reading) =>
    "group" in reading ? (aligned.groups[reading.group] ?? []) : [],
  );
  const [first] = groups;
  const last = groups[groups.length - 1];
  const figures = groups.flatMap((group) => group.figures);
  const [reading] = readings;
  if (!first || !last || !reading) return null;
  const label = spec.label === null ? null : findLabel(first, reading.target, aligned);
  const pieces = readings.flatMap((each) => (each.kind === "read" ? each.cells : []));
  const ranges = [
    ...(label ? [label.range] : []),
    ...[...figures, ...pieces.filter((piece) => piece !== null)].map(({ range }) => range),
  ];
  const [someRange] = ranges;
  if (!someRange) return null;
  const range = ranges.reduce(cover);
  const isRead = readings.some(({ kind }) => kind === "read");
  const base = {
    table: spec.cells[0]?.table ?? aligned.labels.spec.key,
    spec,
    label,
    isNatural: false,
    layout: first.strip?.source.layout ?? "lines",
    range,
    firstLine: first.firstLine,
    lastLine: last.lastLine,
  } as const;
  if (!isRead) return { ...base, ...misfitCells(spec, first, range, areOwnSums(aligned.rows)) };
  const cells = readings.flatMap((each) =>
    each.target.cells.map((cell, index): Cell => {
      const placed = each.kind === "read" ? (each.cells[index] ?? null) : null;
      const { table, row, column } = cell;
      const at = placed?.range ?? { start: range.end, end: range.end };
      const figure = placed?.figure ?? (each.kind === "read" ? ABSENT : UNREAD);
      return { table, row, column, spec: cell, range: at, text: placed?.text ?? "", figure };
    }),
  );
  const isNatural = cells.every(({ text }) => readCell(text).isNatural);
  return { ...base, values: cells.filter(({ figure }) => figure !== UNREAD), cells, fit: "exact", isNatural };
}

/** Whether rows were read, and every one of them is its own sum. */
export function areOwnSums(rows: readonly RowReading[]): boolean {
  const read = rows.flatMap((row) => (row.kind === "read" ? [row] : []));
  return read.length > 0 && read.every(holdsOwnSum);
}

/** A row of too few or too many figures: they are given as they stand, but none of them for any column. */
function misfitCells(
  spec: RowSpec,
  group: Group,
  range: Range,
  isBalanced: boolean,
): Pick<Row, "cells" | "values" | "fit"> {
  // As many as are due, but not under each other's columns: nothing to be counted.
  const isUnread = isUncounted(group, spec.cells.length);
  const values = isUnread
    ? []
    : group.figures.map(({ range: at, text, figure }): Value => ({ range: at, text, figure }));
  const fit = isUnread ? "unread" : values.length < spec.cells.length ? "short" : "long";
  return { values, fit, cells: unreadCells(spec, values, fit, range, isBalanced) };
}

/**
 * The cells of a row whose values cannot be told apart by column: none is known. Where every value but one is there and
 * 0, and the last column is their total, it is no matter which was lost: those that are there are given from the left.
 * @param isBalanced whether the other rows of the table are their own sums; else a total of 0 says nothing.
 */
export function unreadCells(
  spec: RowSpec,
  values: readonly Value[],
  fit: Row["fit"],
  range: Range,
  isBalanced: boolean,
): Cell[] {
  const isOneLost =
    spec.label !== null &&
    values.length === spec.cells.length - 1 &&
    spec.cells[values.length]?.column === "total";
  const isNothing = isBalanced && fit === "short" && isOneLost && values.every(({ text }) => text === "0");
  return spec.cells.map((cell, index): Cell => {
    const { table, row, column } = cell;
    const value = fit === "unread" ? undefined : values[index];
    const at = value?.range ?? { start: range.end, end: range.end };
    const figure = isNothing ? (value?.figure ?? ABSENT) : UNREAD;
    return { table, row, column, spec: cell, range: at, text: isNothing ? (value?.text ?? "") : "", figure };
  });
}

/** The label of a row: its whole label in its own line or before it, else the one text of its line. */
function findLabel(group: Group, target: RowTarget, { labels }: AlignedTable): Label | null {
  for (const texts of [group.own, group.before]) {
    const found = findLabels(texts, labels).find((label) => label.target === target);
    if (found) return labelOf(found.pieces, target, labels);
  }
  // What is torn apart by its figures is whole, but stands nowhere as one.
  if (findTornRows(group, labels).includes(target)) return null;
  const own = group.own.filter(({ key }) => !labels.parents.has(key));
  const share = covered(pairsOf(...own.map(({ key }) => key)), target, labels);
  return own.length === 1 && group.strip !== null && share >= MOSTLY ? labelOf(own, target, labels) : null;
}

function labelOf(pieces: readonly Piece[], { spec }: RowTarget, { parents }: RowLabels): Label {
  const text = pieces.map((piece) => piece.text).join("");
  const ranges = pieces.map(({ range }) => range);
  const [key, due] = [labelKey(text), labelKey(spec.label ?? "")];
  // The labels above it may stand in the same cell.
  const head = key.endsWith(due) ? plainKey(key.slice(0, key.length - due.length)) : "";
  const isExact = key === due || parents.has(head);
  return { range: ranges.reduce(cover), pieces: ranges, text, match: isExact ? "exact" : "deviating" };
}

/** A row of figures with a label of its own that is none of the edition's. */
function isUnknown(group: Group, aligned: AlignedTable): boolean {
  const { groups, costs } = aligned;
  if (group.strip === null) return false;
  // A figure or two in a row of the grid without any label: there is no row that they could be.
  if (group.own.length === 0)
    return group.strip.isGrid && group.figures.length < LEAST_LEFT_OVER && group.figures.length > 0;
  const at = groups.indexOf(group);
  const fits = costs.match[at] ?? [];
  if (group.isGlued || fits.some((cost) => cost !== Number.POSITIVE_INFINITY)) return false;
  // Where cells have no borders, the label of a row that is missing just there may have been torn beyond recognition.
  return group.strip.isGrid || !hasMissingRow(at, aligned);
}

/** Whether a row of the edition is missing between those that were read before and after a group. */
function hasMissingRow(at: number, { rows }: AlignedTable): boolean {
  const before = rows.findLastIndex((row) => "group" in row && row.group < at);
  const after = rows.findIndex((row) => "group" in row && row.group > at);
  return rows.slice(before + 1, after < 0 ? rows.length : after).length > 0;
}

function toUnknownRow({ own, figures }: Group): UnknownRow {
  const values = figures.map(({ range, text, figure }): Value => ({ range, text, figure }));
  const ranges = own.map(({ range }) => range);
  const label =
    ranges.length > 0 ? { range: ranges.reduce(cover), text: own.map(({ text }) => text).join("") } : null;
  return { label, values, range: [...ranges, ...values.map(({ range }) => range)].reduce(cover) };
}

function listHeaders({ strips, labels }: AlignedTable, rows: readonly Row[]): Range[] {
  const first = Math.min(...rows.map(({ range }) => range.start));
  return strips.flatMap(({ pieces }) =>
    pieces.flatMap(({ kind, key, range }) =>
      kind === "text" && range.end <= first && labels.headers.has(key) ? [range] : [],
    ),
  );
}
