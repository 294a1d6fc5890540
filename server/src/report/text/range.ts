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

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest range that covers both. */
export function cover(a: Range, b: Range): Range {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
