import type { ProseLine } from "../prose.ts";

/** Stands for the words of a line from version to version of a text, as long as they do not change. */
export type Words = object;

const wordsOf = new WeakMap<ProseLine, Words>();

/**
 * Tells the lines of a text that is being written which of them have the words they had in the version before: what
 * was understood of those need not be understood again. One place is written at a time, so the lines before and
 * behind it are compared in order from either end.
 * @param before all prose of the version before; empty where there is none.
 */
export function markUnchanged(prose: readonly ProseLine[], before: readonly ProseLine[]): void {
  const most = Math.min(prose.length, before.length);
  let first = 0;
  while (first < most && carry(prose[first], before[first])) first++;
  let last = 0;
  while (last < most - first && carry(prose.at(-1 - last), before.at(-1 - last))) last++;
  for (const line of prose.slice(first, prose.length - last)) wordsOf.set(line, {});
}

/** What stands for the words of a line; null in a text that nobody is known to write. */
export function unchangedWords(line: ProseLine): Words | null {
  return wordsOf.get(line) ?? null;
}

/** @returns whether a line has the words that another had. */
function carry(line: ProseLine | undefined, before: ProseLine | undefined): boolean {
  if (!line || !before || line.kind !== before.kind || line.text !== before.text) return false;
  wordsOf.set(line, wordsOf.get(before) ?? {});
  return true;
}
