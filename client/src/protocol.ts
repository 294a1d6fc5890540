import { RequestType, type TextEdit } from "vscode-languageclient";
import type { ReportStatus } from "../../server/src/features/status.ts";

export type { ReportStatus };

/** Names one open document. */
export interface DocumentParams {
  readonly uri: string;
}

/** `nianbao/status`: the state of a document in its newest version. */
export const StatusRequest = new RequestType<DocumentParams, ReportStatus, void>("nianbao/status");

/** `nianbao/missingSections`: the edits that insert every section of the standard that the report lacks. */
export const MissingSectionsRequest = new RequestType<DocumentParams, TextEdit[], void>(
  "nianbao/missingSections",
);
