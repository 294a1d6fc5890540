import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import type { DocumentParams, Method } from "../../../protocol/method.ts";
import type { Analysis } from "../report/index.ts";
import type { ServerState } from "./state.ts";

/** An answer, or why there is none. */
type Answer<R> = R | ResponseError<never>;
type Handler<P, R> = (params: P, token: CancellationToken) => Answer<R>;
type LateHandler<P, R> = (params: P, token: CancellationToken) => Promise<Answer<R>>;

/**
 * Handlers of requests that never fail: where one throws, that is told in the log, and the answer is empty. What is
 * cancelled is answered as cancelled, and what comes before `initialize` or after `shutdown` as LSP has it.
 */
export interface Answering {
  answer<P, R>(empty: R, handle: (params: P) => Answer<R>): Handler<P, R>;
  /** Answers from the analysis of the document that is asked about; emptily where it is no report. */
  answerOf<P extends { readonly textDocument: DocumentParams }, R>(
    empty: R,
    handle: (analysis: Analysis, params: P) => Answer<R>,
  ): Handler<P, R>;
  /** The same of our own methods, which name the document without more ado. */
  answerAbout<P extends DocumentParams, R>(
    empty: R,
    handle: (analysis: Analysis, params: P) => Answer<R>,
  ): Handler<P, R>;
  /** Answers once what it takes is known. What was cancelled meanwhile changes nothing. */
  answerLater<P, R>(
    empty: R,
    prepare: (params: P) => Promise<unknown>,
    handle: (params: P, token: CancellationToken) => Answer<R> | Promise<Answer<R>>,
  ): LateHandler<P, R>;
}

/** Makes handlers that look at a state. @param fail tells a failure in the log. */
export function answeringFrom(state: ServerState, fail: (error: unknown) => void): Answering {
  function answer<P, R>(empty: R, handle: (params: P) => Answer<R>): Handler<P, R> {
    return (params, token) => {
      const refusal = refuse(state, token);
      if (refusal) return refusal;
      try {
        return handle(params);
      } catch (error) {
        fail(error);
        return empty;
      }
    };
  }
  function about<R>(uri: string, empty: R, handle: (analysis: Analysis) => Answer<R>): Answer<R> {
    const analysis = state.readingOf(uri)?.analysis;
    return analysis ? handle(analysis) : empty;
  }
  return {
    answer,
    answerOf: (empty, handle) =>
      answer(empty, (params) =>
        about(params.textDocument.uri, empty, (analysis) => handle(analysis, params)),
      ),
    answerAbout: (empty, handle) =>
      answer(empty, (params) => about(params.uri, empty, (analysis) => handle(analysis, params))),
    answerLater: (empty, prepare, handle) => async (params, token) => {
      const refusal = refuse(state, token);
      if (refusal) return refusal;
      try {
        await prepare(params);
        return refuse(state, token) ?? (await handle(params, token));
      } catch (error) {
        fail(error);
        return empty;
      }
    },
  };
}

/** Why a request is not answered now; null where it is. */
function refuse(state: ServerState, token: CancellationToken): ResponseError<never> | null {
  return refusePhase(state) ?? (token.isCancellationRequested ? cancelled() : null);
}

/** Why no request is answered now; null where requests are (LSP, "Server lifecycle"). */
export function refusePhase({ phase }: ServerState): ResponseError<never> | null {
  if (phase === "before") return new ResponseError(ErrorCodes.ServerNotInitialized, "initialize comes first");
  if (phase === "after") return new ResponseError(ErrorCodes.InvalidRequest, "the server was shut down");
  return null;
}

/** What a request is answered that was cancelled. */
export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

/** What a request is answered whose document has changed before the answer was known. */
export function contentModified(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, "the document has changed");
}

/** Answers a request of our own, in the types that both sides have agreed on. */
export function serve<P, R>(
  connection: Connection,
  { name }: Method<P, R>,
  handle: (params: P, token: CancellationToken) => Answer<R> | Promise<Answer<R>>,
): void {
  connection.onRequest<unknown, void>(name, handle);
}
