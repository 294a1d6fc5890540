import type { DocumentSymbol, SymbolInformation } from "vscode-languageserver";
import type { Analysis, Language, Report, Section } from "../../report/index.ts";
import { toLspRange } from "../convert.ts";
import { inOrder, isInside, KIND, type Outline, oneLine, spread } from "./outline.ts";
import { listSubheadings } from "./subheadings.ts";
import { listTableOutlines } from "./tableOutline.ts";

/** The outline of a report: its sections, in them sub-headings and tables, in these groups and rows. */
export function documentSymbols(analysis: Analysis, language: Language): DocumentSymbol[] {
  const { report } = analysis;
  const tables = listTableOutlines(report, language);
  const placed = new Set<Outline>();
  const sections = report.sections.map((section): Outline => {
    const range = { start: section.heading.range.start, end: section.body.end };
    const inside = tables.filter((table) => isInside(table.range, section.body));
    for (const table of inside) placed.add(table);
    return {
      name: nameSection(section, report),
      kind: KIND.section,
      range,
      selection: section.heading.range,
      children: inOrder([...inside, ...listSubheadings(report, section)]),
    };
  });
  // A table whose section is missing, or that strayed over a heading, stands by itself.
  const strays = tables.filter((table) => !placed.has(table));
  return inOrder([...sections, ...strays]).map((outline) => toSymbol(report, outline));
}

/** Whether every section has a heading of Markdown, so that an outline of headings shows them all. */
export function hasMarkedHeadings({ report: { sections } }: Analysis): boolean {
  return sections.length > 0 && sections.every(({ heading }) => heading.level > 0);
}

/** The same outline for clients that know no nesting. */
export function flattenSymbols(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const visit = (list: readonly DocumentSymbol[], containerName?: string): void => {
    for (const { name, kind, range, children } of list) {
      flat.push({ name, kind, location: { uri, range }, ...(containerName ? { containerName } : {}) });
      visit(children ?? [], name);
    }
  };
  visit(symbols);
  return flat;
}

function nameSection(section: Section, report: Report): string {
  const { range } = section.heading;
  return oneLine(report.syntax.text.slice(range.start, range.end)) || section.spec.title;
}

/** Symbols must nest: a parent covers its children, and what is selected lies inside. */
function toSymbol(report: Report, outline: Outline): DocumentSymbol {
  const range = spread(outline);
  const start = Math.min(Math.max(outline.selection.start, range.start), range.end);
  const end = Math.min(Math.max(outline.selection.end, start), range.end);
  const children = outline.children.map((child) => toSymbol(report, child));
  return {
    name: outline.name,
    ...(outline.detail ? { detail: outline.detail } : {}),
    kind: outline.kind,
    range: toLspRange(report.syntax, range),
    selectionRange: toLspRange(report.syntax, { start, end }),
    ...(children.length > 0 ? { children } : {}),
  };
}
