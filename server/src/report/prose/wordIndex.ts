import type { ProseLine } from "./prose.ts";
import { proseTextOf } from "./proseText.ts";

/** Words that are looked for together, each as the slots of its pairs of characters, one after the other. */
export interface WordList {
  readonly slots: Int32Array;
  /** For each word the place after its last slot. */
  readonly ends: Int32Array;
  /** The words that are of three Chinese characters or more and nothing else; null in the place of others. */
  readonly long: readonly (string | null)[];
}

/** A bit for each slot; so many that the pairs of one report share few of them with others. */
const SLOT_BITS = 19;
const bits = new Uint8Array(1 << (SLOT_BITS - 3));
/** Stands in the place of the second character of a pair where a character is meant by itself. */
const ALONE = 0;

/** What was written into `bits` last: the rules look at one report after the other, so that no more need be kept. */
let current = 0;
const numbers = new WeakMap<readonly ProseLine[], number>();

/**
 * Makes ready a list of words to look for, in the form in which sentences are read (sentences.ts): spaces and Markdown
 * marks in them do not count, but for a word that is one such mark. A Chinese character by itself
 * is not looked for, and may always stand there.
 */
export function listWords(words: readonly string[]): WordList {
  const slots: number[] = [];
  const ends: number[] = [];
  const long: (string | null)[] = [];
  for (const word of words) {
    long.push(/^[\u3400-\u9fff]{3,}$/.test(word) ? word : null);
    const codes = Array.from({ length: word.length }, (_, at) => readCode(word.charCodeAt(at)));
    const read = codes.length > 1 ? codes.filter((code) => !isSkipped(code)) : codes;
    for (let at = 1; at < read.length; at++) slots.push(slotOf(read[at - 1] ?? 0, read[at] ?? 0));
    const [only = 0, second] = read;
    if (second === undefined && !isHan(only)) slots.push(slotOf(only, ALONE));
    ends.push(slots.length);
  }
  return { slots: new Int32Array(slots), ends: new Int32Array(ends), long };
}

/**
 * Whether any of some words may stand in the headings or the running text of a report. Where the answer is no, none of them does: most rules
 * that go by words then have nothing to look at. Where it is yes, nearly always one of them stands there: of a longer word all
 * pairs may stand in other words (政务服务 has those of 服务服务), and it is looked for. The prose is gone through once for all
 * who ask.
 */
export function mayHoldAny(prose: readonly ProseLine[], { slots, ends, long }: WordList): boolean {
  if (numbers.get(prose) !== current || current === 0) index(prose);
  let at = 0;
  for (let word = 0; word < ends.length; word++) {
    const end = ends[word] ?? 0;
    while (at < end && isMarked(slots[at] ?? 0)) at++;
    if (at === end && standsIn(prose, long[word] ?? null)) return true;
    at = end;
  }
  return false;
}

/** Whether a word whose pairs all stand in prose may stand there itself; lines of a paragraph may part it. */
function standsIn(prose: readonly ProseLine[], word: string | null): boolean {
  return word === null || proseTextOf(prose).bare.replaceAll("\n", "").includes(word);
}

function isMarked(slot: number): boolean {
  return ((bits[slot >>> 3] ?? 0) & (1 << (slot & 7))) !== 0;
}

function index(prose: readonly ProseLine[]): void {
  bits.fill(0);
  numbers.set(prose, ++current);
  const { written } = proseTextOf(prose);
  let before = ALONE;
  for (let at = 0; at < written.length; at++) {
    let code = written.charCodeAt(at);
    if (!isHan(code)) {
      code = readCode(code);
      mark(slotOf(code, ALONE));
      if (isSkipped(code)) continue;
    }
    mark(slotOf(before, code));
    before = code;
  }
}

/** Chinese characters are noted in pairs alone. */
function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

function mark(slot: number): void {
  const at = slot >>> 3;
  bits[at] = (bits[at] ?? 0) | (1 << (slot & 7));
}

function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - SLOT_BITS);
}

/** Half-width for what is written full-width, marks too: which of the two is meant is all the same here. */
function readCode(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

/** Spaces and Markdown marks. */
function isSkipped(code: number): boolean {
  if (code < 0x80) return code <= 0x20 || code === 0x2a || code === 0x5f || code === 0x60;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0xfeff
  );
}
