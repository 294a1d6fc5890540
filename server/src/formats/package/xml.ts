import { SaxesParser } from "saxes";
import type { Budget } from "../budget.ts";
import { Refusal } from "../refusal.ts";
import { canonicalName } from "./namespaces.ts";

/** An element of a part. Offsets are UTF-16 units of the part's text, ends exclusive. */
export interface XmlElement {
  /** With our own prefixes: `w:tbl`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly start: number;
  /** From the end of its start tag to the beginning of its end tag; both at `end` where it closes itself. */
  readonly inside: number;
  readonly insideEnd: number;
  readonly end: number;
}

/** A part of a package: its text and what it holds. */
export interface XmlPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
}

interface OpenElement extends XmlElement {
  children: XmlElement[];
  insideEnd: number;
  end: number;
}

/**
 * Parses a part in bounded work. Entities that a document defines itself are not followed: with a DOCTYPE it is refused.
 * @throws Refusal where it is no well-formed XML, or too much of it.
 */
export function parseXml(name: string, text: string, budget: Budget): XmlPart {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: OpenElement[] = [];
  let root: OpenElement | null = null;
  parser.on("error", () => {
    throw notWellFormed(name);
  });
  parser.on("doctype", () => {
    throw new Refusal({
      zh: `文档的 ${name} 里带有实体定义（DOCTYPE），正常的文档不会这样，没有读取。请不要打开来历不明的文件。`,
      en: `the document's ${name} defines entities (DOCTYPE), as no sound document does; it was not read.`,
    });
  });
  parser.on("opentag", (tag) => {
    budget.spend("elements", 1);
    budget.checkDepth(stack.length + 1);
    const inside = parser.position;
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes))
      attributes.set(canonicalName(uri, local), value);
    const element: OpenElement = {
      name: canonicalName(tag.uri, tag.local),
      attributes,
      children: [],
      start: text.lastIndexOf("<", inside - 1),
      inside,
      insideEnd: inside,
      end: inside,
    };
    const holder = stack[stack.length - 1];
    if (holder) holder.children.push(element);
    else root = element;
    stack.push(element);
  });
  parser.on("closetag", (tag) => {
    const element = stack.pop();
    if (!element || tag.isSelfClosing) return;
    element.end = parser.position;
    element.insideEnd = text.lastIndexOf("<", element.end - 1);
  });
  parser.write(text).close();
  if (!root) throw notWellFormed(name);
  return { name, text, root };
}

function notWellFormed(name: string): Refusal {
  return new Refusal({
    zh: `文档的 ${name} 已损坏，读不出来。请在 Word、WPS 中打开后重新保存，或向对方再要一份。`,
    en: `the document's ${name} is damaged and cannot be read. Open and save it again, or ask for another copy.`,
  });
}

/** Decodes a part (XML 1.0, 4.3.3: UTF-8 unless a mark says UTF-16). The mark stays in the text. */
export function decodePart(name: string, bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw notWellFormed(name);
  }
}

/** The first child of a name. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The value of `w:val` (or another attribute) of a child; null where there is none. */
export function readValue(element: XmlElement | null, child: string, attribute = "w:val"): string | null {
  return childOf(element, child)?.attributes.get(attribute) ?? null;
}

/** Whether a property is on: `<w:b/>`, `<w:b w:val="1"/>`, but not `<w:b w:val="0"/>` (ISO/IEC 29500-1, 17.17.4). */
export function isOn(element: XmlElement | null, child: string): boolean {
  const found = childOf(element, child);
  if (!found) return false;
  return !/^(?:0|false|off|none)$/.test(found.attributes.get("w:val") ?? "true");
}
