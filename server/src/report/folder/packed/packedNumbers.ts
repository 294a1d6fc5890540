/** Bits of a number in one byte; the eighth says that more bytes follow. */
const BITS = 7;
const MORE = 1 << BITS;
/** Larger numbers, and those with decimals, are written out. */
const LARGEST = 2 ** 26;
const WRITTEN_OUT = 8;
/** No more characters are handed to a function at once. */
const PORTION = 4096;

/**
 * Numbers one after the other in as few bytes as they need: a string whose characters are bytes. An engine keeps such a
 * string in a byte a character and a dozen more, where a typed array takes three hundred besides its bytes.
 */
export type PackedNumbers = string;

const float = new DataView(new ArrayBuffer(WRITTEN_OUT));

/** Packs numbers; small ones, of either sign, take one byte. */
export function packNumbers(numbers: readonly number[]): PackedNumbers {
  const bytes: number[] = [];
  for (const number of numbers) {
    const isSmall = Number.isInteger(number) && Math.abs(number) < LARGEST;
    // The lowest bit tells others apart, the next one the sign.
    let rest = isSmall ? (Math.abs(number) * 2 + (number < 0 ? 1 : 0)) * 2 : 1;
    for (; rest >= MORE; rest >>>= BITS) bytes.push((rest & (MORE - 1)) | MORE);
    bytes.push(rest);
    if (isSmall) continue;
    float.setFloat64(0, number);
    for (let at = 0; at < WRITTEN_OUT; at++) bytes.push(float.getUint8(at));
  }
  return packBytes(bytes);
}

/** The numbers as they were packed, in their order. */
export function unpackNumbers(packed: PackedNumbers): number[] {
  const numbers: number[] = [];
  let [rest, shift] = [0, 0];
  for (let at = 0; at < packed.length; at++) {
    const byte = packed.charCodeAt(at);
    rest |= (byte & (MORE - 1)) << shift;
    shift += BITS;
    if (byte >= MORE) continue;
    const size = rest >>> 2;
    if ((rest & 1) === 0) numbers.push((rest & 2) === 2 ? -size : size);
    else {
      for (let next = 0; next < WRITTEN_OUT; next++) float.setUint8(next, packed.charCodeAt(++at));
      numbers.push(float.getFloat64(0));
    }
    [rest, shift] = [0, 0];
  }
  return numbers;
}

/** A string whose characters are these bytes. */
export function packBytes(bytes: readonly number[]): string {
  if (bytes.length <= PORTION) return String.fromCharCode(...bytes);
  let packed = "";
  for (let from = 0; from < bytes.length; from += PORTION)
    packed += String.fromCharCode(...bytes.slice(from, from + PORTION));
  return packed;
}
