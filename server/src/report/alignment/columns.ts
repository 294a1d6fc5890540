import { labelKey } from "../text/label.ts";
import type { Group } from "./groups.ts";
import { joinCells, sumsUp } from "./lines/cutFigures.ts";
import { type NamedColumns, placeByNames, readNamed, readNamedColumns } from "./namedColumns.ts";
import type { RowLabels, RowTarget } from "./rowLabels.ts";
import { isOwnSum, learnStarts, type Starts, standTogether, startOf } from "./starts.ts";
import { type Piece, type Placed, type Strip, shareCell } from "./tokens.ts";

/** What the lines of a table tell of its columns; learned before anything is aligned. */
export interface ColumnKnowledge {
  readonly starts: Starts;
  /** Width of a line → the columns that hold a label in some row of that width, and how many such rows there are. */
  readonly areas: ReadonlyMap<number, LabelArea>;
  /** Whether after the labels of every line just as many cells follow, and how many; null where they differ. */
  readonly tail: number | null;
  /** Headers in text order: the line they end in, their width, and their labels by column. */
  readonly headers: readonly HeaderColumns[];
  /**
   * By block: where a header without a grid names other columns than are due, and every line has just as many figures,
   * which, by the place of the figure; −1 for a column of the author's own.
   */
  readonly named: ReadonlyMap<number, readonly number[]>;
  /** The blocks that have columns of the author's own, and the headers of a grid that name them. */
  readonly own: ReadonlySet<number>;
  readonly names: readonly NamedColumns[];
}

export interface LabelArea {
  readonly width: number;
  readonly rows: number;
  /** Whether some of the rows have a figure in their last column. */
  readonly isLastFilled: boolean;
}

export interface HeaderColumns {
  readonly line: number;
  readonly width: number;
  /** Label key by grid column. */
  readonly labels: ReadonlyMap<number, string>;
  /** Whether the author has columns of his own beside the standard's, or behind them. */
  readonly hasMore: boolean;
}

/** A shape is trusted where so many rows have it. */
const LEAST_ROWS = 3;

/** A column of the author's own between the labels and the figures: a code for each row, which counts as a figure. */
export const CODES = /^(?:代码|编码|编号|行次|栏次|行号|栏号)$/;

/**
 * Learns from the lines of a table where its columns stand.
 * @param own the blocks that have columns of the author's own.
 */
export function learnColumns(
  strips: readonly Strip[],
  labels: RowLabels,
  own: ReadonlySet<number>,
): ColumnKnowledge {
  const areas = new Map<number, LabelArea>();
  const tails = new Set<number>();
  let lines = 0;
  for (const strip of strips) {
    if (!strip.isGrid) continue;
    const figures = strip.pieces.filter(({ kind }) => kind === "figure");
    const [first] = figures;
    if (!first) continue;
    const lastText = strip.pieces.findLastIndex(({ kind }) => kind === "text");
    const label = strip.pieces[lastText];
    const area = areas.get(strip.width) ?? { width: 0, rows: 0, isLastFilled: false };
    areas.set(strip.width, {
      width: Math.max(area.width, label && label.column < first.column ? label.column + 1 : 0),
      rows: area.rows + 1,
      isLastFilled: area.isLastFilled || figures[figures.length - 1]?.column === strip.width - 1,
    });
    if (label) {
      tails.add(strip.pieces.length - lastText - 1);
      lines++;
    }
  }
  const [tail] = tails;
  return {
    starts: learnStarts(strips, labels),
    areas,
    tail: tails.size === 1 && lines >= 2 && tail !== undefined ? tail : null,
    headers: readHeaders(strips, labels),
    named: readNamed(strips, labels),
    own,
    names: own.size > 0 ? readNamedColumns(strips, labels) : [],
  };
}

