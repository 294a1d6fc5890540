import { FileChangeType, type FileEvent, type InitializeParams } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DiagnosticReport } from "../documents/diagnosticsTiming.ts";
import { nameForFormatting, OWN_DOCUMENTS } from "../documents/formatting.ts";
import type { OfficeSource } from "../documents/officeSource.ts";
import { OpenDocument } from "../documents/openDocument.ts";
import { wait } from "../documents/pause.ts";
import { type ClientTraits, readClient } from "../features/capabilities.ts";
import type { Files } from "../files/files.ts";
import { normalizeUri } from "../files/uris.ts";
import { digest } from "../report/index.ts";
import { ClosedReports, type FileDiagnostics } from "../workspace/closedReports.ts";
import { isConfig } from "../workspace/fileContext.ts";
import { judgeFile } from "../workspace/judgeFile.ts";
import type { Effects } from "./effects.ts";
import { ServerState } from "./state.ts";

/** How long a pause in typing is, in milliseconds, before diagnostics are sent to a client that does not ask. */
const SENDING_PAUSE = 150;
/** The same before other reports hear of what a document says now. */
const SHARING_PAUSE = 300;
/** How long the first diagnostics wait for the client to tell its settings, in milliseconds. */
const PATIENCE = 1000;

/** What happens to the server: each event changes its state, and what the client has to be told goes out as an effect. */
export class ServerEvents {
  readonly state: ServerState;
  readonly closed: ClosedReports;
  /** Those who want to hear of everything that is found in closed files. */
  readonly listeners = new Set<(found: FileDiagnostics) => void>();
  /** Resolves when the settings are known, or are not going to be, and the folders are looked at. */
  readonly begun: Promise<void>;
  private tellBegun: () => void = () => {};
  private hasBegun = false;
  private fetches = 0;

  /** @param filesFor what can be read for such a client. */
  constructor(
    private readonly effects: Effects,
    filesFor: (client: ClientTraits) => Files,
  ) {
    this.begun = new Promise((resolve) => {
      this.tellBegun = resolve;
    });
    const state = new ServerState(filesFor, {
      onContextChanged: () => void this.renewAll().catch(effects.fail),
      onAffected: (documents) => this.renew(documents),
      onRead: (document, { analysis }) => this.followFormatting(document, analysis !== null),
    });
    this.state = state;
    this.closed = new ClosedReports(state.reports, {
      files: () => state.files,
      judge: (uri, text, neighbours) =>
        judgeFile(uri, text, neighbours, {
          settings: state.settings.window,
          context: state.context,
          isSilent: state.settings.window.run === "manual" && !state.isWanted,
          options: state.diagnosticOptions(uri),
        }),
      deliver: (found) => this.deliver(found),
      onError: effects.fail,
      onTooMany: (message) => effects.warn(message[state.client.language]),
    });
  }

  /** The client introduces itself. */
  initialize(params: InitializeParams): void {
    const { state } = this;
    state.client = readClient(params);
    state.folders = state.client.folders.map(normalizeUri);
    state.phase = "running";
    this.takeSettings(state.client.settings);
  }

  /** The client is ready: it is asked for what it knows, and the folders are looked at. */
  async begin(): Promise<void> {
    const { effects } = this;
    const { client } = this.state;
    if (client.registersFormatting) effects.offerFormatting(OWN_DOCUMENTS);
    if (client.registersConfiguration) effects.watchSettings();
    if (client.watchesFiles) effects.watchFiles();
    if (client.configuration) await Promise.race([this.fetchSettings(), wait(PATIENCE)]);
    this.hasBegun = true;
    this.look();
    this.tellBegun();
  }

  /** The client takes its leave: nothing that waits is done any more. */
  end(): void {
    this.state.phase = "after";
    for (const document of this.state.documents.values()) document.close();
    this.state.documents.clear();
    this.closed.cancel();
  }

  /** Settings have changed. @param value what the client says of them, where it is not to be asked. */
  async onSettingsChanged(value: unknown): Promise<void> {
    if (this.state.client.configuration) await this.fetchSettings();
    else this.takeSettings(value);
  }

