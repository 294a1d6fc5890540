import type { PdfWords } from "./pdfPage.ts";

/** Words on one base line, from left to right. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A gap this wide (in sizes of the font) parts words; a wider one parts columns. */
const GAP = 0.35;

/** Puts words together to lines, from the top of the page down. */
export function buildLines(words: readonly PdfWords[]): PdfLine[] {
  const rows: PdfWords[][] = [];
  for (const word of dropDoubles(words).sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    if (row && first && Math.abs(first.y - word.y) <= Math.max(first.size, word.size) * 0.45) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => buildLine(row.sort((a, b) => a.x - b.x)));
}

function buildLine(row: readonly PdfWords[]): PdfLine {
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  for (const word of row) {
    const gap = (word.x - right) / Math.max(word.size, 1);
    if (text !== "" && gap > GAP && !text.endsWith(" ")) text += " ";
    text += word.text;
    right = Math.max(right, word.x + word.width);
  }
  const [first] = row;
  return {
    text: text.trim(),
    left: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    size: Math.max(...row.map(({ size }) => size)),
  };
}

/** Bold type is often the same words drawn twice, a hair apart. */
function dropDoubles(words: readonly PdfWords[]): PdfWords[] {
  const kept: PdfWords[] = [];
  const seen = new Map<string, PdfWords[]>();
  for (const word of words) {
    const same = seen.get(word.text) ?? [];
    const isDouble = same.some(
      ({ x, y, size }) => Math.abs(x - word.x) < size * 0.15 && Math.abs(y - word.y) < size * 0.15,
    );
    if (isDouble) continue;
    seen.set(word.text, [...same, word]);
    kept.push(word);
  }
  return kept;
}

const PAGE_NUMBER = /^(?:[-—－–·]?\s*\d{1,3}\s*[-—－–·]?|第\s*\d+\s*页.*)$/;

/** Whether a line is the number at the foot (or head) of its page. */
export function isPageNumber({ text, y }: PdfLine, height: number): boolean {
  return PAGE_NUMBER.test(text) && (y < height * 0.1 || y > height * 0.93);
}

/** A line with what is needed to tell where paragraphs begin. */
export interface FlowLine extends PdfLine {
  /** One-based. */
  readonly page: number;
  /** One-based, on its page. */
  readonly number: number;
}

const ENDS_SENTENCE = /[。！？；：]$/;
/** What numbers a heading or a paragraph: 一、 （一） 1. （1） */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/;

/**
 * Joins lines to paragraphs: one ends where its last line does not reach the margin, where the next line is indented,
 * or where a number follows a whole sentence.
 */
export function joinParagraphs(lines: readonly FlowLine[]): FlowLine[][] {
  const left = commonest(lines.map((line) => Math.round(line.left)));
  const right = Math.max(0, ...lines.map((line) => line.right));
  const paragraphs: FlowLine[][] = [];
  let before: FlowLine | null = null;
  for (const line of lines) {
    const isFull = before !== null && before.right > right - before.size * 2;
    const isIndented = line.left > left + line.size * 0.8;
    const isSame = before !== null && Math.abs(before.size - line.size) < 1;
    const isNumbered = before !== null && ENDS_SENTENCE.test(before.text) && NUMBER.test(line.text);
    const last = paragraphs[paragraphs.length - 1];
    if (last && isFull && isSame && !isIndented && !isNumbered) last.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs;
}

/** Where most lines begin; the leftmost of those that are as frequent. */
function commonest(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return Math.min(
    ...[...counts].filter(([, count]) => count >= most * 0.6).map(([place]) => place),
    Number.MAX_VALUE,
  );
}
