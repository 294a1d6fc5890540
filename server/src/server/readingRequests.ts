import type {
  CodeActionParams,
  Connection,
  DefinitionLink,
  DefinitionParams,
  Location,
} from "vscode-languageserver";
import { MissingSectionsRequest, NewReportRequest } from "../../../protocol/authoring.ts";
import { StatusRequest } from "../../../protocol/status.ts";
import { SuppressRequest } from "../../../protocol/suppress.ts";
import { CellsRequest, CopyTableRequest, PasteRequest } from "../../../protocol/tables.ts";
import type { OpenDocument } from "../documents/openDocument.ts";
import { missingSections, newReport } from "../features/authoring.ts";
import { asksToFixAll, codeActions } from "../features/codeActions.ts";
import { hover } from "../features/hover.ts";
import { documentLinks } from "../features/links.ts";
import { definitions, highlights, references, toLocations } from "../features/navigation.ts";
import { foldingRanges } from "../features/outline/folding.ts";
import { selectionRanges } from "../features/outline/selection.ts";
import { documentSymbols, flattenSymbols, hasMarkedHeadings } from "../features/outline/symbols.ts";
import { semanticTokens } from "../features/semanticTokens.ts";
import { reportStatus } from "../features/status.ts";
import { type SuppressOptions, suppressEdit } from "../features/suppressing.ts";
import { figureCells } from "../features/tables/cells.ts";
import { copyTableAnswer, pasteAnswer, pasteReportAnswer } from "../features/tables/clipboard.ts";
import { TimeSlice } from "../workspace/timeSlice.ts";
import { type Answering, cancelled, contentModified, serve } from "./answering.ts";
import type { ServerState } from "./state.ts";

/** Answers every request about the text of one open document. */
export function serveReading(connection: Connection, state: ServerState, answering: Answering): void {
  serveStructure(connection, state, answering);
  serveMeaning(connection, state, answering);
  serveRepairs(connection, state, answering);
  serveTables(connection, state, answering);
  serveAuthoring(connection, state, answering);
}

/** What a document consists of: outline, folds, selections, links, colours. */
function serveStructure(connection: Connection, state: ServerState, { answerOf }: Answering): void {
  connection.onDocumentSymbol(
    answerOf([], (analysis, { textDocument: { uri } }) => {
      const { client } = state;
      const isMarkdown = state.documentOf(uri)?.text.languageId === "markdown";
      if (isMarkdown && client.listsHeadings && hasMarkedHeadings(analysis)) return [];
      const symbols = documentSymbols(analysis, client.language);
      return client.nestedSymbols ? symbols : flattenSymbols(symbols, uri);
    }),
  );
  connection.onFoldingRanges(answerOf([], (analysis) => foldingRanges(analysis)));
  connection.onSelectionRanges(
    answerOf([], (analysis, { positions }) => selectionRanges(analysis, positions)),
  );
  connection.onDocumentLinks(answerOf([], (analysis) => documentLinks(analysis, state.client)));
  connection.languages.semanticTokens.on(answerOf({ data: [] }, (analysis) => semanticTokens(analysis)));
  connection.languages.semanticTokens.onRange(
    answerOf({ data: [] }, (analysis, { range }) => semanticTokens(analysis, range)),
  );
}

/** What stands at a place, and where else it stands; what is said of the whole document. */
function serveMeaning(connection: Connection, state: ServerState, { answer, answerOf }: Answering): void {
  connection.onHover(answerOf(null, (analysis, { position }) => hover(analysis, position, state.client)));
  connection.onDefinition(
    answerOf<DefinitionParams, DefinitionLink[] | Location[]>([], (analysis, { textDocument, position }) => {
      const links = definitions(analysis, position, textDocument.uri);
      return state.client.definitionLinks ? links : toLocations(links);
    }),
  );
  connection.onReferences(
    answerOf([], (analysis, { textDocument: { uri }, position, context }) =>
      references(analysis, position, { uri, includeDeclaration: context.includeDeclaration }),
    ),
  );
  connection.onDocumentHighlight(answerOf(null, (analysis, { position }) => highlights(analysis, position)));
  serve(
    connection,
    StatusRequest,
    answer(reportStatus(null), ({ uri }) => reportStatus(state.readingOf(uri)?.analysis ?? null)),
  );
}

/** Repairs, and comments that suppress what is found. */
function serveRepairs(connection: Connection, state: ServerState, { answer, answerLater }: Answering): void {
  function suppressOptions({ uri, text: { version } }: OpenDocument): SuppressOptions {
    const { documentChanges, createsFiles, suppressCommand } = state.client;
    const target = state.context.targetFor(uri);
    const config = target?.text === null && !createsFiles ? null : target;
    return { ...state.diagnosticOptions(uri), version, documentChanges, suppressCommand, config };
  }

  connection.onCodeAction(
    answerLater(
      [],
      async () => {},
      async ({ textDocument: { uri }, range, context }: CodeActionParams, token) => {
        const document = state.documentOf(uri);
        const reading = state.readingOf(uri);
        if (!document || !reading?.analysis) return [];
        const { version } = document.text;
        const slice = new TimeSlice();
        const isWanted = async (): Promise<boolean> => {
          await slice.yieldIfDue();
          const isSame = state.documentOf(uri) === document && document.text.version === version;
          return isSame && !token.isCancellationRequested;
        };
        const edits = asksToFixAll(reading.analysis, context) ? await reading.fixAll(isWanted) : [];
        if (!edits) return token.isCancellationRequested ? cancelled() : contentModified();
        return codeActions(reading.analysis, range, context, {
          ...suppressOptions(document),
          disabledActions: state.client.disabledActions,
          fixAll: () => edits,
        });
      },
    ),
  );
  serve(
    connection,
    SuppressRequest,
    answer(null, (params) => {
      const document = state.documentOf(params.uri);
      const analysis = state.readingOf(params.uri)?.analysis;
      return document && analysis ? suppressEdit(analysis, params, suppressOptions(document)) : null;
    }),
  );
}

/** The cells of tables, and tables on their way to and from the clipboard. */
function serveTables(connection: Connection, state: ServerState, { answer, answerAbout }: Answering): void {
  serve(
    connection,
    CellsRequest,
    answer(figureCells(null), ({ uri }) => figureCells(state.readingOf(uri)?.analysis ?? null)),
  );
  serve(
    connection,
    CopyTableRequest,
    answerAbout(null, (analysis, { position }) => copyTableAnswer(analysis, position, state.client.language)),
  );
  serve(
    connection,
    PasteRequest,
    answer(null, (params) => {
      const document = state.documentOf(params.uri);
      const analysis = state.readingOf(params.uri)?.analysis;
      const { language } = state.client;
      // An empty document is no report yet: a whole report that is pasted makes it one.
      const mayBecome = document !== null && (analysis || state.settings.window.attach === "auto");
      const whole = mayBecome ? pasteReportAnswer(document.text.getText(), params, language) : null;
      return whole ?? (analysis ? pasteAnswer(analysis, params, language) : null);
    }),
  );
}

/** New reports, and what one lacks. */
function serveAuthoring(
  connection: Connection,
  state: ServerState,
  { answer, answerAbout }: Answering,
): void {
  serve(
    connection,
    MissingSectionsRequest,
    answerAbout([], (analysis) => missingSections(analysis)),
  );
  serve(
    connection,
    NewReportRequest,
    answer(null, (params) => newReport(params, state.client.language)),
  );
}
