/** The least a server of the same library can do: it answers a request for diagnostics with one of them. */
import { createConnection, ProposedFeatures, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: 2,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
  const start = { line: 0, character: 0 };
  const message = `hello, ${documents.get(uri)?.getText().length ?? 0} characters`;
  return { kind: "full", items: [{ range: { start, end: start }, message }] };
});
documents.listen(connection);
connection.listen();
