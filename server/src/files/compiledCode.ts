import { isAscii } from "node:buffer";
import {
  closeSync,
  constants as fileConstants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import * as zlib from "node:zlib";

/** A process that runs on keeps its code after so many milliseconds: what it needs at its start is forgotten later. */
const KEEP_AFTER = 20_000;
/** By a run of so many milliseconds of processor time most of what is ever used has been compiled. */
const LONG_RUN = 2000;
/** Code that is older than so many milliseconds goes when other code is kept: that of bundles that are no more. */
const OLD = 30 * 24 * 60 * 60 * 1000;
/** Before the code stand its checksum, which the engine does not look at, and the processor time of the run that kept it. */
const HEADER = 8;

/** What a bundle knows besides what is everybody's: that of CommonJS, and what stands for `import()`, which a script has not. */
const PARAMETERS = ["exports", "require", "module", "__filename", "__dirname", "__import"];

/** Code that an earlier run has kept, and the milliseconds of processor time that this run had taken. */
interface KeptCode {
  readonly code: Buffer;
  readonly time: number;
}

/**
 * Runs a bundle of CommonJS with the code that the engine compiled for it in earlier runs, functions that were compiled
 * when they were called among it, and keeps it for later ones. (Node's own `enableCompileCache`, from 22.1 on, keeps what
 * the first run has compiled and nothing else: `nianbao --version` may be that.) Flags of the engine are to be set before.
 * The code lies where nobody but the user writes: whoever could change it would have it run. Where there is no such place,
 * Node is older than 20.15, or `NODE_DISABLE_COMPILE_CACHE` is set, the bundle is run without.
 * @param file the bundle's whole path.
 * @param keeps whether this run may keep what was compiled; of several threads one does.
 */
export function runBundle(file: string, keeps: boolean): void {
  const require = createRequire(file);
  const place = "crc32" in zlib ? placeFor(file) : null;
  if (place === null) {
    require(file);
    return;
  }
  const kept = readKept(place);
  const script = new Script(`(function (${PARAMETERS.join()}) {${readSource(file)}\n})`, {
    filename: file,
    ...(kept ? { cachedData: kept.code } : {}),
  });
  if (keeps) keepLater(script, place, script.cachedDataRejected ? 0 : (kept?.time ?? 0));
  const module = { exports: {} };
  const folder = dirname(file);
  const importBeside = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, name)).href);
  script.runInThisContext()(module.exports, require, module, file, folder, importBeside);
}

function readSource(file: string): string {
  const bytes = readFileSync(file);
  return bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
}

/** Where the code of a bundle is kept for this engine with its flags; null where there is no safe place. */
function placeFor(file: string): string | null {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return null;
  try {
    const folder = join(cacheFolder(), "nianbao");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const status = lstatSync(folder);
    if (!status.isDirectory() || !isOwn(status.uid, status.mode)) return null;
    // A file that is another one, or has changed, has other numbers; an engine with other flags another tag.
    const { ino, size, mtimeMs, ctimeMs } = statSync(file);
    const key = [ino, size, mtimeMs, ctimeMs, cachedDataVersionTag()].map((part) =>
      Math.floor(part).toString(36),
    );
    return join(folder, [basename(file), process.version, process.arch, ...key].join("-"));
  } catch {
    return null;
  }
}

/** Where programs keep what they can do without (XDG Base Directory Specification; its like on other systems). */
function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return XDG_CACHE_HOME || join(homedir(), ".cache");
}

/** Whether a file or folder is the user's, and nobody else may write to it; where there are no such numbers its place tells. */
function isOwn(owner: number, mode: number): boolean {
  return process.getuid === undefined || (owner === process.getuid() && (mode & 0o022) === 0);
}

function readKept(place: string): KeptCode | null {
  try {
    const file = openSync(place, fileConstants.O_RDONLY | (fileConstants.O_NOFOLLOW ?? 0));
    try {
      const status = fstatSync(file);
      if (!status.isFile() || !isOwn(status.uid, status.mode)) return null;
      const bytes = readFileSync(file);
      const code = bytes.subarray(HEADER);
      return zlib.crc32(code) === bytes.readUInt32LE() ? { code, time: bytes.readUInt32LE(4) } : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Keeps the code of a run once, where it has gone further than the one whose code is there. */
function keepLater(script: Script, place: string, timeBefore: number): void {
  const tag = cachedDataVersionTag();
  let isKept = timeBefore >= LONG_RUN;
  const keep = (): void => {
    const time = Math.floor(process.cpuUsage().user / 1000);
    // Code that was compiled with other flags than those at the next start would be refused there.
    if (isKept || time < 2 * timeBefore || cachedDataVersionTag() !== tag) return;
    isKept = true;
    try {
      writeKept(place, { code: script.createCachedData(), time });
    } catch {
      // The next run compiles it again.
    }
  };
  process.once("exit", keep);
  setTimeout(keep, KEEP_AFTER).unref();
}

function writeKept(place: string, { code, time }: KeptCode): void {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(zlib.crc32(code));
  header.writeUInt32LE(time, 4);
  const draft = `${place}.${process.pid}`;
  writeFileSync(draft, Buffer.concat([header, code]), { flag: "wx", mode: 0o600 });
  renameSync(draft, place);
  const folder = dirname(place);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - lstatSync(path).mtimeMs > OLD) rmSync(path, { recursive: true, force: true });
  }
}
