import { decodeText } from "../../files/decodeText.ts";
import { Refusal } from "../refusal.ts";

/** A page's text and the encoding that its bytes are in. */
export interface DecodedPage {
  readonly text: string;
  readonly encoding: string;
  /** Whether a byte order mark stands before the text; it is no part of it. */
  readonly mark: boolean;
}

/** Where a page says which encoding it is in: among its first bytes (WHATWG HTML, "prescan a byte stream"). */
const PRESCANNED = 4096;
const DECLARED = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i;

/**
 * Decodes a page by its mark, else by what it says of itself, else as any other text.
 * @throws Refusal where it is in none of these.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  const plain = decodeText(bytes);
  if (plain?.mark) return plain;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCANNED));
  const label = DECLARED.exec(head)?.[1];
  const declared = label === undefined ? null : decodeAs(label, bytes);
  const decoded = declared ?? plain;
  if (decoded) return decoded;
  throw new Refusal({
    zh: "网页的编码读不出来。请在浏览器中打开它，另存为“网页，仅 HTML”后再试。",
    en: 'the page is in no encoding that is known. Open it in a browser and save it as "Webpage, HTML only".',
  });
}

/** Decodes bytes in an encoding by its label; null where they are not in it, or there is none of the name. */
export function decodeAs(label: string, bytes: Uint8Array): DecodedPage | null {
  // What calls itself GB 2312 or GBK is read as their superset, as browsers do.
  const name = /^(?:gb_?2312|gbk|x-gbk|gb18030)/i.test(label) ? "gb18030" : label.toLowerCase();
  try {
    const text = new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: name === "utf8" ? "utf-8" : name, mark: false };
  } catch {
    return null;
  }
}
