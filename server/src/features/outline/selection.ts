import type { SelectionRange as LspSelectionRange, Position } from "vscode-languageserver";
import {
  type Analysis,
  cellAt,
  extentOf,
  type FoundCell,
  isAround,
  locate,
  type ProseLine,
  type Range,
  type Report,
  splitSentences,
} from "../../report/index.ts";
import { toLspRange, toOffset } from "../convert.ts";
import { trimEnd } from "./outline.ts";
import { listSubheadings } from "./subheadings.ts";

/**
 * What a selection grows to, step by step: figure, row, block, table; or number, clause, sentence, paragraph; then
 * sub-heading, section, document. One answer for each position.
 */
export function selectionRanges(analysis: Analysis, positions: readonly Position[]): LspSelectionRange[] {
  return positions.map((position) => growAt(analysis, toOffset(analysis.report.syntax, position)));
}

function growAt({ report, prose }: Analysis, offset: number): LspSelectionRange {
  const { syntax } = report;
  const isHere = (range: Range): boolean => isAround(range, offset);
  const placed = cellAt(report, offset);
  const line = prose.find(({ range }) => isHere(range));
  const steps = [
    ...(placed ? listTableSteps(report, placed) : []),
    ...Object.values(report.tables).flatMap((table) =>
      table ? [...table.rows.map(({ range }) => range), table.range, extentOf(report, table)] : [],
    ),
    ...(line ? listProseSteps(syntax.text, line, offset) : []),
    ...report.sections.flatMap((section) => [
      section.heading.range,
      ...listSubheadings(report, section).map(({ range }) => range),
      trimEnd(syntax.text, { start: section.heading.range.start, end: section.body.end }),
    ]),
    { start: 0, end: syntax.text.length },
  ].filter(isHere);
  return nest(report, steps, offset);
}

/** Of ranges around one place, from the smallest to the largest, those that hold each other. */
function nest({ syntax }: Report, ranges: readonly Range[], offset: number): LspSelectionRange {
  const ordered = [...ranges].sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Range[] = [];
  for (const range of ordered) {
    const last = chain[chain.length - 1];
    const grows = !last || (range.start <= last.start && last.end <= range.end);
    if (grows && range.end - range.start > (last ? last.end - last.start : 0)) chain.push(range);
  }
  const empty = { start: offset, end: offset };
  return (
    [...chain]
      .reverse()
      .reduce<LspSelectionRange | null>(
        (parent, range) => ({ range: toLspRange(syntax, range), ...(parent ? { parent } : {}) }),
        null,
      ) ?? { range: toLspRange(syntax, empty) }
  );
}

/** The figure, its row from label to last figure, and the rows under one header with that header. */
function listTableSteps({ syntax }: Report, { table, row, cell }: FoundCell): Range[] {
  const block = table.spec.blocks.find(({ rows }) => rows.includes(row.spec));
  const rows = table.rows.filter(({ spec }) => block?.rows.includes(spec));
  const first = rows[0] ?? row;
  const last = rows[rows.length - 1] ?? row;
  const before = table.rows.findLast(({ range }) => range.end <= first.range.start);
  const head = syntax.rows.find(({ range }) => range.start >= (before?.range.end ?? table.range.start));
  const start = Math.min(first.range.start, head?.range.start ?? first.range.start);
  return [cell.range, row.range, { start, end: Math.max(row.range.end, last.range.end) }];
}

const NUMBER = /[0-9０-９]+(?:[.,．，][0-9０-９]+)*/g;
const CLAUSE = /[^，,；;：:、。！？!?]+/g;

function listProseSteps(text: string, line: ProseLine, offset: number): Range[] {
  const sentence = splitSentences(line)
    .map((found) => locate(found, 0, found.text.length))
    .find((range) => isAround(range, offset));
  const inside = sentence ?? line.range;
  const words = text.slice(inside.start, inside.end);
  const pieces = [NUMBER, CLAUSE].flatMap((pattern) =>
    [...words.matchAll(pattern)].map((match) => {
      const start = inside.start + match.index;
      return { start, end: start + match[0].length };
    }),
  );
  return [...pieces, inside, line.range];
}
