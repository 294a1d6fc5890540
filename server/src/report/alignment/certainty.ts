import type { Alignment } from "./align.ts";
import type { Costs } from "./costs.ts";
import { findOwnRows, findWholeRows, type Group } from "./groups.ts";
import type { RowLabels, RowTarget } from "./rowLabels.ts";
import { type Placed, shareCell } from "./tokens.ts";

/** What is known of a row after aligning. */
export type RowReading =
  /** `group` stands in it; `cells` says which figure is whose. */
  | { readonly kind: "read"; readonly target: RowTarget; readonly group: number; readonly cells: Placed }
  /** `group` stands in it, but its figures cannot be told apart by column. */
  | { readonly kind: "misfit"; readonly target: RowTarget; readonly group: number }
  /** One of several groups may stand in it, or none. */
  | { readonly kind: "doubt"; readonly target: RowTarget; readonly groups: readonly number[] }
  | { readonly kind: "absent"; readonly target: RowTarget };

/**
 * How much dearer than the best an alignment may be and still count as possible. Nothing is unusable; anywhere in a
 * wide middle gives the same.
 */
const MARGIN = 0.9;
const CLOSE = 1e-6;

/**
 * Decides of each row what is certain: a figure is, where every alignment within the margin of the best has the same
 * value in its cell, and leaving the row empty costs more than the margin.
 */
export function decide(
  groups: readonly Group[],
  labels: RowLabels,
  costs: Costs,
  alignment: Alignment,
): RowReading[] {
  const limit = alignment.best + MARGIN;
  let last = -1;
  const readings = labels.targets.map((target, row): RowReading => {
    const possible: number[] = [];
    let chosen = -1;
    for (const [group, totals] of alignment.through.entries()) {
      const total = totals[row] ?? Number.POSITIVE_INFINITY;
      if (total > limit) continue;
      possible.push(group);
      if (chosen < 0 && group > last && total <= alignment.best + CLOSE) chosen = group;
    }
    if (possible.length === 0) return { kind: "absent", target };
    const isSure = (alignment.withoutRow[row] ?? 0) > limit && chosen >= 0;
    if (!isSure) return { kind: "doubt", target, groups: possible };
    last = chosen;
    const cells = costs.placed[chosen]?.[row] ?? null;
    if (!cells) {
      return possible.length === 1
        ? { kind: "misfit", target, group: chosen }
        : { kind: "doubt", target, groups: possible };
    }
    const others = possible.map((group) => costs.placed[group]?.[row] ?? null);
    const agree = others.every(
      (other) => other?.every((piece, at) => isSame(piece, cells[at] ?? null)) === true,
    );
    return agree
      ? { kind: "read", target, group: chosen, cells }
      : { kind: "doubt", target, groups: possible };
  });
  const full = costs.placed.filter((rows) => rows.some((cells) => cells)).length;
  // Table 四 has no labels, but is sure where its thirds are all there, and nothing that could be one besides.
  if (labels.targets.every(({ spec }) => spec.label === null))
    return full === labels.targets.length ? readings : readings.map(doubtOf);
  return readings.map((reading, row) =>
    isSuspect(reading, row, readings, groups, labels) ? doubtOf(reading) : reading,
  );
}

function isSame(a: Placed[number], b: Placed[number]): boolean {
  if (!a || !b) return a === b;
  if (a.figure.kind === "number" && b.figure.kind === "number") return a.figure.value === b.figure.value;
  return a.figure.kind === b.figure.kind && a.text === b.text;
}

function doubtOf(reading: RowReading): RowReading {
  return reading.kind === "read"
    ? { kind: "doubt", target: reading.target, groups: [reading.group] }
    : reading;
}

/**
 * Figures that no label of their own names are doubted where their own sum fails beside a row that is missing, or
 * where other rows have labels of their own: there the tail of one row and the head of the next may have met.
 */
function isSuspect(
  reading: RowReading,
  row: number,
  readings: readonly RowReading[],
  groups: readonly Group[],
  labels: RowLabels,
): boolean {
  const group = reading.kind === "read" ? groups[reading.group] : undefined;
  if (reading.kind !== "read" || !group) return false;
  const isNamed =
    findOwnRows(group, labels).includes(reading.target) ||
    (group.own.length === 0 && findWholeRows(group.before, labels).includes(reading.target));
  // A row without a sum has nothing but its label to be known by.
  const hasSum = reading.target.cells[reading.target.cells.length - 1]?.column === "total";
  if (isNamed || (hasSum && holdsOwnSum(reading))) return false;
  const hasGap = [row - 1, row + 1].some((next) => {
    const kind = readings[next]?.kind;
    return kind === "absent" || kind === "doubt";
  });
  return hasGap || (group.own.length === 0 && group.before.length === 0);
}

/** Whether of a row's figures, too few or too many, not even that can be said: some may be parts of one, or of another row. */
export function isUncounted(group: Group, due: number): boolean {
  return group.isOdd || group.figures.length === due || isCut(group);
}

/** Whether two figures of a group stand in one cell of a grid. */
export function isCut({ strip, figures }: Group): boolean {
  return strip?.isGrid === true && shareCell(figures);
}

/** Whether the last figure is the sum of the others; true of rows that state no sum. */
export function holdsOwnSum({ target, cells }: Extract<RowReading, { kind: "read" }>): boolean {
  if (target.cells[target.cells.length - 1]?.column !== "total") return true;
  const values = cells.map((piece) => (piece?.figure.kind === "number" ? piece.figure.value : 0));
  const total = values.pop();
  return values.reduce((sum, value) => sum + value, 0) === total;
}

const MOST_ODD = 0.4;
const LEAST_MATCHED = 0.7;
/** Where most rows have their whole labels, a few others do not matter. */
const MOST_WEAK = 0.25;
/** So many full groups may be strays in any table. */
const SPARED = 1;
const HIGHEST_MEAN_COST = 1.6;

/** Whether so little of a table fits that nothing of it is to be believed. */
export function isUnreadable(
  groups: readonly Group[],
  readings: readonly RowReading[],
  labels: RowLabels,
  costs: Costs,
): boolean {
  const taken = new Map<number, RowReading>();
  for (const reading of readings) if ("group" in reading) taken.set(reading.group, reading);
  if (taken.size === 0) return true;
  // What has its whole label in its own line needs no other to be believed.
  const weak = groups.flatMap((group, index) => (findOwnRows(group, labels).length === 1 ? [] : [index]));
  if (weak.length <= Math.max(1, MOST_WEAK * groups.length) && weak.length < groups.length) return false;
  const odd = weak.filter((index) => groups[index]?.isOdd).length;
  if (odd > MOST_ODD * groups.length) return true;
  const full = weak.filter((index) => costs.placed[index]?.some((cells) => cells));
  const matched = full.filter((index) => taken.has(index));
  if (matched.length < LEAST_MATCHED * full.length - SPARED) return true;
  // Table 四 has no labels to be compared with.
  if (matched.length === 0 || labels.targets.every(({ spec }) => spec.label === null)) return false;
  const sum = matched.reduce((all, index) => {
    const row = taken.get(index)?.target.index ?? -1;
    return all + (costs.match[index]?.[row] ?? 0);
  }, 0);
  return sum / matched.length > HIGHEST_MEAN_COST;
}
