import type { Coordinate, Identity } from "../editions/edition.ts";

/** What an identity's members come to. */
export interface Gap {
  /** Left side minus right side, members without a number counting nothing; 0 where the identity holds. */
  readonly value: number;
  /** Members without a number, in the identity's order. */
  readonly missing: readonly Coordinate[];
}

/**
 * Adds up both sides of an identity: the one place where members are summed by their coordinates.
 * @param numberAt the number at a place; null where there is none.
 */
export function gap({ left, right }: Identity, numberAt: (place: Coordinate) => number | null): Gap {
  let value = 0;
  const missing: Coordinate[] = [];
  const add = (place: Coordinate, sign: 1 | -1): void => {
    const number = numberAt(place);
    if (number === null) missing.push(place);
    else value += sign * number;
  };
  for (const place of left) add(place, 1);
  for (const place of right) add(place, -1);
  return { value, missing };
}

/**
 * The number that makes an identity hold, in the only member that has none.
 * @returns null where there is no such member, or several.
 */
export function solveGap(identity: Identity, { value, missing }: Gap): number | null {
  const [only] = missing;
  if (!only || missing.length > 1) return null;
  return identity.left.some((place) => isSame(place, only)) ? 0 - value : value;
}

/** Whether two coordinates name one place. */
export function isSame(a: Coordinate, b: Coordinate): boolean {
  return a.table === b.table && a.row === b.row && a.column === b.column;
}
