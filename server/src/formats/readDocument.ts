import { decodeText } from "../files/decodeText.ts";
import { Budget } from "./budget.ts";
import { detectKind } from "./detect.ts";
import type { ReadDocument } from "./document.ts";
import { decodePage } from "./page/encoding.ts";
import { readMhtml } from "./page/mhtml.ts";
import { readPage } from "./page/readPage.ts";
import { readPdf } from "./pdf/readPdf.ts";
import { Refusal } from "./refusal.ts";
import { readSheet } from "./sheet/readSheet.ts";
import { readWord } from "./word/readWord.ts";

/**
 * Reads a document of any format as a text for `analyze`, with the way back to its places.
 * @param name the file's name, which tells formats apart that look alike.
 * @throws Refusal where it cannot be read, or would cost too much; its message says what to do.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  budget: Budget = new Budget(),
): Promise<ReadDocument> {
  const kind = detectKind(bytes, name, budget);
  switch (kind) {
    case "docx":
      return readWord(bytes, budget);
    case "xlsx":
      return readSheet(bytes, budget);
    case "pdf":
      return readPdf(bytes, budget);
    case "html":
      return readPage(decodePage(bytes).text, kind, budget);
    case "mhtml": {
      const page = readPage(readMhtml(bytes).text, kind, budget);
      // What is packed as mail is packed is only read.
      return { ...page, pieces: [] };
    }
    case "text":
      return readText(bytes, budget);
  }
}

/** A text is its own reading. */
function readText(bytes: Uint8Array, budget: Budget): ReadDocument {
  const text = decodeText(bytes)?.text;
  if (text === undefined) {
    throw new Refusal({
      zh: "不是文本文件，或编码不是 UTF-8、GB18030 和带标记（BOM）的 UTF-16。请另存为 UTF-8 文本后再试。",
      en: "this is no text, or neither UTF-8, GB18030 nor UTF-16 with its mark. Save it as UTF-8 text.",
    });
  }
  budget.spend("characters", text.length);
  const range = { start: 0, end: text.length };
  const source = { part: "", ...range };
  return {
    kind: "text",
    text,
    pieces: [{ range, source, kind: "letters", notation: "plain" }],
    places: [],
    notes: [],
  };
}
