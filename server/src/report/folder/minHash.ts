/** Characters of a sequence. */
const SEQUENCE = 5;
/** Sequences kept of a wording. */
const KEPT = 8;
const BASE = 0x01000193;

/**
 * A sketch of a wording: the smallest hashes of its sequences of five characters, in ascending order. Of like
 * wordings the same sequences have the smallest hashes (Broder, 1997). Two wordings that differ in one character of
 * twenty have at least three quarters of their sequences in common, and a hash in all but one case of a thousand.
 */
export function minHash(wording: string): number[] {
  const kept: number[] = [];
  let rolling = 0;
  let leaving = 1;
  /** Hashes from here on are none of the smallest. */
  let largest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < SEQUENCE; index++) leaving = Math.imul(leaving, BASE);
  for (let index = 0; index < wording.length; index++) {
    if (index >= SEQUENCE) rolling = (rolling - Math.imul(wording.charCodeAt(index - SEQUENCE), leaving)) | 0;
    rolling = (Math.imul(rolling, BASE) + wording.charCodeAt(index)) | 0;
    if (index < SEQUENCE - 1) continue;
    const hash = scatter(rolling);
    if (hash >= largest) continue;
    keep(kept, hash);
    largest = kept[KEPT - 1] ?? largest;
  }
  return kept;
}

/** Spreads a rolling hash over 31 bits, so that its order tells nothing of the characters. */
function scatter(rolling: number): number {
  let hash = rolling;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 1;
}

/** Inserts a hash in its place among the smallest where it is not there yet. */
function keep(kept: number[], hash: number): void {
  let place = kept.length;
  while (place > 0 && (kept[place - 1] ?? 0) > hash) place--;
  if (place > 0 && kept[place - 1] === hash) return;
  for (let at = Math.min(kept.length, KEPT - 1); at > place; at--) kept[at] = kept[at - 1] ?? 0;
  kept[place] = hash;
}
