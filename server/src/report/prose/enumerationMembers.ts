import { findMatches } from "../text/matches.ts";
import { readChineseNumeral, writeChineseNumeral } from "../text/numerals.ts";
import type { Range } from "../text/range.ts";
import type { ProseLine } from "./prose.ts";

/** A line with its punctuation full-width, character for character. */
export interface Paragraph {
  readonly text: string;
  readonly line: ProseLine;
}

/** A member as it stands in a paragraph; indices into the paragraph's text. */
export interface Member {
  readonly value: number;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Whether a clause begins with it; in the middle of one it may be part of a word and is never at fault. */
  readonly isSure: boolean;
  readonly paragraph: Paragraph;
  /** Where in `written` the numeral stands. */
  readonly numeralAt: number;
  readonly numeral: string;
}

/** One way to count in running words. */
export interface Kind {
  readonly pattern: RegExp;
  readonly maySoften: boolean;
  /** Whether a list that opens with 2 lacks its first member; other kinds may follow a first one in other words. */
  readonly mustOpen?: true;
  /** 1. and （1）: no list of them goes over paragraphs, whose numbers heading-numbering looks at. */
  readonly isInline?: true;
}

/** Blanks and markup that may stand around a numeral in its brackets. */
const VOID = "[\\s\\u200b*]*";
const BLANKS = new RegExp(VOID, "g");
const NUMERAL = "[一二三四五六七八九十]{1,2}";
/** What follows 第一 where it counts and is no rank: 第一、二季度 and 第一，第二产业 do not. */
const COUNTED = "(?=[，、：](?![第其一二三四五六七八九十])|是)";
/** The ways in which reports count. */
export const KINDS: readonly Kind[] = [
  { pattern: new RegExp(`()(${NUMERAL})${VOID}是`, "g"), maySoften: true, mustOpen: true },
  { pattern: new RegExp(`()(${NUMERAL})${VOID}要(?![求素点件闻塞害领旨紧职务么])`, "g"), maySoften: true },
  { pattern: new RegExp(`(第)(${NUMERAL})${COUNTED}`, "g"), maySoften: false },
  { pattern: new RegExp(`(其)(${NUMERAL})${COUNTED}`, "g"), maySoften: false },
  { pattern: new RegExp(`(（${VOID})(\\d{1,2})${VOID}）`, "g"), maySoften: false, isInline: true },
  { pattern: new RegExp(`(（${VOID})(${NUMERAL})${VOID}）`, "g"), maySoften: false, isInline: true },
  { pattern: /(?<![\d.（])()(\d{1,2})）/g, maySoften: false, isInline: true },
  { pattern: new RegExp(`(问题|措施|举措|做法|不足)(${NUMERAL})(?=[：，、。])`, "g"), maySoften: false },
  { pattern: /()([①-⑳])/g, maySoften: false, isInline: true },
  { pattern: /(?<![\d.])()(\d{1,2})[.．、](?![\d.])/g, maySoften: false, isInline: true },
];

/** The marks after which a clause begins. */
export const CLAUSE_END = /[。；，：、！？（）“”《》…]/;
/** What makes a numeral part of a word: 统一, 之一, 第一, 十一. */
const BINDS = /[统之唯单同第其万不划专惟逐归合齐初如始零百千一二三四五六七八九十]/;

/** The code of ①, before which 0 would stand. */
const CIRCLED_ZERO = "①".charCodeAt(0) - 1;

function readNumeral(numeral: string): number | null {
  if (/[①-⑳]/.test(numeral)) return numeral.charCodeAt(0) - CIRCLED_ZERO;
  return /\d/.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);
}

/** A number in the figures of another: digits as digits. */
export function writeLike(numeral: string, value: number): string {
  if (/[①-⑳]/.test(numeral)) return String.fromCharCode(CIRCLED_ZERO + value);
  return /\d/.test(numeral) ? String(value) : writeChineseNumeral(value);
}

/** Every word of a paragraph that counts in a kind's way, in text order. */
export function listMembers(paragraph: Paragraph, { pattern, maySoften }: Kind): Member[] {
  const members: Member[] = [];
  for (const match of findMatches(paragraph.text, pattern)) {
    const [whole, prefix = "", numeral = ""] = match;
    const written = whole.replace(BLANKS, "");
    const value = readNumeral(numeral);
    const before = charBefore(paragraph.text, match.index);
    const isSure = before === "" || CLAUSE_END.test(before);
    if (value === null || value === 0 || (!isSure && (!maySoften || BINDS.test(before)))) continue;
    const end = match.index + whole.length;
    const place = { start: match.index, end, paragraph, numeralAt: prefix.length, numeral };
    members.push({ value, written, isSure, ...place });
  }
  return members;
}

/** The character before an index, spaces and Markdown marks aside; empty at the beginning. */
export function charBefore(text: string, index: number): string {
  let at = index - 1;
  while (at >= 0 && /[\s\u200b*_]/.test(text[at] ?? "")) at--;
  return text[at] ?? "";
}

/** Where a member stands in the document. */
export function rangeOf({ paragraph, start, end }: Member): Range {
  return rangeIn(paragraph, start, end);
}

/** A stretch of a paragraph, by indices into its text, as a range of the document. */
export function rangeIn({ line }: Paragraph, start: number, end: number): Range {
  return { start: line.range.start + start, end: line.range.start + end };
}

/** The edit that gives a member another number. */
export function renumber(member: Member, value: number): { range: Range; newText: string } {
  const start = member.start + member.numeralAt;
  const range = rangeIn(member.paragraph, start, start + member.numeral.length);
  return { range, newText: writeLike(member.numeral, value) };
}
