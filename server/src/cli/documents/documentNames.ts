import { DOCUMENT_EXTENSIONS, LEGACY_EXTENSIONS } from "../../formats/extensions.ts";

const DOCUMENT_FILE = ending([...DOCUMENT_EXTENSIONS, ...LEGACY_EXTENSIONS]);
const LEGACY_FILE = ending(LEGACY_EXTENSIONS);
const PAGE_FILE = ending(["html", "htm"]);
/** A report by its file's name: what of a folder cannot be read is told of these alone. */
const REPORT_NAME = /年报|年度报告|信息公开/;

function ending(extensions: readonly string[]): RegExp {
  return new RegExp(`\\.(?:${extensions.join("|")})$`, "i");
}

/** Whether a file's name is that of a document. Word's own notes of open files, `~$年报.docx`, are none. */
export function isDocumentFile(name: string): boolean {
  return DOCUMENT_FILE.test(name) && !/^(?:~\$|\._)/.test(name);
}

/** Whether a file's name is that of a format which only an office program reads. */
export function isLegacyFile(name: string): boolean {
  return LEGACY_FILE.test(name);
}

/** Whether a file's name is that of a web page. */
export function isPageFile(name: string): boolean {
  return PAGE_FILE.test(name);
}

/** Whether it matters that a file found in a folder cannot be read: of documents, those called reports. */
export function isNamedLikeReport(path: string): boolean {
  const isText = !DOCUMENT_FILE.test(path) || PAGE_FILE.test(path);
  return isText || REPORT_NAME.test(path.split(/[/\\]/).at(-1) ?? "");
}
