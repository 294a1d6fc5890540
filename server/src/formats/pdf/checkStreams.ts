import { Unzlib } from "fflate";
import type { Budget } from "../budget.ts";
import { Refusal } from "../refusal.ts";

const CHUNK = 8 * 1024;
/** What stands between a stream's dictionary and the word `stream` is short; a dictionary itself seldom is longer. */
const DICTIONARY = 600;

/**
 * Unpacks the streams of a PDF once for their size alone, since the library that reads them knows no bounds. Streams
 * that are packed more than once are refused: no office program writes them.
 * @throws Refusal where they unpack to too much.
 */
export function checkStreams(bytes: Uint8Array, budget: Budget): void {
  const text = new TextDecoder("latin1").decode(bytes);
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    if (text.startsWith("end", at - 3)) continue;
    const dictionary = text.slice(Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf("obj") + 1);
    const packings = own.match(/\/(?:FlateDecode|LZWDecode|Fl\b|LZW\b)/g)?.length ?? 0;
    if (packings > 1) {
      throw new Refusal({
        zh: "这个 PDF 的内容层层压缩，正常的文档不会这样，没有读取。请重新导出 PDF。",
        en: "the contents of this PDF are packed several times over, as no sound document's are; it was not read.",
      });
    }
    if (packings === 0) continue;
    const start = at + (text.startsWith("\r\n", at + 6) ? 8 : 7);
    const end = text.indexOf("endstream", start);
    measure(bytes.subarray(start, end < 0 ? bytes.length : end), budget);
    at = end < 0 ? text.length : end;
  }
}

function measure(packed: Uint8Array, budget: Budget): void {
  const inflate = new Unzlib((chunk) => budget.spend("unpackedBytes", chunk.length));
  try {
    for (let at = 0; at < packed.length; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch (error) {
    // What is broken is left to the library, which passes over it.
    if (error instanceof Refusal) throw error;
  }
}
