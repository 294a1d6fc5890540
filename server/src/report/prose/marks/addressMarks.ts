import type { Edit } from "../../text/edits.ts";
import { findMatches } from "../../text/matches.ts";

/** What begins an address, wherever its marks are of the other width: http：//, www．qsz.gov.cn, a＠b.cn. */
const ADDRESS =
  /(?:https?(?:：\/\/|:／／|：／／)|www．)[\w.．/／:：?=&%#~-]*|(?<![\w.-])[\w.-]{2,30}＠[\w-]+[.．][\w.．-]+/gi;
const HALF_WIDTH: Readonly<Record<string, string>> = { "：": ":", "／": "/", "．": ".", "＠": "@" };
/** One of these stands in every one of them. */
const SIGN = /[：／]\/|[：:]／|www．|＠/i;

/** Whether a text may hold an address with full-width marks. */
export function mayHoldAddress(text: string): boolean {
  return SIGN.test(text);
}

/** Full-width marks inside the addresses of websites and e-mails; indices into the text, with what is to stand there. */
export function findAddressMarks(text: string): Edit[] {
  if (!mayHoldAddress(text)) return [];
  return findMatches(text, ADDRESS).flatMap(({ 0: address, index }) => {
    // A full-width colon at its end belongs to the sentence.
    const end = address.replace(/[：．]+$/, "").length;
    return [...address.slice(0, end)].flatMap((char, at) => {
      const newText = HALF_WIDTH[char];
      return newText === undefined ? [] : [{ range: { start: index + at, end: index + at + 1 }, newText }];
    });
  });
}
