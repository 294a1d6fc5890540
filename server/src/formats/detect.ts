import { decodeText } from "../files/decodeText.ts";
import type { Text } from "../report/index.ts";
import { Budget, type Limits } from "./budget.ts";
import type { DocumentKind } from "./document.ts";
import { successorExtension } from "./extensions.ts";
import { encrypted, Package } from "./package/zip.ts";
import { isMhtml } from "./page/mhtml.ts";
import { Refusal } from "./refusal.ts";

/** How compound files begin ([MS-CFB], 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENCRYPTED_PACKAGE = "EncryptedPackage";

/** What a file is, by its bytes first and its name second. @throws Refusal where it is nothing that is read. */
export function detectKind(bytes: Uint8Array, name: string, budget: Budget): DocumentKind {
  budget.spend("fileBytes", bytes.length);
  if (bytes.length === 0) {
    throw new Refusal({
      zh: "文件是空的（0 字节）。请重新保存，或向提供者再要一份。",
      en: "the file is empty (0 bytes). Save it anew, or ask for another copy.",
    });
  }
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  if (head.startsWith("PK") && bytes[2] !== undefined && bytes[2] < 9)
    return detectPackage(bytes, budget.limits);
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (COMPOUND.every((byte, index) => bytes[index] === byte)) throw refuseCompound(bytes, name);
  if (head.startsWith("{\\rtf")) throw askForDocx(name, { zh: " RTF 格式", en: "RTF" });
  if (isMhtml(head)) return "mhtml";
  if (/\.(?:html?|xhtml)$/i.test(name) || looksLikePage(bytes)) return "html";
  if (decodeText(bytes) !== null) return "text";
  throw new Refusal({
    zh: "不是能读取的文件：既不是 Word、表格、网页、PDF，也不是 UTF-8、GB18030 的文本。请另存为 .docx 后再试。",
    en: "this is no file that can be read: neither Word, a spreadsheet, a page, PDF, nor text in UTF-8 or GB18030. Save it as .docx.",
  });
}

/** Packages tell by their files what they are. The list of files is read within a budget of its own. */
function detectPackage(bytes: Uint8Array, limits: Limits): DocumentKind {
  const names = new Package(bytes, new Budget(limits)).names();
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/)) return "docx";
  if (has(/^xl\/workbook\.xml$/)) return "xlsx";
  if (has(/^content\.xml$/))
    throw askForDocx("", { zh: " OpenDocument 格式（.odt、.ods）", en: "OpenDocument" });
  throw new Refusal({
    zh: "压缩包里既没有 Word 正文，也没有工作簿。请打开原来的文档，另存为 .docx 或 .xlsx。",
    en: "the package holds neither a Word document nor a workbook. Save the document as .docx or .xlsx.",
  });
}

function refuseCompound(bytes: Uint8Array, name: string): Refusal {
  const letters = new TextDecoder("utf-16le").decode(
    bytes.subarray(0, Math.min(bytes.length & ~1, 8_000_000)),
  );
  if (letters.includes(ENCRYPTED_PACKAGE)) return encrypted();
  return askForDocx(name, { zh: "旧格式（.doc、.wps、.xls）", en: "an old format (.doc, .wps, .xls)" });
}

function askForDocx(name: string, what: Text): Refusal {
  const target = `.${successorExtension(name)}`;
  return new Refusal({
    zh: `文件是${what.zh}，不能直接读取。请在 Word、WPS 中打开，另存为 ${target}；装有 LibreOffice 时可在命令行加 --convert 代为转换。`,
    en: `the file is in ${what.en}, which is not read directly. Save it as ${target}; where LibreOffice is installed, the command line converts it with --convert.`,
  });
}

function looksLikePage(bytes: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  return /^\s*(?:ï»¿)?\s*(?:<!doctype\s+html|<html[\s>])/i.test(head);
}
