import type { Sentence } from "./sentences.ts";
import type { NamedYear } from "./years.ts";

/** Before a year these make it the other side of a comparison. */
const COMPARES = /(?:比|较|与|同|和|对比)$/;
const QUOTES = ["《》", "〔〕", "“”"];

/** Whether a year means the report's own: names in 《》 and comparisons with it do not. */
export function isReportYear(
  { text, line }: Sentence,
  { year, start }: NamedYear,
  reportYear: number,
): boolean {
  if (year !== reportYear) return false;
  if (line.kind === "title") return true;
  const words = text.slice(0, start);
  return !isQuoted(words) && !COMPARES.test(words);
}

/** Whether the words up to a place leave a name or a quotation open. */
export function isQuoted(before: string): boolean {
  return QUOTES.some(([open = "", close = ""]) => before.lastIndexOf(open) > before.lastIndexOf(close));
}

/** A year as another one is written: digits as digits, numerals as numerals, of the same width. */
export function writeYear(like: string, year: number): string {
  if (/^[0-9]/.test(like)) return String(year);
  if (/^[０-９]/.test(like)) {
    return String(year).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  return [...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
}
