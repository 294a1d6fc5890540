import { type DocumentParams, method } from "./method.ts";

/**
 * What the preview asks the server, as plain data: the report as pages and as a form, and figures that are filled in.
 * Lines and characters are zero-based, characters in UTF-16 units, as in LSP; texts are in the client's language.
 */

export interface PagePosition {
  readonly line: number;
  readonly character: number;
}

export interface PageRange {
  readonly start: PagePosition;
  readonly end: PagePosition;
}

export interface PageEdit {
  readonly range: PageRange;
  readonly newText: string;
}

/** Names a document, and what is wanted of its page. */
export interface PageParams extends DocumentParams {
  /** Whether last year's figures are wanted. */
  readonly lastYear?: boolean;
}

/** A report as it is printed. */
export interface Page {
  /** The version of the document it was made of. */
  readonly version: number;
  /** `青石镇2024年政府信息公开工作年度报告`; the title's own words where agency or year are not known. */
  readonly name: string;
  readonly blocks: readonly PageBlock[];
  readonly findings: readonly PageFinding[];
  readonly fixes: readonly PageFix[];
  /** Whether last year's report of the agency is known; null where it was not asked for. */
  readonly hasLastYear: boolean | null;
}

export type PageSeverity = "error" | "warning" | "information" | "hint";

/** What is wrong, in words. */
export interface PageFinding {
  readonly severity: PageSeverity;
  readonly message: string;
  readonly range: PageRange;
  /** `表三 第 7 行 自然人列`: its place in the document that the text was read from; null for what is a text by itself. */
  readonly place: string | null;
  /** Indices in `Page.fixes`. */
  readonly fixes: readonly number[];
}

/** A repair as it is proposed; whether it does no harm is looked at when it is asked for (`PageFixRequest`). */
export interface PageFix {
  readonly title: string;
}

/** Where something stands in the text; both inclusive. */
export interface PageLines {
  readonly firstLine: number;
  readonly lastLine: number;
}

export type PageBlock = WordsBlock | PageTable | GridBlock | MissingBlock;

export interface WordsBlock extends PageLines {
  readonly kind: "title" | "heading" | "paragraph" | "signature";
  /** 1 for the heading of a section, 2 for （一）, 3 for 1., 4 for （1）; 0 for what is no heading. */
  readonly level: number;
  readonly pieces: readonly PagePiece[];
}

/** A stretch of words; `findings` are indices in `Page.findings`. */
export interface PagePiece {
  readonly text: string;
  readonly findings: readonly number[];
}

/** Rows of cells that are no table of the standard. */
export interface GridBlock extends PageLines {
  readonly kind: "grid";
  readonly rows: readonly (readonly string[])[];
}

/** A table that was not read, and what that means. */
export interface MissingBlock extends PageLines {
  readonly kind: "missing";
  readonly message: string;
}

export type PageTableKey = "proactive" | "requests" | "disputes";

/** A table as the standard prints it. */
export interface PageTable extends PageLines {
  readonly kind: "table";
  readonly table: PageTableKey;
  /** `表三`. */
  readonly name: string;
  /** `勾稽关系 39 条：全部成立`; null where the table has none. */
  readonly sums: { readonly text: string; readonly state: "holds" | "wrong" | "open" } | null;
  readonly sections: readonly PageTableSection[];
  /** Rows and words that have no place in the standard's table, as the text has them. */
  readonly rest: readonly string[];
  /** Findings of the table that are of no row or figure: indices in `Page.findings`. */
  readonly findings: readonly number[];
}

/** A stretch of rows under one header. */
export interface PageTableSection {
  readonly header: readonly (readonly PageLabel[])[];
  readonly rows: readonly PageRow[];
  /** How many grid columns it has, and how many of them are labels. */
  readonly columns: number;
  readonly labelColumns: number;
}

export interface PageLabel {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface PageRow {
  readonly key: string;
  /** The merged labels that begin in this row, and its own. */
  readonly labels: readonly PageLabel[];
  readonly cells: readonly PageCell[];
  /** Null where the text has no such row. */
  readonly line: number | null;
  /** Why nothing can be filled in here; null where it can. */
  readonly refusal: string | null;
  readonly findings: readonly number[];
}

/** Where a figure stands in the standard's tables. */
export interface PagePlace {
  readonly table: PageTableKey;
  readonly row: string;
  readonly column: string;
}

export interface PageCell extends PagePlace {
  /** `一、本年新收政府信息公开申请数量，自然人`, for those who cannot see the table. */
  readonly name: string;
  /** As the text has it. */
  readonly text: string;
  /** `unread`: which value of the row stands here is not certain, or there is none. */
  readonly state: "number" | "blank" | "malformed" | "unread";
  /** Where it stands; null for a figure without a place in the text. */
  readonly range: PageRange | null;
  /** What the identities that it closes say of it. */
  readonly sum: { readonly state: "holds" | "wrong" | "follows" | "due"; readonly text: string } | null;
  /** The figure that is offered for it: `改为 4`, `填入 12`. */
  readonly offer: {
    readonly kind: "suspect" | "due";
    readonly newText: string;
    readonly text: string;
  } | null;
  /** The arithmetic in words, a line each. */
  readonly arithmetic: readonly string[];
  readonly findings: readonly number[];
  /** Last year's figure; null where it is not known or was not asked for. */
  readonly lastYear: number | null;
}

/** One figure that is to be written. */
export interface SetFigureParams extends DocumentParams, PagePlace {
  /** The version of the document that is to be changed. */
  readonly version: number;
  /** What was typed; empty to empty the figure. */
  readonly newText: string;
}

/** What was pasted into the form, from a figure on. */
export interface SetFiguresParams extends DocumentParams, PagePlace {
  readonly version: number;
  readonly text?: string;
  readonly html?: string;
}

/** A repair of a page that is to be made. */
export interface PageFixParams extends DocumentParams {
  /** The version of the document that the page was made of. */
  readonly version: number;
  /** An index in `Page.fixes`. */
  readonly fix: number;
}

/**
 * What filling in comes to. `stale`: the document has meanwhile changed; ask again.
 * No edits are to be made where the figures are so already.
 */
export type FillAnswer =
  | { readonly edits: readonly PageEdit[]; readonly message: string | null }
  | { readonly refusal: string }
  | { readonly stale: true };

/** A report as it is printed; null where the document is no report, or not open. */
export const PageRequest = method<PageParams, Page | null>("nianbao/page");

/** The edit that writes one figure. */
export const SetFigureRequest = method<SetFigureParams, FillAnswer>("nianbao/setFigure");

/** The edits of one repair. */
export const PageFixRequest = method<PageFixParams, FillAnswer>("nianbao/pageFix");

/** The edits that write what was pasted into the form. */
export const SetFiguresRequest = method<SetFiguresParams, FillAnswer>("nianbao/setFigures");
