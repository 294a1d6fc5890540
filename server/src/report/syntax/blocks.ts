import { findMatches } from "../text/matches.ts";
import { overlap, type Range } from "../text/range.ts";
import { trimMarks, trimRange } from "./lines.ts";
import type { Line } from "./syntax.ts";

/** Tags at which a browser begins a new line (HTML, "rendering", flow content); inline ones never part words. */
const BLOCK_TAG =
  /<\/?(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figure|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)(?=[\s/>])[^<>]*>/gi;
/** Tags that stand in no cell of a row of pipes or tabs. */
const PARAGRAPH = /<(?:p|div|h[1-6]|section|article)[\s>]/i;
/** What a browser does not show. */
const UNSEEN = /<(script|style|head)(?=[\s>])[\s\S]*?<\/\1\s*>/gi;

/**
 * The lines of a text as a reader sees them: block tags of HTML and tables part a line, so that a whole page on one line
 * is as many blocks as it has paragraphs. Where nothing parts a line it stands as it is, tags, blanks and all.
 * @param tables the HTML tables: what stands in them is no block.
 */
export function listBlocks(text: string, lines: readonly Line[], tables: readonly Range[]): readonly Line[] {
  if (!text.includes("<")) return lines;
  const cuts = [...tables, ...listUnseen(text)].sort((a, b) => a.start - b.start);
  const blocks: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while ((cuts[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next++;
    const cut = cuts[next];
    const isCut = cut !== undefined && overlap(cut, { start: line.start, end: line.end + 1 });
    // Of a line inside a table nothing is left.
    if (isCut && cut.start <= line.start && cut.end >= line.end) continue;
    const words = text.slice(line.start, line.end);
    if (!isCut && (!words.includes("<") || line.content.start === line.content.end)) {
      blocks.push(line);
      continue;
    }
    if (!isCut && isRowOfCells(words)) {
      blocks.push(line);
      continue;
    }
    const parts = partLine(text, line, isCut ? cuts.slice(next) : []);
    if (!isCut && parts.length < 2) blocks.push(line);
    else blocks.push(...parts);
  }
  return blocks;
}

/** In a row of pipes or tabs the tags part what stands in a cell: the row stays one. */
function isRowOfCells(words: string): boolean {
  const line = words.trim();
  return line.startsWith("|") || (/\t|\|.*\|/.test(line) && !PARAGRAPH.test(line));
}

function listUnseen(text: string): Range[] {
  if (!/<(?:script|style|head)[\s>]/i.test(text)) return [];
  return findMatches(text, UNSEEN).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The stretches of a line between block tags, outside of what is cut out of it; only those with words. */
function partLine(text: string, line: Line, cuts: readonly Range[]): Line[] {
  const walls = findMatches(text.slice(line.start, line.end), BLOCK_TAG).map((match): Range => {
    const start = line.start + match.index;
    return { start, end: start + match[0].length };
  });
  for (const cut of cuts) {
    if (cut.start > line.end) break;
    walls.push(cut);
  }
  walls.sort((a, b) => a.start - b.start);
  const parts: Line[] = [];
  let start = line.start;
  for (const wall of [...walls, { start: line.end, end: line.end }]) {
    const end = Math.max(start, Math.min(wall.start, line.end));
    const content = trimMarks(text, trimRange(text, { start, end }));
    if (content.start < content.end) parts.push({ number: line.number, start, end, content });
    start = Math.max(start, Math.min(wall.end, line.end));
  }
  return parts;
}
