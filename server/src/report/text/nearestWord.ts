import type { Text } from "./language.ts";

/** No word of any list is nearly as long, in UTF-16 units. */
const LONGEST_WORD = 100;

/**
 * The word of a list that takes the fewest typing slips to become `word`; null where none is near.
 * @param list words in small letters.
 */
export function nearestWord(word: string, list: readonly string[]): string | null {
  if (word.length > LONGEST_WORD) return null;
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const candidate of list) {
    const distance = editDistance(word.toLowerCase(), candidate);
    if (!best || distance < best.distance) best = { word: candidate, distance };
  }
  return best && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.word : null;
}

/** How a sentence ends that says that there is no such word: with a question where another one is probably meant. */
export function askForNearest(nearest: string | null): Text {
  return nearest === null
    ? { zh: "。", en: "." }
    : { zh: `，是否指 ${nearest}？`, en: `; did you mean ${nearest}?` };
}

/** Levenshtein distance: insertions, deletions and replacements of one character. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
