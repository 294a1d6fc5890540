import { RequestType, type TextEdit } from "vscode-languageclient";

/** Names one open document. */
export interface DocumentParams {
  readonly uri: string;
}

/** What the server knows of one document, for the status item and the commands. */
export interface ReportStatus {
  /** Whether the text is a report, so that it is checked at all; the rest means nothing where it is not. */
  readonly served: boolean;
  readonly agency: string | null;
  readonly year: number | null;
  /** Key of the edition the tables are written in: `2021`. */
  readonly edition: string;
  /** Key of the edition that is in force for the report's year. */
  readonly dueEdition: string;
  /** Identities (勾稽关系) that hold. */
  readonly balanced: number;
  /** Identities of the tables found. */
  readonly identities: number;
  /** Identities that cannot be evaluated, because a figure is absent, blank or malformed. */
  readonly open: number;
  /** Findings that comments in the text suppress. */
  readonly suppressed: number;
  readonly errors: number;
  readonly warnings: number;
}

/** `nianbao/status`: the state of a document in its newest version. */
export const StatusRequest = new RequestType<DocumentParams, ReportStatus, void>("nianbao/status");

/** `nianbao/missingSections`: the edits that insert every section of the standard that the report lacks. */
export const MissingSectionsRequest = new RequestType<DocumentParams, TextEdit[], void>(
  "nianbao/missingSections",
);
