import type { Report } from "../../model/report.ts";
import { readReport } from "../../reading/readReport.ts";
import { isReportRead } from "../../reading/recognize.ts";
import { type Clipboard, listPages } from "./copied.ts";
import type { Page } from "./page.ts";
import type { PasteOffer } from "./pasteOffer.ts";
import { joinPieces, takeApart } from "./pieces.ts";
import { summarize } from "./summary.ts";

/**
 * What pasting a whole report of a word processor or a web page into an empty document would do: its tables in pipes,
 * its title and its sections as headings.
 * @param text the document; with anything but blanks in it nothing is offered.
 * @returns null where the ordinary paste is meant: what is pasted is no report, or has no table of the standard.
 */
export function offerReport(text: string, clipboard: Clipboard): PasteOffer | null {
  if (text.trim() !== "") return null;
  for (const page of listPages(clipboard)) {
    // A text without cells is a report already as it is.
    if (page.grid.size === 0) continue;
    const report = readReport(page.text);
    if (!isReportRead(report)) continue;
    const marked = markHeadings(page, report);
    const pieces = takeApart(marked, report.dueEdition, null, "pipes");
    const tables = pieces.flatMap((piece) => (piece.kind === "table" ? [piece.pasted] : []));
    if (tables.length === 0) continue;
    const newText = `${joinPieces(pieces, marked, "pipes")}\n`;
    return {
      edits: [{ range: { start: 0, end: text.length }, newText }],
      title: { zh: "粘贴为整篇年报", en: "Paste as a Report" },
      ...summarize(report, tables),
    };
  }
  return null;
}

/** The title and the sections' headings as headings of Markdown, where the page has marked none of them. */
function markHeadings({ text, grid }: Page, { title, sections }: Report): Page {
  const starts = new Map<number, string>();
  if (title) starts.set(title.range.start, "# ");
  for (const { heading } of sections) starts.set(heading.range.start, "## ");
  let at = 0;
  const lines = text.split("\n").map((line, index) => {
    const mark = starts.get(at);
    at += line.length + 1;
    return mark && !grid.has(index) && !line.startsWith("#") ? mark + line : line;
  });
  return { text: lines.join("\n"), grid };
}
