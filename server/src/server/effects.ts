import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type DocumentFilter,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  WatchKind,
} from "vscode-languageserver";
import { CONFIG_NAME } from "../config/config.ts";
import { TEXT_EXTENSIONS } from "../files/files.ts";
import type { ClosedReports } from "../workspace/closedReports.ts";
import { showFolderProgress } from "../workspace/folderProgress.ts";
import type { ServerState } from "./state.ts";

/** What the server does to the world outside: each is begun and not waited for, and none fails. */
export interface Effects {
  /** Sends what is found in a document or file. @param version that of the document; undefined of a file. */
  publish(uri: string, diagnostics: readonly Diagnostic[], version?: number): void;
  /** Has the client ask for diagnostics anew. */
  refreshDiagnostics(): void;
  /** Has the client ask for inlay hints anew. */
  refreshHints(): void;
  /** Offers formatting for some documents. @returns what takes the offer back. */
  offerFormatting(filter: DocumentFilter): () => void;
  /** Asks to be told of changed settings. */
  watchSettings(): void;
  /** Asks to be told of changed files. */
  watchFiles(): void;
  /** The client's settings: those of the window, then those of each folder. It is the one effect that is waited for. */
  fetchSettings(folders: readonly string[]): Promise<readonly unknown[]>;
  /** Shows how far the work on closed reports has come, where it takes a while. */
  showProgress(closed: ClosedReports): void;
  warn(message: string): void;
  /** Tells a failure in the log. */
  fail(error: unknown): void;
}

/** Effects on the client at the other end of a connection. */
export function effectsOn(
  connection: Connection,
  language: () => ServerState["client"]["language"],
): Effects {
  const { client, languages } = connection;
  const fail = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  let showProgress: (() => Promise<void>) | null = null;
  return {
    publish(uri, diagnostics, version) {
      const params = { uri, diagnostics: [...diagnostics], ...(version === undefined ? {} : { version }) };
      connection.sendDiagnostics(params).catch(fail);
    },
    refreshDiagnostics: () => void languages.diagnostics.refresh().catch(fail),
    refreshHints: () => void languages.inlayHint.refresh().catch(fail),
    offerFormatting(filter) {
      const options = { documentSelector: [filter] };
      const offer: Promise<readonly Disposable[]> = Promise.all([
        client.register(DocumentFormattingRequest.type, options),
        client.register(DocumentRangeFormattingRequest.type, options),
      ]).catch((error: unknown) => {
        fail(error);
        return [];
      });
      return () =>
        void offer.then((disposables) => {
          for (const disposable of disposables) disposable.dispose();
        });
    },
    watchSettings: () =>
      void client.register(DidChangeConfigurationNotification.type, { section: "nianbao" }).catch(fail),
    watchFiles() {
      const watchers = [
        { globPattern: `**/*.{${TEXT_EXTENSIONS.join(",")}}`, kind: WatchKind.Change },
        { globPattern: `**/${CONFIG_NAME}`, kind: WatchKind.Change },
        // A folder may come and go as a whole, and then nothing is said of the files in it.
        { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
      ];
      client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(fail);
    },
    fetchSettings: (folders) =>
      connection.workspace.getConfiguration([
        { section: "nianbao" },
        ...folders.map((scopeUri) => ({ scopeUri, section: "nianbao" })),
      ]),
    showProgress(closed) {
      showProgress ??= showFolderProgress(connection, closed, language);
      showProgress().catch(fail);
    },
    warn: (message) => connection.console.warn(message),
    fail,
  };
}
