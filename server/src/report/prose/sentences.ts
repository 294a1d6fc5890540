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
const SKIPPED = /[\s\u3000\u00a0\u200b*_`]/;

/** The sentences of a line, in order. */
export function splitSentences(line: ProseLine): Sentence[] {
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
    if (SKIPPED.test(char)) continue;
    const isGroup =
      char === "," && /\d/.test(narrow[index - 1] ?? "") && /^\d{3}(?!\d)/.test(narrow.slice(index + 1));
    text += isGroup ? char : (FULL_WIDTH[char] ?? char);
    offsets.push(line.range.start + index);
    if (ENDS.has(text[text.length - 1] ?? "")) close(line.range.start + index + 1);
  }
  close(line.range.end);
  return sentences;
}

/** The stretch of the document that holds the characters from `start` up to but not including `end`. */
export function locate({ offsets, line }: Sentence, start: number, end: number): Range {
  const from = offsets[start] ?? line.range.end;
  const last = offsets[Math.max(start, end - 1)];
  return { start: from, end: end > start && last !== undefined ? last + 1 : from };
}
