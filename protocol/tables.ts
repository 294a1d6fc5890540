import type { Position, Range, TextEdit } from "vscode-languageserver";
import { type DocumentParams, method } from "./method.ts";

/** The tables of a report as a form: what an editor needs to go from figure to figure. */
export interface FigureCells {
  /** Every figure in text order, blank ones included. */
  readonly figures: readonly FigureCell[];
  /** The lines that belong to tables: zero-based numbers, both inclusive. */
  readonly stretches: readonly { readonly first: number; readonly last: number }[];
}

export interface FigureCell {
  readonly range: Range;
  /** The figure with the spaces around it: a cursor in here stands in the figure. */
  readonly place: Range;
  /** The index of the figure in the next row; null in the last row of a table. */
  readonly below: number | null;
  /** Whether a line break in this place would tear the row. */
  readonly inRow: boolean;
}

/** Where the figures of a report's tables stand; empty for a text that is no report. */
export const CellsRequest = method<DocumentParams, FigureCells>("nianbao/cells");

/** What an editor would paste, and where. */
export interface PasteParams extends DocumentParams {
  /** The selection that is pasted over. */
  readonly range: Range;
  /** The clipboard as a web page; absent or empty where there is none. */
  readonly html?: string;
  /** The clipboard as text; absent or empty where there is none. */
  readonly text?: string;
}

/** What pasting does where it is more than inserting the text. */
export interface PasteAnswer {
  /** For the document as it is; they do not overlap, and stand for the whole paste. */
  readonly edits: readonly TextEdit[];
  /** What is offered: `粘贴为表三`. */
  readonly title: string;
  /** What was done, and what was not understood, as a sentence. */
  readonly message: string;
  /** Whether something was not understood. */
  readonly unclear: boolean;
}

/** What pasting does; null where the ordinary paste is meant. */
export const PasteRequest = method<PasteParams, PasteAnswer | null>("nianbao/paste");

/** Names a document and a place in it. */
export interface CopyTableParams extends DocumentParams {
  readonly position: Position;
}

/** A table for the clipboard. */
export interface CopyTableAnswer {
  /** Cells parted by tabs. */
  readonly text: string;
  /** What was copied, as a sentence. */
  readonly message: string;
}

/** The table at a place; null where there is none. */
export const CopyTableRequest = method<CopyTableParams, CopyTableAnswer | null>("nianbao/copyTable");

/** What can be done to one table at a click. */
export type TableChange = "recompute" | "format";

/** Names a document, a table of it, and what is to be done. */
export interface TableEditsParams extends DocumentParams {
  /** The key of a table of the standard: `requests`; absent for every table of the report. */
  readonly table?: string;
  readonly change: TableChange;
}

/** What is to be done to tables, and what is not done. */
export interface TableEditsAnswer {
  /** For the document as it is; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Why the totals of a table are not recomputed, as a sentence, with the figure to look at. */
  readonly refusal?: { readonly message: string; readonly range: Range };
}

/** The edits that recompute the totals of tables, or put their layout in order; none where there is no such table. */
export const TableEditsRequest = method<TableEditsParams, TableEditsAnswer>("nianbao/tableEdits");
