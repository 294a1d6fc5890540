import { packBytes } from "./packedNumbers.ts";

/** Characters fall into so many classes, of which each is counted. */
const CLASS_BITS = 6;
const CLASSES = 1 << CLASS_BITS;
/** A count is kept by what it leaves when divided by this: two of them stand in a byte. */
const MODULUS = 16;

/**
 * How often the characters of each class occur in a wording, in half a byte a class: a string whose characters are
 * bytes. One edit of a wording changes two counts by one, so that wordings whose counts differ much are unlike,
 * whatever they say (Ukkonen, 1992).
 */
export type Profile = string;

export function takeProfile(wording: string): Profile {
  const counts = new Uint8Array(CLASSES);
  for (let at = 0; at < wording.length; at++) {
    const group = Math.imul(wording.charCodeAt(at), 0x9e3779b1) >>> (32 - CLASS_BITS);
    counts[group] = (counts[group] ?? 0) + 1;
  }
  const bytes: number[] = [];
  for (let at = 0; at < CLASSES; at += 2)
    bytes.push(((counts[at] ?? 0) % MODULUS) + ((counts[at + 1] ?? 0) % MODULUS) * MODULUS);
  return packBytes(bytes);
}

/** By so many edits two wordings differ at least. */
export function leastDistance(a: Profile, b: Profile): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    sum += apart(one % MODULUS, other % MODULUS) + apart(one >>> 4, other >>> 4);
  }
  return Math.ceil(sum / 2);
}

/** How far two counts are apart at least, of which only remainders are known. */
function apart(one: number, other: number): number {
  const difference = Math.abs(one - other);
  return Math.min(difference, MODULUS - difference);
}
