import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import type { Syntax } from "./syntax.ts";

/** Comments, and the front matter that some editors keep. */
const APART = /<!--[\s\S]*?(?:-->|$)|^---\r?\n[\s\S]*?\n---(?=\r?\n|$)/g;
const FENCE = /^\s*(?:```|~~~)/;

/** The stretches that say nothing of the report and stay as they are: comments, front matter, fenced blocks. */
export function listVerbatim({ text, lines }: Syntax): Range[] {
  const ranges: Range[] = [];
  for (const match of text.includes("<!--") || text.startsWith("---") ? findMatches(text, APART) : []) {
    ranges.push({ start: match.index, end: match.index + match[0].length });
  }
  let fence: number | null = null;
  for (const { start, end } of text.includes("```") || text.includes("~~~") ? lines : []) {
    if (!FENCE.test(text.slice(start, end))) continue;
    if (fence === null) fence = start;
    else {
      ranges.push({ start: fence, end });
      fence = null;
    }
  }
  return ranges;
}
