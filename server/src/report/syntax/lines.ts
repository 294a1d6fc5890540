import type { Range } from "../text/range.ts";
import type { Line } from "./syntax.ts";

/** What opens a line without being part of its words: Markdown marks, list marks, opening tags. */
const OPENING =
  /^(?:#{1,6}(?=[^#]|$)|\*{1,3}(?=\S)|>|<(?!!--|\/?(?:table|thead|tbody|tr|td|th)\b)\/?[a-z][^<>]*>|&nbsp;|[-*+](?=\s)|\[\]\{[#.][^{}]*\}|\[(?=[^[\]]*\]\{[#.][^{}]*\})|[\s\u200b\ufeff])/i;
const CLOSING =
  /(?:\]?\{[#.][^{}]*\}|#+|\*{1,3}|<(?!\/?(?:table|thead|tbody|tr|td|th)\b)\/?[a-z][^<>]*>|&nbsp;|[\s\u200b\ufeff])$/i;

/** What ends a cell in the raw text of a Word document, and once more a row. */
export const CELL_END = "\u0007";
const CELL_END_CODE = 7;

/** Splits a text at `\n`, `\r\n` and `\r`, the line ends of LSP. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const comments = listComments(text);
  let start = 0;
  let number = 0;
  let comment = 0;
  const push = (end: number): void => {
    while ((comments[comment]?.end ?? Number.POSITIVE_INFINITY) <= start) comment++;
    lines.push({ number, start, end, content: contentOf(text, { start, end }, comments[comment]) });
    number++;
  };
  let feed = indexOr(text, "\n", 0);
  let carriage = indexOr(text, "\r", 0);
  while (start <= text.length) {
    const end = Math.min(feed, carriage);
    push(end);
    start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    if (feed < start) feed = indexOr(text, "\n", start);
    if (carriage < start) carriage = indexOr(text, "\r", start);
  }
  return lines;
}

/** Where a character stands next; the length of the text where it does not. */
function indexOr(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from);
  return at < 0 ? text.length : at;
}

/** The comments of a text: what stands between `<!--` and `-->` says nothing of the report. */
function listComments(text: string): Range[] {
  const comments: Range[] = [];
  let at = text.indexOf("<!--");
  while (at >= 0) {
    const end = text.indexOf("-->", at + 4);
    if (end < 0) break;
    comments.push({ start: at, end: end + 3 });
    at = text.indexOf("<!--", end + 3);
  }
  return comments;
}

/** The words of a line: without Markdown marks, tags and spaces around them. Empty for a line of comment only. */
function contentOf(text: string, line: Range, comment: Range | undefined): Range {
  const range = trimRange(text, line);
  if (range.start === range.end) return range;
  if (comment && comment.start <= range.start && comment.end >= range.end) {
    return { start: range.start, end: range.start };
  }
  return trimMarks(text, range);
}

/** Narrows a trimmed range by the marks and tags (`#`, `**`, `<p>`, `&nbsp;`) and spaces at its ends. */
export function trimMarks(text: string, range: Range): Range {
  let { start, end } = range;
  if (start === end) return range;
  const first = text.charCodeAt(start);
  // Almost every line opens with a Chinese character or a digit: nothing to strip there.
  if (first < 0x30 || (first > 0x39 && first < 0x3000) || first === 0xfeff) {
    for (;;) {
      const match = OPENING.exec(text.slice(start, Math.min(end, start + 400)));
      if (!match) break;
      start += match[0].length;
    }
  }
  if (start === range.start && isWordEnd(text.charCodeAt(end - 1))) return range;
  while (start < end && !isWordEnd(text.charCodeAt(end - 1))) {
    const from = Math.max(start, end - 400);
    const match = CLOSING.exec(text.slice(from, end));
    if (!match) break;
    end -= match[0].length;
  }
  return trimRange(text, { start, end: Math.max(start, end) });
}

/** Whether a character can only be the last of a line's words: a digit, a letter, a Chinese character or mark. */
function isWordEnd(code: number): boolean {
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || isSmallLetter(code);
  return code > 0x3000 && code !== 0xfeff;
}

function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Narrows a range by white space (full-width and no-break spaces and Word's ends of cells included) at its ends. */
export function trimRange(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === CELL_END_CODE ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x200b ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200a)
  );
}
