import type { Report } from "../../model/report.ts";
import { commentAround, cutsMarkup, holdsMarkup } from "../../syntax/markupMarks.ts";
import { hasWholeElements } from "../../syntax/tags.ts";
import type { Objection, Proposal } from "./proposal.ts";

const CUT: Objection = { zh: "会截断标签、实体或注释", en: "it would cut a tag, an entity or a comment" };
const PAIR = /\*\*/g;

/** No tag, no entity and no comment is cut, none is parted from its partner, and no character either. */
export function cutsTags({ fix }: Proposal, { syntax }: Report): Objection | null {
  const { text } = syntax;
  const hasMarkup = holdsMarkup(syntax);
  for (const { range, newText } of fix.edits) {
    const written = text.slice(range.start, range.end);
    if (splitsCharacter(text, range.start) || splitsCharacter(text, range.end)) return CUT;
    if (countOf(written) % 2 !== countOf(newText) % 2) return CUT;
    if (!hasMarkup && !newText.includes("<")) continue;
    if (cutsMarkup(syntax, range.start) || cutsMarkup(syntax, range.end)) return CUT;
    if (commentAround(syntax, range.start) !== commentAround(syntax, range.end) && !isWhole(written))
      return CUT;
    if (!hasWholeElements(written) || !hasWholeElements(newText)) return CUT;
  }
  return null;
}

function countOf(words: string): number {
  return words.match(PAIR)?.length ?? 0;
}

/** Whether a stretch begins and ends outside of the comments in it. */
function isWhole(written: string): boolean {
  return written.split("<!--").length === written.split("-->").length;
}

/** Whether an offset lies between the two halves of a character, or of a line break. */
function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return (
    (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000) ||
    (before === 13 && after === 10)
  );
}
