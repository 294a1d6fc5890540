export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** A file's text and how its bytes are to be written again. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether a byte order mark stands before the text; it is no part of it. */
  readonly mark: boolean;
}

/** Decodes a file's bytes: by its mark, else as UTF-8, else as GB18030; null where they are no text. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs("utf-16le", bytes.subarray(2), true);
  if (first === 0xfe && second === 0xff) return decodeAs("utf-16be", bytes.subarray(2), true);
  if (bytes.includes(0)) return null;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs("utf-8", bytes.subarray(3), true);
  return decodeAs("utf-8", bytes, false) ?? decodeAs("gb18030", bytes, false);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, mark: boolean): Decoded | null {
  try {
    return { text: decoderOf(encoding).decode(bytes), encoding, mark };
  } catch {
    return null;
  }
}

type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<Encoding, Decoder>();

/** The decoder that refuses what is not of the encoding, and keeps a mark that is inside a text. */
export function decoderOf(encoding: Encoding): Decoder {
  const known = decoders.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  decoders.set(encoding, decoder);
  return decoder;
}
