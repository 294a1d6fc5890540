import { type Connection, ErrorCodes, ResponseError, TextDocuments } from "vscode-languageserver";
import { version } from "../../../package.json";
import { TRUSTED_NOTIFICATION } from "../../../protocol/options.ts";
import { isRecord } from "../config/settings.ts";
import { SOUND_DOCUMENTS } from "../documents/soundDocuments.ts";
import { offerCapabilities } from "../features/capabilities.ts";
import { clientFiles } from "../files/clientFiles.ts";
import { type Files, NO_FILES, splitByScheme } from "../files/files.ts";
import type { Formats } from "../formats/formats.ts";
import { answeringFrom, refusePhase } from "./answering.ts";
import { serveDiagnostics } from "./diagnosticRequests.ts";
import { effectsOn } from "./effects.ts";
import { ServerEvents } from "./events.ts";
import { serveFolderRequests } from "./folderRequests.ts";
import { serveOffice } from "./officeRequests.ts";
import { servePreview } from "./previewRequests.ts";
import { serveReading } from "./readingRequests.ts";
import type { ServerState } from "./state.ts";
import { serveWriting } from "./writingRequests.ts";

/** What the machine that a server runs on has to offer. */
export interface Host {
  /** The files of its disk; null where it has none, and the client is asked for every file. */
  readonly files: Files | null;
  /** Loads what reads and writes documents that are no texts. */
  formats(): Promise<Formats>;
}

/**
 * Serves reports over a connection until it ends.
 * @param host what the machine has to offer.
 * @returns what the server knows, for whoever ends its process.
 */
export function startServer(connection: Connection, { files, formats }: Host): ServerState {
  const effects = effectsOn(connection, () => events.state.client.language);
  const asked = clientFiles(connection);
  const events: ServerEvents = new ServerEvents(effects, (client) =>
    files ? splitByScheme(files, client.files ? asked : NO_FILES) : asked,
  );
  const { state } = events;

  connection.onInitialize((params) => {
    if (state.phase !== "before")
      return new ResponseError(ErrorCodes.InvalidRequest, "initialize comes once");
    events.initialize(params);
    return { capabilities: offerCapabilities(state.client), serverInfo: { name: "nianbao", version } };
  });
  connection.onInitialized(() => {
    if (state.client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        events.onFoldersChanged(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        ),
      );
    }
    events.begin().catch(effects.fail);
  });
  connection.onShutdown(() => {
    const refusal = refusePhase(state);
    if (!refusal) events.end();
    return refusal ?? undefined;
  });
  connection.onRequest(
    (method) =>
      refusePhase(state) ?? new ResponseError(ErrorCodes.MethodNotFound, `there is no method ${method}`),
  );
  connection.onDidChangeConfiguration(({ settings: value }) =>
    events.onSettingsChanged(isRecord(value) && "nianbao" in value ? value.nianbao : value),
  );
  connection.onDidChangeWatchedFiles(({ changes }) => events.onFilesChanged(changes));
  connection.onNotification(TRUSTED_NOTIFICATION, () => state.trustFolders());

  const documents = new TextDocuments(SOUND_DOCUMENTS);
  documents.onDidOpen(({ document }) => events.didOpen(document));
  documents.onDidChangeContent(({ document }) => events.didChange(document));
  documents.onDidSave(({ document }) => events.didSave(document));
  documents.onDidClose(({ document }) => events.didClose(document));

  const answering = answeringFrom(state, effects.fail);
  serveDiagnostics(connection, events, answering);
  serveFolderRequests(connection, events, answering);
  serveReading(connection, state, answering);
  serveWriting(connection, state, answering);
  servePreview(connection, state, answering);
  serveOffice(connection, events, answering, { formats, fail: effects.fail });

  documents.listen(connection);
  connection.listen();
  return state;
}
