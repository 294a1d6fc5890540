import type {
  CancellationToken,
  CodeActionParams,
  Connection,
  DefinitionLink,
  DefinitionParams,
  Location,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Reading } from "./documents.ts";
import type { ClientTraits } from "./features/capabilities.ts";
import { figureCells } from "./features/cells.ts";
import { codeActions } from "./features/codeActions.ts";
import { type CopyTableParams, copyTableAnswer } from "./features/copyTable.ts";
import type { DiagnosticOptions } from "./features/diagnostics.ts";
import { foldingRanges } from "./features/folding.ts";
import { formatting } from "./features/formatting.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlayHints.ts";
import { documentLinks } from "./features/links.ts";
import { missingSections } from "./features/missingSections.ts";
import { definitions, highlights, references, toLocations } from "./features/navigation.ts";
import { type NewReportParams, newReport } from "./features/newReport.ts";
import { type PasteParams, pasteAnswer } from "./features/paste.ts";
import { selectionRanges } from "./features/selection.ts";
import { semanticTokens } from "./features/semanticTokens.ts";
import { reportStatus } from "./features/status.ts";
import { documentSymbols, flattenSymbols } from "./features/symbols.ts";
import type { Analysis } from "./report/index.ts";
import type { Settings } from "./settings.ts";

/** What the answers to requests may look at. */
export interface Desk {
  documentOf(uri: string): TextDocument | undefined;
  /** Null where no such document is open. */
  readingOf(uri: string): Reading | null;
  /** What the client can do and wants; it is known once it has introduced itself. */
  client(): ClientTraits;
  settings(): Settings;
  diagnosticOptions(uri: string): DiagnosticOptions;
  /** Does some work; a failure is told in the log and answered with `empty`. */
  attempt<T>(empty: T, work: () => T): T;
}

/** A request about one document, as our own methods have it. */
interface DocumentParams {
  readonly uri: string;
}

/** Answers every request about the text of one open document. */
export function serveRequests(connection: Connection, desk: Desk): void {
  const { documentOf, readingOf, client, settings, diagnosticOptions, attempt } = desk;

  function answer<P, R>(empty: R, handle: (params: P) => R) {
    return (params: P, token: CancellationToken): R =>
      token.isCancellationRequested ? empty : attempt(empty, () => handle(params));
  }

  /** Answers from the analysis of the document that is asked about; emptily where it is no report. */
  function answerOf<P extends { readonly textDocument: DocumentParams }, R>(
    empty: R,
    handle: (analysis: Analysis, params: P) => R,
  ) {
    return answer(empty, (params: P) => {
      const analysis = readingOf(params.textDocument.uri)?.analysis;
      return analysis ? handle(analysis, params) : empty;
    });
  }

  connection.onDocumentSymbol(
    answerOf([], (analysis, { textDocument: { uri } }) => {
      const symbols = documentSymbols(analysis, client().language);
      return client().nestedSymbols ? symbols : flattenSymbols(symbols, uri);
    }),
  );

  connection.onFoldingRanges(answerOf([], (analysis) => foldingRanges(analysis)));

  connection.onDocumentFormatting(answerOf([], (analysis) => formatting(analysis)));
  connection.onDocumentRangeFormatting(answerOf([], (analysis, { range }) => formatting(analysis, range)));

  connection.languages.inlayHint.on(
    answerOf([], (analysis, { range }) => {
      const { inlayHints: mode, alignTables } = settings();
      return inlayHints(analysis, range, { mode, alignTables, language: client().language });
    }),
  );

  connection.onHover(answerOf(null, (analysis, { position }) => hover(analysis, position, client())));

  connection.onDefinition(
    answerOf<DefinitionParams, DefinitionLink[] | Location[]>([], (analysis, { textDocument, position }) => {
      const links = definitions(analysis, position, textDocument.uri);
      return client().definitionLinks ? links : toLocations(links);
    }),
  );

  connection.onReferences(
    answerOf([], (analysis, { textDocument: { uri }, position, context }) =>
      references(analysis, position, { uri, includeDeclaration: context.includeDeclaration }),
    ),
  );

  connection.onDocumentHighlight(answerOf(null, (analysis, { position }) => highlights(analysis, position)));

  connection.onSelectionRanges(
    answerOf([], (analysis, { positions }) => selectionRanges(analysis, positions)),
  );

  connection.onDocumentLinks(answerOf([], (analysis) => documentLinks(analysis, client())));

  connection.languages.semanticTokens.on(answerOf({ data: [] }, (analysis) => semanticTokens(analysis)));
  connection.languages.semanticTokens.onRange(
    answerOf({ data: [] }, (analysis, { range }) => semanticTokens(analysis, range)),
  );

  connection.onCodeAction(
    answer([], ({ textDocument: { uri }, range, context }: CodeActionParams) => {
      const document = documentOf(uri);
      const reading = readingOf(uri);
      if (!document || !reading?.analysis) return [];
      return codeActions(reading.analysis, range, context, {
        ...diagnosticOptions(uri),
        version: document.version,
        documentChanges: client().documentChanges,
        disabledActions: client().disabledActions,
        mendAll: reading.mendAll,
      });
    }),
  );

  connection.onRequest(
    "nianbao/status",
    answer(reportStatus(null), ({ uri }: DocumentParams) => reportStatus(readingOf(uri)?.analysis ?? null)),
  );

  connection.onRequest(
    "nianbao/cells",
    answer(figureCells(null), ({ uri }: DocumentParams) => figureCells(readingOf(uri)?.analysis ?? null)),
  );

  connection.onRequest(
    "nianbao/copyTable",
    answer(null, ({ uri, position }: CopyTableParams) => {
      const analysis = readingOf(uri)?.analysis;
      return analysis ? copyTableAnswer(analysis, position, client().language) : null;
    }),
  );

  connection.onRequest(
    "nianbao/paste",
    answer(null, (params: PasteParams) => {
      const analysis = readingOf(params.uri)?.analysis;
      return analysis ? pasteAnswer(analysis, params, client().language) : null;
    }),
  );

  connection.onRequest(
    "nianbao/missingSections",
    answer([], ({ uri }: DocumentParams) => {
      const analysis = readingOf(uri)?.analysis;
      return analysis ? missingSections(analysis) : [];
    }),
  );

  connection.onRequest(
    "nianbao/newReport",
    answer(null, (params: NewReportParams) => newReport(params, client().language)),
  );
}
