import { type Connection, FileChangeType, type FileEvent } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Settings } from "../config/settings.ts";
import type { SettingsInForce } from "../config/settingsInForce.ts";
import { type DiagnosticReport, LazyDiagnosticReport } from "../documents/diagnosticsTiming.ts";
import { OpenDocuments } from "../documents/openDocuments.ts";
import { mayServeFile, type Reading } from "../documents/readings.ts";
import type { ClientTraits } from "../features/capabilities.ts";
import { type DiagnosticOptions, diagnostics } from "../features/diagnostics.ts";
import { clientFiles } from "../files/clientFiles.ts";
import { type Files, MOST_FILES, NO_FILES, splitByScheme } from "../files/files.ts";
import { isInside, normalizeUri } from "../files/uris.ts";
import {
  type AnalysisContext,
  analyze,
  digest,
  digestText,
  isReportRead,
  type Text,
} from "../report/index.ts";
import { ClosedReports, type FileDiagnostics } from "./closedReports.ts";
import { FileContext, isConfig } from "./fileContext.ts";
import { showFolderProgress } from "./folderProgress.ts";
import { serveFolderRequests } from "./folderRequests.ts";
import { watchFiles } from "./watchFiles.ts";
import { Workspace } from "./workspace.ts";
import type { OpenVerdict } from "./workspaceDiagnostics.ts";

/** What the machine that a server runs on has to offer. */
export interface Host {
  /** The files of its disk; null where it has none, and the client is asked for every file. */
  readonly files: Files | null;
}

/** What the folder asks the server for. */
export interface FolderHost {
  /** What the client can do and wants; it is known once it has introduced itself. */
  client(): ClientTraits;
  readonly settings: SettingsInForce;
  /** Other folders are open now. */
  onFoldersChanged(): void;
  /** Every open document, by the client's spelling of its address. */
  openUris(): readonly string[];
  /** Null where no such document is open. */
  documentOf(uri: string): TextDocument | null;
  /** Null where no such document is open. */
  readingOf(uri: string): Reading | null;
  /** What is said of an open document; null where no such document is open. */
  sayingOf(uri: string): DiagnosticReport | null;
  /** The user asks for every open document to be checked. */
  recheckAll(): void;
  diagnosticOptions(uri: string): DiagnosticOptions;
  /** These open documents are to be judged anew. */
  renew(uris: readonly string[]): void;
  /** Does some work; a failure is told in the log and answered with `empty`. */
  attempt<T>(empty: T, work: () => T): T;
  logFailure(error: unknown): void;
}

/** The reports of the folders that are open in the client. */
export interface FolderService {
  /** What is known besides the text of a document or file. */
  contextOf(uri: string): AnalysisContext;
  /** The folders that are open, in the one spelling of their addresses. */
  readonly roots: readonly string[];
  /** What is known of files from settings and configurations. */
  readonly surroundings: FileContext;
  /** Begins once settings are known. */
  begin(): void;
  onSettingsChanged(before: Settings): void;
  didChange(uri: string): void;
  didClose(uri: string): void;
  /** What was found in a closed file; null where it is none of the folder's reports. */
  verdictOf(uri: string): FileDiagnostics | null;
}

