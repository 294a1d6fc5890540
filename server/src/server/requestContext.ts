import type { CancellationToken } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Settings } from "../config/settings.ts";
import type { Reading } from "../documents/readings.ts";
import type { ClientTraits } from "../features/capabilities.ts";
import type { DiagnosticOptions } from "../features/diagnostics.ts";
import type { ConfigTarget } from "../features/suppressing.ts";
import type { Analysis } from "../report/index.ts";

/** What the answers to requests may look at. */
export interface RequestContext {
  documentOf(uri: string): TextDocument | undefined;
  /** Null where no such document is open. */
  readingOf(uri: string): Reading | null;
  /** What the client can do and wants; it is known once it has introduced itself. */
  client(): ClientTraits;
  settings(): Settings;
  diagnosticOptions(uri: string): DiagnosticOptions;
  /** The configuration in which rules can be turned off for a document; null where there is none to be. */
  configTarget(uri: string): ConfigTarget | null;
  /** Does some work; a failure is told in the log and answered with `empty`. */
  attempt<T>(empty: T, work: () => T): T;
}

/** A request about one document, as our own methods have it. */
export interface DocumentParams {
  readonly uri: string;
}

/** Handlers of requests that never fail: cancelled or failing they answer emptily. */
export interface Answering {
  answer<P, R>(empty: R, handle: (params: P) => R): (params: P, token: CancellationToken) => R;
  /** Answers from the analysis of the document that is asked about; emptily where it is no report. */
  answerOf<P extends { readonly textDocument: DocumentParams }, R>(
    empty: R,
    handle: (analysis: Analysis, params: P) => R,
  ): (params: P, token: CancellationToken) => R;
  /** The same of our own methods, which name the document without more ado. */
  answerAbout<P extends DocumentParams, R>(
    empty: R,
    handle: (analysis: Analysis, params: P) => R,
  ): (params: P, token: CancellationToken) => R;
}

/** Makes handlers that look at the documents of a desk. */
export function answeringAt({ readingOf, attempt }: RequestContext): Answering {
  function answer<P, R>(empty: R, handle: (params: P) => R) {
    return (params: P, token: CancellationToken): R =>
      token.isCancellationRequested ? empty : attempt(empty, () => handle(params));
  }
  function about<R>(uri: string, empty: R, handle: (analysis: Analysis) => R): R {
    const analysis = readingOf(uri)?.analysis;
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
  };
}