/** Headers whose labels are column labels; lines of a header that follow each other count as one. */
function readHeaders(strips: readonly Strip[], labels: RowLabels): HeaderColumns[] {
  const known = new Set(labels.spec.blocks.flatMap((block) => block.columnLabels.map(labelKey)));
  const headers: HeaderColumns[] = [];
  let open: { line: number; width: number; labels: Map<number, string>; hasMore: boolean } | null = null;
  for (const strip of strips) {
    if (!strip.isGrid || strip.pieces.some(({ kind, key }) => kind === "figure" || namesRow(key, labels))) {
      open = null;
      continue;
    }
    const isCoded = strip.pieces.some(({ key }) => CODES.test(key));
    for (const piece of strip.pieces) {
      const key = labelKey(piece.text);
      if (open && piece.kind === "text" && (isCoded || !labels.headers.has(key))) open.hasMore = true;
      if (piece.kind !== "text" || !known.has(key)) continue;
      if (!open) {
        open = { line: strip.firstLine, width: strip.width, labels: new Map(), hasMore: false };
        headers.push(open);
      }
      open.width = Math.max(open.width, strip.width);
      open.labels.set(piece.column, key);
    }
  }
  return headers;
}

/** Whether a text is the whole label of a row, and no word of the header (其他, 总计; table 四's proceedings). */
function namesRow(key: string, { byKey, headers }: RowLabels): boolean {
  return (
    byKey.has(key) && !headers.has(key) && byKey.get(key)?.every(({ spec }) => spec.label !== null) === true
  );
}

/**
 * Places the figures of a group under the columns of a row.
 * @returns null where it is not certain which figure belongs where.
 */
export function placeColumns(
  group: Group,
  target: RowTarget,
  labels: RowLabels,
  known: ColumnKnowledge,
): Placed | null {
  const due = target.cells.length;
  const { figures, strip } = group;
  if (group.isOdd || (strip && standsBesideWord(strip, figures))) return null;
  const named = known.named.get(target.block);
  if (named?.length === figures.length && strip && !strip.isGrid)
    return target.cells.map((_, at) => figures[named.indexOf(at)] ?? null);
  if (known.own.has(target.block)) {
    const byNames = strip?.isGrid ? placeByNames(strip, target, labels, known.names) : null;
    if (byNames || !strip?.isGrid || !hasOwnColumns(strip, target, labels, known)) return byNames;
  }
  if (strip?.isGrid && hasOwnColumns(strip, target, labels, known))
    return placeByHeader(group, strip, target, labels, known);
  if (figures.length === due)
    return !strip?.isGrid || standTogether(figures, known.starts) || areParted(figures, target)
      ? figures
      : null;
  if (!strip?.isGrid) return null;
  if (shareCell(figures)) return joinCells(figures, target);
  const byHeader = placeByHeader(group, strip, target, labels, known);
  if (byHeader || figures.length > due) return byHeader;
  const hasTotal = target.cells[due - 1]?.column === "total";
  const start = findStart(strip, due, hasTotal, known);
  const placed = start === null ? null : sliceColumns(strip, figures, start, due);
  return placed && contradicts(placed, strip, target, labels, known) ? null : placed;
}

/** Whether a word stands among the figures of a row that was parted from another in its line: its column may be any. */
function standsBesideWord({ isGrid, source }: Strip, figures: readonly Piece[]): boolean {
  const isParted =
    !isGrid && (source.layout === "pipes" || source.layout === "tabs" || source.layout === "html");
  return isParted && figures.some(({ figure, text }) => figure.kind === "malformed" && !/\d/.test(text));
}

/** Whether a header as wide as a line, which lacks a column, names others than a placement has them. */
function contradicts(
  placed: Placed,
  strip: Strip,
  { block, cells }: RowTarget,
  { spec }: RowLabels,
  { headers }: ColumnKnowledge,
): boolean {
  const header = headers.findLast(({ line, width }) => line < strip.firstLine && width === strip.width);
  if (!header || header.labels.size !== cells.length - 1) return false;
  const columns = (spec.blocks[block]?.columnLabels ?? []).map(labelKey);
  const named = [...header.labels]
    .sort((a, b) => a[0] - b[0])
    .map(([at, key]) => [at, columns.indexOf(key)] as const);
  if (named.some(([, place], at) => place < 0 || place <= (named[at - 1]?.[1] ?? -1))) return false;
  return named.some(([at, place]) => placed[place]?.column !== at);
}

