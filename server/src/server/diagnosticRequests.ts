import type { Connection, DocumentDiagnosticParams, DocumentDiagnosticReport } from "vscode-languageserver";
import { CheckRequest } from "../../../protocol/check.ts";
import { normalizeUri } from "../files/uris.ts";
import { type Answering, serve } from "./answering.ts";
import type { ServerEvents } from "./events.ts";

/** Answers what is found in one document. */
export function serveDiagnostics(
  connection: Connection,
  events: ServerEvents,
  { answerLater }: Answering,
): void {
  const { state } = events;

  /** Resolves when it is known by what a document is judged. */
  async function prepare(uri: string): Promise<void> {
    await events.begun;
    await state.context.resolve(uri);
  }

  connection.languages.diagnostics.on(
    answerLater<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      { kind: "full", items: [] },
      ({ textDocument: { uri } }) => prepare(uri),
      ({ textDocument: { uri }, previousResultId }) => {
        const document = state.documentOf(uri);
        const found = document ? state.reportOf(document) : state.reports.findingsOf(normalizeUri(uri));
        if (!found) return { kind: "full", items: [] };
        const { resultId } = found;
        if (previousResultId === resultId) return { kind: "unchanged", resultId };
        return { kind: "full", resultId, items: [...found.diagnostics] };
      },
    ),
  );

  serve(
    connection,
    CheckRequest,
    answerLater(
      [],
      ({ uri }) => prepare(uri),
      ({ uri }) => {
        const document = state.documentOf(uri);
        return document ? [...events.check(document).diagnostics] : [];
      },
    ),
  );
}
