import type {
  Connection,
  Diagnostic,
  SymbolInformation,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
  WorkspaceSymbolParams,
} from "vscode-languageserver";
import { CheckFolderRequest } from "../../../protocol/check.ts";
import { summarizeFolder } from "../features/folderSummary.ts";
import { rowSymbols, workspaceSymbols } from "../features/outline/workspaceSymbols.ts";
import { normalizeUri } from "../files/uris.ts";
import { reportProgress } from "../workspace/folderProgress.ts";
import { answerWorkspace, type KnownDiagnostics } from "../workspace/workspaceDiagnostics.ts";
import { type Answering, cancelled, serve } from "./answering.ts";
import type { ServerEvents } from "./events.ts";

/** Answers every request about whole folders. */
export function serveFolderRequests(
  connection: Connection,
  events: ServerEvents,
  { answer, answerLater }: Answering,
): void {
  const { state, closed, listeners } = events;
  const nothing: WorkspaceDiagnosticReport = { items: [] };
  const known: KnownDiagnostics = {
    settled: () => closed.settled(),
    listOpen: () => state.listOpen(),
    listClosed: () => state.reports.findings(),
    listen(listener) {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  };

  connection.languages.diagnostics.onWorkspace((params, token, _, results) => {
    const stream = results && ((items: WorkspaceDocumentDiagnosticReport[]) => results.report({ items }));
    const handle = answerLater(
      nothing,
      () => events.begun,
      async () => (await answerWorkspace(params.previousResultIds, known, token, stream)) ?? cancelled(),
    );
    return handle(params, token);
  });

  connection.onWorkspaceSymbol(
    answer<WorkspaceSymbolParams, SymbolInformation[]>([], ({ query }) => {
      events.shareAll();
      const open = [...state.documents.values()].flatMap((document) => {
        const { analysis } = state.read(document);
        return analysis ? [{ uri: document.uri, analysis }] : [];
      });
      return [
        ...workspaceSymbols(state.reports.digests(), query),
        ...rowSymbols(open, query, state.client.language),
      ];
    }),
  );

  serve(
    connection,
    CheckFolderRequest,
    answerLater(
      summarizeFolder([], true),
      () => events.begun,
      async ({ workDoneToken }, token) => {
        // Whoever gives the check up wants to know how far it came: the answer says both.
        token.onCancellationRequested(() => closed.cancel());
        events.checkFolders();
        const progress = connection.window.attachWorkDoneProgress(workDoneToken);
        await reportProgress(progress, closed, state.client.language, false);
        return summarizeFolder(listFound(), closed.wasCancelled);
      },
    ),
  );

  /** What was found in each report of the folders, closed or open. */
  function* listFound(): Iterable<readonly Diagnostic[]> {
    for (const { diagnostics } of state.reports.findings()) yield diagnostics;
    for (const { uri, diagnostics } of state.listOpen())
      if (closed.covers(normalizeUri(uri))) yield diagnostics;
  }
}
