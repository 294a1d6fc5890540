import { type Edit, maskIdentifiers } from "../../report/index.ts";

const LONGEST_SHOWN = 40;
/** So many characters are shown on either side of blanks. */
const BESIDE = 3;

/**
 * `  25:4 ２１ → 21`: the place of an edit, what stood there and what stands there now. Of blanks alone nothing would be
 * seen; they are shown between the characters beside them: `  7:12 全年␣公开 → 全年公开`.
 */
export function describeEdit(text: string, { range, newText }: Edit, place: string): string {
  const oldText = text.slice(range.start, range.end);
  if (`${oldText}${newText}`.trim() !== "") return `  ${place} ${show(oldText)} → ${show(newText)}`;
  const before = text.slice(Math.max(0, range.start - BESIDE), range.start);
  const after = text.slice(range.end, range.end + BESIDE);
  const [was, is] = [oldText, newText].map((blanks) => showBlanks(before + blanks + after));
  return `  ${place} ${was} → ${is}`;
}

function show(text: string): string {
  const flat = maskIdentifiers(text).replace(/\s+/g, " ").trim();
  if (flat === "") return "∅";
  return flat.length > LONGEST_SHOWN ? `${flat.slice(0, LONGEST_SHOWN)}…` : flat;
}

/** Every blank by a mark, and no half of a character at the ends. */
function showBlanks(text: string): string {
  return text
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "")
    .replace(/\r\n?|\n/g, "⏎")
    .replaceAll("\t", "⇥")
    .replace(/\s/g, "␣");
}
