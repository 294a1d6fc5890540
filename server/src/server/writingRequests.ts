import {
  type CancellationToken,
  type CompletionList,
  type CompletionParams,
  type Connection,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { resolveCompletion } from "../features/cards/completionCards.ts";
import { codeLenses } from "../features/codeLenses.ts";
import { completion } from "../features/completion.ts";
import { formatting } from "../features/formatting.ts";
import { inlayHints, resolveInlayHint } from "../features/inlayHints.ts";
import { prepareRename, renameThroughout } from "../features/rename.ts";
import { type TableEditsParams, tableEdits } from "../features/tables/tableEdits.ts";
import type { Day } from "../report/index.ts";
import { answeringAt, type RequestContext } from "./requestContext.ts";

/** Answers the requests of one who writes: what helps a report along rather than judging it. */
export function serveWriting(connection: Connection, desk: RequestContext): void {
  const { documentOf, readingOf, client, settings, attempt } = desk;
  const { answerOf, answerAbout } = answeringAt(desk);

  connection.onDocumentFormatting(answerOf([], (analysis) => formatting(analysis)));
  connection.onDocumentRangeFormatting(answerOf([], (analysis, { range }) => formatting(analysis, range)));

  connection.languages.inlayHint.on(
    answerOf([], (analysis, { textDocument: { uri }, range }) => {
      const { inlayHints: mode, alignTables } = settings();
      const { language, resolvesHints: resolves } = client();
      return inlayHints(analysis, range, { uri, mode, alignTables, language, resolves });
    }),
  );
  connection.languages.inlayHint.resolve((hint) =>
    attempt(hint, () => {
      const analysis = typeof hint.data === "string" ? readingOf(hint.data)?.analysis : null;
      return analysis ? resolveInlayHint(analysis, hint, client().language) : hint;
    }),
  );

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
  connection.onCompletionResolve((item) => attempt(item, () => resolveCompletion(item, client().language)));

  connection.onPrepareRename(answerOf(null, (analysis, { position }) => prepareRename(analysis, position)));

  const rename = answerOf(null, (analysis, { textDocument: { uri }, position, newName }: RenameParams) =>
    renameThroughout(analysis, position, newName, {
      uri,
      version: documentOf(uri)?.version ?? null,
      ...client(),
    }),
  );
  connection.onRenameRequest(
    (params: RenameParams, token: CancellationToken): WorkspaceEdit | null | ResponseError<void> => {
      const answer = rename(params, token);
      // The editor shows the reason to the user, who can type another name.
      return answer && "refusal" in answer
        ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal[client().language])
        : answer;
    },
  );

  connection.onRequest(
    "nianbao/tableEdits",
    answerAbout([], (analysis, params: TableEditsParams) => tableEdits(analysis, params)),
  );
}

/** The day by the clock of this machine. */
function readToday(): Day {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
