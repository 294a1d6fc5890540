import { type Connection, DidChangeWatchedFilesNotification, WatchKind } from "vscode-languageserver";
import { CONFIG_NAME } from "../config/config.ts";
import { TEXT_EXTENSIONS } from "../files/files.ts";

/** Asks the client to tell of what happens to the files that reports are judged by. */
export async function watchFiles(connection: Connection): Promise<void> {
  const watchers = [
    { globPattern: `**/*.{${TEXT_EXTENSIONS.join(",")}}`, kind: WatchKind.Change },
    { globPattern: `**/${CONFIG_NAME}`, kind: WatchKind.Change },
    // A folder may come and go as a whole, and then nothing is said of the files in it.
    { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
  ];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
