import type { Edition, TableKey } from "../editions/edition.ts";
import { EDITIONS } from "../editions/index.ts";
import type { SourceRow } from "../syntax/syntax.ts";
import { cover, type Range } from "../text/range.ts";
import { align } from "./align.ts";
import { decide, isUnreadable, type RowReading } from "./certainty.ts";
import { learnColumns } from "./columns.ts";
import { type Costs, type LabelSide, mayFollow, weigh } from "./costs.ts";
import { findGroups, findWholeRows, type Group } from "./groups.ts";
import { findOwnColumns } from "./ownColumns.ts";
import { type RowLabels, rowLabelsOf } from "./rowLabels.ts";
import { readStrips } from "./strips.ts";
import type { Strip } from "./tokens.ts";

/** A table as the cheapest alignment of its groups of figures with the rows of an edition has it. */
export interface AlignedTable {
  readonly edition: Edition;
  readonly labels: RowLabels;
  readonly strips: readonly Strip[];
  readonly groups: readonly Group[];
  readonly costs: Costs;
  /** One for each row of the edition, in its order. */
  readonly rows: readonly RowReading[];
  /** Whether so little fits that nothing is to be believed. */
  readonly isUnreadable: boolean;
}

/** Another edition has to be cheaper by this much than the one due. */
const BONUS_OF_DUE_EDITION = 2.5;
/** What each header label counts for the edition whose own it is. */
const HEADER = 0.8;
const SIDES: readonly LabelSide[] = ["before", "after"];
/** Labels stand before their figures unless the other way is cheaper by this much. */
const BONUS_OF_BEFORE = 3;

/**
 * Aligns the figures in some rows of cells with the rows of a table.
 * @param due the edition in force for the report's year.
 * @param text the whole document.
 * @param own the blocks above which names of columns stand that the standard has not.
 * @returns null where there is no group of figures at all.
 */
export function alignTable(
  key: TableKey,
  due: Edition,
  rows: readonly SourceRow[],
  text: string,
  own: ReadonlySet<number>,
): AlignedTable | null {
  let best: { table: AlignedTable; cost: number } | null = null;
  for (const edition of [due, ...EDITIONS.filter((other) => other !== due)]) {
    const labels = rowLabelsOf(edition.tables[key]);
    if (best && (best.table.labels === labels || isWhole(best.table))) continue;
    const strips = readStrips(rows, text, labels);
    const groups = findGroups(strips, labels);
    if (groups.length === 0) continue;
    const columns = learnColumns(strips, labels, own.size > 0 ? own : findOwn(strips, labels));
    const bonus: number =
      (edition === due ? BONUS_OF_DUE_EDITION : 0) + HEADER * countOwnHeaders(strips, labels);
    for (const side of SIDES) {
      if (side === "after" && !mayFollow(groups, labels)) continue;
      const costs = weigh(groups, labels, columns, side);
      const alignment = align(costs);
      const cost: number = alignment.best - bonus - (side === "before" ? BONUS_OF_BEFORE : 0);
      if (best && cost >= best.cost) continue;
      const decided = decideLine(groups, labels) ?? decide(groups, labels, costs, alignment);
      const isBad = isUnreadable(groups, decided, labels, costs);
      best = { cost, table: { edition, labels, strips, groups, costs, rows: decided, isUnreadable: isBad } };
    }
  }
  return best?.table ?? null;
}

/** Whether every row of the edition was read: no other edition has to be tried. */
function isWhole({ rows, groups }: AlignedTable): boolean {
  return groups.length === rows.length && rows.every(({ kind }) => kind === "read");
}

/** Table 四's one line with too few or too many figures: it is that line, whatever its figures mean. */
function decideLine(groups: readonly Group[], { targets }: RowLabels): RowReading[] | null {
  const [group, second] = groups;
  const isLine = targets.every(({ spec }) => spec.label === null);
  if (
    !isLine ||
    !group ||
    second ||
    group.strip === null ||
    targets[0]?.cells.length === group.figures.length
  )
    return null;
  return targets.map((target, index) =>
    index === 0 ? { kind: "misfit", target, group: 0 } : { kind: "absent", target },
  );
}

function countOwnHeaders(strips: readonly Strip[], { headers }: RowLabels): number {
  const found = new Set<string>();
  for (const { pieces } of strips) {
    for (const { kind, key } of pieces) if (kind === "text" && headers.has(key)) found.add(key);
  }
  return found.size;
}

/** The blocks above which names stand that the standard has not, where lines were parted into their fields only now. */
function findOwn(strips: readonly Strip[], labels: RowLabels): ReadonlySet<number> {
  const { blocks } = labels.spec;
  const ranges: (Range | null)[] = blocks.map(() => null);
  for (const { pieces, source } of strips) {
    const first = pieces.findIndex(({ kind }) => kind === "figure");
    if (first < 0) continue;
    const block = blocks.length === 1 ? 0 : (findWholeRows(pieces, labels)[0]?.block ?? -1);
    // The names of columns may stand in the line of a row, before its label.
    const range = { start: pieces[Math.max(0, first - 1)]?.range.start ?? 0, end: source.range.end };
    const before = ranges[block];
    if (block >= 0) ranges[block] = before ? cover(before, range) : range;
  }
  const sources = strips.map(({ source }) => source);
  return findOwnColumns(labels.spec, ranges, sources);
}
