import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";

/** The words of a stretch of text as a reader sees them, and where each of their characters stands. */
export interface PlainText {
  /** Without tags and zero-width characters, with the entities of blanks as spaces. */
  readonly words: string;
  /** The place in the document of a stretch of `words` (UTF-16 offsets, `end` exclusive). */
  readonly placeOf: (start: number, end: number) => Range;
}

const MARKUP = /<[^<>]*>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#12288|#x3000);?|[\u200b\u2060\ufeff]+/gi;
/** One of these stands in whatever is taken out. */
const SIGNS = /[<&\u200b\u2060\ufeff]/;

/** Takes the markup out of a stretch of a document. */
export function plainTextOf(text: string, { start, end }: Range): PlainText {
  const written = text.slice(start, end);
  if (!SIGNS.test(written)) {
    return { words: written, placeOf: (from, to) => ({ start: start + from, end: start + to }) };
  }
  let words = "";
  const places: number[] = [];
  const add = (piece: string, at: number): void => {
    for (let index = 0; index < piece.length; index++) places.push(at + index);
    words += piece;
  };
  let next = 0;
  for (const match of findMatches(written, MARKUP)) {
    add(written.slice(next, match.index), start + next);
    if (match[0].startsWith("&")) add(" ", start + match.index);
    next = match.index + match[0].length;
  }
  add(written.slice(next), start + next);
  return {
    words,
    placeOf: (from, to) => {
      const first = places[from] ?? end;
      const last = to > from ? places[to - 1] : undefined;
      return { start: first, end: last === undefined ? first : last + 1 };
    },
  };
}

/** The words of a stretch of a document alone: without tags, blanks and the marks of bold type. */
export function bareWordsOf(text: string, range: Range): string {
  return plainTextOf(text, range).words.replace(/[\s*_]/g, "");
}
