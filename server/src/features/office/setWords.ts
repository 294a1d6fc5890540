import type { FillAnswer } from "../../../../protocol/preview.ts";
import type { Analysis } from "../../report/index.ts";
import { toLspRange } from "../convert.ts";

/**
 * Writes a line of words anew, as they were changed on the page: the edit of the letters that differ.
 * @param line its number, from zero.
 * @param oldWords what the page showed, where marks for bold type are left out and every blank is a space.
 * @returns stale where the line says something else by now.
 */
export function setWords(
  { report: { syntax } }: Analysis,
  { line, oldWords, newWords }: { line: number; oldWords: string; newWords: string },
): FillAnswer {
  const content = syntax.lines[line]?.content;
  const shown = content ? readShown(syntax.text, content.start, content.end) : [];
  if (shown.map(({ letter }) => letter).join("") !== oldWords) return { stale: true };
  if (oldWords === newWords) return { edits: [], message: null };
  // By whole characters: a rare one has two units, and half of it is none.
  const typed = Array.from(newWords);
  const shortest = Math.min(shown.length, typed.length);
  let same = 0;
  while (same < shortest && shown[same]?.letter === typed[same]) same++;
  let sameEnd = 0;
  while (sameEnd < shortest - same && shown.at(-1 - sameEnd)?.letter === typed.at(-1 - sameEnd)) sameEnd++;
  const end = content?.end ?? 0;
  const range = {
    start: shown[same]?.at ?? end,
    end: sameEnd === 0 ? end : (shown[shown.length - sameEnd]?.at ?? end),
  };
  const newText = typed.slice(same, typed.length - sameEnd).join("");
  return { edits: [{ range: toLspRange(syntax, range), newText }], message: null };
}

interface Shown {
  readonly letter: string;
  /** Where it stands in the text. */
  readonly at: number;
}

/** The letters of a stretch as the page shows them. */
function readShown(text: string, start: number, end: number): Shown[] {
  const shown: Shown[] = [];
  for (const { 0: found, index } of text.slice(start, end).matchAll(/\*\*|__|\s+|\S/gu)) {
    if (found === "**" || found === "__") continue;
    shown.push({ letter: /^\s/.test(found) ? " " : found, at: start + index });
  }
  return shown;
}
