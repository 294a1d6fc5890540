/**
 * The least a server of the same library can do: it answers a request for diagnostics, or for hints, with one of them, and
 * one for a page with its lines as paragraphs.
 */
import { createConnection, ProposedFeatures, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: 2,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    inlayHintProvider: true,
  },
}));
connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
  const start = { line: 0, character: 0 };
  const message = `hello, ${documents.get(uri)?.getText().length ?? 0} characters`;
  return { kind: "full", items: [{ range: { start, end: start }, message }] };
});
connection.languages.inlayHint.on(({ textDocument: { uri }, range: { end } }) => [
  { position: end, label: `hello, ${documents.get(uri)?.getText().length ?? 0}` },
]);
connection.onRequest("nianbao/page", ({ uri }: { readonly uri: string }) => {
  const lines = (documents.get(uri)?.getText() ?? "").split("\n");
  return lines.map((line) => `<p>${line.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`).join("\n");
});
documents.listen(connection);
connection.listen();
