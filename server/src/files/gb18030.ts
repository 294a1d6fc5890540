/** GB18030-2022 as the platform decodes it; Node has no encoder, so that one is built by decoding every code. */
const decoder = new TextDecoder("gb18030");

let twoByte: Map<string, readonly [number, number]> | null = null;

/** Every character of two bytes (GBK): lead 0x81–0xFE, trail 0x40–0xFE without 0x7F. */
function twoByteCodes(): Map<string, readonly [number, number]> {
  if (twoByte) return twoByte;
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char !== "\ufffd" && [...char].length === 1 && !codes.has(char)) codes.set(char, [lead, trail]);
    }
  }
  twoByte = codes;
  return codes;
}

/** Four bytes carry 12,600 × 10 × 126 codes in order: the n-th of them. */
function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** Index of the first four-byte code of the supplementary planes (U+10000). */
const SUPPLEMENTARY = 189_000;
/** Four-byte codes below this hold the rest of the basic plane, in order of code points. */
const BASIC_CODES = 39_420;

/**
 * Encodes a text as GB18030.
 * @returns null where a character (half a surrogate pair, say) has no code.
 */
export function encodeGb18030(text: string): Uint8Array | null {
  const bytes: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else {
      const code = twoByteCodes().get(char) ?? encodeLong(char, point);
      if (!code) return null;
      bytes.push(...code);
    }
  }
  return Uint8Array.from(bytes);
}

function encodeLong(char: string, point: number): number[] | null {
  if (point >= 0x10000) return fourBytes(SUPPLEMENTARY + point - 0x10000);
  let low = 0;
  let high = BASIC_CODES - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = decoder.decode(Uint8Array.from(fourBytes(middle)));
    if (found === char) return fourBytes(middle);
    if ((found.codePointAt(0) ?? 0) < point) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
