import type { Range } from "../../report/index.ts";

/** Numbers of LSP's `SymbolKind`; the protocol's library is not loaded for them. */
export const KIND = { section: 2, group: 3, row: 8, subheading: 15, table: 18 } as const;

/** A symbol in offsets, before it becomes one of LSP. */
export interface Outline {
  readonly name: string;
  readonly detail?: string;
  readonly kind: (typeof KIND)[keyof typeof KIND];
  readonly range: Range;
  /** What is shown when the symbol is chosen: a heading, a label. */
  readonly selection: Range;
  readonly children: readonly Outline[];
}

/** The outlines by their beginning, the wider one first. */
export function inOrder(outlines: readonly Outline[]): Outline[] {
  return [...outlines].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

/** The range of an outline and everything under it. */
export function spread(outline: Outline): Range {
  let { start, end } = outline.range;
  for (const child of outline.children.map(spread)) {
    start = Math.min(start, child.start);
    end = Math.max(end, child.end);
  }
  return { start, end };
}

/** Whether a range lies wholly in another. */
export function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Leaves out the blank lines and spaces a range ends with. */
export function trimEnd(text: string, range: Range): Range {
  let { end } = range;
  while (end > range.start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start: range.start, end };
}

/** A piece of text as a name: one line, without Markdown's marks at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/^[\s*#]+|[\s*#]+$/g, "");
}
