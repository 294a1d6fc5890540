import { BODY_WORDS } from "../../words/statements/bodyWords.ts";
import { DISPUTE_WORDS } from "../../words/statements/disputeWords.ts";
import type { Entry } from "../../words/statements/entry.ts";
import { FILLER_WORDS } from "../../words/statements/fillerWords.ts";
import { MANNER_WORDS } from "../../words/statements/mannerWords.ts";
import { OTHER_WORDS } from "../../words/statements/otherWords.ts";
import { PROACTIVE_WORDS } from "../../words/statements/proactiveWords.ts";
import { RELATION_WORDS } from "../../words/statements/relationWords.ts";
import { REQUEST_WORDS } from "../../words/statements/requestWords.ts";
import { TIME_WORDS } from "../../words/statements/timeWords.ts";

/** Every list of words; the pages of the rules print them. */
export const WORD_LISTS: readonly (readonly Entry[])[] = [
  REQUEST_WORDS,
  DISPUTE_WORDS,
  PROACTIVE_WORDS,
  OTHER_WORDS,
  TIME_WORDS,
  BODY_WORDS,
  RELATION_WORDS,
  MANNER_WORDS,
  FILLER_WORDS,
];

/** The entries by their first character, the longest first. */
let byFirst: Map<string, Entry[]> | null = null;

function index(): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of WORD_LISTS.flat()) {
    const first = entry[0].charAt(0);
    const known = found.get(first);
    if (known) known.push(entry);
    else found.set(first, [entry]);
  }
  for (const entries of found.values()) entries.sort((a, b) => b[0].length - a[0].length);
  return found;
}

/** The longest word of the lexicon that stands at a place of a text; null where none does. */
export function wordAt(text: string, at: number): Entry | null {
  byFirst ??= index();
  return byFirst.get(text.charAt(at))?.find(([form]) => text.startsWith(form, at)) ?? null;
}
