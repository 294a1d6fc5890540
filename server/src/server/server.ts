import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../../package.json";
import { isRecord } from "../config/settings.ts";
import { SettingsInForce } from "../config/settingsInForce.ts";
import {
  type DiagnosticReport,
  DiagnosticsTiming,
  LazyDiagnosticReport,
} from "../documents/diagnosticsTiming.ts";
import { Formatters } from "../documents/formatting.ts";
import { NewDocuments, softenLevels } from "../documents/newDocuments.ts";
import { type Reading, Readings } from "../documents/readings.ts";
import { type ClientTraits, offerCapabilities, readClient } from "../features/capabilities.ts";
import { diagnoseConfig } from "../features/configDiagnostics.ts";
import { type DiagnosticOptions, diagnoseTooLong, diagnostics } from "../features/diagnostics.ts";
import type { AnalysisContext } from "../report/index.ts";
import { isConfig } from "../workspace/fileContext.ts";
import { type FolderService, type Host, serveFolder } from "../workspace/folderService.ts";
import { serveRequests } from "./readingRequests.ts";
import type { RequestContext } from "./requestContext.ts";
import { serveWriting } from "./writingRequests.ts";

/** How long a pause in typing is, in milliseconds, before diagnostics are sent to a client that does not ask. */
const PAUSE = 150;
/** How long the first diagnostics wait for the client to tell its settings, in milliseconds. */
const PATIENCE = 1000;

