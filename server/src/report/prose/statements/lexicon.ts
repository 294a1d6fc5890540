import { ASKER_WORDS } from "../../words/statements/askerWords.ts";
import { BODY_WORDS } from "../../words/statements/bodyWords.ts";
import { DISPUTE_WORDS } from "../../words/statements/disputeWords.ts";
import type { Entry } from "../../words/statements/entry.ts";
import { FILLER_WORDS } from "../../words/statements/fillerWords.ts";
import { MANNER_WORDS } from "../../words/statements/mannerWords.ts";
import { OTHER_WORDS } from "../../words/statements/otherWords.ts";
import { PROACTIVE_WORDS } from "../../words/statements/proactiveWords.ts";
import { REASON_WORDS } from "../../words/statements/reasonWords.ts";
import { RELATION_WORDS } from "../../words/statements/relationWords.ts";
import { REQUEST_WORDS } from "../../words/statements/requestWords.ts";
import { TIME_WORDS } from "../../words/statements/timeWords.ts";

/** Every list of words; the pages of the rules print them. */
export const WORD_LISTS: readonly (readonly Entry[])[] = [
  REQUEST_WORDS,
  REASON_WORDS,
  ASKER_WORDS,
  DISPUTE_WORDS,
  PROACTIVE_WORDS,
  OTHER_WORDS,
  TIME_WORDS,
  BODY_WORDS,
  RELATION_WORDS,
  MANNER_WORDS,
  FILLER_WORDS,
];

/** A tree of characters: the words that begin alike share their path. */
interface Branch {
  readonly next: Map<number, Branch>;
  entry: Entry | null;
}

let root: Branch | null = null;

function grow(): Branch {
  const grown: Branch = { next: new Map(), entry: null };
  for (const entry of WORD_LISTS.flat()) {
    let branch = grown;
    for (let at = 0; at < entry[0].length; at++) {
      const code = entry[0].charCodeAt(at);
      let next = branch.next.get(code);
      if (!next) {
        next = { next: new Map(), entry: null };
        branch.next.set(code, next);
      }
      branch = next;
    }
    branch.entry = entry;
  }
  return grown;
}

/** The longest word of the lexicon that stands at a place of a text; null where none does. */
export function wordAt(text: string, at: number): Entry | null {
  root ??= grow();
  let found: Entry | null = null;
  let branch = root.next.get(text.charCodeAt(at));
  for (let end = at + 1; branch; end++) {
    found = branch.entry ?? found;
    branch = branch.next.get(text.charCodeAt(end));
  }
  return found;
}
