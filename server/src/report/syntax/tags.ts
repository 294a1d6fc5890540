import { findMatches } from "../text/matches.ts";

/** What begins a tag of a table or of a part of one. */
export const TABLE_TAG = /<\/?(?:table|caption|col|colgroup|t(?:head|body|foot|[rdh]))[\s/>]/gi;
/** A start or end tag, or a whole comment. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][\w:-]*)(?:\s[^<>]*?)?(\/?)>/gi;
const TAG_HERE = /<\/?[a-z][\w:-]*(?:\s[^<>]*)?>/iy;
const ENTITY_HERE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy;
const LONGEST_ENTITY = 33;
/** Elements that hold nothing and have no end tag (WHATWG HTML, 13.1.2 "void elements"). */
const VOID: ReadonlySet<string> = new Set(["br", "hr", "img", "input", "wbr", "col", "link", "meta"]);

/** Whether every start tag in a stretch of markup has its end tag there, and the other way round. */
export function hasWholeElements(markup: string): boolean {
  if (!markup.includes("<")) return true;
  const open: string[] = [];
  for (const { 1: slash, 2: written, 3: closed } of findMatches(markup, TAG)) {
    if (written === undefined || closed === "/") continue;
    const name = written.toLowerCase();
    if (VOID.has(name)) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** Whether an offset (UTF-16 units) lies inside a tag, an entity, or the marks that begin and end a comment. */
export function cutsMarkup(text: string, offset: number): boolean {
  const opened = text.lastIndexOf("<", offset - 1);
  if (opened >= 0 && text.lastIndexOf(">", offset - 1) < opened && runsPast(TAG_HERE, text, opened, offset))
    return true;
  for (const mark of ["<!--", "-->"]) {
    const at = text.lastIndexOf(mark, offset - 1);
    if (at >= 0 && at < offset && offset < at + mark.length) return true;
  }
  const entity = text.lastIndexOf("&", offset - 1);
  return entity >= 0 && offset - entity < LONGEST_ENTITY && runsPast(ENTITY_HERE, text, entity, offset);
}

/** Where the comment that an offset lies in begins; null where it lies in none. */
export function commentAround(text: string, offset: number): number | null {
  const start = text.lastIndexOf("<!--", offset - 1);
  if (start < 0 || start >= offset) return null;
  const end = text.indexOf("-->", start + 4);
  return end >= 0 && offset < end + 3 ? start : null;
}

function runsPast(pattern: RegExp, text: string, at: number, offset: number): boolean {
  if (at >= offset) return false;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match !== null && offset < at + match[0].length;
}
