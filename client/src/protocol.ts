import {
  type Diagnostic,
  RequestType,
  type TextEdit,
  type WorkDoneProgressParams,
  type WorkspaceEdit,
} from "vscode-languageclient";
import type { FolderSummary } from "../../server/src/features/folderSummary.ts";
import type { NewReport, NewReportParams } from "../../server/src/features/newReport.ts";
import type { ReportStatus } from "../../server/src/features/status.ts";
import type { SuppressParams } from "../../server/src/features/suppressing.ts";
import type { FigureCells } from "../../server/src/features/tables/cells.ts";
import type { CopyTableAnswer, CopyTableParams } from "../../server/src/features/tables/copyTable.ts";
import type { PasteAnswer, PasteParams } from "../../server/src/features/tables/paste.ts";
import type { TableEditsParams } from "../../server/src/features/tables/tableEdits.ts";
import type { ListFilesParams, ReadFileParams } from "../../server/src/files/files.ts";

export type {
  FigureCells,
  FolderSummary,
  NewReport,
  NewReportParams,
  PasteAnswer,
  ReportStatus,
  TableEditsParams,
};

/** Names one open document. */
export interface DocumentParams {
  readonly uri: string;
}

/** `nianbao/status`: the state of a document in its newest version. */
export const StatusRequest = new RequestType<DocumentParams, ReportStatus, void>("nianbao/status");

/** `nianbao/check`: what is found in a document as it stands; the server speaks of it from then on. */
export const CheckRequest = new RequestType<DocumentParams, Diagnostic[], void>("nianbao/check");

/** How a rule is to be silenced, as the server's code actions name it. */
export type SuppressTarget = Omit<SuppressParams, "reason">;

/** `nianbao/suppress`: the edit that silences a rule, with the reason; null where there is none any more. */
export const SuppressRequest = new RequestType<SuppressParams, WorkspaceEdit | null, void>(
  "nianbao/suppress",
);

/** `nianbao/missingSections`: the edits that insert every section of the standard that the report lacks. */
export const MissingSectionsRequest = new RequestType<DocumentParams, TextEdit[], void>(
  "nianbao/missingSections",
);

/** `nianbao/newReport`: the text of a new report, from the template or from last year's text. */
export const NewReportRequest = new RequestType<NewReportParams, NewReport | null, void>("nianbao/newReport");

/** `nianbao/checkFolder`: judges every report of the open folders anew. */
export const CheckFolderRequest = new RequestType<WorkDoneProgressParams, FolderSummary, void>(
  "nianbao/checkFolder",
);

/** `nianbao/files/list`, asked by the server: the text files of a folder. */
export const ListFilesRequest = new RequestType<ListFilesParams, string[], void>("nianbao/files/list");

/** `nianbao/files/read`, asked by the server: the bytes of a file in base64. */
export const ReadFileRequest = new RequestType<ReadFileParams, string | null, void>("nianbao/files/read");

/** `nianbao/cells`: where the figures of a report's tables stand; empty for a text that is no report. */
export const CellsRequest = new RequestType<DocumentParams, FigureCells, void>("nianbao/cells");

/** `nianbao/paste`: what pasting does where it is more than inserting the text. */
export const PasteRequest = new RequestType<PasteParams, PasteAnswer | null, void>("nianbao/paste");

/** `nianbao/copyTable`: the table at a place, its cells parted by tabs; null where there is none. */
export const CopyTableRequest = new RequestType<CopyTableParams, CopyTableAnswer | null, void>(
  "nianbao/copyTable",
);

/** `nianbao/tableEdits`: the edits that do something to one table. */
export const TableEditsRequest = new RequestType<TableEditsParams, TextEdit[], void>("nianbao/tableEdits");
