import type { Range as LspRange, Position, TextEdit } from "vscode-languageserver";
import {
  type Edit,
  lineBreakOf,
  offsetAt,
  positionAt,
  type Range,
  type Report,
  withLineBreaks,
} from "../report/index.ts";

/** The lines of a text, as the report knows them. */
export type Syntax = Report["syntax"];

/** Turns an offset into a position; both count UTF-16 code units from zero. Offsets outside the text are clamped. */
export function toPosition(syntax: Syntax, offset: number): Position {
  return positionAt(syntax, offset);
}

/** Turns a position into an offset. A position beyond its line's end means that end, as LSP wants it. */
export function toOffset(syntax: Syntax, position: Position): number {
  return offsetAt(syntax, position);
}

/** Turns a range of the core into one of LSP. */
export function toLspRange(syntax: Syntax, range: Range): LspRange {
  return { start: toPosition(syntax, range.start), end: toPosition(syntax, range.end) };
}

/** Turns a range of LSP into one of the core. */
export function toRange(syntax: Syntax, range: LspRange): Range {
  return { start: toOffset(syntax, range.start), end: toOffset(syntax, range.end) };
}

/** Turns an edit of the core into one of LSP, with the line breaks of the text. */
export function toTextEdit(syntax: Syntax, edit: Edit): TextEdit {
  const newText = edit.newText.includes("\n")
    ? withLineBreaks(edit.newText, lineBreakOf(syntax.text))
    : edit.newText;
  return { range: toLspRange(syntax, edit.range), newText };
}
