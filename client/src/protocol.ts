import { RequestType, type TextEdit } from "vscode-languageclient";
import type { NewReport, NewReportParams } from "../../server/src/features/newReport.ts";
import type { ReportStatus } from "../../server/src/features/status.ts";

export type { NewReport, NewReportParams, ReportStatus };

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

/** `nianbao/newReport`: the text of a new report, from the template or from last year's text. */
export const NewReportRequest = new RequestType<NewReportParams, NewReport | null, void>("nianbao/newReport");
