import type { Page, PageBlock, PageFinding, PageFix, PagePiece } from "../../../../protocol/preview.ts";
import {
  type Analysis,
  type Finding,
  listBlocks,
  listHints,
  previousOf,
  type Range,
  type WordsBlock,
} from "../../report/index.ts";
import { toLspRange } from "../convert.ts";
import { indexFindings, type PageOptions } from "./findingIndex.ts";
import { printTable } from "./pageTable.ts";
import { describeMissing } from "./pageTexts.ts";

/** A report as it is printed and filled in: plain data, made anew for each version of the text. */
export function pageOf(analysis: Analysis, options: PageOptions): Page {
  const { report, prose, proposed: findings, ties, suspicions } = analysis;
  const hints = listHints(report, ties, suspicions);
  const fixes: PageFix[] = [];
  const index = indexFindings(findings);
  const blocks = listBlocks(report, prose).map((block): PageBlock => {
    const { firstLine, lastLine } = block;
    switch (block.kind) {
      case "table":
        return printTable(analysis, block, hints, index, options);
      case "grid":
        return { kind: "grid", rows: block.rows, firstLine, lastLine };
      case "missing": {
        const spec = report.edition.tables[block.table];
        return {
          kind: "missing",
          message: describeMissing(spec.name)[options.language],
          firstLine,
          lastLine,
        };
      }
      default:
        return printWords(analysis, block);
    }
  });
  return {
    version: options.version,
    name: nameOf(analysis),
    blocks,
    findings: findings.map((finding) => toPageFinding(analysis, finding, fixes, options)),
    fixes,
    hasLastYear: options.lastYear ? previousOf(report, analysis.context) !== null : null,
  };
}

function nameOf({ report: { title, agency, year, syntax } }: Analysis): string {
  if (agency !== null && year !== null) return `${agency}${year}年政府信息公开工作年度报告`;
  const words = title ? syntax.text.slice(title.range.start, title.range.end) : "政府信息公开工作年度报告";
  return words.replace(/\s+/g, "");
}

function toPageFinding(
  { report: { syntax } }: Analysis,
  { severity, message, range, fixes }: Finding,
  all: PageFix[],
  { language, placeOf, canMake }: PageOptions,
): PageFinding {
  const indices = fixes.flatMap(({ title, edits }) => {
    const index = all.push({ title: title[language] }) - 1;
    return canMake && !canMake(edits) ? [] : [index];
  });
  return {
    severity,
    message: message[language],
    range: toLspRange(syntax, range),
    place: placeOf?.(range.start)[language] ?? null,
    fixes: indices,
  };
}

/** Cuts a line of words where findings begin and end. */
function printWords({ report: { syntax }, proposed: findings }: Analysis, block: WordsBlock): PageBlock {
  const { kind, level, range, firstLine, lastLine } = block;
  const own = findings.flatMap((finding, index) =>
    !finding.cell && finding.range.start <= range.end && range.start <= finding.range.end
      ? [{ ...clip(finding.range, range), index }]
      : [],
  );
  const cuts = [...new Set([range.start, range.end, ...own.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: PagePiece[] = [];
  cuts.slice(0, -1).forEach((start, at) => {
    const end = cuts[at + 1] ?? range.end;
    const over = own.filter((one) => one.start <= start && end <= one.end).map(({ index }) => index);
    pieces.push({ text: plain(syntax.text.slice(start, end)), findings: over });
  });
  // A finding about a place between two letters is told of the letters after it, or of the last ones.
  for (const { start, end, index } of own.filter((one) => one.start === one.end)) {
    const at = cuts.slice(0, -1).findIndex((cut) => cut >= start || cut >= end);
    const piece = at < 0 ? pieces.length - 1 : at;
    const told = pieces[piece];
    if (told && !told.findings.includes(index))
      pieces[piece] = { ...told, findings: [...told.findings, index] };
  }
  return { kind, level, pieces, firstLine, lastLine };
}

function clip(range: Range, { start, end }: Range): Range {
  return {
    start: Math.max(start, Math.min(range.start, end)),
    end: Math.min(end, Math.max(range.end, start)),
  };
}

/** Words without the marks for bold type, and with a blank for what parts lines. */
function plain(text: string): string {
  return text.replace(/\*\*|__/g, "").replace(/\s+/g, " ");
}
