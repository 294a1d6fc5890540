import { findMatches } from "../text/matches.ts";

/** What begins a tag of a table or of a part of one. */
export const TABLE_TAG = /<\/?(?:table|caption|col|colgroup|t(?:head|body|foot|[rdh]))[\s/>]/gi;
/** A start or end tag, or a whole comment. */
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][\w:-]*)(?:\s[^<>]*?)?(\/?)>/gi;
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
