import type { Costs } from "./costs.ts";

/** The exact best totals of every alignment of groups with rows in which something holds. */
export interface Alignment {
  /** The cost of the best alignment. */
  readonly best: number;
  /** By group, then by row: the best total in which the two stand together. */
  readonly through: readonly (readonly number[])[];
  /** By row: the best total in which no group stands in it. */
  readonly withoutRow: readonly number[];
  /** By group: the best total in which it stands in no row. */
  readonly withoutGroup: readonly number[];
}

/**
 * Aligns groups with rows, both in their order, at the least cost: dynamic programming over beginnings and, backwards,
 * over ends, so that for every pair the best total that contains it is known. Takes groups × rows steps.
 */
export function align({ match, skipGroup, skipRow }: Costs): Alignment {
  const [groups, rows] = [skipGroup.length, skipRow.length];
  const at = (table: readonly number[], group: number, row: number): number =>
    table[group * (rows + 1) + row] ?? Number.POSITIVE_INFINITY;
  const size = (groups + 1) * (rows + 1);
  const forward = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  const backward = new Array<number>(size).fill(Number.POSITIVE_INFINITY);
  const pair = (group: number, row: number): number => match[group]?.[row] ?? Number.POSITIVE_INFINITY;
  for (let group = 0; group <= groups; group++) {
    for (let row = 0; row <= rows; row++) {
      let least = group === 0 && row === 0 ? 0 : Number.POSITIVE_INFINITY;
      if (group > 0) least = Math.min(least, at(forward, group - 1, row) + (skipGroup[group - 1] ?? 0));
      if (row > 0) least = Math.min(least, at(forward, group, row - 1) + (skipRow[row - 1] ?? 0));
      if (group > 0 && row > 0)
        least = Math.min(least, at(forward, group - 1, row - 1) + pair(group - 1, row - 1));
      forward[group * (rows + 1) + row] = least;
    }
  }
  for (let group = groups; group >= 0; group--) {
    for (let row = rows; row >= 0; row--) {
      let least = group === groups && row === rows ? 0 : Number.POSITIVE_INFINITY;
      if (group < groups) least = Math.min(least, at(backward, group + 1, row) + (skipGroup[group] ?? 0));
      if (row < rows) least = Math.min(least, at(backward, group, row + 1) + (skipRow[row] ?? 0));
      if (group < groups && row < rows)
        least = Math.min(least, at(backward, group + 1, row + 1) + pair(group, row));
      backward[group * (rows + 1) + row] = least;
    }
  }
  const least = (count: number, total: (index: number) => number): number => {
    let found = Number.POSITIVE_INFINITY;
    for (let index = 0; index <= count; index++) found = Math.min(found, total(index));
    return found;
  };
  return {
    best: at(forward, groups, rows),
    through: match.map((costs, group) =>
      costs.map((cost, row) => at(forward, group, row) + cost + at(backward, group + 1, row + 1)),
    ),
    withoutRow: skipRow.map((cost, row) =>
      least(groups, (group) => at(forward, group, row) + cost + at(backward, group, row + 1)),
    ),
    withoutGroup: skipGroup.map((cost, group) =>
      least(rows, (row) => at(forward, group, row) + cost + at(backward, group + 1, row)),
    ),
  };
}
