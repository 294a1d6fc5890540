import { narrowWidth } from "../text/figure.ts";
import { readChineseNumeral } from "../text/numerals.ts";
import type { Range } from "../text/range.ts";
import { plainTextOf } from "./plainText.ts";
import type { Heading, Line, Numbering, NumberingStyle } from "./syntax.ts";

/** The four levels of numbering of official documents (GB/T 9704-2012, 7.3.3), with what is written for them. */
const STYLES: readonly { style: NumberingStyle; inBrackets: boolean; pattern: RegExp }[] = [
  { style: "（一）", inBrackets: true, pattern: /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]/ },
  { style: "（1）", inBrackets: true, pattern: /^[（(]\s*([\d０-９]{1,2})\s*[）)]/ },
  { style: "一、", inBrackets: false, pattern: /^([一二三四五六七八九十]{1,3})\s*[、.．,，:：]/ },
  {
    style: "1.",
    inBrackets: false,
    pattern: /^([\d０-９]{1,2})\s*[.．、](?:(?![\d０-９])|(?=[2２][0０][\d０-９]{2}\s*年))/,
  },
];

/** The characters that a numeral opens with: most lines open with others. */
const OPENINGS: ReadonlySet<number> = new Set(
  [..."（(一二三四五六七八九十0123456789０１２３４５６７８９"].map((char) => char.charCodeAt(0)),
);
/** A numeral and the mark after it. */
const SHORTEST = 2;

/** Reads the numeral a text opens with; `range` gives its place in the document. */
function readNumbering(text: string, range: Range): Numbering | null {
  if (range.end - range.start < SHORTEST || !OPENINGS.has(text.charCodeAt(range.start))) return null;
  const { opening, placeOf } = readOpening(text, range);
  const isBracket = opening.startsWith("（") || opening.startsWith("(");
  for (const { style, pattern, inBrackets } of STYLES) {
    const match = inBrackets === isBracket ? pattern.exec(opening) : null;
    if (!match) continue;
    const value = readOrdinal(match[1] ?? "");
    if (value === null || value === 0) return null;
    return {
      style,
      halfWidth: /[(),.:]/.test(match[0]),
      value,
      range: placeOf(0, match[0].length),
    };
  }
  return null;
}

/** So many characters of a line hold its numeral; so many of its source may, where tags stand between them. */
const LONGEST_NUMERAL = 12;
const LONGEST_SOURCE = 400;

/** What a line opens with, as a reader sees it: 1.解读, of <span>1</span>.解读. */
function readOpening(
  text: string,
  { start, end }: Range,
): { readonly opening: string; readonly placeOf: (from: number, to: number) => Range } {
  const opening = text.slice(start, Math.min(end, start + LONGEST_NUMERAL));
  if (!opening.includes("<"))
    return { opening, placeOf: (from, to) => ({ start: start + from, end: start + to }) };
  const { words, placeOf } = plainTextOf(text, { start, end: Math.min(end, start + LONGEST_SOURCE) });
  return { opening: words.slice(0, LONGEST_NUMERAL), placeOf };
}

function readOrdinal(numeral: string): number | null {
  const digits = narrowWidth(numeral);
  return /^\d+$/.test(digits) ? Number(digits) : readChineseNumeral(digits);
}

/** The heading that a line is; null where it opens neither with `#` nor with a numeral. */
export function findHeading(text: string, line: Line): Heading | null {
  const numbering = readNumbering(text, line.content);
  return numbering || levelOf(text, line) > 0 ? headingOf(text, line, numbering) : null;
}

/** Reads a line as a heading: its Markdown level, numeral and title, whichever of them it has. */
export function readHeading(text: string, line: Line): Heading {
  return headingOf(text, line, readNumbering(text, line.content));
}

function headingOf(text: string, line: Line, numbering: Numbering | null): Heading {
  let start = numbering ? numbering.range.end : line.content.start;
  while (start < line.content.end && /[\s\u3000*]/.test(text[start] ?? "")) start++;
  const range = { start, end: line.content.end };
  return {
    line: line.number,
    range: line.content,
    level: levelOf(text, line),
    numbering,
    title: { range, text: plainTextOf(text, range).words.trim() },
    isApart: true,
  };
}

/** Reads a stretch inside a line as a heading that ought to stand in a line of its own. */
export function readInnerHeading(text: string, line: Line, content: Range): Heading {
  const inner = { ...line, content };
  return { ...headingOf(text, inner, readNumbering(text, content)), level: 0, isApart: false };
}

const [SPACE, HASH] = [0x20, 0x23];

/** The number of `#` a line opens with. Source: CommonMark 0.31, section 4.2 (the space is not insisted on). */
function levelOf(text: string, line: Line): number {
  let at = line.start;
  while (at < line.end && text.charCodeAt(at) === SPACE) at++;
  let level = 0;
  while (text.charCodeAt(at + level) === HASH) level++;
  return level > 6 ? 0 : level;
}
