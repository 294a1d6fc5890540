import { childOf, childrenOf, readValue, type XmlElement } from "../package/xml.ts";
import { type NumberedAs, readInteger } from "./numbering.ts";

interface Style {
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly level: string | null;
}

/** No chain of styles is longer; a longer one leads in a circle. */
const LONGEST_CHAIN = 20;

/** What the styles of a document say of automatic numbers (ISO/IEC 29500-1, 17.7). */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private standard: string | null = null;

  constructor(root: XmlElement | null) {
    for (const element of childrenOf(root, "w:style")) {
      if (element.attributes.get("w:type") !== "paragraph") continue;
      const id = element.attributes.get("w:styleId") ?? "";
      const numbering = childOf(childOf(element, "w:pPr"), "w:numPr");
      this.styles.set(id, {
        basedOn: readValue(element, "w:basedOn"),
        list: readValue(numbering, "w:numId"),
        level: readValue(numbering, "w:ilvl"),
      });
      if (/^(?:1|true|on)$/.test(element.attributes.get("w:default") ?? "")) this.standard = id;
    }
  }

  /** The list that a paragraph is an item of, by its own properties or those of its style; null for none. */
  numberingOf(properties: XmlElement | null): NumberedAs | null {
    const own = childOf(properties, "w:numPr");
    let list = readValue(own, "w:numId");
    let level = readValue(own, "w:ilvl");
    let id = readValue(properties, "w:pStyle") ?? this.standard;
    for (let step = 0; step < LONGEST_CHAIN && id !== null && (list === null || level === null); step++) {
      const style = this.styles.get(id);
      list ??= style?.list ?? null;
      level ??= style?.level ?? null;
      id = style?.basedOn ?? null;
    }
    return list === null || list === "0" ? null : { list, level: readInteger(level, 0) };
  }
}
