import type { Edit } from "./edits.ts";
import type { Range } from "./range.ts";

/**
 * Puts a block of lines in the place of a range, parted from the words before and after it by a blank line each; the
 * last block of a text ends its line. Where blank lines stand already none is added.
 * @param block without line breaks at its ends.
 */
export function insertBlock(text: string, range: Range, block: string): Edit {
  const before = breaksBefore(text, range.start);
  const after = breaksAfter(text, range.end);
  const lead = before.isEdge ? 0 : Math.max(0, 2 - before.count);
  const trail = Math.max(0, (after.isEdge ? 1 : 2) - after.count);
  return { range, newText: "\n".repeat(lead) + block + "\n".repeat(trail) };
}

/** The line breaks among the white space at a place, and whether nothing but white space stands beyond. */
interface Breaks {
  readonly count: number;
  readonly isEdge: boolean;
}

function breaksBefore(text: string, offset: number): Breaks {
  let count = 0;
  let at = offset;
  for (; at > 0 && isSpace(text[at - 1]); at--) {
    if (text[at - 1] === "\n" || (text[at - 1] === "\r" && text[at] !== "\n")) count++;
  }
  return { count, isEdge: at === 0 };
}

function breaksAfter(text: string, offset: number): Breaks {
  let count = 0;
  let at = offset;
  for (; at < text.length && isSpace(text[at]); at++) {
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) count++;
  }
  return { count, isEdge: at === text.length };
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
