import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";

/** Addresses, e-mails, tags, entities, targets of links, code. */
const FOREIGN =
  /(?:https?:|ftp:|www\.)[^\s\u3000-\u9fff，。；：、（）《》“”]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|<\/?[A-Za-z][^<>]*>|&#?\w{1,10};|\]\([^()\s]*(?:\s"[^"]*")?\)|`[^`]*`/g;
/** One of these stands in every stretch above. */
const SIGNS = /[@<&`]|:\/|www\.|\]\(/;

/** The stretches of a line of prose that are written by other rules than Chinese; indices into the line. */
export function listForeign(line: string): Range[] {
  if (!SIGNS.test(line)) return [];
  return findMatches(line, FOREIGN).map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** Whether a character is a Chinese one or a mark of Chinese punctuation. */
export function isChinese(char: string | undefined): boolean {
  if (char === undefined || char === "") return false;
  const code = char.charCodeAt(0);
  if (code >= 0x3400 && code <= 0x9fff) return true;
  return code >= 0x2014 && CHINESE_MARKS.has(char);
}

const CHINESE_MARKS = new Set("，。；：、？！（）《》〈〉“”‘’「」『』【】〔〕…—·〇");
