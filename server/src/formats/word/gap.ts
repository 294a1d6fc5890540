import { childOf, type XmlElement, type XmlPart } from "../package/xml.ts";
import type { Fragment } from "../writer.ts";

/** Properties of a paragraph's mark that say how it was changed, not how it looks. */
const CHANGES = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange"]);

/** The place in an empty paragraph where words can be put: in a run that looks like the paragraph's own mark. */
export function gapIn({ name, text }: XmlPart, paragraph: XmlElement): Fragment {
  const prefix = /^<([\w.-]+:)?/.exec(text.slice(paragraph.start, paragraph.start + 40))?.[1] ?? "";
  const mark = childOf(childOf(paragraph, "w:pPr"), "w:rPr");
  const isChanged = mark?.children.some((child) => CHANGES.has(child.name)) ?? true;
  const look = mark && !isChanged ? text.slice(mark.start, mark.end) : "";
  const [before, after] = [`<${prefix}r>${look}<${prefix}t>`, `</${prefix}t></${prefix}r>`];
  const isOpen = paragraph.insideEnd < paragraph.end;
  const tag = text.slice(paragraph.start, paragraph.end);
  return {
    text: "",
    kind: "gap",
    notation: "xml",
    source: isOpen
      ? { part: name, start: paragraph.insideEnd, end: paragraph.insideEnd }
      : { part: name, start: paragraph.start, end: paragraph.end },
    around: isOpen ? [before, after] : [`${tag.replace(/\s*\/>$/, ">")}${before}`, `${after}</${prefix}p>`],
  };
}
