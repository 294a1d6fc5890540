import type { ColumnKnowledge } from "./columns.ts";
import { placeColumns } from "./columns.ts";
import { findOwnRows, findWholeRows, type Group, rowOfKey } from "./groups.ts";
import { covered, explained, pairsOf, type RowLabels, type RowTarget } from "./rowLabels.ts";
import type { Piece, Placed } from "./tokens.ts";

/** Whether labels stand before their figures or after them. */
export type LabelSide = "before" | "after";

/** What it costs to place each group into each row, and to leave one out. Infinite where it cannot be. */
export interface Costs {
  /** By group, then by row. */
  readonly match: readonly (readonly number[])[];
  readonly skipGroup: readonly number[];
  readonly skipRow: readonly number[];
  /** By group, then by row: its figures under the row's columns; null where they give none. */
  readonly placed: readonly (readonly (Placed | null)[])[];
}

/** A label may be torn into so many pieces before its figures, and after them. */
const MOST_TORN_BEFORE = 7;
const MOST_TORN = 3;
const LONGEST_PARENT_PIECE = 4;
/** What of a label stands on the other side of the figures counts for less. */
const OTHER_SIDE = 0.6;
const NEVER = Number.POSITIVE_INFINITY;
/** The own text of a line that the label does not explain; the part of the label that is not there. */
const STRANGE_OWN = 4;
const LACKING = 2;
/** A group without a text of its own, for a label that does not stand where it should. */
const FAR_LABEL = 2.4;
/** Below this share a text of its own is another row's, or no row's. */
const LEAST_EXPLAINED = 0.55;
/** So much more of it has to be explained where the label is short: 行政许可 is one character from 行政处罚. */
const LEAST_EXPLAINED_SHORT = 0.7;
const SHORT_LABEL = 4;
/** A text that is no mere piece of a label has to hold so much of it. */
const LEAST_COVERED = 0.4;
const PIECE = 0.85;
/** Figures that are too few or too many give nothing: a little dearer than those that fit. */
const MISFIT = 0.4;
const SKIP_ROW = 1.2;
const SKIP_NAMED_ROW = 3;
const SKIP_GROUP = 4;
const SKIP_ODD_GROUP = 0.6;

/**
 * Whether labels may stand after their figures: every row has its label and its figures, none stands before the first
 * figures and one after the last. Else one label and one group that were lost would shift all others by a row.
 */
export function mayFollow(groups: readonly Group[], labels: RowLabels): boolean {
  const first = groups[0];
  if (!first || groups.length !== labels.targets.length || findWholeRows(first.before, labels).length > 0)
    return false;
  const named = new Set(groups.flatMap((group) => findWholeRows(group.after, labels)));
  return named.size === labels.targets.length;
}

/** Weighs every placement of the groups of a table. */
export function weigh(
  groups: readonly Group[],
  labels: RowLabels,
  columns: ColumnKnowledge,
  side: LabelSide,
): Costs {
  const named = new Set(
    groups.flatMap((group, index) => {
      const texts = [...group.own, ...(index === 0 || group.before.length > 0 ? group.before : [])];
      return [...findWholeRows(texts, labels), ...findTornRows(group, labels)];
    }),
  );
  const last = groups[groups.length - 1];
  if (last) for (const target of findWholeRows(last.after, labels)) named.add(target);
  const placed = groups.map((group) =>
    labels.targets.map((target) => placeColumns(group, target, labels, columns)),
  );
  const match = groups.map((group, index) => {
    const evidence = gather(group, labels, side);
    return labels.targets.map((target, row) => {
      const cost = weighMatch(evidence, target, labels);
      return (placed[index]?.[row] ? 0 : MISFIT) + cost;
    });
  });
  return {
    match,
    placed,
    skipGroup: groups.map((group, index) => {
      const isNamed = !group.isOdd && findOwnRows(group, labels).length === 1;
      return isNamed || placed[index]?.some((cells) => cells) ? SKIP_GROUP : SKIP_ODD_GROUP;
    }),
    skipRow: labels.targets.map((target) => (named.has(target) ? SKIP_NAMED_ROW : SKIP_ROW)),
  };
}

