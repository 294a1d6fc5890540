import { narrowWidth } from "../text/figure.ts";
import type { Range } from "../text/range.ts";
import type { ProseLine } from "./prose.ts";

/**
 * A sentence in the form in which prose is read: without spaces and Markdown marks, digits and letters half-width,
 * punctuation full-width. Indices into `text` are turned into places of the document by `locate`.
 */
export interface Sentence {
  readonly text: string;
  readonly line: ProseLine;
  /** The offset in the document of each character of `text`, and of the place after the last one. */
  readonly offsets: readonly number[];
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "(": "（",
  ")": "）",
  "?": "？",
  "!": "！",
};
const ENDS = new Set(["。", "！", "？"]);
/** Markdown marks and spaces. */
const SKIPPED = /[\s\u200b*_`]/;
/** Chinese characters and marks come after it, and none of them is skipped but the byte order mark. */
const LAST_SPACE = "\u3000";
const GROUP = /^,\d{3}(?!\d)/;

/** The same text, character for character, with its punctuation full-width. */
export function widenMarks(text: string): string {
  return text.replace(/[,;:()?!]/g, (mark) => FULL_WIDTH[mark] ?? mark);
}

/** Many rules read the same lines, which live as long as one version of a text. */
const known = new WeakMap<ProseLine, readonly Sentence[]>();

/** The sentences of a line, in order; split once for every rule that asks. */
export function splitSentences(line: ProseLine): readonly Sentence[] {
  let sentences = known.get(line);
  if (!sentences) {
    sentences = split(line);
    known.set(line, sentences);
  }
  return sentences;
}

function split(line: ProseLine): Sentence[] {
  const sentences: Sentence[] = [];
  const narrow = narrowWidth(line.text);
  let text = "";
  let offsets: number[] = [];
  const close = (end: number): void => {
    if (text !== "") sentences.push({ text, line, offsets: [...offsets, end] });
    text = "";
    offsets = [];
  };
  for (let index = 0; index < narrow.length; index++) {
    const char = narrow[index] ?? "";
    if ((char <= LAST_SPACE || char === "\ufeff") && SKIPPED.test(char)) continue;
    const isGroup = char === "," && isDigit(narrow[index - 1]) && GROUP.test(narrow.slice(index, index + 5));
    const written = isGroup ? char : (FULL_WIDTH[char] ?? char);
    text += written;
    offsets.push(line.range.start + index);
    if (ENDS.has(written)) close(line.range.start + index + 1);
  }
  close(line.range.end);
  return sentences;
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= "0" && char <= "9";
}

/** The stretch of the document that holds the characters from `start` up to but not including `end`. */
export function locate({ offsets, line }: Sentence, start: number, end: number): Range {
  const from = offsets[start] ?? line.range.end;
  const last = offsets[Math.max(start, end - 1)];
  return { start: from, end: end > start && last !== undefined ? last + 1 : from };
}
