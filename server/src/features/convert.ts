import type { Range as LspRange, Position, TextEdit } from "vscode-languageserver";
import type { Edit, Range, Report } from "../report/index.ts";

/** The lines of a text, as the report knows them. */
export type Syntax = Report["syntax"];

/** Turns an offset into a position; both count UTF-16 code units from zero. Offsets outside the text are clamped. */
export function toPosition({ lines, text }: Syntax, offset: number): Position {
  const wanted = Math.min(Math.max(offset, 0), text.length);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  const line = lines[low];
  return { line: low, character: line ? Math.min(wanted, line.end) - line.start : 0 };
}

/** Turns a position into an offset. A position beyond its line's end means that end, as LSP wants it. */
export function toOffset({ lines, text }: Syntax, { line, character }: Position): number {
  if (line < 0) return 0;
  const found = lines[line];
  if (!found) return text.length;
  return Math.min(found.start + Math.max(character, 0), found.end);
}

/** Turns a range of the core into one of LSP. */
export function toLspRange(syntax: Syntax, range: Range): LspRange {
  return { start: toPosition(syntax, range.start), end: toPosition(syntax, range.end) };
}

/** Turns a range of LSP into one of the core. */
export function toRange(syntax: Syntax, range: LspRange): Range {
  return { start: toOffset(syntax, range.start), end: toOffset(syntax, range.end) };
}

/** Turns an edit of the core into one of LSP, with the line ends of the text. */
export function toTextEdit(syntax: Syntax, edit: Edit): TextEdit {
  return { range: toLspRange(syntax, edit.range), newText: fitLineEnds(syntax, edit.newText) };
}

/** Gives inserted text the line ends that most lines of the document have; the core writes `\n`. */
function fitLineEnds(syntax: Syntax, newText: string): string {
  if (!newText.includes("\n")) return newText;
  const lineEnd = lineEndOf(syntax.text);
  return lineEnd === "\n" ? newText : newText.replace(/\r\n|\n/g, lineEnd);
}

/** The line end most lines have; `\n` where there is none. */
function lineEndOf(text: string): string {
  const counts = { "\n": 0, "\r\n": 0, "\r": 0 };
  for (const [lineEnd] of text.matchAll(/\r\n|\n|\r/g)) {
    if (lineEnd === "\n" || lineEnd === "\r\n" || lineEnd === "\r") counts[lineEnd]++;
  }
  if (counts["\r\n"] > counts["\n"]) return "\r\n";
  return counts["\r"] > counts["\n"] ? "\r" : "\n";
}