/** Whether a row has all its figures, some of them together in one cell, and is its own sum. */
function areParted(figures: readonly Piece[], { cells }: RowTarget): boolean {
  const columns = new Set(figures.map(({ column }) => column));
  const [first, last] = [figures[0], figures[figures.length - 1]];
  const isGapless = first && last && last.column - first.column + 1 === columns.size;
  const isSummed = cells[cells.length - 1]?.column === "total" && columns.size < figures.length;
  return isGapless === true && isSummed && sumsUp(figures);
}

/** Whether the header above a line names all columns of its block, and others of the author's own. */
function hasOwnColumns(
  { firstLine }: Strip,
  { block }: RowTarget,
  { spec }: RowLabels,
  { headers }: ColumnKnowledge,
): boolean {
  const header = headers.findLast(({ line }) => line < firstLine);
  if (!header?.hasMore) return false;
  const named = new Set(header.labels.values());
  return spec.blocks[block]?.columnLabels.every((label) => named.has(labelKey(label))) === true;
}

function placeByHeader(
  { figures }: Group,
  strip: Strip,
  { block, cells }: RowTarget,
  { spec }: RowLabels,
  { headers, starts, areas }: ColumnKnowledge,
): Placed | null {
  const end = strip.pieces.findLast(({ kind }) => kind !== "empty")?.column ?? -1;
  const header = headers.findLast(({ line, width, labels: { size } }) => {
    // Empty cells fill up the lines of a table that lacks a column.
    const isFilledUp = size < cells.length && end < width && width < strip.width;
    return line < strip.firstLine && (width === strip.width || isFilledUp);
  });
  const columns = (spec.blocks[block]?.columnLabels ?? []).map(labelKey);
  // Lines of one cell that were joined may have lost one: their width tells nothing.
  if (!header || strip.source.layout === "lines") return null;
  // A blank row has its cells where the header names all columns.
  if (figures.length === 0 && header.labels.size < cells.length) return null;
  // The header stands over the rows: it begins where full rows begin, or right of every label.
  const first = Math.min(...header.labels.keys());
  const full = starts.byWidth.get(`${strip.width}/${cells.length}`);
  if (full ? full.size > 1 || !full.has(first) : (areas.get(strip.width)?.width ?? 0) > first) return null;
  const placed = new Array<Piece | null>(cells.length).fill(null);
  let last = -1;
  for (const piece of strip.pieces) {
    if (piece.kind === "text") continue;
    const column = columns.indexOf(header.labels.get(piece.column) ?? "");
    // A column of the author's own, where every column of the standard is there beside it.
    if (column < 0 && header.hasMore && header.labels.size >= cells.length) continue;
    if (column <= last) {
      if (piece.kind === "figure") return null;
      continue;
    }
    placed[column] = piece;
    last = column;
  }
  return (header.hasMore || figures.length > cells.length) && placed.includes(null) ? null : placed;
}

/** The column at which the figures of a line begin; null where nothing tells it. */
function findStart(strip: Strip, due: number, hasTotal: boolean, known: ColumnKnowledge): number | null {
  const { width } = strip;
  const start = startOf(strip, due, hasTotal, known.starts);
  if (start !== undefined) return start;
  const lastText = strip.pieces.findLastIndex(({ kind }) => kind === "text");
  const after = strip.pieces[lastText + 1];
  if (known.tail === due && after) return after.column;
  const area = known.areas.get(width);
  if (!area || area.rows < LEAST_ROWS || width - area.width !== due) return null;
  return !area.isLastFilled || isOwnSum(strip, width - 1) ? area.width : null;
}

function sliceColumns(
  { pieces }: Strip,
  figures: readonly Piece[],
  start: number,
  due: number,
): Placed | null {
  const inside = pieces.filter(({ column }) => column >= start && column < start + due);
  const isWhole = inside.length === due && inside.every(({ kind }) => kind !== "text");
  return isWhole && figures.every((figure) => inside.includes(figure)) ? inside : null;
}
