import type {
  CodeActionParams,
  Connection,
  DefinitionLink,
  DefinitionParams,
  Location,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../features/codeActions.ts";
import { hover } from "../features/hover.ts";
import { documentLinks } from "../features/links.ts";
import { missingSections } from "../features/missingSections.ts";
import { definitions, highlights, references, toLocations } from "../features/navigation.ts";
import { type NewReportParams, newReport } from "../features/newReport.ts";
import { foldingRanges } from "../features/outline/folding.ts";
import { selectionRanges } from "../features/outline/selection.ts";
import { documentSymbols, flattenSymbols } from "../features/outline/symbols.ts";
import { semanticTokens } from "../features/semanticTokens.ts";
import { reportStatus } from "../features/status.ts";
import { type SilencingOptions, type SuppressParams, silencingEdit } from "../features/suppressing.ts";
import { figureCells } from "../features/tables/cells.ts";
import { type CopyTableParams, copyTableAnswer } from "../features/tables/copyTable.ts";
import { type PasteParams, pasteAnswer } from "../features/tables/paste.ts";
import { answeringAt, type DocumentParams, type RequestContext } from "./requestContext.ts";

/** Answers every request about the text of one open document. */
export function serveRequests(connection: Connection, desk: RequestContext): void {
  const { documentOf, readingOf, client, diagnosticOptions } = desk;
  const { answer, answerOf, answerAbout } = answeringAt(desk);

  function silencingOptions({ uri, version }: TextDocument): SilencingOptions {
    const { documentChanges, createsFiles, suppressCommand } = client();
    const target = desk.configTarget(uri);
    const config = target?.text === null && !createsFiles ? null : target;
    return { ...diagnosticOptions(uri), version, documentChanges, suppressCommand, config };
  }

  connection.onDocumentSymbol(
    answerOf([], (analysis, { textDocument: { uri } }) => {
      const symbols = documentSymbols(analysis, client().language);
      return client().nestedSymbols ? symbols : flattenSymbols(symbols, uri);
    }),
  );

  connection.onFoldingRanges(answerOf([], (analysis) => foldingRanges(analysis)));

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
        ...silencingOptions(document),
        disabledActions: client().disabledActions,
        fixAll: reading.fixAll,
      });
    }),
  );

  connection.onRequest(
    "nianbao/suppress",
    answer(null, (params: SuppressParams) => {
      const document = documentOf(params.uri);
      const analysis = readingOf(params.uri)?.analysis;
      return document && analysis ? silencingEdit(analysis, params, silencingOptions(document)) : null;
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
    answerAbout(null, (analysis, { position }: CopyTableParams) =>
      copyTableAnswer(analysis, position, client().language),
    ),
  );

  connection.onRequest(
    "nianbao/paste",
    answerAbout(null, (analysis, params: PasteParams) => pasteAnswer(analysis, params, client().language)),
  );

  connection.onRequest(
    "nianbao/missingSections",
    answerAbout([], (analysis) => missingSections(analysis)),
  );

  connection.onRequest(
    "nianbao/newReport",
    answer(null, (params: NewReportParams) => newReport(params, client().language)),
  );
}
