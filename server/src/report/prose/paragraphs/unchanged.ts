import type { ProseLine } from "../prose.ts";
import { KeptWords, type LineReader } from "./kept.ts";

/**
 * Tells the lines of a text that is being written which of them have the words they had in the version before: what
 * was understood of those need not be understood again. One place is written at a time, so the lines before and
 * behind it are compared in order from either end.
 * @param before all prose of the version before; empty where there is none.
 * @returns the lines whose words are others.
 */
export function markUnchanged(
  prose: readonly ProseLine[],
  before: readonly ProseLine[],
): readonly ProseLine[] {
  const most = Math.min(prose.length, before.length);
  let first = 0;
  while (first < most && carry(prose[first], before[first])) first++;
  let last = 0;
  while (last < most - first && carry(prose[prose.length - 1 - last], before[before.length - 1 - last]))
    last++;
  const changed = prose.slice(first, prose.length - last);
  for (const line of changed) line.words = new KeptWords();
  return changed;
}

/** @returns whether a line has the words that another had. */
function carry(line: ProseLine | undefined, before: ProseLine | undefined): boolean {
  if (!line || !before || line.kind !== before.kind || line.text !== before.text) return false;
  line.words = before.words ?? new KeptWords();
  return true;
}

/**
 * The lines at which a rule has to look.
 * @param mayHold whether a line may hold what it looks for.
 * @param mayAnyHold the same of the text as a whole, which takes less time than to ask of each line for the first time.
 */
export function selectLines(
  prose: readonly ProseLine[],
  mayHold: LineReader<ProseLine, boolean>,
  mayAnyHold: () => boolean,
): readonly ProseLine[] {
  if (isWritten(prose)) return prose.filter((line) => mayHold.of(line));
  return mayAnyHold() ? prose : [];
}

/** Whether a text is being written, so that what is read of its lines is kept (see `LineReader`). */
export function isWritten(prose: readonly ProseLine[]): boolean {
  return prose[0]?.words != null;
}
