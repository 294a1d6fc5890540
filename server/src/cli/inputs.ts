import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { type FileSystemAdapter, globSync, isDynamicPattern } from "tinyglobby";
import type { Decoded } from "../files/decodeText.ts";
import { isPassedOver, isTextFile, LONGEST_TEXT } from "../files/files.ts";
import type { Text } from "../report/index.ts";
import { isDocumentFile } from "./documents/documentNames.ts";
import { decode } from "./encoding/encoding.ts";
import { Failure } from "./language.ts";
import { cannotBeRead, readBytes, readStandardBytes, refuseWord } from "./reading/readBytes.ts";

/** A file to judge. `named` ones were asked for outright and are judged whatever they hold. */
export interface Input {
  readonly path: string;
  readonly named: boolean;
  /** What it holds, where that is read already: standard input. */
  readonly text?: string;
}

/** Told of a path or folder that cannot be looked into; the others are listed all the same. */
export type Complain = (text: Text) => void;

/**
 * Lists the files that paths mean: a file itself, the texts and documents of a folder and below, what a glob matches. In
 * the order given, each once; folders in order of names.
 * @param complain told where a path is neither, where a folder or glob holds no text file, and of each folder that
 * cannot be read.
 */
export function listInputs(paths: readonly string[], complain: Complain): Input[] {
  const inputs = new Map<string, Input>();
  for (const path of paths) {
    try {
      for (const input of expand(path, complain)) {
        if (!inputs.has(input.path) || input.named) inputs.set(input.path, input);
      }
    } catch (error) {
      complain((error instanceof Failure ? error : cannotBeRead(path, error)).text);
    }
  }
  return [...inputs.values()];
}

function expand(path: string, complain: Complain): Input[] {
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return [{ path, named: true }];
    let isWhole = true;
    const found = listFolder(path, (text) => {
      isWhole = false;
      complain(text);
    });
    if (found.length > 0 || !isWhole) return found.map((file) => ({ path: file, named: false }));
    throw new Failure({
      zh: `${path}：文件夹里没有可检查的文件（.md、.txt、.nianbao、.docx、.html、.xlsx、.pdf 等）。请检查路径。`,
      en: `${path}: the folder holds no files to check (.md, .txt, .nianbao, .docx, .html, .xlsx, .pdf …). Check the path.`,
    });
  }
  if (!isDynamicPattern(path)) {
    throw (
      refuseWord(path) ??
      new Failure({
        zh: `${path}：没有这个文件或文件夹。请检查路径。`,
        en: `${path}: no such file or folder. Check the path.`,
      })
    );
  }
  let isWhole = true;
  const found = globSync([path], {
    onlyFiles: true,
    ignore: ["**/node_modules/**"],
    expandDirectories: false,
    fs: withoutLinkedFolders((text) => {
      isWhole = false;
      complain(text);
    }),
  }).sort();
  if (found.length > 0 || !isWhole) return found.map((file) => ({ path: file, named: false }));
  throw new Failure({
    zh: `${path}：没有匹配的文件。请检查通配符，必要时加引号。`,
    en: `${path}: no file matches. Check the pattern, and quote it.`,
  });
}

/**
 * What a glob looks at: a link to a folder is not followed, as in folders; such links may lead round in circles. Any
 * other link is a file. What cannot be read is told.
 */
function withoutLinkedFolders(complain: Complain): FileSystemAdapter {
  const readdir = (folder: string): Dirent[] => {
    try {
      return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        if (!entry.isSymbolicLink()) return [entry];
        return leadsToFolder(join(folder, entry.name)) ? [] : [fileCalled(entry)];
      });
    } catch (error) {
      // A pattern may name a folder that is not there: it matches nothing.
      if (existsSync(folder)) complain(cannotBeRead(relative("", folder), error).text);
      return [];
    }
  };
  // The library calls it in this one of its many ways.
  return { readdirSync: readdir as unknown as typeof readdirSync };
}

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch {
    return false;
  }
}

function fileCalled(entry: Dirent): Dirent {
  return Object.assign(Object.create(entry), { isFile: () => true, isSymbolicLink: () => false });
}

/** Folders below a folder are walked with a list of those that wait: they may lie as deep as a disk allows. */
function listFolder(folder: string, complain: Complain): string[] {
  const found: string[] = [];
  // Files come in the order of names, those of a folder where its name stands.
  const waiting: { readonly path: string; readonly isFolder: boolean }[] = [{ path: folder, isFolder: true }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!next.isFolder) found.push(next.path);
    else for (const entry of readFolder(next.path, complain).reverse()) waiting.push(entry);
  }
  return found;
}

function readFolder(folder: string, complain: Complain): { path: string; isFolder: boolean }[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const isFolder = entry.isDirectory();
      const isWanted = isFolder
        ? !isPassedOver(entry.name)
        : (isTextFile(entry.name) || isDocumentFile(entry.name)) &&
          (entry.isFile() || entry.isSymbolicLink());
      return isWanted ? [{ path: join(folder, entry.name), isFolder }] : [];
    });
  } catch (error) {
    complain(cannotBeRead(folder, error).text);
    return [];
  }
}

/** Reads a file's text. @throws Failure where it cannot be read, is too large, or is no text. */
export function readInput(path: string): Decoded {
  return decodeReport(readBytes(path), path);
}

/** Reads standard input whole. */
export function readStandardInput(name: string): Decoded {
  return decodeReport(readStandardBytes(name), name);
}

/** Decodes bytes, and refuses a text that the server would not read either. @throws Failure */
export function decodeReport(bytes: Uint8Array, path: string): Decoded {
  const decoded = decode(bytes, path);
  const { length } = decoded.text;
  if (length <= LONGEST_TEXT) return decoded;
  throw new Failure({
    zh: `${path}：文字有 ${length} 个字符，超过 ${LONGEST_TEXT} 个，没有读取。请检查是否选错了文件。`,
    en: `${path}: the text has ${length} characters, more than ${LONGEST_TEXT}; it was not read. Is it the right file?`,
  });
}
