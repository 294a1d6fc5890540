import type { FoldingRange } from "vscode-languageserver";
import type { Analysis, Range } from "../../report/index.ts";
import { toPosition } from "../convert.ts";
import { trimEnd } from "./outline.ts";
import { listSubheadings } from "./subheadings.ts";

/** What can be folded: sections, their sub-headings, tables. Blank lines at the end stay visible. */
export function foldingRanges({ report }: Analysis): FoldingRange[] {
  const { syntax } = report;
  const ranges: Range[] = [
    ...report.sections.flatMap((section) => [
      { start: section.heading.range.start, end: section.body.end },
      ...listSubheadings(report, section).map((outline) => outline.range),
    ]),
    ...Object.values(report.tables).flatMap((table) => (table ? [table.range] : [])),
  ];
  const folds: FoldingRange[] = [];
  for (const range of ranges) {
    const { start, end } = trimEnd(syntax.text, range);
    const startLine = toPosition(syntax, start).line;
    const endLine = toPosition(syntax, end).line;
    if (endLine > startLine) folds.push({ startLine, endLine });
  }
  return folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
