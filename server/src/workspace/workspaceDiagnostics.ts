import type {
  CancellationToken,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { normalizeUri } from "../files/uris.ts";
import type { FileDiagnostics } from "./closedReports.ts";

/** What was found in an open document, in the version that is open. */
export interface DocumentDiagnostics extends FileDiagnostics {
  readonly version: number;
}

/** What is known of every report. */
export interface KnownDiagnostics {
  /** Resolves when the work under way is done. */
  settled(): Promise<void>;
  listOpen(): Iterable<DocumentDiagnostics>;
  listClosed(): Iterable<FileDiagnostics>;
  /** Hears of everything that is found in closed files. */
  listen(listener: (found: FileDiagnostics) => void): { dispose(): void };
}

/** Streamed reports are sent in portions of so many. */
const PORTION = 20;

type Item = WorkspaceDocumentDiagnosticReport;

/**
 * Answers what is known of every report when the work under way is done. What the client has already is only
 * confirmed, and what it has of files that are no reports any more is cleared.
 * @param known what the client has: result ids by the addresses it gives.
 * @returns null where it was cancelled.
 * @param stream takes what is found meanwhile, where the client wants it at once; all is sent by it then.
 */
export async function answerWorkspace(
  known: readonly { readonly uri: string; readonly value: string }[],
  reports: KnownDiagnostics,
  token: CancellationToken,
  stream?: (items: Item[]) => void,
): Promise<WorkspaceDiagnosticReport | null> {
  const had = new Map(known.map(({ uri, value }) => [normalizeUri(uri), { uri, value }]));
  const told = new Map<string, string>();
  let items: Item[] = [];
  const tell = (found: FileDiagnostics, version: number | null): void => {
    const key = normalizeUri(found.uri);
    if (told.get(key) === found.resultId) return;
    told.set(key, found.resultId);
    items.push(describeFile(found, version, had.get(key)));
    if (stream && items.length >= PORTION) flush(stream);
  };
  const flush = (send: (items: Item[]) => void): void => {
    if (items.length > 0) send(items);
    items = [];
  };
  const subscription = stream ? reports.listen((found) => tell(found, null)) : null;
  try {
    await Promise.race([reports.settled(), untilCancelled(token)]);
  } finally {
    subscription?.dispose();
  }
  if (token.isCancellationRequested) return null;
  const present = new Set<string>();
  for (const found of reports.listOpen()) {
    present.add(normalizeUri(found.uri));
    tell(found, found.version);
  }
  for (const found of reports.listClosed()) {
    present.add(normalizeUri(found.uri));
    tell(found, null);
  }
  for (const [key, uri] of [
    ...[...told.keys()].map((key) => [key, key] as const),
    ...[...had].map(([key, { uri }]) => [key, uri] as const),
  ]) {
    if (present.has(key)) continue;
    present.add(key);
    items.push({ kind: "full", uri, version: null, items: [] });
  }
  if (!stream) return { items };
  flush(stream);
  return { items: [] };
}

function describeFile(
  { uri, resultId, diagnostics }: FileDiagnostics,
  version: number | null,
  had: { readonly uri: string; readonly value: string } | undefined,
): Item {
  const head = { uri: had?.uri ?? uri, version, resultId };
  if (had?.value === resultId) return { kind: "unchanged", ...head };
  return { kind: "full", ...head, items: [...diagnostics] };
}

function untilCancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => token.onCancellationRequested(() => resolve()));
}
