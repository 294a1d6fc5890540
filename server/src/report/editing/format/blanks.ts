import type { Line } from "../../syntax/syntax.ts";
import type { Edit } from "../../text/edits.ts";

/** More blank lines in a row than this say nothing that this many do not. */
const MOST_BLANK_LINES = 2;

/** Whether a line of the text may be changed at all. */
type IsFree = (line: Line) => boolean;

/**
 * Takes away blanks that can mean nothing: at the end of a line, and blank lines beyond the second in a row. Two
 * spaces before a line that goes on with the paragraph break the line in Markdown (CommonMark 0.31, section 6.7) and
 * stay.
 */
export function trimBlanks(text: string, lines: readonly Line[], isFree: IsFree): Edit[] {
  const edits: Edit[] = [];
  let blank = 0;
  for (const [index, line] of lines.entries()) {
    const words = text.slice(line.start, line.end);
    const isBlank = words.trim() === "";
    blank = isBlank ? blank + 1 : 0;
    if (!isFree(line)) continue;
    const next = lines[index + 1];
    // The last line has no line end of its own: without it the text would end otherwise.
    if (isBlank && blank > MOST_BLANK_LINES && next) {
      edits.push({ range: { start: line.start, end: next.start }, newText: "" });
      continue;
    }
    const end = blankEndOf(words);
    if (end === "" || (!isBlank && end.startsWith("  ") && next && !isBlankLine(text, next))) continue;
    edits.push({ range: { start: line.end - end.length, end: line.end }, newText: "" });
  }
  return edits;
}

/** The spaces and tabs that a line ends with. */
function blankEndOf(words: string): string {
  let start = words.length;
  while (start > 0 && (words[start - 1] === " " || words[start - 1] === "\t")) start--;
  return words.slice(start);
}

function isBlankLine(text: string, line: Line): boolean {
  return text.slice(line.start, line.end).trim() === "";
}
