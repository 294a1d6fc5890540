import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from "node:fs";
import { LARGEST_FILE } from "../../files/files.ts";
import { Failure } from "../language.ts";

const BLOCK = 64 * 1024;
/** Where a shell puts what a command prints (`<(…)`), and standard input by its name. */
const STREAM = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

/**
 * Reads a file's bytes, and only a file's: a pipe or a device might never end. What a shell hands over as a stream
 * (`<(…)`, `/dev/stdin`) is read to its end.
 * @param most the most bytes it may have.
 * @throws Failure where it is not there, is no file, may not be read, or is too large.
 */
export function readBytes(path: string, most: number = LARGEST_FILE): Uint8Array {
  try {
    const isStream = STREAM.test(path);
    // Without this, opening a pipe would wait for somebody who writes to it.
    const file = openSync(path, constants.O_RDONLY | (isStream ? 0 : (constants.O_NONBLOCK ?? 0)));
    try {
      const status = fstatSync(file);
      if (!status.isFile() && !isStream) throw noFile(path, status);
      if (status.size > most) throw tooLarge(path, status.size, most);
      return readWhole(file, path, status.size, most);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw cannotBeRead(path, error);
  }
}

/**
 * Reads the first bytes of a file.
 * @returns none of what is no file, or cannot be read: that is told where it is read whole.
 */
export function readHead(path: string, most: number): Uint8Array {
  const head = Buffer.allocUnsafe(most);
  // What is read of a stream is gone.
  if (STREAM.test(path)) return head.subarray(0, 0);
  try {
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return head.subarray(0, fstatSync(file).isFile() ? readSync(file, head, 0, most, 0) : 0);
    } finally {
      closeSync(file);
    }
  } catch {
    return head.subarray(0, 0);
  }
}

/** Reads standard input to its end. @param name what it is called in messages. */
export function readStandardBytes(name: string): Uint8Array {
  try {
    return readWhole(0, name, 0, LARGEST_FILE);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw cannotBeRead(name, error);
  }
}

/** Reads to the end, since a size may be out of date, or 0 for what is no real file. */
function readWhole(file: number, path: string, size: number, most: number): Uint8Array {
  const blocks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const block = Buffer.allocUnsafe(total < size ? size - total + 1 : BLOCK);
    const count = readSome(file, block);
    if (count === 0) break;
    total += count;
    if (total > most) throw tooLarge(path, total, most);
    blocks.push(block.subarray(0, count));
    // One byte more was asked for than there should be: there is none.
    if (total === size) break;
  }
  const [first] = blocks;
  return blocks.length === 1 && first ? first : Buffer.concat(blocks, total);
}

function readSome(file: number, block: Buffer): number {
  for (;;) {
    try {
      return readSync(file, block, 0, block.length, null);
    } catch (error) {
      const code = codeOf(error);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      wait();
    }
  }
}

/** Whoever writes to the pipe is not ready; asking again at once would only keep the processor from them. */
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

function noFile(path: string, status: Stats): Failure {
  if (status.isDirectory()) {
    return new Failure({
      zh: `${path}：是文件夹，不是文件，没有读取。请写出文件夹中的文件。`,
      en: `${path}: a folder, not a file; it was not read. Name a file in it.`,
    });
  }
  return new Failure({
    zh: `${path}：是管道或设备，不是普通文件，没有读取。要检查管道中的文字请用 -（标准输入）。`,
    en: `${path}: a pipe or device, not a regular file; it was not read. Use - (standard input) for text from a pipe.`,
  });
}

function tooLarge(path: string, size: number, limit: number): Failure {
  const [megabytes, most] = [size, limit].map((bytes) => Math.round(bytes / 1024 / 1024));
  return new Failure({
    zh: `${path}：文件有 ${megabytes} MB，超过 ${most} MB，没有读取。请检查是否选错了文件。`,
    en: `${path}: the file has ${megabytes} MB, more than ${most} MB; it was not read. Is it the right file?`,
  });
}

/** What is said of words that name no file; null of any other. */
export function refuseWord(path: string): Failure | null {
  if (path === "") {
    return new Failure({
      zh: "路径是空的。请写出文件或文件夹；用变量写的，请检查变量是否有值。",
      en: "a path is empty. Name a file or folder; where it comes from a variable, check that this has a value.",
    });
  }
  if (path !== "-") return null;
  return new Failure({
    zh: "-：只有 nianbao check 读标准输入。请先存为文件，再写出文件名；名称就是“-”的文件请写 ./-。",
    en: '-: only "nianbao check" reads standard input. Save it as a file and name that; a file called "-" is ./-.',
  });
}

/** Says that a file or folder cannot be read, and what may be the reason. */
export function cannotBeRead(path: string, error: unknown): Failure {
  const refusal = refuseWord(path);
  if (refusal) return refusal;
  const code = codeOf(error);
  if (code === "ELOOP") {
    return new Failure({
      zh: `${path}：链接互相指向、绕成一圈，找不到文件。请改正或删去链接。`,
      en: `${path}: links lead round in a circle, and to no file. Mend or delete them.`,
    });
  }
  if (code === "ENAMETOOLONG") {
    return new Failure({
      zh: `${path.slice(0, 80)}…：路径太长，系统不能打开。请把文件移到较浅的文件夹。`,
      en: `${path.slice(0, 80)}…: the path is too long for the system. Move the file to a folder higher up.`,
    });
  }
  if (code === "ENOENT" && path.includes("\ufffd")) {
    return new Failure({
      zh: `${path}：名称不是 UTF-8 编码，无法打开。请改名后再试。`,
      en: `${path}: the name is not in UTF-8, and the file cannot be opened. Rename it.`,
    });
  }
  if (code === "ENOENT") {
    return new Failure({
      zh: `${path}：没有这个文件或文件夹。请检查路径；它若是链接，请检查链接指向哪里。`,
      en: `${path}: no such file or folder. Check the path; if it is a link, check where that leads.`,
    });
  }
  return new Failure({
    zh: `${path}：无法读取（${code}）。请检查是否有权限、是否正被其他程序占用。`,
    en: `${path}: cannot be read (${code}). Check that you may read it and that no other program holds it.`,
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
