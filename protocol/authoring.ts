import type { Range, TextEdit } from "vscode-languageserver";
import { type DocumentParams, method } from "./method.ts";

/** The edits that insert every section of the standard that the report lacks. */
export const MissingSectionsRequest = method<DocumentParams, TextEdit[]>("nianbao/missingSections");

/** What a new report is made from: agency and year, or last year's text. */
export type NewReportParams =
  | { readonly agency: string; readonly year: number }
  | { readonly from: string; readonly year?: number };

/** A new report, with the places that its author should look at. */
export interface NewReport {
  readonly text: string;
  /** What its file may be called: `青石镇2025年年报.nianbao.md`. */
  readonly name: string;
  readonly reminders: readonly { readonly range: Range; readonly message: string }[];
}

/** The text of a new report, from the template or from last year's text; null where that does not tell its year. */
export const NewReportRequest = method<NewReportParams, NewReport | null>("nianbao/newReport");
