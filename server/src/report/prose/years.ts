import { findMatches } from "../text/matches.ts";
import { readChineseNumeral } from "../text/numerals.ts";

/** A year that a sentence names; indices into the sentence's text. */
export interface NamedYear {
  readonly year: number;
  readonly start: number;
  /** Where 年 stands. */
  readonly digitsEnd: number;
  /** After 年 or 年度. */
  readonly end: number;
}

const YEAR = /((?:19|20)\d{2}|[二一][〇零○0oO九][〇零○一二三四五六七八九]{2})年度?/g;

/** Every year written with 年, in order; whether it is a whole year or a date's is for the reader to see. */
export function readYears(text: string): NamedYear[] {
  const years: NamedYear[] = [];
  if (!text.includes("年")) return years;
  for (const match of findMatches(text, YEAR)) {
    const [whole, digits = ""] = match;
    const year = yearOf(digits);
    if (year === null) continue;
    const start = match.index;
    years.push({ year, start, digitsEnd: start + digits.length, end: start + whole.length });
  }
  return years;
}

/** Whether a text names another year than the one given. */
export function namesOtherYear(text: string, year: number): boolean {
  return findMatches(text, YEAR).some(({ 0: written }) => !written.startsWith(`${year}年`));
}

function yearOf(digits: string): number | null {
  return /^\d/.test(digits) ? Number(digits) : readChineseNumeral(digits.replace(/[○0oO]/g, "〇"));
}
