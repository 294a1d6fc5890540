import * as modules from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { getHeapSpaceStatistics } from "node:v8";
import { setFlags } from "./engineFlags.ts";

/** The engines that are known to have the flags that are set here: those of Node 20, 22 and 24. */
const ENGINES = [11, 12, 13];
/** The place for young objects: bytes of both its halves. */
const YOUNG = 16 * 1024 * 1024;

/**
 * What is run first: it has the engine keep the server's compiled code from one start to the next, where it can (Node from
 * 22.1, as in VS Code), and loads the server, which is a bundle of its own since only what is loaded after this is kept.
 */
spareMemory();
keepCompiled();
loadServer("./server.main.cjs");
limitYoung();

/**
 * Each version of a text that is written is garbage when the next one comes. The engine is to take none of it for lasting:
 * what it makes among old objects, since its like has lasted, keeps all that it refers to until old objects are collected,
 * whole versions of a text. And the old ones are to be collected when there are half as many again, not several times
 * as many. The place for young objects grows at once, while the server is loaded.
 */
function spareMemory(): void {
  const flags = ["--no-allocation-site-pretenuring", "--heap-growing-percent=50"];
  setFlags([...flags, "--semi-space-growth-factor=8"], ENGINES);
}

/** The place for young objects grows no more; where it is still small, as by default. */
function limitYoung(): void {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
  setFlags([`--semi-space-growth-factor=${(young?.space_size ?? 0) >= YOUNG ? 1 : 2}`], ENGINES);
}

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
