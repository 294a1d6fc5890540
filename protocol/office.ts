import { type DocumentParams, method } from "./method.ts";
import type { FillAnswer, PageEdit } from "./preview.ts";

/**
 * Documents that are no texts: Word, workbooks, pages, PDF. Their bytes travel in base64. The client holds them, with
 * the history of what was changed; the server knows the newest ones as a text, whose page and figures are asked for
 * as those of any open document (preview.ts). Lines and characters are those of that text.
 */

/** Why something was not done, in the client's language. */
export interface OfficeRefusal {
  readonly refusal: string;
}

export interface OpenOfficeParams extends DocumentParams {
  /** Grows with every change; what is asked of another version is answered as stale. */
  readonly version: number;
  readonly content: string;
}

export interface OpenedOffice {
  /** Whether it reads as an annual report; the page is null otherwise. */
  readonly isReport: boolean;
  /** What was not understood or is not shown, each with its place. */
  readonly notes: readonly string[];
}

/** Tells what a document holds, when it is opened and after every change that the server has not made itself. */
export const OpenOfficeRequest = method<OpenOfficeParams, OpenedOffice | OfficeRefusal>(
  "nianbao/office/open",
);

/** The document is not shown any more. */
export const CloseOfficeRequest = method<DocumentParams, null>("nianbao/office/close");

export interface MendOfficeParams extends DocumentParams {
  /** The version that the edits were made for. */
  readonly version: number;
  /** They belong together: all are made, or none. */
  readonly edits: readonly PageEdit[];
}

export type MendedOffice =
  /** The document as it is now. `content` is null where nothing had to be changed. */
  { readonly version: number; readonly content: string | null } | OfficeRefusal | { readonly stale: true };

/** Makes edits in the document's own words; everything else of it stays as it was. */
export const MendOfficeRequest = method<MendOfficeParams, MendedOffice>("nianbao/office/mend");

export interface FixOfficeParams extends DocumentParams {
  readonly version: number;
}

export type FixedOffice =
  | {
      readonly version: number;
      /** Null where nothing was changed. */
      readonly content: string | null;
      /** What was changed, a line each: `表三 第 7 行 总计列 3 → 2`. */
      readonly changes: readonly string[];
      /** What could not be changed in place, a line each, with its reason. */
      readonly left: readonly string[];
    }
  | OfficeRefusal
  | { readonly stale: true };

/** Makes every safe fix in the document's own words. */
export const FixOfficeRequest = method<FixOfficeParams, FixedOffice>("nianbao/office/fixAll");

export interface SetWordsParams extends DocumentParams {
  readonly version: number;
  /** The line of the text, as a block of the page names it. */
  readonly line: number;
  /** What the page showed there, and what is to stand there. */
  readonly oldWords: string;
  readonly newWords: string;
}

/** The edit that writes a paragraph anew. */
export const SetWordsRequest = method<SetWordsParams, FillAnswer>("nianbao/office/setWords");

/** Formats that a report is written in. */
export const EXPORT_FORMATS = ["docx", "html", "xlsx", "csv", "md", "txt"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportParams extends DocumentParams {
  readonly format: ExportFormat;
}

export interface ExportedReport {
  readonly content: string;
  /** How many errors are left in it; whoever asks decides whether it may leave like this. */
  readonly errors: number;
  /** What of the text did not leave. */
  readonly notes: readonly string[];
}

/** An open report, a text or a document, in a format to hand out. Null where no such report is open. */
export const ExportRequest = method<ExportParams, ExportedReport | OfficeRefusal | null>(
  "nianbao/office/export",
);

export interface ImportParams {
  /** The file's name, which tells formats apart that look alike. */
  readonly name: string;
  readonly content: string;
}

export interface ImportedReport {
  /** The report as Markdown. */
  readonly text: string;
  readonly isReport: boolean;
  readonly notes: readonly string[];
}

/** Reads a document of any format as the text of a report. */
export const ImportRequest = method<ImportParams, ImportedReport | OfficeRefusal>("nianbao/office/import");

/** Asked by a server that runs in a worker: the text of a script of the formats' bundle, by its name; null for others. */
export const ReadScriptRequest = method<{ readonly name: string }, string | null>("nianbao/script/read");
