// Not `node:fs/promises`, which would be loaded while the server starts.
import { promises } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { decodeBytes } from "./decodeBytes.ts";
import { type Files, isPassedOver, isTextFile, LARGEST_FILE, MOST_FILES } from "./files.ts";
import { normalizeUri } from "./uris.ts";

/** The files of this machine. */
export const nodeFiles: Files = { list: listFiles, read: readText, follow: followLinks };

async function listFiles(folder: string, signal: AbortSignal): Promise<readonly string[]> {
  const root = toPath(folder);
  const found: string[] = [];
  if (root === null) return found;
  // Folders are walked in order of names, and those of one folder before the next, so that answers do not vary.
  const waiting = [root];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const entry of await readFolder(path)) {
      if (signal.aborted || found.length >= MOST_FILES) return found;
      const child = join(path, entry.name);
      // A link to a folder is none here: it may lead back to where the walk began.
      if (entry.isDirectory()) {
        if (!isPassedOver(entry.name)) waiting.push(child);
      } else if (isTextFile(entry.name) && (entry.isFile() || entry.isSymbolicLink())) {
        found.push(normalizeUri(pathToFileURL(child).href));
      }
    }
  }
  return found;
}

async function readFolder(path: string) {
  try {
    const entries = await promises.readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // It is gone, no folder, or closed to us; there is nothing to find in any case.
    return [];
  }
}

async function readText(uri: string): Promise<string | null> {
  const path = toPath(uri);
  if (path === null) return null;
  try {
    // What is no file, a pipe for instance, might never come to an end.
    const status = await promises.stat(path);
    if (!status.isFile() || status.size > LARGEST_FILE) return null;
    return decodeBytes(await promises.readFile(path))?.text ?? null;
  } catch {
    return null;
  }
}

async function followLinks(uri: string): Promise<string> {
  const path = toPath(uri);
  if (path === null) return uri;
  try {
    return normalizeUri(pathToFileURL(await promises.realpath(path)).href);
  } catch {
    return uri;
  }
}

function toPath(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
