import { readChineseNumeral } from "../text/numerals.ts";
import type { Range } from "../text/range.ts";
import type { Heading, Line, Numbering, NumberingStyle } from "./syntax.ts";

/** The four levels of numbering of official documents (GB/T 9704-2012, 7.3.3), with what is written for them. */
const STYLES: readonly { readonly style: NumberingStyle; readonly pattern: RegExp }[] = [
  { style: "（一）", pattern: /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]/ },
  { style: "（1）", pattern: /^[（(]\s*([\d０-９]{1,2})\s*[）)]/ },
  { style: "一、", pattern: /^([一二三四五六七八九十]{1,3})\s*[、.．,，:：]/ },
  { style: "1.", pattern: /^([\d０-９]{1,2})\s*[.．、](?![\d０-９])/ },
];

/** Reads the numeral a text opens with; `range` gives its place in the document. */
function readNumbering(text: string, range: Range): Numbering | null {
  const opening = text.slice(range.start, Math.min(range.end, range.start + 12));
  const first = opening.charCodeAt(0);
  // 0x4e00–0x9fff are Chinese characters; only ten of them open a numeral.
  if (first > 0x4dff && first < 0xa000 && !"一二三四五六七八九十".includes(opening[0] ?? "")) return null;
  for (const { style, pattern } of STYLES) {
    const match = pattern.exec(opening);
    if (!match) continue;
    const value = readOrdinal(match[1] ?? "");
    if (value === null || value === 0) return null;
    return {
      style,
      halfWidth: /[(),.:]/.test(match[0]),
      value,
      range: { start: range.start, end: range.start + match[0].length },
    };
  }
  return null;
}

function readOrdinal(numeral: string): number | null {
  const digits = numeral.normalize("NFKC");
  return /^\d+$/.test(digits) ? Number(digits) : readChineseNumeral(digits);
}

/** Reads a line as a heading: its Markdown level, numeral and title, whichever of them it has. */
export function readHeading(text: string, line: Line): Heading {
  const numbering = readNumbering(text, line.content);
  let start = numbering ? numbering.range.end : line.content.start;
  while (start < line.content.end && /[\s\u3000*]/.test(text[start] ?? "")) start++;
  const range = { start, end: line.content.end };
  return {
    line: line.number,
    range: line.content,
    level: levelOf(text, line),
    numbering,
    title: { range, text: text.slice(range.start, range.end) },
  };
}

/** The number of `#` a line opens with. Source: CommonMark 0.31, section 4.2 (the space is not insisted on). */
function levelOf(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text[at] === " ") at++;
  let level = 0;
  while (text[at + level] === "#") level++;
  return level > 6 ? 0 : level;
}
