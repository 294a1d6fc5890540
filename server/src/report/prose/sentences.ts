import { firstWhere } from "../text/bisect.ts";
import { detach } from "../text/detach.ts";
import { narrowWidth } from "../text/figure.ts";
import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import type { ProseLine } from "./prose.ts";

/**
 * A sentence in the form in which prose is read: without spaces and Markdown marks, digits and letters half-width,
 * punctuation full-width. Indices into `text` are turned into places of the document by `locate`.
 */
export interface Sentence {
  readonly text: string;
  readonly line: ProseLine;
  /** The offset in the document of the first character. */
  readonly start: number;
  /** For each character of the document left out since, the index into `text` of the one after it; ascending. */
  readonly gaps: readonly number[];
}

/** Half-width marks, and how they are written between Chinese characters. */
export const WIDE_MARKS: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
};
const ENDS = "。！？";
/** What is not taken over as it is: all but Chinese characters, digits and the commonest marks. */
const SPECIAL = /[^\u3400-\u9fff0-9、；：（）“”《》〔〕，]/g;
/** The same where a full-width comma may part thousands. */
const SPECIAL_OR_COMMA = /[^\u3400-\u9fff0-9、；：（）“”《》〔〕]/g;
const WIDE_GROUP = /[\d０-９]，[\d０-９]/;
/** Markdown marks and spaces. */
const SKIPPED = /[\s\u200b*_`]/;
/** Among digits a comma parts thousands. */
const GROUP = /^[,，][\d０-９]{3}(?![\d０-９])/;

/** The same text, character for character, with its punctuation full-width. */
export function widenMarks(text: string): string {
  return text.replace(/[,;:()?!]/g, (mark) => WIDE_MARKS[mark] ?? mark);
}

/** Full-width letters and digits, and what else is written half-width; the marks above stay. */
const NARROWED = new Set(
  Array.from({ length: 0x5e }, (_, at) => String.fromCharCode(0xff01 + at))
    .filter((char) => !Object.values(WIDE_MARKS).includes(char))
    .concat("−", "﹣"),
);

/** The sentences of a line, in order; split once for every rule that asks. */
export function splitSentences(line: ProseLine): readonly Sentence[] {
  line.sentences ??= split(line);
  return line.sentences as readonly Sentence[];
}

function split(line: ProseLine): Sentence[] {
  const sentences: Sentence[] = [];
  const { range } = line;
  // What is read of a sentence outlives this version of the text, which it must not hold on to.
  const words = line.words ? detach(line.text) : line.text;
  let text = "";
  let start = 0;
  let gaps: number[] = [];
  /** Where the characters begin that are taken over as they are. */
  let from = 0;
  const close = (end: number): void => {
    text += words.slice(from, end);
    if (text !== "") sentences.push({ text, line, start: range.start + start, gaps });
    text = "";
    gaps = [];
    start = end;
    from = end;
  };
  for (const { 0: char, index } of findMatches(words, WIDE_GROUP.test(words) ? SPECIAL_OR_COMMA : SPECIAL)) {
    const written = writeChar(words, index, char);
    if (written === "") {
      text += words.slice(from, index);
      from = index + 1;
      if (text === "") start = from;
      else gaps.push(text.length);
    } else if (written !== char) {
      text += words.slice(from, index) + written;
      from = index + 1;
    }
    if (written !== "" && ENDS.includes(written)) close(index + 1);
  }
  close(words.length);
  return sentences;
}

/** A character as it is read; empty for those that are left out. */
function writeChar(words: string, index: number, char: string): string {
  if ((char >= "0" && char <= "9") || char === "。" || char === "、") return char;
  if (char === "," || char === "，") return isGroup(words, index) ? "," : "，";
  const written = NARROWED.has(char) ? narrowWidth(char) : char;
  if ((written <= "\u3000" || written === "\ufeff") && SKIPPED.test(written)) return "";
  return WIDE_MARKS[written] ?? written;
}

function isGroup(words: string, index: number): boolean {
  let before = index - 1;
  while (words[before] === NOTHING) before--;
  if (!isDigit(words.charCodeAt(before))) return false;
  let behind = "";
  for (let at = index; at < words.length && behind.length < LONGEST_GROUP; at++)
    if (words[at] !== NOTHING) behind += words[at];
  return GROUP.test(behind);
}

/** A zero-width space: markup, or what a web page put there. */
const NOTHING = "\u200b";
/** A comma, three digits and what follows them. */
const LONGEST_GROUP = 5;

/** Whether a UTF-16 unit is a digit of either width; NaN is none. */
function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** The stretch of the document that holds the characters from `start` up to but not including `end`. */
export function locate(sentence: Sentence, start: number, end: number): Range {
  const from = offsetInLine(sentence, start);
  return { start: from, end: end > start ? offsetInLine(sentence, end - 1) + 1 : from };
}

function offsetInLine({ text, start, gaps, line }: Sentence, index: number): number {
  if (index > text.length) return line.range.end;
  const left = firstWhere(gaps.length, (at) => (gaps[at] ?? 0) > index);
  return start + index + left;
}
