/** Bits of a number in one byte; the eighth says that more bytes follow. */
const BITS = 7;
const MORE = 1 << BITS;
/** Larger numbers, and those with decimals, stand apart. */
const LARGEST = 2 ** 26;

/** Numbers one after the other in as few bytes as they need; plain data, which may be handed from thread to thread. */
export interface PackedNumbers {
  readonly bytes: Uint8Array;
  /** Those that need more than four bytes, or have decimals, in their order. */
  readonly others: readonly number[];
}

/** Packs numbers; small ones, of either sign, take one byte. */
export function packNumbers(numbers: readonly number[]): PackedNumbers {
  const bytes: number[] = [];
  const others: number[] = [];
  for (const number of numbers) {
    const isSmall = Number.isInteger(number) && Math.abs(number) < LARGEST;
    if (!isSmall) others.push(number);
    // The lowest bit tells others apart, the next one the sign.
    let rest = isSmall ? (Math.abs(number) * 2 + (number < 0 ? 1 : 0)) * 2 : 1;
    for (; rest >= MORE; rest >>>= BITS) bytes.push((rest & (MORE - 1)) | MORE);
    bytes.push(rest);
  }
  return { bytes: Uint8Array.from(bytes), others };
}

/** The numbers as they were packed, in their order. */
export function unpackNumbers({ bytes, others }: PackedNumbers): number[] {
  const numbers: number[] = [];
  let [rest, shift, next] = [0, 0, 0];
  for (const byte of bytes) {
    rest |= (byte & (MORE - 1)) << shift;
    shift += BITS;
    if (byte >= MORE) continue;
    const size = rest >>> 2;
    numbers.push((rest & 1) === 1 ? (others[next++] ?? 0) : (rest & 2) === 2 ? -size : size);
    [rest, shift] = [0, 0];
  }
  return numbers;
}
