import type { Range } from "../text/range.ts";

/** How a row of cells is written. `lines`: one cell per line. `spaces`: figures parted by spaces, as from PDF. */
export type Layout = "pipes" | "tabs" | "html" | "lines" | "spaces";

/** A text as lines, headings and a stream of cells; nothing of the standard is known yet. */
export interface Syntax {
  readonly text: string;
  readonly lines: readonly Line[];
  /**
   * The lines as a reader sees them: one that block tags of HTML part is several, each with the number of its line, and
   * what stands in an HTML table is none. The same as `lines` where there is no such markup.
   */
  readonly blocks: readonly Line[];
  /** Lines that open with `#` or with a numeral (一、 （一） 1. （1）), in text order. */
  readonly headings: readonly Heading[];
  /** Every non-blank line as a row of cells, in text order; plain lines are rows of one cell. */
  readonly rows: readonly SourceRow[];
  /** Every data table in HTML, from `<table` to the end of `</table>`, in text order; they do not overlap. */
  readonly htmlTables: readonly Range[];
}

/** One line. `end` excludes the line break (`\n`, `\r\n` or `\r`, as in LSP). */
export interface Line extends Range {
  /** Zero-based. */
  readonly number: number;
  /** The line without Markdown marks, HTML tags and outer spaces; empty for blank lines. */
  readonly content: Range;
}

export type NumberingStyle = "一、" | "（一）" | "1." | "（1）";

/** The number a heading or paragraph opens with. */
export interface Numbering {
  readonly style: NumberingStyle;
  /** Whether brackets or the point are half-width: `(一)`, `1.` against `（一）`, `1．`. */
  readonly halfWidth: boolean;
  /** 1 for 一. */
  readonly value: number;
  /** The numeral with its brackets or mark. */
  readonly range: Range;
}

export interface Heading {
  /** Zero-based. */
  readonly line: number;
  /** The content of the line, from the numeral to the last character. */
  readonly range: Range;
  /** Number of `#`; 0 where the line carries none. */
  readonly level: number;
  readonly numbering: Numbering | null;
  /** What follows the numeral; `text` is without tags. */
  readonly title: { readonly range: Range; readonly text: string };
  /** False for one inside a paragraph: what follows it in its line, or stands before it, is text. */
  readonly isApart: boolean;
}

/** A cell as found; `text` has tags and entities resolved, so it may differ from the characters in `range`. */
export interface SourceCell {
  /** The trimmed content; for an empty cell the empty range (or the blanks) where content would stand. */
  readonly range: Range;
  readonly text: string;
  /** Zero-based grid column, with spans counted where the layout tells them. */
  readonly column: number;
}

export interface SourceRow {
  readonly layout: Layout;
  readonly cells: readonly SourceCell[];
  readonly range: Range;
  readonly firstLine: number;
  readonly lastLine: number;
}
