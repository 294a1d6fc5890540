import type { TableKey } from "../../editions/edition.ts";
import type { Report, Section, Table } from "../../model/report.ts";
import type { ProseLine } from "../../prose/prose.ts";
import { isSeparatorRow } from "../../syntax/pipes.ts";
import { isPageNumber } from "../../syntax/plain.ts";
import type { NumberingStyle, SourceRow, Syntax } from "../../syntax/syntax.ts";
import { listVerbatim } from "../../syntax/verbatim.ts";
import { readTable, type TableReading } from "../../tables/contents.ts";
import { stretchOf } from "../../tables/stretch.ts";
import { overlap, type Range } from "../../text/range.ts";

/** What a report is printed from, in text order. Lines are zero-based, both inclusive. */
export type Block = WordsBlock | TableBlock | GridBlock | MissingBlock;

interface Lines {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A line of words: of the title, a heading, a paragraph, the signature. */
export interface WordsBlock extends Lines {
  readonly kind: "title" | "heading" | "paragraph" | "signature";
  /** 1 for the heading of a section, 2 for （一）, 3 for 1., 4 for （1）; 0 for what is no heading. */
  readonly level: number;
  readonly range: Range;
}

/** A table of the standard, with all that its lines say. */
export interface TableBlock extends Lines {
  readonly kind: "table";
  readonly table: Table;
  readonly reading: TableReading;
}

/** Rows of cells that are no table of the standard. */
export interface GridBlock extends Lines {
  readonly kind: "grid";
  readonly rows: readonly (readonly string[])[];
}

/** A table that its section lacks, or that could not be told from another one. */
export interface MissingBlock extends Lines {
  readonly kind: "missing";
  readonly table: TableKey;
}

const LEVELS: readonly (NumberingStyle | undefined)[] = ["一、", "（一）", "1.", "（1）"];

/**
 * What a report is printed from. What a web page left around it, comments, page numbers and drawn rules are left out;
 * everything else that the text says is there.
 */
export function listBlocks(report: Report, prose: readonly ProseLine[]): Block[] {
  const { syntax } = report;
  const tables = Object.values(report.tables).flatMap((table): TableBlock[] => {
    const lines = table && stretchOf(syntax, table);
    if (!lines) return [];
    const { firstLine, lastLine } = lines;
    return [{ kind: "table", table, reading: readTable(syntax, table, lines), firstLine, lastLine }];
  });
  const blocks: Block[] = [...tables];
  const levels = new Map(syntax.headings.map(({ line, numbering }) => [line, numbering?.style]));
  const sections = new Set(report.sections.map(({ heading }) => heading.line));
  const written = prose.flatMap((paragraph) => listLines(syntax, paragraph));
  for (const { kind, line, range } of written) {
    if (kind === "furniture" || tables.some((table) => isBetween(table, line))) continue;
    const style = levels.get(line);
    const depth = sections.has(line) ? 1 : Math.max(2, LEVELS.indexOf(style) + 1);
    const level = kind === "heading" ? depth : 0;
    const lines = { firstLine: line, lastLine: line };
    blocks.push({ kind: kind === "body" ? "paragraph" : kind, level, range, ...lines });
  }
  blocks.push(...listRest(report, markLines(report, written, tables)));
  blocks.sort((a, b) => a.firstLine - b.firstLine);
  for (const section of report.sections) insertMissing(blocks, report, section, tables);
  return blocks;
}

/** A line of prose, as it is written. */
type WrittenLine = Pick<ProseLine, "kind" | "line" | "range">;

/** The lines in which a paragraph is written: each is changed by itself, so that none of their ends is lost. */
function listLines({ lines, text }: Syntax, paragraph: ProseLine): WrittenLine[] {
  const { kind, line, range } = paragraph;
  if (!paragraph.text.includes("\n")) return [paragraph];
  const written: WrittenLine[] = [];
  for (let number = line; (lines[number]?.start ?? range.end) < range.end; number++) {
    const content = lines[number]?.content ?? range;
    if (content.start === content.end || isNoWords(text.slice(content.start, content.end))) continue;
    written.push({ kind, line: number, range: content });
  }
  return written;
}

/** Whether a line only parts pages or draws a rule. */
function isNoWords(words: string): boolean {
  return isPageNumber(words) || isSeparatorRow(words);
}

function isBetween({ firstLine, lastLine }: Lines, line: number): boolean {
  return firstLine <= line && line <= lastLine;
}

/** 1 for every line that is in a block already, or in none. */
function markLines(report: Report, prose: readonly WrittenLine[], tables: readonly TableBlock[]): Uint8Array {
  const { syntax } = report;
  const marks = new Uint8Array(syntax.lines.length);
  for (const { line } of prose) marks[line] = 1;
  for (const { firstLine, lastLine } of tables) marks.fill(1, firstLine, lastLine + 1);
  const apart: readonly Range[] = [
    ...listVerbatim(syntax),
    // The words of a header may stand far above its rows.
    ...Object.values(report.tables).flatMap((table) => table?.range ?? []),
  ];
  for (const { number, content } of syntax.lines) {
    const words = syntax.text.slice(content.start, content.end);
    const isNothing = words === "" || isNoWords(words);
    if (isNothing || apart.some((range) => overlap(range, content))) marks[number] = 1;
  }
  return marks;
}

/** Lines that are in no block yet: other tables, and words beside tables that are no sentences. */
function listRest({ syntax }: Report, isTaken: Uint8Array): Block[] {
  const blocks: Block[] = [];
  let grid: { rows: string[][]; firstLine: number; lastLine: number } | null = null;
  for (const row of syntax.rows) {
    if (isTaken[row.firstLine] === 1) continue;
    if (!isGridRow(row)) {
      const { firstLine, lastLine, range } = row;
      blocks.push({ kind: "paragraph", level: 0, range, firstLine, lastLine });
      continue;
    }
    const isNext =
      grid && syntax.lines.slice(grid.lastLine + 1, row.firstLine).every(isDelimiter(syntax.text));
    if (!grid || !isNext) {
      grid = { rows: [], firstLine: row.firstLine, lastLine: row.lastLine };
      blocks.push({ kind: "grid", ...grid, rows: grid.rows });
    }
    grid.rows.push(row.cells.map(({ text }) => text));
    grid.lastLine = row.lastLine;
  }
  return blocks;
}

const isDelimiter =
  (text: string) =>
  ({ start, end }: Range): boolean =>
    isSeparatorRow(text.slice(start, end)) && start < end;

function isGridRow({ layout, cells }: SourceRow): boolean {
  return layout === "html" || (cells.length > 1 && layout !== "spaces");
}

/** Says at the end of a section that its table was not read. */
function insertMissing(
  blocks: Block[],
  { syntax }: Report,
  { spec, heading, body }: Section,
  tables: readonly TableBlock[],
): void {
  const key = spec.table;
  if (!key || tables.some(({ table }) => table.key === key)) return;
  const isAfter = ({ firstLine }: Block): boolean => (syntax.lines[firstLine]?.start ?? 0) >= body.end;
  const at = blocks.findIndex((block) => block.firstLine > heading.line && isAfter(block));
  const place = at < 0 ? blocks.length : at;
  const line = blocks[place - 1]?.lastLine ?? heading.line;
  blocks.splice(place, 0, { kind: "missing", table: key, firstLine: line, lastLine: line });
}
