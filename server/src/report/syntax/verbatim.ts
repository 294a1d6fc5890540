import { findMatches } from "../text/matches.ts";
import { contains, type Range } from "../text/range.ts";
import type { Syntax } from "./syntax.ts";

/** Comments, and the front matter that some editors keep. */
const APART = /<!--[\s\S]*?(?:-->|$)|^---\r?\n[\s\S]*?\n---(?=\r?\n|$)/g;
const FENCE = /^\s*(?:```|~~~)/;

/**
 * The stretches that say nothing of the report and stay as they are: comments, front matter, fenced blocks. Of a block
 * that is the whole text only the fences themselves are apart: it is a report that was pasted so.
 */
export function listVerbatim(syntax: Syntax): Range[] {
  const apart = listApart(syntax.text);
  const fenced = listFenced(syntax);
  if (fenced.length === 0) return apart;
  if (hasWordsOutside(syntax.text, [...apart, ...fenced])) return [...apart, ...fenced];
  const marks = syntax.lines.filter(({ start, end }) => FENCE.test(syntax.text.slice(start, end)));
  return [...apart, ...marks.map(({ start, end }) => ({ start, end }))];
}

/**
 * Whether some stretches stand in fenced blocks beside which the text says something: what a manual gives as an
 * example.
 */
export function areExamples(syntax: Syntax, stretches: readonly Range[]): boolean {
  const fenced = listFenced(syntax);
  if (fenced.length === 0 || stretches.length === 0) return false;
  if (!stretches.every((stretch) => fenced.some((block) => contains(block, stretch)))) return false;
  return hasWordsOutside(syntax.text, [...listApart(syntax.text), ...fenced]);
}

function listApart(text: string): Range[] {
  if (!text.includes("<!--") && !text.startsWith("---")) return [];
  return findMatches(text, APART).map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Fenced blocks with their fences; one that is not closed is none. */
function listFenced({ text, lines }: Syntax): Range[] {
  if (!text.includes("```") && !text.includes("~~~")) return [];
  const ranges: Range[] = [];
  let fence: number | null = null;
  for (const { start, end } of lines) {
    if (!FENCE.test(text.slice(start, end))) continue;
    if (fence === null) fence = start;
    else {
      ranges.push({ start: fence, end });
      fence = null;
    }
  }
  return ranges;
}

/** Whether any words stand outside some stretches of a text. */
function hasWordsOutside(text: string, stretches: readonly Range[]): boolean {
  let from = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (text.slice(from, Math.max(from, start)).trim() !== "") return true;
    from = Math.max(from, end);
  }
  return text.slice(from).trim() !== "";
}
