import { type CancellationToken, CancellationTokenSource, type Connection } from "vscode-languageserver";
import { fromBase64 } from "../../../protocol/base64.ts";
import { ListFilesRequest, ReadFileRequest } from "../../../protocol/files.ts";
import type { Method } from "../../../protocol/method.ts";
import { decodeText } from "./decodeText.ts";
import { type Files, isTextFile, LARGEST_FILE, MOST_FILES, TEXT_EXTENSIONS } from "./files.ts";
import { normalizeUri } from "./uris.ts";

/** Files that only the client can reach: those of a virtual workspace, or of any where the server is a worker. */
export function clientFiles(connection: Connection): Files {
  return {
    async list(folder, signal) {
      const cancellation = new CancellationTokenSource();
      const cancel = (): void => cancellation.cancel();
      signal.addEventListener("abort", cancel);
      try {
        const params = { folder, extensions: TEXT_EXTENSIONS, limit: MOST_FILES };
        const answer = await ask(connection, ListFilesRequest, params, cancellation.token);
        if (!Array.isArray(answer)) return [];
        return answer
          .filter((uri): uri is string => typeof uri === "string" && isTextFile(uri))
          .map(normalizeUri)
          .sort();
      } catch {
        // The client has no files, or the search was cancelled.
        return [];
      } finally {
        signal.removeEventListener("abort", cancel);
        cancellation.dispose();
      }
    },
    // The client does not tell of links: its files lie in no folder of this machine.
    follow: async (uri) => uri,
    async read(uri) {
      try {
        const answer = await ask(connection, ReadFileRequest, { uri, limit: LARGEST_FILE });
        if (typeof answer !== "string") return null;
        return decodeText(fromBase64(answer))?.text ?? null;
      } catch {
        return null;
      }
    },
  };
}

/** Asks the client; what it answers may be anything. */
function ask<P>(
  connection: Connection,
  { name }: Method<P, unknown>,
  params: P,
  token?: CancellationToken,
): Promise<unknown> {
  return connection.sendRequest(name, params, token);
}
