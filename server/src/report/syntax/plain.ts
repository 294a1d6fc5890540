import type { Range } from "../text/range.ts";
import { trimMarks, trimRange } from "./lines.ts";
import { stripTags } from "./pipes.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";

/** A figure, with its unit perhaps, or a mark for a blank one, as it ends a line in text taken from a PDF. */
const FIGURE = /^(?:[-－—/无]|[+-]?[\d０-９][\d０-９.,，]*(?:件|项|个|条|份|次|宗|起|元|万元)?)$/;

/** `— 3 —`, `第 3 页 共 8 页`, `P. 3`: a page number, which stands in texts taken from paged documents. */
const PAGE_NUMBER =
  /^(?:[-—－·]\s*\d{1,3}\s*[-—－·]|第\s*\d{1,3}\s*页[\s，,/]*(?:共\s*\d{1,3}\s*页)?|P(?:age)?\.?\s*\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?)$/i;
/** `Page 3 - 青石镇2024年政府信息公开工作年度报告`: the line that pages of a book in a browser begin with. */
const PAGE_LINE = /^Page\s*\d{1,3}\s*[-—–:：]\s*\D/i;

const PAGE_NUMBER_START: ReadonlySet<number> = new Set([..."-—－·第Pp"].map((char) => char.charCodeAt(0)));

const LONGEST_PAGE_LINE = 80;

/** A label with its figures, or a header, is shorter than this; what is longer is prose. */
const LONGEST_ROW = 180;
const SPACE = /[ \u00a0\u3000]/;
const BLANKS = /[ \u00a0\u3000]{2,}/g;

/** Whether a trimmed line is a page number (GB/T 9704-2012, 7.5), or a page's line: it belongs to no text and no table. */
export function isPageNumber(words: string): boolean {
  if (words.length > LONGEST_PAGE_LINE || !PAGE_NUMBER_START.has(words.charCodeAt(0))) return false;
  return PAGE_NUMBER.test(words) || PAGE_LINE.test(words);
}

/**
 * Reads a line without tabs and pipes. It is one cell (the layout of one cell per line), or, where figures
 * parted by spaces end it, a label and its figures.
 * @param hasTags whether there may be tags or entities anywhere in the text.
 */
export function readPlainRow(text: string, line: Line, hasTags: boolean): SourceRow {
  const { content } = line;
  // A pipe at the end of a line of one cell closes it: the row goes on to the pipe, the cell does not.
  const isPiped = text[content.end - 1] === "|" && text[content.end - 2] !== "\\";
  const range = isPiped ? closedRange(text, line) : content;
  const words = text.slice(range.start, range.end);
  const { number } = line;
  if (isLong(words) || !SPACE.test(words)) {
    const cells = [{ range, text: hasTags ? stripTags(words) : words, column: 0 }];
    return { layout: "lines", cells, range: content, firstLine: number, lastLine: number };
  }
  const parts = splitAtSpaces(words);
  const lastWord = parts.findLastIndex((part) => !FIGURE.test(part.words));
  const headEnd = parts[lastWord] ? parts[lastWord].at + parts[lastWord].words.length : 0;
  const head = words.slice(0, headEnd);
  if (head !== "" && !isHeader(head)) parts.splice(0, lastWord + 1, { at: 0, words: head });
  const cells: SourceCell[] = [];
  for (const part of parts) {
    const start = range.start + part.at;
    const end = start + part.words.length;
    const told = hasTags ? stripTags(part.words) : part.words;
    cells.push({ range: { start, end }, text: told, column: cells.length });
  }
  const layout = cells.length === 1 ? "lines" : "spaces";
  return { layout, cells, range: content, firstLine: number, lastLine: number };
}

/** Whether a line has more words than a row, whatever the blanks between them that align them with others. */
function isLong(words: string): boolean {
  return words.length > LONGEST_ROW && words.replace(BLANKS, " ").length > LONGEST_ROW;
}

/** What a pipe closes at the end of a line; a mark for a blank figure (`- |`) is no mark of a list there. */
function closedRange(text: string, { start, content }: Line): Range {
  const whole = trimRange(text, { start, end: content.end - 1 });
  const isMark = whole.end - whole.start === 1 && FIGURE.test(text.slice(whole.start, whole.end));
  return isMark ? whole : trimMarks(text, trimRange(text, { ...content, end: content.end - 1 }));
}

/** Whether spaces in a line part labels rather than words: several short stretches, none of a sentence. */
function isHeader(words: string): boolean {
  return !/[。；！？，：]/.test(words);
}

function splitAtSpaces(words: string): { at: number; words: string }[] {
  const parts: { at: number; words: string }[] = [];
  let start = 0;
  for (let at = 0; at <= words.length; at++) {
    if (at < words.length && !isSpace(words.charCodeAt(at))) continue;
    if (start < at) parts.push({ at: start, words: words.slice(start, at) });
    start = at + 1;
  }
  return parts;
}

/** The spaces that part figures; a tab makes another layout. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000;
}
