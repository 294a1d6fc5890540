import { type Lexicon, lexiconOf } from "../binding/lexicon.ts";
import { isGrid, tokenize } from "../binding/tokens.ts";
import type { Table } from "../model/report.ts";
import type { SourceRow, Syntax } from "../syntax/syntax.ts";
import { likeness } from "../text/label.ts";
import { cover, overlap, type Range } from "../text/range.ts";
import { htmlTableAround } from "./extent.ts";

/** The part of a text that is one table, and nothing else but what has strayed between its rows. */
export interface TableLines {
  /** Its rows of cells from the first header to the last row, in text order, without gaps. */
  readonly rows: readonly SourceRow[];
  /** Zero-based numbers of the first and the last line. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The whole lines, or in HTML the whole elements. */
  readonly range: Range;
}

/** A header is recognised although it is worded a little differently. */
const LIKE = 0.6;

/**
 * Finds the part of a text that a table takes up: from the header right above its first row to its last row.
 * `Table.range` also covers header words that were met far from the rows, where nothing bounds the search.
 */
export function stretchOf(syntax: Syntax, table: Table): TableLines | null {
  const own = table.rows
    .map((row) => (row.label ? cover(row.range, row.label.range) : row.range))
    .reduce(cover);
  const isOwn = ({ range }: SourceRow): boolean => overlap(range, own);
  let first = syntax.rows.findIndex(isOwn);
  let last = syntax.rows.findLastIndex(isOwn);
  if (first < 0) return null;
  const lexicon = lexiconOf(table.spec);
  while (isHeader(syntax.rows[first - 1], lexicon, table)) first--;
  while (isUnknown(syntax.rows[last + 1], table)) last++;
  const rows = syntax.rows.slice(first, last + 1);
  const isHtml = table.layout === "html";
  const firstLine = rows[0]?.firstLine ?? 0;
  const lastLine = rows[rows.length - 1]?.lastLine ?? 0;
  const lines = {
    start: syntax.lines[firstLine]?.start ?? own.start,
    end: syntax.lines[lastLine]?.end ?? own.end,
  };
  return {
    rows,
    firstLine,
    lastLine,
    range: {
      start:
        (isHtml ? htmlTableAround(syntax, rows[0]?.range.start ?? own.start) : null)?.start ?? lines.start,
      end: (isHtml ? htmlTableAround(syntax, rows.at(-1)?.range.end ?? own.end) : null)?.end ?? lines.end,
    },
  };
}

/** Whether a row right above a table is part of its header: it has a header's words and no figures. */
function isHeader(row: SourceRow | undefined, lexicon: Lexicon, table: Table): boolean {
  if (!row) return false;
  const tokens = tokenize([row]).filter(({ kind }) => kind !== "empty");
  if (tokens.length === 0 || tokens.some(({ kind }) => kind === "figure")) return false;
  const known = tokens.filter(
    ({ key, cell }) =>
      isHeaderKey(lexicon, key) ||
      table.deviatingColumns.some(({ range }) => range.start === cell.range.start),
  );
  // A line of its own is a header only if it is nothing else; in a row one sure word tells of the others.
  return isGrid(row) || row.layout === "spaces" ? known.length > 0 : known.length === tokens.length;
}

/** Whether a label is one of the header's or of a group's, or a piece of one that is broken in two. */
function isHeaderKey({ exact }: Lexicon, key: string): boolean {
  if (key === "") return false;
  const entry = exact.get(key);
  if (entry) return entry.kind === "header" || entry.kind === "group";
  for (const [label, { kind }] of exact) {
    if (kind !== "header" && kind !== "group") continue;
    if (label.includes(key) || likeness(label, key) >= LIKE) return true;
  }
  return false;
}

function isUnknown(row: SourceRow | undefined, table: Table): boolean {
  return (
    row !== undefined &&
    row.layout === table.layout &&
    table.unknownRows.some(({ range }) => row.range.start <= range.start && range.end <= row.range.end)
  );
}

/**
 * What stands between the rows of a table without being label, header or figure of it: notes, words of prose,
 * figures of no row. Cells of one row that follow each other come as one.
 */
export function listLeftovers(table: Table, rows: readonly SourceRow[]): string[] {
  const known = listUsedStarts(table);
  const labels = [...lexiconOf(table.spec).exact].flatMap(([label, { kind }]) =>
    kind === "header" || kind === "group" ? [label] : [],
  );
  const strays: { row: SourceRow; text: string }[] = [];
  for (const { kind, key, cell, row } of tokenize(rows)) {
    if (kind === "empty" || known.has(cell.range.start)) continue;
    // A label of the header may be broken over cells that do not follow each other.
    if (key !== "" && labels.some((label) => label.includes(key))) continue;
    const last = strays[strays.length - 1];
    if (last?.row === row) last.text += ` ${cell.text}`;
    else strays.push({ row, text: cell.text });
  }
  return strays.map(({ text }) => text);
}

/** The offsets at which the cells begin that a table has made use of. */
export function listUsedStarts({ rows, unknownRows, deviatingColumns }: Table): Set<number> {
  const ranges = [
    ...rows.flatMap(({ label, values }) => [...(label?.pieces ?? []), ...values.map(({ range }) => range)]),
    ...unknownRows.flatMap(({ label, values }) => [
      ...(label ? [label.range] : []),
      ...values.map(({ range }) => range),
    ]),
    ...deviatingColumns.flatMap(({ pieces }) => pieces),
  ];
  return new Set(ranges.map(({ start }) => start));
}
