import { Beside } from "../text/beside.ts";
import { firstWhere } from "../text/bisect.ts";
import type { Syntax } from "./syntax.ts";

const TAG_HERE = /<\/?[a-z][\w:-]*(?:\s[^<>]*)?>/iy;
const ENTITY_HERE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy;
const LONGEST_ENTITY = 33;
const COMMENT_START = "<!--";
const COMMENT_END = "-->";

/** Where the marks of markup stand in a text (UTF-16 offsets), each kind in order. */
interface Marks {
  readonly opening: readonly number[];
  readonly closing: readonly number[];
  readonly ampersands: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Where the tag ends that begins at an offset, once that is known; the offset itself where none does. */
  readonly tagEnds: Map<number, number>;
}

const found = new Beside<Syntax, Marks>();

/** Found once per text: many places of it are asked about, and each answer would look through all of it. */
function marksOf(syntax: Syntax): Marks {
  const known = found.of(syntax);
  if (known) return known;
  const { text } = syntax;
  return found.keep(syntax, {
    opening: listPlaces(text, "<"),
    closing: listPlaces(text, ">"),
    ampersands: listPlaces(text, "&"),
    starts: listPlaces(text, COMMENT_START),
    ends: listPlaces(text, COMMENT_END),
    tagEnds: new Map(),
  });
}

function listPlaces(text: string, mark: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) places.push(at);
  return places;
}

/** Whether a text holds anything that may be markup. */
export function holdsMarkup(syntax: Syntax): boolean {
  const { opening, ampersands } = marksOf(syntax);
  return opening.length + ampersands.length > 0;
}

/** Whether an offset (UTF-16 units) lies inside a tag, an entity, or the marks that begin and end a comment. */
export function cutsMarkup(syntax: Syntax, offset: number): boolean {
  const marks = marksOf(syntax);
  const opened = lastBefore(marks.opening, offset);
  if (opened >= 0 && lastBefore(marks.closing, offset) < opened && offset < tagEnd(syntax, marks, opened))
    return true;
  const [start, end] = [lastBefore(marks.starts, offset), lastBefore(marks.ends, offset)];
  if (start >= 0 && offset < start + COMMENT_START.length) return true;
  if (end >= 0 && offset < end + COMMENT_END.length) return true;
  const entity = lastBefore(marks.ampersands, offset);
  return entity >= 0 && offset - entity < LONGEST_ENTITY && offset < endOf(ENTITY_HERE, syntax.text, entity);
}

/** Where the comment that an offset lies in begins; null where it lies in none. */
export function commentAround(syntax: Syntax, offset: number): number | null {
  const { starts, ends } = marksOf(syntax);
  const start = lastBefore(starts, offset);
  if (start < 0) return null;
  const end = ends[firstWhere(ends.length, (index) => (ends[index] ?? 0) >= start + COMMENT_START.length)];
  return end !== undefined && offset < end + COMMENT_END.length ? start : null;
}

/** The last of some places that lies before an offset; -1 where none does. */
function lastBefore(places: readonly number[], offset: number): number {
  return places[firstWhere(places.length, (index) => (places[index] ?? 0) >= offset) - 1] ?? -1;
}

/** A tag may be as long as the text, and any number of offsets may lie in it. */
function tagEnd({ text }: Syntax, { tagEnds }: Marks, at: number): number {
  const known = tagEnds.get(at);
  if (known !== undefined) return known;
  const end = endOf(TAG_HERE, text, at);
  tagEnds.set(at, end);
  return end;
}

/** Where what a pattern means ends, if it begins here; here where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
