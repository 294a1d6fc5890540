import * as modules from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * What is run first: it has the engine keep the server's compiled code from one start to the next, where it can (Node from
 * 22.1, as in VS Code), and loads the server, which is a bundle of its own since only what is loaded after this is kept.
 */
keepCompiled();
loadServer("./server.main.cjs");

/**
 * The code lies where nobody but the user writes: whoever could change it would have it run. Where there is no such place
 * the server starts without.
 */
function keepCompiled(): void {
  if (!("enableCompileCache" in modules) || typeof modules.enableCompileCache !== "function") return;
  try {
    modules.enableCompileCache(join(cacheFolder(), "nianbao"));
  } catch (error) {
    console.error(error);
  }
}

/** Where programs keep what they can do without (XDG Base Directory Specification; its like on other systems). */
function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return XDG_CACHE_HOME || join(homedir(), ".cache");
}

/** @param file beside this bundle. */
function loadServer(file: string): void {
  modules.createRequire(__filename)(file);
}
