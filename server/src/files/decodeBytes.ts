import { isUtf8, transcode } from "node:buffer";
import { type Decoded, decodeText } from "./decodeText.ts";

/** What no text in UTF-8 holds, but texts in UTF-16 do. */
const NUL = 0;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * Decodes a file's bytes as `decodeText` does, where there is Node: its decoder of UTF-8 checks and turns many bytes at
 * once, and takes a tenth of the time.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | null {
  if (bytes.length === 0 || bytes.includes(NUL) || !isUtf8(bytes)) return decodeText(bytes);
  const mark = MARK.every((byte, at) => bytes[at] === byte);
  const body = mark ? bytes.subarray(MARK.length) : bytes;
  return { text: transcode(body, "utf8", "ucs2").toString("utf16le"), encoding: "utf-8", mark };
}
