import { findMatches } from "../text/matches.ts";
import type { Element, Markup } from "./markup.ts";
import { TABLE_TAG } from "./tags.ts";

/** What stands inside a line of words, and only says how they look. */
const INLINE = ["span", "br", "o:p", "b", "strong", "i", "em", "u", "font"];
const BODY = ["tr"];
const CELL = ["p", "div", ...INLINE];
/** Which elements may stand directly in which, as far as tables of figures need. */
const HOLDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    "": ["table"],
    table: ["thead", "tbody", "tfoot", "tr"],
    thead: BODY,
    tbody: BODY,
    tfoot: BODY,
    tr: ["td", "th"],
    td: CELL,
    th: CELL,
    div: CELL,
    p: INLINE,
    ...Object.fromEntries(INLINE.filter((name) => name !== "br").map((name) => [name, INLINE])),
  }).map(([name, held]) => [name, new Set(held)]),
);
/** Words may stand in these; in others only white space. */
const HOLDS_WORDS: ReadonlySet<string> = new Set(["td", "th", ...CELL]);
/**
 * What a page has between its tables. Open or closed, in order or not, none of it changes how a parser reads a table
 * behind it.
 */
const OUTSIDE: ReadonlySet<string> = new Set(
  (
    "html head body meta link base p div section article aside header footer nav main h1 h2 h3 h4 h5 h6 ul ol li dl dt dd " +
    "blockquote pre center address figure figcaption hr br wbr img span o:p b strong i em u s small big sub sup font a label " +
    "input button form fieldset time"
  ).split(" "),
);
/** Elements outside of tables in which no mark is one. */
const RAW: ReadonlyMap<string, RegExp> = new Map([
  ["script", /<\/script[\s/>]/gi],
  ["style", /<\/style[\s/>]/gi],
]);
/** A start tag with quoted or bare values that hold no entity, or an end tag. */
const TAG =
  /<(\/?)([a-z:]+)((?:[ \t\r\n\f]+[a-z][a-z\d:_-]*(?:=(?:"[^"&\0]*"|'[^'&\0]*'|[^\s"'=<>`&\0]+))?)*)[ \t\r\n\f]*\/?>/iy;
const ATTRIBUTE = /([a-z][a-z\d:_-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi;
/** Of a tag that has no span, and is not hidden, nobody asks the attributes. */
const IS_TELLING = /span|display|hidden/i;
/** The same outside of tables, where the values do not matter. */
const TAG_OUTSIDE =
  /<(\/?)([a-z][a-z\d:]*)((?:[ \t\r\n\f]+[^\s"'<>/=\0]+(?:[ \t\r\n\f]*=[ \t\r\n\f]*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)[ \t\r\n\f]*\/?>/iy;
const COMMENT = "<!--";
/** What a parser takes for the end of a comment though it is not written as one. */
const ODD_COMMENT = /^-?>|<!--|--!/;
/** What a parser does not take as it stands: entities but the commonest one, and the character that it drops. */
const SPECIAL = /&(?!nbsp;)|\0/;
const NOT_SPACE = /[^ \t\r\n\f]/;
const DEEPEST = 64;

interface Open extends Element {
  children: Markup[];
  end: number;
  isClosed: boolean;
}

/**
 * Reads tables whose markup leaves nothing to be mended: every element in its place and closed, and around the tables
 * only words and elements that change nothing in them. Such a text means the same to whatever reads it, and here it is
 * read much sooner than by a parser that is prepared for everything.
 * @param first where the first table begins.
 * @returns the tables as `parseHtml` has them, but that only tags with a span, or hidden ones, have attributes; null where anything has to be mended or is not known here.
 */
export function readTidyTables(text: string, first: number): Element[] | null {
  const root = openElement("", "", first, first);
  const stack: Open[] = [root];
  let tableTag = first;
  for (let at = first; ; ) {
    const holder = stack[stack.length - 1];
    if (!holder || stack.length > DEEPEST) return null;
    if (holder === root && tableTag < at) tableTag = findTableTag(text, at);
    if (tableTag < 0) break;
    const next = text.indexOf("<", at);
    if (next < 0) return null;
    if (holder !== root && !addWords(holder, text, at, next)) return null;
    if (text.startsWith(COMMENT, next)) {
      const end = endOfComment(text, next);
      if (end === null) return null;
      at = end;
      continue;
    }
    const pattern = holder === root ? TAG_OUTSIDE : TAG;
    pattern.lastIndex = next;
    const [tag, slash, written = "", attributes = ""] = pattern.exec(text) ?? [];
    if (tag === undefined) return null;
    const name = written.toLowerCase();
    at = next + tag.length;
    if (holder === root && name !== "table") {
      const end = OUTSIDE.has(name) ? at : slash ? null : endOfRaw(text, at, name);
      if (end === null) return null;
      at = end;
    } else if (slash) {
      if (holder.name !== name || attributes !== "") return null;
      holder.end = at;
      holder.isClosed = true;
      stack.pop();
    } else {
      if (!HOLDS.get(holder.name)?.has(name)) return null;
      const element = openElement(name, attributes, next, at);
      holder.children.push(element);
      if (name !== "br") stack.push(element);
    }
  }
  return root.children.flatMap((child) => (child.name === null ? [] : [child]));
}

/** Where the next tag begins that is a table's; negative where there is none. */
function findTableTag(text: string, from: number): number {
  TABLE_TAG.lastIndex = from;
  return TABLE_TAG.exec(text)?.index ?? -1;
}

/** Where a comment ends that begins at `start`; null where it does not end as comments should. */
function endOfComment(text: string, start: number): number | null {
  const inside = start + COMMENT.length;
  const end = text.indexOf("-->", inside);
  return end < 0 || ODD_COMMENT.test(text.slice(inside, end)) ? null : end + "-->".length;
}

/** Where an element ends in which no mark is one; null where it does not, or the element is another. */
function endOfRaw(text: string, inside: number, name: string): number | null {
  const pattern = RAW.get(name);
  if (!pattern) return null;
  pattern.lastIndex = inside;
  const end = pattern.exec(text);
  if (!end?.[0].endsWith(">") || text.slice(inside, end.index).includes(COMMENT)) return null;
  return end.index + end[0].length;
}

function openElement(name: string, attributes: string, start: number, inside: number): Open {
  return {
    name,
    attributes: IS_TELLING.test(attributes) ? readAttributes(attributes) : [],
    children: [],
    start,
    inside,
    end: inside,
    isClosed: false,
  };
}

function readAttributes(written: string): { name: string; value: string }[] {
  const attributes: { name: string; value: string }[] = [];
  for (const { 1: name = "", 2: double, 3: single, 4: bare = "" } of findMatches(written, ATTRIBUTE))
    attributes.push({ name: name.toLowerCase(), value: double ?? single ?? bare });
  return attributes;
}

/** Adds what stands between two tags to the element it stands in. @returns false where it may not stand there. */
function addWords(holder: Open, text: string, start: number, end: number): boolean {
  if (start === end) return true;
  const words = text.slice(start, end);
  if (!HOLDS_WORDS.has(holder.name)) return !NOT_SPACE.test(words);
  if (SPECIAL.test(words)) return false;
  holder.children.push({ name: null, text: words.replaceAll("&nbsp;", "\u00a0"), start, end });
  return true;
}
