import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "./language.ts";

/**
 * Replaces a file whole or not at all: a file beside it is written, flushed and moved into its place, with its
 * permissions; a link's target is replaced, not the link.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  try {
    const target = realpathSync(path);
    const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(draft, "wx", statSync(target).mode & 0o7777);
    try {
      try {
        let written = 0;
        while (written < bytes.length) written += writeSync(file, bytes, written);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(draft, target);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Failure({
      zh: `${path}：无法写入（${reason}），文件没有改动。请检查权限，或文件是否被占用。`,
      en: `${path}: cannot be written (${reason}); the file is unchanged. Check permissions.`,
    });
  }
}

/** Writes a file that is not there yet. @throws Failure where one is there already, or it cannot be written. */
export function createFile(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes, { flag: "wx" });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Failure(
      code === "EEXIST"
        ? {
            zh: `${path}：已有这个文件，没有覆盖。请用 --output 另起文件名。`,
            en: `${path}: the file exists and was not overwritten. Choose another name with --output.`,
          }
        : {
            zh: `${path}：无法写入（${code}）。请检查文件夹是否存在、是否有权限。`,
            en: `${path}: cannot be written (${code}). Check that the folder exists and that you may write there.`,
          },
    );
  }
}