  onFoldersChanged(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(normalizeUri));
    this.state.folders = [...this.state.folders.filter((uri) => !gone.has(uri)), ...added.map(normalizeUri)];
    this.look();
    if (this.state.client.configuration) void this.fetchSettings();
  }

  onFilesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      const key = normalizeUri(uri);
      if (type === FileChangeType.Deleted) this.closed.didDelete(key);
      else this.closed.didChange(key);
      this.state.context.didChange(key, type === FileChangeType.Deleted);
    }
    this.effects.showProgress(this.closed);
  }

  didOpen(text: TextDocument, office: OfficeSource | null = null): void {
    if (this.state.phase !== "running") return;
    const document = new OpenDocument(text, office);
    this.state.documents.get(document.key)?.close();
    this.state.documents.set(document.key, document);
    if (!office) this.state.reports.open(document.key);
    document.timing.didOpen(this.state.runOf(document));
    // What has been asked for meanwhile was answered without the configuration.
    void this.state.context.resolve(document.uri).then((isConfigured) => {
      if (isConfigured) document.forgetReading();
    });
  }

  /** The text of an open document has changed, or is told for the first time. */
  didChange(text: TextDocument): void {
    const document = this.state.recordOf(text);
    if (!document) return;
    document.forgetReading();
    this.sendLater(document);
    if (!document.office)
      document.sharing.after(document.isShared ? SHARING_PAUSE : 0, () => this.share(document));
    document.isShared = true;
    if (isConfig(document.key)) this.state.context.didChange(document.key);
  }

  didSave(text: TextDocument): void {
    const document = this.state.recordOf(text);
    if (!document) return;
    const wasNew = document.isNew;
    document.isNew = false;
    if (wasNew) this.renew([document]);
    if (document.timing.didSave(this.state.runOf(document))) this.announce([document]);
  }

  didClose(text: TextDocument): void {
    const document = this.state.recordOf(text);
    if (!document) return;
    document.close();
    this.state.documents.delete(document.key);
    if (!this.state.isAsked(document)) this.effects.publish(document.uri, []);
    if (!document.office) this.closed.didClose(document.key);
    if (isConfig(document.key)) this.state.context.didChange(document.key);
  }

  /** The user asks for a document to be checked as it stands. @returns what there is to say of it. */
  check(document: OpenDocument): DiagnosticReport {
    document.timing.onRequested();
    const report = this.state.reportOf(document);
    this.announce([document]);
    return report;
  }

  /** The user asks for all reports of the folders to be checked, whatever the settings say. */
  checkFolders(): void {
    this.state.isWanted = true;
    const documents = [...this.state.documents.values()];
    for (const document of documents) document.timing.onRequested();
    this.announce(documents);
    this.closed.setRoots(this.state.folders);
    this.shareAll();
    this.closed.sweep();
  }

  /** Lets others know at once what open documents say. */
  shareAll(): void {
    for (const document of this.state.documents.values()) document.sharing.finish();
  }

  private takeSettings(value: unknown, ofFolders?: ReadonlyMap<string, unknown>): void {
    const { state, effects } = this;
    const { settings, client } = state;
    const before = settings.window;
    const { isNew, warnings } = settings.take(value, ofFolders);
    for (const warning of warnings) effects.warn(`nianbao: ${warning[client.language]}`);
    if (!isNew) return;
    const documents = [...state.documents.values()];
    if (before.run !== settings.window.run) {
      state.isWanted = false;
      for (const document of documents) document.timing.onModeChanged(state.runOf(document));
    }
    this.renew(documents);
    if (client.refreshesHints) effects.refreshHints();
    if (!this.hasBegun) return;
    this.look();
    if (before.attach === settings.window.attach) this.closed.judgeAll();
    else this.closed.sweep();
  }

  private async fetchSettings(): Promise<void> {
    const number = ++this.fetches;
    // A single folder's settings are those of the window.
    const folders = this.state.folders.length > 1 ? this.state.folders : [];
    try {
      const [value, ...own] = await this.effects.fetchSettings(folders);
      // A later fetch has been sent meanwhile; its answer counts.
      if (number !== this.fetches) return;
      this.takeSettings(value, new Map(folders.map((root, index) => [root, own[index] ?? value])));
    } catch (error) {
      this.effects.fail(error);
    }
  }

  /** Looks at the folders that are to be looked at. */
  private look(): void {
    if (!this.hasBegun) return;
    const { settings, isWanted, folders } = this.state;
    this.closed.setRoots(settings.window.checkFolder || isWanted ? folders : []);
    this.effects.showProgress(this.closed);
  }

  /** What reports are judged by has changed. */
  private async renewAll(): Promise<void> {
    const documents = [...this.state.documents.values()];
    await Promise.all(documents.map(({ uri }) => this.state.context.resolve(uri)));
    this.renew(documents);
    this.closed.sweep();
  }

  /** Judges open documents anew, though their texts are the same. */
  renew(documents: readonly OpenDocument[]): void {
    for (const document of documents) {
      document.forgetReading();
      document.timing.onReadAgain(document.text.version);
    }
    this.announce(documents);
  }

  /** There may be something new to say of open documents. */
  private announce(documents: readonly OpenDocument[]): void {
    for (const document of documents) this.sendLater(document);
    const { pullsDiagnostics, refreshesDiagnostics } = this.state.client;
    const areTold = documents.length > 0 && documents.every(({ office }) => office);
    if (pullsDiagnostics && refreshesDiagnostics && !areTold) this.effects.refreshDiagnostics();
  }

  private deliver(found: FileDiagnostics): void {
    for (const listener of this.listeners) listener(found);
    if (!this.state.client.pullsDiagnostics) this.effects.publish(found.uri, found.diagnostics);
  }

  /** Formatting is offered for an open document while it is a report. */
  private followFormatting(document: OpenDocument, isReport: boolean): void {
    if (!this.state.client.registersFormatting || isReport === (document.withdrawFormatting !== null)) return;
    const filter = isReport ? nameForFormatting(document.text) : null;
    document.withdrawFormatting?.();
    document.withdrawFormatting = filter && this.effects.offerFormatting(filter);
  }

  /** Lets others know what a document says. */
  private share(document: OpenDocument): void {
    try {
      const analysis = this.state.context.ignores(document.uri) ? null : this.state.read(document).analysis;
      this.state.reports.setDigest(
        document.key,
        analysis ? digest(analysis, document.key) : null,
        document.readIn,
      );
    } catch (error) {
      this.effects.fail(error);
    }
    this.closed.onShared();
  }

  /** Sends diagnostics after a pause, where the client does not ask for them. */
  private sendLater(document: OpenDocument): void {
    if (this.state.isAsked(document)) return;
    document.sending.after(SENDING_PAUSE, () => void this.send(document).catch(this.effects.fail));
  }

  private async send(document: OpenDocument): Promise<void> {
    await this.begun;
    await this.state.context.resolve(document.uri);
    if (document.isClosed) return;
    const { resultId, version, diagnostics } = this.state.reportOf(document);
    // What was said of an older text would be put in the wrong places.
    if (resultId === document.sentId) return;
    document.sentId = resultId;
    this.effects.publish(document.uri, diagnostics, version);
  }
}