interface Evidence {
  readonly own: ReadonlySet<string>;
  readonly hasOwn: boolean;
  readonly near: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly ownRows: readonly RowTarget[];
  readonly nearRows: readonly RowTarget[];
  /** Rows whose whole label is torn apart by the figures. */
  readonly tornRows: readonly RowTarget[];
}

function gather(group: Group, labels: RowLabels, side: LabelSide): Evidence {
  const near = side === "before" ? group.before : group.after;
  const keys = (pieces: Group["own"]): string[] => pieces.map(({ key }) => key);
  const own = pairsOf(keys(group.own).join(""));
  const ownRows = findOwnRows(group, labels);
  return {
    own,
    hasOwn: own.size > 0 || ownRows.length > 0,
    near: pairsOf(keys(near).join("")),
    all: pairsOf(keys(group.before).join(""), keys(group.own).join(""), keys(group.after).join("")),
    ownRows,
    nearRows: findWholeRows(near, labels),
    tornRows: findTornRows(group, labels),
  };
}

/** Rows whose label begins with the texts before a group, or its own, and ends with those after it. */
export function findTornRows(group: Group, labels: RowLabels): RowTarget[] {
  const [before, head, after] = [group.before, group.own, group.after].map((pieces) =>
    pieces.filter(({ key }) => !labels.parents.has(key)),
  );
  if (!before || !head || !after) return [];
  const hasOwn = head.length > 0;
  const from = hasOwn ? before.length : before.length - 1;
  for (let first = from; first >= Math.max(0, before.length - MOST_TORN_BEFORE); first--) {
    for (let last = hasOwn ? 0 : 1; last <= Math.min(after.length, MOST_TORN); last++) {
      const pieces = [...before.slice(first), ...head, ...after.slice(0, last)];
      if (pieces.length < 2) continue;
      const target = rowOfPieces(pieces, labels) ?? rowOfPieces(withoutParents(pieces, last, labels), labels);
      if (target) return [target];
    }
  }
  return [];
}

function rowOfPieces(pieces: readonly Piece[], labels: RowLabels): RowTarget | null {
  return pieces.length < 2 ? null : rowOfKey(pieces.map(({ key }) => key).join(""), labels);
}

/**
 * The pieces that are none of a label above rows; none at all where nothing is left on one side of the figures.
 * @param last how many of the pieces stand after the figures.
 */
function withoutParents(pieces: readonly Piece[], last: number, labels: RowLabels): readonly Piece[] {
  const [before, after] = [pieces.slice(0, pieces.length - last), pieces.slice(pieces.length - last)].map(
    (side) => side.filter(({ key }) => !isPieceOfParent(key, labels)),
  );
  if (!before || !after || before.length === 0 || (last > 0 && after.length === 0)) return [];
  return [...before, ...after];
}

/** Whether a text may be a piece of a label above rows, which stands torn beside theirs: 不予处, 理. */
function isPieceOfParent(key: string, { parentKeys }: RowLabels): boolean {
  return key.length <= LONGEST_PARENT_PIECE && parentKeys.some((parent) => parent.includes(key));
}

function weighMatch(evidence: Evidence, target: RowTarget, labels: RowLabels): number {
  const { own, hasOwn, near, all, ownRows, nearRows, tornRows } = evidence;
  if (ownRows.length === 0 && tornRows.includes(target)) return 0;
  if (hasOwn) {
    if (ownRows.length > 0) return ownRows.includes(target) ? 0 : NEVER;
    const share = explained(own, target, labels);
    if (share < (target.key.length <= SHORT_LABEL ? LEAST_EXPLAINED_SHORT : LEAST_EXPLAINED)) return NEVER;
    const found = covered(all, target, labels);
    if (share < PIECE && found < LEAST_COVERED) return NEVER;
    return STRANGE_OWN * (1 - share) + LACKING * (1 - found);
  }
  // A label that the figures tear apart is nearer to them than a whole one.
  if (tornRows.length > 0) return nearRows.includes(target) ? LACKING : NEVER;
  if (nearRows.length === 1) return nearRows.includes(target) ? 0 : NEVER;
  if (nearRows.includes(target)) return LACKING / 2;
  const [here, around] = [covered(near, target, labels), covered(all, target, labels)];
  return FAR_LABEL * (1 - here - (around - here) * OTHER_SIDE);
}
