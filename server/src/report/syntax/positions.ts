import type { Line } from "./syntax.ts";

/** A place as LSP counts: line and character from zero, characters in UTF-16 units (LSP 3.17, "Position"). */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A text with its lines, as far as places in it are concerned. */
export interface LineIndex {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The number of the line an offset stands in, its line break included; both count from zero. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Turns an offset into a position; both count UTF-16 units from zero. Offsets outside the text are clamped. */
export function positionAt({ lines, text }: LineIndex, offset: number): LinePosition {
  const wanted = Math.min(Math.max(offset, 0), text.length);
  const number = lineAt(lines, wanted);
  const line = lines[number];
  return { line: number, character: line ? Math.min(wanted, line.end) - line.start : 0 };
}

/** Turns a position into an offset. A position beyond its line's end means that end (LSP 3.17, "Position"). */
export function offsetAt({ lines, text }: LineIndex, { line, character }: LinePosition): number {
  if (line < 0) return 0;
  const found = lines[line];
  if (!found) return text.length;
  return Math.min(found.start + Math.max(character, 0), found.end);
}
