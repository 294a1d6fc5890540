import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import type { Decoded } from "../files/decodeText.ts";
import { isPassedOver, isTextFile, LARGEST_FILE, LONGEST_TEXT } from "../files/files.ts";
import { isDocumentFile } from "./documents/documentNames.ts";
import { decode } from "./encoding/encoding.ts";
import { Failure } from "./language.ts";

/** A file to judge. `named` ones were asked for outright and are judged whatever they hold. */
export interface Input {
  readonly path: string;
  readonly named: boolean;
  /** What it holds, where that is read already: standard input. */
  readonly text?: string;
}

/**
 * Lists the files that paths mean: a file itself, the texts and documents of a folder and below, what a glob matches. In
 * the order given, each once; folders in order of names.
 * @throws Failure where a path is neither, or a folder or glob holds no such file.
 */
export function listInputs(paths: readonly string[]): Input[] {
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    for (const input of expand(path)) {
      if (!inputs.has(input.path) || input.named) inputs.set(input.path, input);
    }
  }
  return [...inputs.values()];
}

function expand(path: string): Input[] {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return [{ path, named: true }];
    const found = listFolder(path);
    if (found.length > 0) return found.map((file) => ({ path: file, named: false }));
    throw new Failure({
      zh: `${path}：文件夹里没有可检查的文件（.md、.txt、.nianbao、.docx、.html、.xlsx、.pdf 等）。请检查路径。`,
      en: `${path}: the folder holds no files to check (.md, .txt, .nianbao, .docx, .html, .xlsx, .pdf …). Check the path.`,
    });
  }
  if (!isDynamicPattern(path)) {
    throw new Failure({
      zh: `${path}：没有这个文件或文件夹。请检查路径。`,
      en: `${path}: no such file or folder. Check the path.`,
    });
  }
  const found = globSync([path], {
    onlyFiles: true,
    ignore: ["**/node_modules/**"],
    expandDirectories: false,
  }).sort();
  if (found.length > 0) return found.map((file) => ({ path: file, named: false }));
  throw new Failure({
    zh: `${path}：没有匹配的文件。请检查通配符，必要时加引号。`,
    en: `${path}: no file matches. Check the pattern, and quote it.`,
  });
}

function listFolder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return isPassedOver(entry.name) ? [] : listFolder(path);
    }
    const isWanted = isTextFile(entry.name) || isDocumentFile(entry.name);
    return isWanted && (entry.isFile() || entry.isSymbolicLink()) ? [path] : [];
  });
}

/** Reads a file's text. @throws Failure where it cannot be read, is too large, or is no text. */
export function readInput(path: string): Decoded {
  return decodeReport(readBytes(path, LARGEST_FILE), path);
}

/**
 * Reads a file's bytes.
 * @param most the most bytes it may have.
 * @throws Failure where it cannot be read, or is larger.
 */
export function readBytes(path: string, most: number): Uint8Array {
  try {
    return readWhole(path, most);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Failure({
      zh: `${path}：无法读取（${reason}）。请检查文件是否存在、是否有权限。`,
      en: `${path}: cannot be read (${reason}). Check that it exists and that you may read it.`,
    });
  }
}

function readWhole(path: string, most: number): Uint8Array {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size > most) throw tooLarge(path, size, most);
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const count = readSync(file, bytes, length, size - length, null);
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function tooLarge(path: string, size: number, limit: number): Failure {
  const [megabytes, most] = [size, limit].map((bytes) => Math.round(bytes / 1024 / 1024));
  return new Failure({
    zh: `${path}：文件有 ${megabytes} MB，超过 ${most} MB，不像是一份年报，没有读取。请检查是否选错了文件。`,
    en: `${path}: the file has ${megabytes} MB, more than ${most} MB; it can hardly be a report and was not read.`,
  });
}

/** Decodes bytes, and refuses a text that the server would not read either. @throws Failure */
export function decodeReport(bytes: Uint8Array, path: string): Decoded {
  const decoded = decode(bytes, path);
  const { length } = decoded.text;
  if (length <= LONGEST_TEXT) return decoded;
  throw new Failure({
    zh: `${path}：文字有 ${length} 个字符，超过 ${LONGEST_TEXT} 个，不像是一份年报，没有检查。请检查是否选错了文件。`,
    en: `${path}: the text has ${length} characters, more than ${LONGEST_TEXT}; it can hardly be a report and was not checked.`,
  });
}

/** Reads standard input whole. */
export function readStandardInput(name: string): Decoded {
  const chunks: Buffer[] = [];
  const buffer = Buffer.alloc(64 * 1024);
  let total = 0;
  for (;;) {
    let count: number;
    try {
      count = readSync(0, buffer, 0, buffer.length, null);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EAGAIN") continue;
      if (error instanceof Error && "code" in error && error.code === "EOF") break;
      throw error;
    }
    if (count === 0) break;
    total += count;
    if (total > LARGEST_FILE) throw tooLarge(name, total, LARGEST_FILE);
    chunks.push(Buffer.from(buffer.subarray(0, count)));
  }
  return decodeReport(Buffer.concat(chunks), name);
}