/** Serves reports over a connection until it ends. @param host what the machine has to offer. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  const readings = new Readings();
  const formatters = new Formatters(connection, logFailure);
  const drafts = new NewDocuments();
  const speech = new DiagnosticsTiming({
    run: (uri) => (isConfig(uri) ? "onType" : settings.window.run),
    computeDiagnostics,
  });
  /** What was sent last to a client that does not ask. */
  const sent = new Map<string, string>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let client: ClientTraits = readClient({ processId: null, rootUri: null, capabilities: {} });
  const settings = new SettingsInForce();
  /** Resolves when the settings are known, or are not going to be. */
  let ready: Promise<void> = Promise.resolve();

  function logFailure(error: unknown): void {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** A failure is told in the log and answered emptily; the next request finds the server alive. */
  function attempt<T>(empty: T, work: () => T): T {
    try {
      return work();
    } catch (error) {
      logFailure(error);
      return empty;
    }
  }

  function readingOf(uri: string): Reading | null {
    const document = documents.get(uri);
    if (!document) return null;
    const lookAround = (): AnalysisContext => {
      const context = folder.contextOf(uri);
      return settings.window.run === "onType" && drafts.has(uri) ? softenLevels(context) : context;
    };
    const reading = readings.of(document, settings.window, lookAround);
    if (client.registersFormatting) formatters.follow(document, reading.analysis !== null);
    return reading;
  }

  function optionsFor(uri: string): DiagnosticOptions {
    return { uri, language: client.language, rulePages: client.rulePages, related: client.related };
  }

  function diagnose(document: TextDocument, { analysis, tooLong }: Reading): Diagnostic[] {
    if (isConfig(document.uri)) return diagnoseConfig(document, client.language);
    if (tooLong) return [diagnoseTooLong(client.language)];
    return analysis ? diagnostics(analysis, optionsFor(document.uri)) : [];
  }

  function computeDiagnostics(uri: string): DiagnosticReport | null {
    const document = documents.get(uri);
    const reading = readingOf(uri);
    if (!document || !reading) return null;
    return new LazyDiagnosticReport(uri, document.version, String(reading.serial), () =>
      diagnose(document, reading),
    );
  }

  /** Sends diagnostics after a pause; only to clients that do not ask for them. */
  function schedule(uri: string): void {
    if (client.pullsDiagnostics) return;
    clearTimeout(timers.get(uri));
    const send = (): void => {
      timers.delete(uri);
      const saying = attempt(null, () => speech.of(uri));
      // What was said of an older text would be put in the wrong places.
      if (!saying || saying.resultId === sent.get(uri)) return;
      sent.set(uri, saying.resultId);
      const found = attempt<readonly Diagnostic[]>([], () => saying.diagnostics);
      connection.sendDiagnostics({ uri, version: saying.version, diagnostics: [...found] }).catch(logFailure);
    };
    timers.set(
      uri,
      setTimeout(() => void ready.then(() => folder.surroundings.resolve(uri)).then(send), PAUSE),
    );
  }

  function takeSettings(value: unknown, ofFolders?: ReadonlyMap<string, unknown>): void {
    const before = settings.window;
    const { isNew, warnings } = settings.take(value, ofFolders);
    for (const warning of warnings) connection.console.warn(`nianbao: ${warning[client.language]}`);
    if (!isNew) return;
    if (before.run !== settings.window.run) speech.onModeChanged(documents.keys());
    renew(documents.keys());
    if (client.refreshesHints) connection.languages.inlayHint.refresh().catch(logFailure);
    folder.onSettingsChanged(before);
  }

  /** Judges open documents anew, though their texts are the same. */
  function renew(uris: readonly string[]): void {
    for (const uri of uris) {
      readings.forget(uri);
      speech.onReadAgain(uri, documents.get(uri)?.version ?? 0);
    }
    announce(uris);
  }

  /** There may be something new to say of open documents. */
  function announce(uris: readonly string[]): void {
    if (!client.pullsDiagnostics) for (const uri of uris) schedule(uri);
    else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(logFailure);
  }

  async function fetchSettings(): Promise<void> {
    try {
      const section = "nianbao";
      // A single folder's settings are those of the window.
      const folders = folder.roots.length > 1 ? folder.roots : [];
      const [value, ...own] = await connection.workspace.getConfiguration([
        { section },
        ...folders.map((scopeUri) => ({ scopeUri, section })),
      ]);
      takeSettings(value, new Map(folders.map((root, index) => [root, own[index] ?? value])));
    } catch (error) {
      logFailure(error);
    }
  }

  connection.onInitialize((params) => {
    client = readClient(params);
    takeSettings(client.settings);
    return { capabilities: offerCapabilities(client), serverInfo: { name: "nianbao", version } };
  });

  connection.onInitialized(() => {
    if (client.registersFormatting) formatters.start();
    if (client.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: "nianbao" })
        .catch(logFailure);
    }
    if (client.configuration) ready = Promise.race([fetchSettings(), wait(PATIENCE)]);
    void ready.then(() => attempt(undefined, folder.begin));
  });

  connection.onDidChangeConfiguration(({ settings: value }) => {
    if (client.configuration) void fetchSettings();
    else takeSettings(isRecord(value) && "nianbao" in value ? value.nianbao : value);
  });

  documents.onDidOpen(({ document }) => {
    const { uri } = document;
    drafts.didOpen(document);
    speech.didOpen(uri);
    // What has been asked for meanwhile was answered without the configuration.
    void folder.surroundings.resolve(uri).then((isConfigured) => isConfigured && readings.forget(uri));
  });

  documents.onDidChangeContent(({ document: { uri } }) => {
    readings.forget(uri);
    schedule(uri);
    folder.didChange(uri);
  });

  documents.onDidSave(({ document: { uri } }) => {
    if (drafts.markDone(uri)) renew([uri]);
    if (speech.didSave(uri)) announce([uri]);
  });

  documents.onDidClose(({ document: { uri } }) => {
    readings.forget(uri);
    drafts.markDone(uri);
    speech.didClose(uri);
    sent.delete(uri);
    formatters.withdraw(uri);
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    if (!client.pullsDiagnostics) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(logFailure);
    folder.didClose(uri);
  });

  connection.languages.diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
    await ready;
    const { uri } = params.textDocument;
    await folder.surroundings.resolve(uri);
    if (token.isCancellationRequested) return { kind: "full", items: [] };
    return attempt<DocumentDiagnosticReport>({ kind: "full", items: [] }, () => {
      const saying = speech.of(uri) ?? folder.verdictOf(uri);
      if (!saying) return { kind: "full", items: [] };
      const { resultId } = saying;
      if (params.previousResultId === resultId) return { kind: "unchanged", resultId };
      return { kind: "full", resultId, items: [...saying.diagnostics] };
    });
  });

  connection.onRequest("nianbao/check", async ({ uri }: { readonly uri: string }) => {
    await ready;
    await folder.surroundings.resolve(uri);
    return attempt<readonly Diagnostic[]>([], () => {
      speech.onRequested(uri);
      const saying = speech.of(uri);
      announce([uri]);
      return saying?.diagnostics ?? [];
    });
  });

  const folder: FolderService = serveFolder(connection, host, {
    client: () => client,
    settings,
    openUris: () => documents.keys(),
    documentOf: (uri) => documents.get(uri) ?? null,
    readingOf,
    sayingOf: (uri) => speech.of(uri),
    onFoldersChanged() {
      if (client.configuration) void fetchSettings();
    },
    recheckAll() {
      for (const uri of documents.keys()) speech.onRequested(uri);
      announce(documents.keys());
    },
    diagnosticOptions: optionsFor,
    renew,
    attempt,
    logFailure,
  });

  const desk: RequestContext = {
    documentOf: (uri) => documents.get(uri),
    readingOf,
    client: () => client,
    settings: () => settings.window,
    diagnosticOptions: optionsFor,
    configTarget: (uri) => folder.surroundings.targetFor(uri),
    attempt,
  };
  serveRequests(connection, desk);
  serveWriting(connection, desk);

  documents.listen(connection);
  connection.listen();
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
