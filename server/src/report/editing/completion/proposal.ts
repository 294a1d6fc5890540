import { initialsOf } from "../../text/initials.ts";
import type { Text } from "../../text/language.ts";
import type { Range } from "../../text/range.ts";

export type ProposalKind = "figure" | "section" | "row" | "date" | "agency" | "sentence" | "citation";

/** Something that may be written at a place. */
export interface Proposal {
  readonly kind: ProposalKind;
  /** What it is called in a list. */
  readonly label: string;
  /** Where it comes from, in a few words. */
  readonly detail: Text;
  /** What is replaced: from the first character that is written of it to the place asked about, or beyond. */
  readonly range: Range;
  /** Where the stretch ends if what follows the place is to be replaced as well; `range.end` where nothing is. */
  readonly replaceEnd: number;
  readonly newText: string;
  /** The same with the places to fill in, in the notation of LSP's snippets; null where there are none. */
  readonly snippet: string | null;
  /** What is written of it must match this. */
  readonly filter: string;
  /** What more can be told of it: `section/requests`, `row/denied.stateSecret`, `citation/fee`; null where nothing. */
  readonly about: string | null;
}

/** The place at which proposals are asked for. */
export interface Spot {
  readonly offset: number;
  /** The line up to the place, and from there on; of a long line no more than is near. */
  readonly before: string;
  readonly after: string;
}

/** How much of a word is written already, and what the written part is to be compared with. */
export interface Written {
  /** Characters before the place. */
  readonly length: number;
  readonly filter: string;
}

/**
 * What is written of a word before a place: its beginning, or the first letters of its characters' sounds. Null where
 * there is nothing of it, or all of it.
 */
export function writtenOf(before: string, word: string): Written | null {
  const letters = /[a-z]+$/i.exec(before)?.[0];
  if (letters) {
    const initials = initialsOf(word);
    const isBegun = initials.startsWith(letters.toLowerCase());
    return isBegun ? { length: letters.length, filter: initials } : null;
  }
  for (let length = Math.min(before.length, word.length - 1); length > 0; length--) {
    if (before.endsWith(word.slice(0, length))) return { length, filter: word };
  }
  return null;
}

/** The same of the first of several words that stands there as a whole: nothing else of `typed` is left over. */
export function writtenWhole(typed: string, words: readonly string[]): Written | null {
  const [first = ""] = words;
  if (typed === "") return { length: 0, filter: `${first} ${initialsOf(first)}` };
  for (const word of words) {
    const written = writtenOf(typed, word);
    if (written?.length === typed.length) return written;
  }
  return null;
}
