import type { Edit } from "../../text/edits.ts";
import type { Range } from "../../text/range.ts";

/** Puts a block of lines in the place of a range, with blank lines that part it from what stands around. */
export function insertBlock(text: string, range: Range, block: string): Edit {
  const before = text.slice(0, range.start);
  const after = text.slice(range.end);
  const breaksBefore = countBreaks(/(?:[^\S\r\n]*(?:\r\n|\n|\r))*[^\S\r\n]*$/.exec(before)?.[0] ?? "");
  const breaksAfter = countBreaks(/^[^\S\r\n]*(?:(?:\r\n|\n|\r)[^\S\r\n]*)*/.exec(after)?.[0] ?? "");
  const lead = before.trim() === "" ? 0 : Math.max(0, 2 - breaksBefore);
  const trail = after.trim() === "" ? Math.max(0, 1 - breaksAfter) : Math.max(0, 2 - breaksAfter);
  return { range, newText: "\n".repeat(lead) + block + "\n".repeat(trail) };
}

function countBreaks(space: string): number {
  return space.match(/\r\n|\n|\r/g)?.length ?? 0;
}
