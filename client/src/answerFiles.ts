import {
  type CancellationToken,
  CancellationTokenSource,
  FileType,
  RelativePattern,
  Uri,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { toBase64 } from "../../protocol/base64.ts";
import { ListFilesRequest, ReadFileRequest } from "../../protocol/files.ts";
import type { Method } from "../../protocol/method.ts";

/** How long a search may take before folders are walked instead. */
const PATIENCE_MS = 3000;

/** Folders that are hidden, or hold other people's packages. */
const PASSED_OVER = "**/{.*,node_modules}/**";

/** Answers the server's requests for files that it cannot reach by itself: those of virtual workspaces. */
export function answerFiles(client: BaseLanguageClient): void {
  answer(client, ListFilesRequest, async ({ folder, extensions, limit }, token) => {
    const base = Uri.parse(folder);
    const pattern = new RelativePattern(base, `**/*.{${extensions.join(",")}}`);
    const found = await search(pattern, limit, token);
    const files = found.length > 0 ? found : await walk(base, limit, token);
    return files.map((uri) => uri.toString());
  });

  answer(client, ReadFileRequest, async ({ uri, limit }) => {
    const file = Uri.parse(uri);
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) === 0 || size > limit) return null;
    return toBase64(await workspace.fs.readFile(file));
  });
}

/** Answers a request of the server, in the types that both sides have agreed on. */
export function answer<P, R>(
  client: BaseLanguageClient,
  { name }: Method<P, R>,
  handle: (params: P, token: CancellationToken) => Promise<R>,
): void {
  client.onRequest<unknown, void>(name, handle);
}

/**
 * The files that a search finds; none where it does not come back in time. A search is quick, but a file system
 * that cannot be searched, as most virtual ones, is waited for without end.
 */
async function search(
  pattern: RelativePattern,
  limit: number,
  token: CancellationToken,
): Promise<readonly Uri[]> {
  const cancellation = new CancellationTokenSource();
  const subscription = token.onCancellationRequested(() => cancellation.cancel());
  const timer = setTimeout(() => cancellation.cancel(), PATIENCE_MS);
  const late = new Promise<readonly Uri[]>((resolve) => {
    cancellation.token.onCancellationRequested(() => resolve([]));
  });
  try {
    return await Promise.race([workspace.findFiles(pattern, PASSED_OVER, limit, cancellation.token), late]);
  } finally {
    clearTimeout(timer);
    subscription.dispose();
    cancellation.dispose();
  }
}

/** The files of a folder and below, one folder after the other; links to folders are not followed. */
async function walk(folder: Uri, limit: number, token: CancellationToken): Promise<readonly Uri[]> {
  const found: Uri[] = [];
  const waiting = [folder];
  for (let next = waiting.shift(); next && found.length < limit; next = waiting.shift()) {
    if (token.isCancellationRequested) break;
    for (const [name, type] of await readFolder(next)) {
      const isPassedOver = name.startsWith(".") || name === "node_modules";
      if (type === FileType.Directory && !isPassedOver) waiting.push(Uri.joinPath(next, name));
      else if ((type & FileType.File) !== 0) found.push(Uri.joinPath(next, name));
    }
  }
  return found.slice(0, limit);
}

async function readFolder(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    // It is gone, no folder, or closed to us.
    return [];
  }
}
