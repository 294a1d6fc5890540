import type { SymbolInformation } from "vscode-languageserver";
import { type Analysis, type Language, nameReport, type ReportDigest } from "../../report/index.ts";
import { toLspRange } from "../convert.ts";
import { KIND, type Outline } from "./outline.ts";
import { listTableOutlines } from "./tableOutline.ts";

/** `SymbolKind.File`. */
const FILE = 1;

/** A report that is open in an editor. */
export interface OpenReport {
  readonly uri: string;
  readonly analysis: Analysis;
}

/**
 * The rows of the tables of open reports, in text order: also where an editor's own outline of headings stands in the
 * place of ours.
 * @param query words parted by space; one has to stand in the row's label or its groups', each of the others there or in
 *   the table's, the agency's or the file's name, or the year. Nothing is found for none.
 */
export function rowSymbols(
  open: Iterable<OpenReport>,
  query: string,
  language: Language,
): SymbolInformation[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const symbols: SymbolInformation[] = [];
  for (const { uri, analysis } of open) {
    const { report } = analysis;
    const owner = [report.agency, report.year].filter((part) => part !== null).join(" ");
    const visit = (outline: Outline, groups: readonly string[], table: string): void => {
      if (outline.kind !== KIND.row) {
        const own = outline.kind === KIND.table ? groups : [...groups, outline.name];
        for (const child of outline.children) visit(child, own, table);
        return;
      }
      const labels = [...groups, outline.name].join(" ").toLowerCase();
      const described = `${labels} ${table} ${owner} ${nameReport(uri)}`.toLowerCase();
      if (!words.some((word) => labels.includes(word)) || !words.every((word) => described.includes(word)))
        return;
      symbols.push({
        name: outline.name,
        kind: KIND.row,
        containerName: [owner || nameReport(uri), table, ...groups].join(" · "),
        location: { uri, range: toLspRange(report.syntax, outline.selection) },
      });
    };
    for (const table of listTableOutlines(report, language)) visit(table, [], table.name);
  }
  return symbols;
}

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
