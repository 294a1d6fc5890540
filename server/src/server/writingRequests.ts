import {
  type CompletionList,
  type CompletionParams,
  type Connection,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TableEditsRequest } from "../../../protocol/tables.ts";
import type { ClientTraits } from "../features/capabilities.ts";
import { resolveCompletion } from "../features/cards/completionCards.ts";
import { codeLenses } from "../features/codeLenses.ts";
import { completion } from "../features/completion.ts";
import { formatting } from "../features/formatting.ts";
import { inlayHints, resolveInlayHint } from "../features/inlayHints.ts";
import { prepareRename, renameThroughout } from "../features/rename.ts";
import { tableEdits } from "../features/tables/tableEdits.ts";
import type { Day } from "../report/index.ts";
import { type Answering, serve } from "./answering.ts";
import type { ServerState } from "./state.ts";

/** Answers the requests of one who writes: what helps a report along rather than judging it. */
export function serveWriting(
  connection: Connection,
  state: ServerState,
  { answer, answerOf, answerAbout }: Answering,
): void {
  const client = (): ClientTraits => state.client;

  connection.onDocumentFormatting(answerOf([], (analysis) => formatting(analysis)));
  connection.onDocumentRangeFormatting(answerOf([], (analysis, { range }) => formatting(analysis, range)));

  connection.languages.inlayHint.on(
    answerOf([], (analysis, { textDocument: { uri }, range }) => {
      const { inlayHints: mode } = state.settings.window;
      const { language, resolvesHints: resolves } = client();
      return inlayHints(analysis, range, { uri, mode, language, resolves });
    }),
  );
  connection.languages.inlayHint.resolve((hint, token) => {
    const resolve = answer(hint, () => {
      const analysis = typeof hint.data === "string" ? state.readingOf(hint.data)?.analysis : null;
      return analysis ? resolveInlayHint(analysis, hint, client().language) : hint;
    });
    return resolve(hint, token);
  });

  connection.onCodeLens(
    answerOf([], (analysis, { textDocument: { uri } }) =>
      codeLenses(analysis, { uri, language: client().language, commands: client().commands }),
    ),
  );

  connection.onCompletion(
    answerOf<CompletionParams, CompletionList | null>(null, (analysis, { position }) =>
      completion(analysis, position, { ...client(), today: readToday() }),
    ),
  );
  connection.onCompletionResolve((item, token) =>
    answer(item, () => resolveCompletion(item, client().language))(item, token),
  );

  connection.onPrepareRename(answerOf(null, (analysis, { position }) => prepareRename(analysis, position)));

  connection.onRenameRequest(
    answerOf<RenameParams, WorkspaceEdit | null>(
      null,
      (analysis, { textDocument: { uri }, position, newName }) => {
        const version = state.documentOf(uri)?.text.version ?? null;
        const answer = renameThroughout(analysis, position, newName, { uri, version, ...client() });
        // The editor shows the reason to the user, who can type another name.
        return answer && "refusal" in answer
          ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal[client().language])
          : answer;
      },
    ),
  );

  serve(
    connection,
    TableEditsRequest,
    answerAbout({ edits: [] }, (analysis, params) => tableEdits(analysis, params, client().language)),
  );
}

/** The day by the clock of this machine. */
function readToday(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
