import { l10n, Uri, workspace } from "vscode";

/** The largest file that is read as a report, in bytes. */
export const LARGEST_FILE = 32 * 1024 * 1024;

/** What the names of files end with that are read as reports, without the dot. */
export const REPORT_EXTENSIONS: readonly string[] = [
  ...["docx", "docm", "xlsx", "xlsm", "html", "htm", "mhtml", "mht", "pdf", "txt"],
];

const REPORT_NAME = new RegExp(`\\.(?:${REPORT_EXTENSIONS.join("|")})$`, "i");

/** Whether a file's name, or address, is that of a document that is read as a report. */
export function isReportName(name: string): boolean {
  return REPORT_NAME.test(name);
}

/** The bytes of a file. @throws where it cannot be read or is too large, with words for the user. */
export async function readReportBytes(uri: Uri): Promise<Uint8Array> {
  const { size } = await workspace.fs.stat(uri);
  if (size > LARGEST_FILE) {
    throw new Error(l10n.t("{0} is larger than 32 MB and was not read.", nameOf(uri)));
  }
  return workspace.fs.readFile(uri);
}

/** A file's name. */
export function nameOf(uri: Uri): string {
  return uri.path.split("/").at(-1) ?? "";
}

/** A file's name without what it ends with. */
export function stemOf(uri: Uri): string {
  return nameOf(uri).replace(/\.(?:nianbao\.md|[^.]+)$/i, "");
}

/** The folder that a file lies in; the first open one of what lies nowhere yet. */
export function folderOf(uri: Uri): Uri | undefined {
  return uri.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, "..");
}

export async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
