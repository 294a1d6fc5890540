import type {
  Connection,
  Diagnostic,
  WorkDoneProgressParams,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { type FolderSummary, summarizeFolder } from "../features/folderSummary.ts";
import { workspaceSymbols } from "../features/outline/workspaceSymbols.ts";
import { normalizeUri } from "../files/uris.ts";
import type { Language } from "../report/index.ts";
import type { ClosedReports, FileDiagnostics } from "./closedReports.ts";
import { reportProgress } from "./folderProgress.ts";
import type { Workspace } from "./workspace.ts";
import { answerWorkspace, type OpenVerdict } from "./workspaceDiagnostics.ts";

/** What the answers about whole folders look at. */
export interface FolderRequestContext {
  /** Resolves when it is known which folders are looked at. */
  readonly begun: Promise<void>;
  readonly workspace: Workspace;
  readonly closed: ClosedReports;
  /** Hears of everything that is found in closed files. */
  readonly listeners: Set<(verdict: FileDiagnostics) => void>;
  listOpen(): Iterable<OpenVerdict>;
  /** Lets the workspace know what every open document says now. */
  publishAll(): void;
  /** The user wants all of the folders' reports to be judged, whatever the settings say. */
  want(): void;
  language(): Language;
}

/** Answers every request about whole folders. */
export function serveFolderRequests(connection: Connection, shelf: FolderRequestContext): void {
  const { begun, workspace, closed, listeners, listOpen } = shelf;

  connection.languages.diagnostics.onWorkspace(async (params, token, _, results) => {
    await begun;
    const listen = (listener: (verdict: FileDiagnostics) => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    };
    const stream = results && ((items: WorkspaceDocumentDiagnosticReport[]) => results.report({ items }));
    return answerWorkspace(params.previousResultIds, closed, listOpen, listen, token, stream);
  });

  connection.onWorkspaceSymbol(({ query }) => {
    shelf.publishAll();
    return workspaceSymbols(workspace.digests(), query);
  });

  connection.onRequest(
    "nianbao/checkFolder",
    async (params: WorkDoneProgressParams, token): Promise<FolderSummary> => {
      await begun;
      shelf.want();
      shelf.publishAll();
      token.onCancellationRequested(() => closed.cancel());
      closed.sweep();
      const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
      await reportProgress(progress, closed, shelf.language(), false);
      return summarizeFolder(listFound(), closed.wasCancelled);
    },
  );

  /** What was found in each report of the folders, closed or open. */
  function* listFound(): Iterable<readonly Diagnostic[]> {
    for (const { diagnostics } of closed.judged.values()) yield diagnostics;
    for (const { uri, diagnostics } of listOpen()) if (closed.covers(normalizeUri(uri))) yield diagnostics;
  }
}
