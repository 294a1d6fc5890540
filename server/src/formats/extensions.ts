/** What the names of documents end with, without the dot, besides those of plain text. */
export const DOCUMENT_EXTENSIONS: readonly string[] = [
  ...["docx", "docm", "xlsx", "xlsm", "pdf", "html", "htm", "mhtml", "mht"],
];

/** Formats that only an office program reads. */
export const LEGACY_EXTENSIONS: readonly string[] = ["doc", "wps", "xls", "et", "rtf", "odt", "ods"];

/** Which format an old one is converted to. */
export function successorExtension(name: string): "docx" | "xlsx" {
  return /\.(?:xls|et|ods)$/i.test(name) ? "xlsx" : "docx";
}
