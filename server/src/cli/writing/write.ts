import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../language.ts";
import { draftName } from "./drafts.ts";

/**
 * Replaces a file's content whole or not at all: a draft beside it is written, flushed and moved into its place, with
 * its permissions and, where we may, its owner. A link's target is replaced, not the link. Where the file has further
 * names, or its owner cannot be kept, it is written in place, so that it stays the same file.
 * @param before the bytes that the new ones were made from: where the file holds others by now, it is left alone.
 * @throws Failure where the file is read-only, was changed meanwhile, or cannot be written.
 */
export function replaceFile(path: string, before: Uint8Array, bytes: Uint8Array): void {
  try {
    const target = realpathSync(path);
    const status = statSync(target);
    refuseReadOnly(path, target, status);
    const draft = join(dirname(target), draftName());
    try {
      const keepsOwner = writeDraft(draft, bytes, status);
      // As late as may be, so that the least is missed.
      if (!readFileSync(target).equals(before)) throw changedMeanwhile(path);
      if (status.nlink > 1 || !keepsOwner) overwrite(target, before, bytes);
      else renameSync(draft, target);
    } finally {
      rmSync(draft, { force: true });
    }
    flushFolder(dirname(target));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = codeOf(error);
    throw new Failure({
      zh: `${path}：无法写入（${reason}），文件没有改动。请检查磁盘空间和权限，以及文件是否被占用。`,
      en: `${path}: cannot be written (${reason}); the file is unchanged. Check the disk's space and your permissions.`,
    });
  }
}

/** Also root heeds the sign that a file is not to be written. */
function refuseReadOnly(path: string, target: string, { mode }: Stats): void {
  const isLocked = (mode & 0o222) === 0 || !mayWrite(target);
  if (!isLocked) return;
  throw new Failure({
    zh: `${path}：文件是只读的，没有改动。要修改请先去掉只读属性。`,
    en: `${path}: the file is read-only and was left unchanged. Make it writable first.`,
  });
}

function mayWrite(target: string): boolean {
  try {
    accessSync(target, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function changedMeanwhile(path: string): Failure {
  return new Failure({
    zh: `${path}：检查期间文件被其他程序改动，没有写入。请再运行一次。`,
    en: `${path}: another program changed the file meanwhile; nothing was written. Run the command again.`,
  });
}

/** Writes the new content to a file of its own. @returns whether it has the owner that the file has. */
function writeDraft(draft: string, bytes: Uint8Array, { mode, uid, gid }: Stats): boolean {
  // Nobody else reads it before it has the permissions of the file that it is to become.
  const file = openSync(draft, "wx", 0o600);
  try {
    writeAll(file, bytes);
    const own = fstatSync(file);
    const isOwned = own.uid === uid && own.gid === gid;
    const keepsOwner = isOwned || giveTo(file, uid, gid);
    fchmodSync(file, mode & 0o7777);
    fsyncSync(file);
    return keepsOwner;
  } finally {
    closeSync(file);
  }
}

function giveTo(file: number, uid: number, gid: number): boolean {
  try {
    fchownSync(file, uid, gid);
    return true;
  } catch {
    return false;
  }
}

/** Writes a file in place; where that fails half way, what it held is written back. */
function overwrite(target: string, before: Uint8Array, bytes: Uint8Array): void {
  const file = openSync(target, "r+");
  try {
    try {
      writeAll(file, bytes);
      ftruncateSync(file, bytes.length);
      fsyncSync(file);
    } catch (error) {
      writeAll(file, before);
      ftruncateSync(file, before.length);
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written, bytes.length - written, written);
}

/** A name that was moved outlasts a power failure once its folder is flushed; not every system can. */
function flushFolder(folder: string): void {
  try {
    const opened = openSync(folder, "r");
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // Windows opens no folders.
  }
}

/** Writes a file that is not there yet. @throws Failure where one is there already, or it cannot be written. */
export function createFile(path: string, bytes: Uint8Array): void {
  if (path === "" || path === "-") throw refuseName(path);
  let isOurs = false;
  try {
    const file = openSync(path, "wx");
    isOurs = true;
    try {
      writeAll(file, bytes);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // Half a file helps nobody.
    if (isOurs) rmSync(path, { force: true });
    const code = codeOf(error);
    throw new Failure(
      code === "EEXIST"
        ? {
            zh: `${path}：已有这个文件或文件夹，没有覆盖。请用 --output 另起文件名。`,
            en: `${path}: a file or folder of this name exists and was not overwritten. Choose another name with --output.`,
          }
        : {
            zh: `${path}：无法写入（${code}）。请检查文件夹是否存在、是否有权限、磁盘是否已满。`,
            en: `${path}: cannot be written (${code}). Check that the folder exists, that you may write there, and the disk's space.`,
          },
    );
  }
}

/** Words that stand for no file where one is to be written. */
function refuseName(path: string): Failure {
  if (path === "") {
    return new Failure({
      zh: "--output 后面是空的，没有写出。请写明文件名。",
      en: "--output is empty; nothing was written. Name a file.",
    });
  }
  return new Failure({
    zh: "-：这里不能写到标准输出。请写明文件名；名称就是“-”的文件请写 ./-。",
    en: '-: this is not written to standard output. Name a file; one called "-" is ./-.',
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
