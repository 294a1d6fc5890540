import type { Notation } from "../document.ts";
import type { Fragment } from "../writer.ts";
import type { XmlElement, XmlPart } from "./xml.ts";

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words inside an element that holds nothing but words, with where each stands in the part. */
export function readWords(part: XmlPart, element: XmlElement, notation: Notation = "xml"): Fragment[] {
  const { text, name } = part;
  const raw = text.slice(element.inside, element.insideEnd);
  const source = (from: number, to: number) => ({
    part: name,
    start: element.inside + from,
    end: element.inside + to,
  });
  if (raw.includes("<")) {
    // Sections of character data and comments are rare; they are read, and not written into.
    const words = raw.replace(/<!--[\s\S]*?-->/g, "").replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1");
    return [{ text: words, source: source(0, raw.length), kind: "whole", notation }];
  }
  const fragments: Fragment[] = [];
  let from = 0;
  const letters = (to: number): void => {
    if (to > from)
      fragments.push({ text: raw.slice(from, to), source: source(from, to), kind: "letters", notation });
  };
  for (const match of raw.matchAll(ENTITY)) {
    letters(match.index);
    from = match.index + match[0].length;
    fragments.push({ text: decode(match), source: source(match.index, from), kind: "whole", notation });
  }
  letters(raw.length);
  return fragments;
}

/** The words inside an element as a string. */
export function wordsOf(part: XmlPart, element: XmlElement): string {
  return readWords(part, element)
    .map(({ text }) => text)
    .join("");
}

function decode([, hexadecimal, decimal, name]: RegExpMatchArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? "";
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** Writes words as XML has them. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