/** Serves what has to do with the reports of whole folders. */
export function serveFolder(connection: Connection, host: Host, desk: FolderHost): FolderService {
  const { client, settings, readingOf, logFailure } = desk;
  const workspace = new Workspace();
  const open = new OpenDocuments((key, uri) => desk.attempt(undefined, () => publish(key, uri)));
  const listeners = new Set<(verdict: FileDiagnostics) => void>();
  const asked = clientFiles(connection);
  let folders: readonly string[] = [];
  /** The user has asked for the folder to be checked though it is not by itself. */
  let isWanted = false;
  let hasBegun = false;
  let tellBegun: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    tellBegun = resolve;
  });

  const closed = new ClosedReports(workspace, {
    files: filesInForce,
    isOpen: (uri) => open.has(uri),
    async digest(uri, text) {
      return (await serves(uri, text)) ? digestText(text, uri) : null;
    },
    async judge(uri, text) {
      if (!(await serves(uri, text))) return null;
      if ((settings.window.run === "manual" && !isWanted) || surroundings.isPrevious(uri)) return [];
      const analysis = analyze(text, contextOf(uri));
      if (!isReportRead(analysis.report)) return null;
      return diagnostics(analysis, desk.diagnosticOptions(uri));
    },
    renew: (uris) => desk.renew(uris.flatMap((uri) => open.uriOf(uri) ?? [])),
    deliver(verdict) {
      for (const listener of listeners) listener(verdict);
      if (client().pullsDiagnostics) return;
      const { uri, diagnostics: found } = verdict;
      connection.sendDiagnostics({ uri, diagnostics: [...found] }).catch(logFailure);
    },
    complain: logFailure,
    noteTooMany: (folder) => connection.console.warn(describeTooMany(folder)[client().language]),
  });
  const showProgress = showFolderProgress(connection, closed, () => client().language);

  const surroundings = new FileContext({
    files: filesInForce,
    settings: (uri) => settings.for(uri),
    openDocument(uri) {
      const spelled = open.uriOf(uri);
      return spelled === undefined ? null : desk.documentOf(spelled);
    },
    rootOf: (uri) => folders.find((folder) => isInside(folder, uri)) ?? null,
    renew: () => renewAll().catch(logFailure),
  });

  /** Whether a closed file may be served, as far as is known before its text has been read as a report. */
  async function serves(uri: string, text: string): Promise<boolean> {
    if (!mayServeFile(uri, text, settings.window)) return false;
    await surroundings.resolve(uri);
    return !surroundings.ignores(uri);
  }

  /** What surrounds the reports has changed. */
  async function renewAll(): Promise<void> {
    const uris = desk.openUris();
    await Promise.all(uris.map((uri) => surroundings.resolve(uri)));
    desk.renew(uris);
    closed.sweep();
  }

  function filesInForce(): Files {
    if (!host.files) return asked;
    return splitByScheme(host.files, client().files ? asked : NO_FILES);
  }

  function contextOf(uri: string): AnalysisContext {
    const previousByAgency = surroundings.previousFor(uri);
    const folder = previousByAgency ? { ...workspace.folder, previousByAgency } : workspace.folder;
    return { ...surroundings.contextOf(uri), name: normalizeUri(uri), folder };
  }

  /** Looks at the folders that are to be looked at. */
  function look(): void {
    closed.setRoots(settings.window.checkFolder || isWanted ? folders : []);
  }

  function lookVisibly(): void {
    look();
    showProgress().catch(logFailure);
  }

  /** Lets others know what an open document says. */
  function publish(key: string, uri: string): void {
    const analysis = surroundings.ignores(uri) ? null : readingOf(uri)?.analysis;
    closed.didOpen(key, analysis ? digest(analysis, key) : null);
  }

  function* listOpen(): Iterable<OpenVerdict> {
    for (const uri of desk.openUris()) {
      const reading = readingOf(uri);
      if (!reading?.analysis && !reading?.tooLong) continue;
      const saying = desk.sayingOf(uri);
      if (!saying) continue;
      const version = desk.documentOf(uri)?.version ?? 0;
      yield new LazyDiagnosticReport(uri, version, saying.resultId, () => saying.diagnostics);
    }
  }

  function onFileEvent({ uri, type }: FileEvent): void {
    const key = normalizeUri(uri);
    if (type === FileChangeType.Deleted) closed.didDelete(key);
    else closed.didChange(key);
    surroundings.didChange(key, type === FileChangeType.Deleted);
  }

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const change of changes) onFileEvent(change);
    showProgress().catch(logFailure);
  });

  serveFolderRequests(connection, {
    begun,
    workspace,
    closed,
    listeners,
    listOpen,
    publishAll: () => open.publishAll(),
    want() {
      isWanted = true;
      desk.recheckAll();
      look();
    },
    language: () => client().language,
  });

  return {
    contextOf,
    surroundings,
    get roots() {
      return hasBegun ? folders : client().folders.map(normalizeUri);
    },
    begin() {
      folders = client().folders.map(normalizeUri);
      if (client().changesFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => normalizeUri(uri)));
          folders = [
            ...folders.filter((uri) => !gone.has(uri)),
            ...added.map(({ uri }) => normalizeUri(uri)),
          ];
          lookVisibly();
          desk.onFoldersChanged();
        });
      }
      if (client().watchesFiles) watchFiles(connection).catch(logFailure);
      hasBegun = true;
      lookVisibly();
      tellBegun();
    },
    onSettingsChanged(before) {
      if (before.run !== settings.window.run) isWanted = false;
      if (!hasBegun) return;
      lookVisibly();
      if (before.attach === settings.window.attach) closed.judgeAll();
      else closed.sweep();
    },
    didChange(uri) {
      open.didChange(uri);
      if (isConfig(uri)) surroundings.didChange(uri);
    },
    didClose(uri) {
      const key = normalizeUri(uri);
      open.didClose(uri);
      closed.didClose(key);
      if (isConfig(key)) surroundings.didChange(key);
    },
    verdictOf: (uri) => closed.judged.get(normalizeUri(uri)) ?? null,
  };
}

function describeTooMany(folder: string): Text {
  return {
    zh: `${folder}：文本文件超过 ${MOST_FILES} 个，其余没有检查。请打开存放年报的文件夹。`,
    en: `${folder}: there are more than ${MOST_FILES} text files; the rest were not looked at. Open the folder that holds the reports.`,
  };
}
