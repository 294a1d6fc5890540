import type { DateSpan, Signature } from "../model/report.ts";
import { type PlainText, plainTextOf } from "../syntax/plainText.ts";
import type { Syntax } from "../syntax/syntax.ts";
import { narrowWidth } from "../text/figure.ts";
import { readChineseNumeral } from "../text/numerals.ts";
import { cover, type Span } from "../text/range.ts";
import { readAgencyName, readYear } from "./agencyLine.ts";

const NUMBER = "[0-9０-９〇零一二三四五六七八九十]";
const DATE = new RegExp(
  `(${NUMBER}{4})\\s*(?:年|[-./．])\\s*(${NUMBER}{1,3})\\s*(?:月|[-./．])\\s*(${NUMBER}{1,3})\\s*(?:日|号)?$`,
);
/** How many lines from the end a signature may stand: a web page's furniture may follow it. */
const LAST_LINES = 12;
const LONGEST_DATE_LINE = 60;
/** A long line at the foot of a website, below the signature: whose site it is, and under which numbers it is registered. */
const FOOTER = /ICP|网站标识码|网安备|版权所有|[Cc]opyright|©|(?:主办|承办|技术支持)(?:单位)?[：:]/;

/**
 * Finds the closing agency and date (GB/T 9704-2012, 7.3.5): the last lines of the text that are nothing else.
 * @param from offset after which it may stand: the end of the last section's heading.
 */
export function findSignature(syntax: Syntax, from: number): Signature | null {
  const { text, blocks } = syntax;
  let agency: Span | null = null;
  let date: DateSpan | null = null;
  let lines = 0;
  for (let index = blocks.length - 1; index >= 0 && lines < LAST_LINES; index--) {
    const line = blocks[index];
    if (!line || line.content.start < from) break;
    if (line.content.end <= line.content.start) continue;
    lines++;
    const view = plainTextOf(text, line.content);
    const words = view.words.trimEnd();
    if (words.length > LONGEST_DATE_LINE) {
      if (FOOTER.test(words)) continue;
      break;
    }
    const found: DateSpan | null = date ? null : readDate(words, view);
    if (found) {
      date = found;
      const head = words.slice(0, words.length - found.text.length);
      agency = readAgencyName({ ...view, words: head.trimEnd() });
      if (agency) break;
      if (head.trim() !== "") date = null;
      continue;
    }
    agency = readAgencyName(view);
    if (agency || date) break;
  }
  if (agency && date) return { range: cover(agency.range, date.range), agency, date };
  const only = agency ?? date;
  return only ? { range: only.range, agency, date } : null;
}

/** Reads a date that ends a line's words. */
function readDate(words: string, { placeOf }: PlainText): DateSpan | null {
  const match = DATE.exec(words);
  if (!match) return null;
  const year = readYear(match[1] ?? "");
  const month = readNumber(match[2] ?? "");
  const day = readNumber(match[3] ?? "");
  if (year === null || month === null || day === null) return null;
  return { range: placeOf(match.index, match.index + match[0].length), text: match[0], year, month, day };
}

function readNumber(text: string): number | null {
  const narrow = narrowWidth(text);
  return /^\d+$/.test(narrow) ? Number(narrow) : readChineseNumeral(narrow);
}
