import { firstWhere } from "./bisect.ts";

/**
 * A stretch of the document. Offsets are UTF-16 code units, zero-based, `end` exclusive, as in the
 * Language Server Protocol (3.17, "Position").
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the document together with the characters that stand in it. */
export interface Span {
  readonly range: Range;
  readonly text: string;
}

/** Whether two ranges share at least one character, or one is an empty range that touches the other. */
export function touches(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether two ranges share at least one character. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether an offset lies in a range or at one of its ends, as a cursor does. */
export function isAround({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/**
 * A question about some ranges, answered by bisection: whether a character lies in one of them.
 * @param ranges in any order; they may overlap.
 */
export function coveredBy(ranges: readonly Range[]): (offset: number) => boolean {
  const joined = joinRanges(ranges);
  return (offset) => {
    const at = firstWhere(joined.length, (index) => (joined[index]?.end ?? 0) > offset);
    return (joined[at]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}

/** Whether a range shares a character with one of some ranges, answered by bisection. */
export function overlappedBy(ranges: readonly Range[]): (range: Range) => boolean {
  const joined = joinRanges(ranges);
  return ({ start, end }) => {
    const at = firstWhere(joined.length, (index) => (joined[index]?.end ?? 0) > start);
    return (joined[at]?.start ?? Number.POSITIVE_INFINITY) < end;
  };
}

/** Whether a range touches one of some ranges (see `touches`), answered by bisection. */
export function touchedBy(ranges: readonly Range[]): (range: Range) => boolean {
  const joined = joinRanges(ranges);
  return ({ start, end }) => {
    const at = firstWhere(joined.length, (index) => (joined[index]?.end ?? 0) >= start);
    return (joined[at]?.start ?? Number.POSITIVE_INFINITY) <= end;
  };
}

/** Ranges in text order, those that meet as one; empty ones are left out. */
function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  const filled = ranges.filter(({ start, end }) => start < end);
  for (const range of filled.sort((a, b) => a.start - b.start)) {
    const last = joined[joined.length - 1];
    if (last && range.start <= last.end) joined[joined.length - 1] = cover(last, range);
    else joined.push(range);
  }
  return joined;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest range that covers both. */
export function cover(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
