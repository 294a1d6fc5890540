import { CancellationTokenSource, type Connection } from "vscode-languageserver";
import { decodeText } from "./decodeText.ts";
import {
  type Files,
  isTextFile,
  LARGEST_FILE,
  type ListFilesParams,
  MOST_FILES,
  type ReadFileParams,
  TEXT_EXTENSIONS,
} from "./files.ts";
import { normalizeUri } from "./uris.ts";

/** Files that only the client can reach: those of a virtual workspace, or of any where the server is a worker. */
export function clientFiles(connection: Connection): Files {
  return {
    async list(folder, signal) {
      const cancellation = new CancellationTokenSource();
      const cancel = (): void => cancellation.cancel();
      signal.addEventListener("abort", cancel);
      try {
        const params: ListFilesParams = { folder, extensions: TEXT_EXTENSIONS, limit: MOST_FILES };
        const answer: unknown = await connection.sendRequest(
          "nianbao/files/list",
          params,
          cancellation.token,
        );
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
    async read(uri) {
      try {
        const params: ReadFileParams = { uri, limit: LARGEST_FILE };
        const answer: unknown = await connection.sendRequest("nianbao/files/read", params);
        if (typeof answer !== "string") return null;
        return decodeText(Uint8Array.from(atob(answer), (char) => char.charCodeAt(0)))?.text ?? null;
      } catch {
        return null;
      }
    },
  };
}
