import { Memo } from "./memo.ts";
import { editDistance } from "./nearestWord.ts";

/**
 * The form in which labels are compared: without spaces, punctuation, brackets and width differences.
 * `(三) 不予公开` and `（三）不予公开` have the same key `三不予公开`.
 */
export function labelKey(text: string): string {
  return keys.of(text);
}

const keys = new Memo(1000, (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, ""));

/** A label's key without the numeral it opens with: `三不予公开` → `不予公开`. */
export function bareKey(key: string): string {
  return key.replace(/^(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?=.)/, "");
}

/**
 * Likeness of two short strings: 1 for equal ones, else 1 − edit distance ÷ the longer length.
 * @returns 0 to 1.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  // More than half the characters would have to change: not worth the exact answer.
  if (longer === 0 || Math.abs(a.length - b.length) * 2 > longer) return 0;
  return 1 - editDistance(a, b) / longer;
}
