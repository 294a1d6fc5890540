import type { Range, WorkspaceEdit } from "vscode-languageserver";
import { type DocumentParams, method } from "./method.ts";

/** How far a rule can be suppressed: by a comment in the text, or by the configuration of its folder. */
export type Scope = "line" | "table" | "file" | "folder";

/** The rule to suppress, as the command `nianbao.suppress` of a code action names it. */
export interface SuppressTarget extends DocumentParams {
  readonly code: string;
  readonly scope: Scope;
  /** Where the finding stands. */
  readonly range: Range;
  /** The rule asks a question, and the reason is the answer: it is not to be left empty. */
  readonly query?: true;
}

export interface SuppressParams extends SuppressTarget {
  /** Why, for those who read the comment. */
  readonly reason?: string;
}

/** The edit that suppresses a rule, with the reason; null where there is none any more. */
export const SuppressRequest = method<SuppressParams, WorkspaceEdit | null>("nianbao/suppress");
