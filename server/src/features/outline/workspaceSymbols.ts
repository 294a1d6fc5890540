import type { SymbolInformation } from "vscode-languageserver";
import { nameReport, type ReportDigest } from "../../report/index.ts";

/** `SymbolKind.File`. */
const FILE = 1;

/**
 * The reports of a workspace by agency and year: `青石镇人民政府 2024`, in order of these names.
 * @param query words parted by space; each has to stand in the agency's name, the year, or the file's name.
 */
export function workspaceSymbols(digests: Iterable<ReportDigest>, query: string): SymbolInformation[] {
  const words = query.toLowerCase().split(/\s+/);
  const symbols: SymbolInformation[] = [];
  for (const { name: uri, agency, year } of digests) {
    const containerName = nameReport(uri);
    const name = [agency, year].filter((part) => part !== null).join(" ") || containerName;
    const described = `${name} ${containerName}`.toLowerCase();
    if (!words.every((word) => described.includes(word))) continue;
    const start = { line: 0, character: 0 };
    symbols.push({ name, kind: FILE, containerName, location: { uri, range: { start, end: start } } });
  }
  return symbols.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
