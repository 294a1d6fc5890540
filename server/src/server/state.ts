import type { TextDocument } from "vscode-languageserver-textdocument";
import type { RunMode } from "../config/settings.ts";
import { SettingsInForce } from "../config/settingsInForce.ts";
import { type DiagnosticReport, LazyDiagnosticReport } from "../documents/diagnosticsTiming.ts";
import { softenLevels } from "../documents/newDocuments.ts";
import type { OpenDocument } from "../documents/openDocument.ts";
import { diagnosticsOf, type Reading, readDocument } from "../documents/readings.ts";
import { type ClientTraits, readClient } from "../features/capabilities.ts";
import type { DiagnosticOptions } from "../features/diagnostics.ts";
import type { Files } from "../files/files.ts";
import { isInside, normalizeUri } from "../files/uris.ts";
import { type AnalysisContext, FolderCheck, looksAcrossReports } from "../report/index.ts";
import type { FileDiagnostics } from "../workspace/closedReports.ts";
import { FileContext, isConfig } from "../workspace/fileContext.ts";
import type { DocumentDiagnostics } from "../workspace/workspaceDiagnostics.ts";

/** What follows from what the state finds out by itself. */
export interface StateHooks {
  /** What reports are judged by has changed: a configuration, last year's reports. */
  onContextChanged(): void;
  /** Other reports have changed, so that something else can be said now of these open ones. */
  onAffected(documents: readonly OpenDocument[]): void;
  /** A document has been read. */
  onRead(document: OpenDocument, reading: Reading): void;
}

/**
 * All that the server knows: the client, the settings, one record for each open document, and the reports of the open
 * folders. What happens to it stands in `events.ts`.
 */
export class ServerState {
  client: ClientTraits = readClient({ processId: null, rootUri: null, capabilities: {} });
  /** Whether requests are answered: not before the client has introduced itself, nor after it has taken its leave. */
  phase: "before" | "running" | "after" = "before";
  readonly settings = new SettingsInForce();
  readonly documents = new Map<string, OpenDocument>();
  /** The open folders, in the one spelling of their addresses. */
  folders: readonly string[] = [];
  /** The user has asked for the folders to be checked though they are not by themselves. */
  isWanted = false;
  /** What is known of files from settings and configurations. */
  readonly context: FileContext;
  /** Every report that is known: of the open ones the editor's text counts, of the others the file's. */
  readonly reports: FolderCheck<FileDiagnostics>;
  private serial = 0;
  /** The user has said since the beginning that the open folders are to be trusted. */
  private isTrusted = false;

  /** @param filesFor what can be read for such a client. */
  constructor(
    private readonly filesFor: (client: ClientTraits) => Files,
    private readonly hooks: StateHooks,
  ) {
    this.context = new FileContext({
      files: () => this.files,
      settings: (uri) => this.settings.for(uri),
      openDocument: (uri) => this.documents.get(uri)?.text ?? null,
      rootOf: (uri) => this.rootOf(uri),
      mayLookInto: (place) => this.mayLeaveFolders || this.rootOf(place) !== null,
      mayRead: (uri) => this.mayRead(uri),
      renew: () => hooks.onContextChanged(),
    });
    this.reports = new FolderCheck({
      looksAcross: (uri) => looksAcrossReports(this.context.contextOf(uri)),
      previousFor: (uri) => this.context.previousFor(uri),
      onAffected: (uris) => hooks.onAffected(uris.flatMap((uri) => this.documents.get(uri) ?? [])),
    });
  }

  /** The open folder that holds a file; null where none does. */
  private rootOf(uri: string): string | null {
    return this.folders.find((folder) => isInside(folder, uri)) ?? null;
  }

  private get mayLeaveFolders(): boolean {
    return this.isTrusted || !this.client.restricted;
  }

  /** Whether a file may be looked at: in folders that are not trusted none to which a link leads out of them. */
  private async mayRead(uri: string): Promise<boolean> {
    if (this.mayLeaveFolders) return true;
    const [place, ...folders] = await Promise.all(
      [uri, ...this.folders].map((one) => this.files.follow(one)),
    );
    return place !== undefined && folders.some((folder) => isInside(folder, place));
  }

  /** The open folders are to be trusted from now on. */
  trustFolders(): void {
    this.isTrusted = true;
    this.context.forgetPrevious();
    this.hooks.onContextChanged();
  }

  get files(): Files {
    return this.filesFor(this.client);
  }

  /** Null where no such document is open. */
  documentOf(uri: string): OpenDocument | null {
    return this.documents.get(normalizeUri(uri)) ?? null;
  }

  /** The record of a document; null where another one with its address is open, or none. */
  recordOf(text: TextDocument): OpenDocument | null {
    const document = this.documentOf(text.uri);
    return document?.text === text ? document : null;
  }

  /** When the diagnostics of a document speak. */
  runOf({ key, office }: OpenDocument): RunMode {
    return isConfig(key) || office ? "onType" : this.settings.window.run;
  }

  /** Whether the client asks for the diagnostics of a document: it asks for those of texts alone. */
  isAsked({ office }: OpenDocument): boolean {
    return this.client.pullsDiagnostics && !office;
  }

  /** What is read from a document as it stands; null where it is not open. */
  readingOf(uri: string): Reading | null {
    const document = this.documentOf(uri);
    return document && this.read(document);
  }

  read(document: OpenDocument): Reading {
    const { text } = document;
    if (!document.reading) document.readIn = this.reports.arrangement;
    document.reading ??= readDocument(
      text,
      this.settings.window,
      this.contextOf(document),
      ++this.serial,
      document.proseBefore,
    );
    // The reading has it for as long as it needs it.
    if (document.reading.analysis) document.proseBefore = [];
    this.hooks.onRead(document, document.reading);
    return document.reading;
  }

  /** What is to be said of an open document now. */
  reportOf(document: OpenDocument): DiagnosticReport {
    return document.timing.report(this.runOf(document), () => {
      const reading = this.read(document);
      const options = this.diagnosticOptions(document.uri);
      return new LazyDiagnosticReport(document.uri, document.text.version, String(reading.serial), () =>
        diagnosticsOf(document, reading, options),
      );
    });
  }

  /** What was found in every open report, in the version that is open. */
  *listOpen(): Iterable<DocumentDiagnostics> {
    for (const document of this.documents.values()) {
      // Of these the client is told without being asked.
      if (document.office) continue;
      const { analysis, tooLong } = this.read(document);
      if (!analysis && !tooLong) continue;
      const { uri, text } = document;
      const report = this.reportOf(document);
      yield new LazyDiagnosticReport(uri, text.version, report.resultId, () => report.diagnostics);
    }
  }

  diagnosticOptions(uri: string): DiagnosticOptions {
    const { language, rulePages, related } = this.client;
    return { uri, language, rulePages, related };
  }

  private contextOf({ uri, key, isNew, office }: OpenDocument): AnalysisContext {
    const previousByAgency = this.context.previousFor(uri);
    const { folder } = this.reports;
    const known = this.context.contextOf(uri);
    const context = {
      ...known,
      // The text that was made of a document may lie beside it.
      ...(office ? { levels: { ...known.levels, "duplicate-report": "off" as const } } : {}),
      name: key,
      folder: previousByAgency ? { ...folder, previousByAgency } : folder,
    };
    return this.settings.window.run === "onType" && isNew ? softenLevels(context) : context;
  }
}
