import type { Diagnostic, ProgressToken } from "vscode-languageserver";
import { type DocumentParams, method } from "./method.ts";

/** What is found in a document as it stands; the server speaks of it from then on. */
export const CheckRequest = method<DocumentParams, Diagnostic[]>("nianbao/check");

/** How a check of the folders tells how far it has come. */
export interface CheckFolderParams {
  /** Named in the `$/progress` of the check, where the client wants any. */
  readonly workDoneToken?: ProgressToken;
}

/** What a check of the whole folder has come to. */
export interface FolderSummary {
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  /** It was given up; the numbers are those of what had been checked by then. */
  readonly isCancelled: boolean;
}

/** Judges every report of the open folders anew. */
export const CheckFolderRequest = method<CheckFolderParams, FolderSummary>("nianbao/checkFolder");
