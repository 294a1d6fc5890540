import { findMatches } from "../text/matches.ts";
import type { Element, Markup } from "./markup.ts";

/** Which elements may stand directly in which, as far as tables of figures need. */
const BODY = ["tr"];
const CELL = ["p", "span", "br", "o:p"];
const WORDS = ["span", "br", "o:p"];
const HOLDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["", ["table"]],
  ["table", ["thead", "tbody", "tfoot", "tr"]],
  ["thead", BODY],
  ["tbody", BODY],
  ["tfoot", BODY],
  ["tr", ["td", "th"]],
  ["td", CELL],
  ["th", CELL],
  ["p", WORDS],
  ["span", WORDS],
  ["o:p", WORDS],
]);
/** Words may stand in these; in others only white space. */
const HOLDS_WORDS: ReadonlySet<string> = new Set(["td", "th", "p", "span", "o:p"]);
/** A start tag with quoted or bare values that hold no entity, or an end tag. */
const TAG =
  /<(\/?)([a-z:]+)((?:[ \t\r\n\f]+[a-z:-]+(?:=(?:"[^"&\0]*"|'[^'&\0]*'|[^\s"'=<>`&\0]+))?)*)[ \t\r\n\f]*\/?>/y;
const ATTRIBUTE = /([a-z:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
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
 * Reads tables whose markup leaves nothing to be mended: every element in its place and closed, nothing else between
 * the tables than words. Such a text means the same to whatever reads it, and here it is read much sooner than by a
 * parser that is prepared for everything.
 * @param first where the first table begins.
 * @returns the tables as `parseHtml` has them; null where anything has to be mended or is not known here.
 */
export function readTidyTables(text: string, first: number): Element[] | null {
  const root = openElement("", "", first, first);
  const stack: Open[] = [root];
  for (let at = first; ; ) {
    const holder = stack[stack.length - 1];
    if (!holder || stack.length > DEEPEST) return null;
    const next = text.indexOf("<", at);
    if (next < 0) break;
    if (holder !== root && !addWords(holder, text, at, next)) return null;
    TAG.lastIndex = next;
    const [tag, slash, name = "", attributes = ""] = TAG.exec(text) ?? [];
    if (tag === undefined) return null;
    at = next + tag.length;
    if (slash) {
      if (holder.name !== name || attributes !== "") return null;
      holder.end = at;
      holder.isClosed = true;
      stack.pop();
    } else {
      if (!HOLDS.get(holder.name)?.includes(name)) return null;
      const element = openElement(name, attributes, next, at);
      holder.children.push(element);
      if (name !== "br") stack.push(element);
    }
  }
  return stack.length === 1 ? root.children.flatMap((child) => (child.name === null ? [] : [child])) : null;
}

function openElement(name: string, attributes: string, start: number, inside: number): Open {
  return {
    name,
    attributes: attributes === "" ? [] : readAttributes(attributes),
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
    attributes.push({ name, value: double ?? single ?? bare });
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
