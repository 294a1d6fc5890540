import type { LineStretch } from "../figures.ts";
import { packBytes } from "./packedNumbers.ts";
import type { Profile } from "./profile.ts";

/** What a paragraph says, as far as it is compared. */
export interface ParagraphWords {
  /** Its wording (wording.ts) without what the template says. */
  readonly own: string;
  /** Its numbers in text order, parted by commas, years left out: what a new year changes in any wording. */
  readonly numbers: string;
}

/** A paragraph of a report whose wording may be looked for in others. */
export interface ParagraphDigest extends LineStretch {
  /** Characters of its wording, with what the template says. */
  readonly length: number;
  /** Characters of its own wording, and how often which occur. */
  readonly ownLength: number;
  readonly profile: Profile;
  /** Some of the character sequences of its wording, the same ones of a like paragraph (minHash.ts). */
  readonly sketch: readonly number[];
  /** Null where they are not kept: then its text is to be read again. */
  readonly words: ParagraphWords | null;
}

/**
 * Paragraphs without their words, in text order: a string whose characters are bytes, as many for each of them, since a
 * large folder holds hundreds of thousands.
 */
export type PackedParagraphs = string;

/** Paragraphs as a digest has them. */
export interface KeptParagraphs {
  readonly paragraphs: PackedParagraphs;
  /** What each of them says; null where it is not kept. */
  readonly words: readonly ParagraphWords[] | null;
}

/** Bytes of a paragraph: where it stands, its lengths, its sketch and its profile. */
const PLACE = 12;
const LENGTHS = 4;
const HASHES = 8;
const HASH = 4;
const PROFILE = 32;
const SKETCH_AT = PLACE + LENGTHS;
const PROFILE_AT = SKETCH_AT + HASHES * HASH;
const SIZE = PROFILE_AT + PROFILE;
/** Stands in the place of a hash where a short wording has fewer; hashes have 31 bits. */
const NO_HASH = 0xffffffff;

export function packParagraphs(paragraphs: readonly ParagraphDigest[]): PackedParagraphs {
  const bytes: number[] = [];
  for (const { line, start, end, length, ownLength, sketch, profile } of paragraphs) {
    pushNumber(bytes, line);
    pushNumber(bytes, start);
    pushNumber(bytes, end);
    pushNumber(bytes, length * 0x10000 + ownLength);
    for (let at = 0; at < HASHES; at++) pushNumber(bytes, sketch[at] ?? NO_HASH);
    for (let at = 0; at < PROFILE; at++) bytes.push(profile.charCodeAt(at));
  }
  return packBytes(bytes);
}

function pushNumber(bytes: number[], number: number): void {
  bytes.push(number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff);
}

export function countParagraphs({ paragraphs }: KeptParagraphs): number {
  return paragraphs.length / SIZE;
}

export function paragraphAt({ paragraphs, words }: KeptParagraphs, index: number): ParagraphDigest {
  const from = index * SIZE;
  return {
    line: readNumber(paragraphs, from),
    start: readNumber(paragraphs, from + 4),
    end: readNumber(paragraphs, from + 8),
    length: readNumber(paragraphs, from + PLACE) >>> 16,
    ownLength: readNumber(paragraphs, from + PLACE) & 0xffff,
    sketch: sketchAt(paragraphs, index),
    profile: paragraphs.slice(from + PROFILE_AT, from + SIZE),
    words: words?.[index] ?? null,
  };
}

export function paragraphsOf(kept: KeptParagraphs): ParagraphDigest[] {
  return Array.from({ length: countParagraphs(kept) }, (_, index) => paragraphAt(kept, index));
}

/** The sketch of one paragraph. */
export function sketchAt(paragraphs: PackedParagraphs, index: number): number[] {
  const sketch: number[] = [];
  const from = index * SIZE + SKETCH_AT;
  for (let at = from; at < from + HASHES * HASH; at += HASH) {
    const hash = readNumber(paragraphs, at);
    if (hash === NO_HASH) break;
    sketch.push(hash);
  }
  return sketch;
}

/** A number of 32 bits. */
function readNumber(packed: string, at: number): number {
  const [first, second] = [packed.charCodeAt(at), packed.charCodeAt(at + 1)];
  return (
    ((first << 24) | (second << 16) | (packed.charCodeAt(at + 2) << 8) | packed.charCodeAt(at + 3)) >>> 0
  );
}
