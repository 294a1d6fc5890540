import type {
  CancellationToken,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import { normalizeUri } from "../files/uris.ts";
import type { ClosedReports, FileDiagnostics } from "./closedReports.ts";

/** What was found in an open document, in the version that is open. */
export interface OpenVerdict extends FileDiagnostics {
  readonly version: number;
}

/** Streamed reports are sent in portions of so many. */
const PORTION = 20;

type Item = WorkspaceDocumentDiagnosticReport;
type Listen = (listener: (verdict: FileDiagnostics) => void) => { dispose(): void };

/**
 * Answers what is known of every report when the work under way is done. What the client has already is only
 * confirmed, and what it has of files that are no reports any more is cleared.
 * @param known what the client has: result ids by the addresses it gives.
 * @param stream takes what is found meanwhile, where the client wants it at once; all is sent by it then.
 */
export async function answerWorkspace(
  known: readonly { readonly uri: string; readonly value: string }[],
  closed: ClosedReports,
  listOpen: () => Iterable<OpenVerdict>,
  listen: Listen,
  token: CancellationToken,
  stream?: (items: Item[]) => void,
): Promise<WorkspaceDiagnosticReport> {
  const had = new Map(known.map(({ uri, value }) => [normalizeUri(uri), { uri, value }]));
  const told = new Map<string, string>();
  let items: Item[] = [];
  const tell = (verdict: FileDiagnostics, version: number | null): void => {
    const key = normalizeUri(verdict.uri);
    if (told.get(key) === verdict.resultId) return;
    told.set(key, verdict.resultId);
    items.push(describeFile(verdict, version, had.get(key)));
    if (stream && items.length >= PORTION) flush(stream);
  };
  const flush = (send: (items: Item[]) => void): void => {
    if (items.length > 0) send(items);
    items = [];
  };
  const subscription = stream ? listen((verdict) => tell(verdict, null)) : null;
  try {
    await Promise.race([closed.settled(), untilCancelled(token)]);
  } finally {
    subscription?.dispose();
  }
  if (token.isCancellationRequested) return { items: [] };
  const present = new Set<string>();
  for (const verdict of listOpen()) {
    present.add(normalizeUri(verdict.uri));
    tell(verdict, verdict.version);
  }
  for (const [uri, verdict] of closed.judged) {
    // A document that has just been opened goes before its file.
    if (present.has(uri)) continue;
    present.add(uri);
    tell(verdict, null);
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
