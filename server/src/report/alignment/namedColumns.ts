import type { TableSpec } from "../editions/edition.ts";
import { labelKey } from "../text/label.ts";
import { findWholeRows } from "./groups.ts";
import { nameColumns, nameKey, REMARK } from "./ownColumns.ts";
import { type RowLabels, type RowTarget, rowLabelsOf } from "./rowLabels.ts";
import type { Piece, Placed, Strip } from "./tokens.ts";

const WORDS = /\p{Script=Han}{2}/u;

/** What stands above some lines: the cells of a header in a grid, its lines taken together. */
export interface NamedColumns {
  readonly line: number;
  readonly width: number;
  /** Grid column → the names above it, from the top. */
  readonly names: ReadonlyMap<number, readonly string[]>;
  /** The blocks of the rows below it that have their whole labels. */
  readonly blocks: ReadonlySet<number>;
}

/** A header names all columns of the standard but so many at most. */
const MOST_LACKING = 2;

/** The headers of a grid, in text order: lines without figures that follow each other. */
export function readNamedColumns(strips: readonly Strip[], labels: RowLabels): NamedColumns[] {
  const { byKey, headers } = labels;
  const found: NamedColumns[] = [];
  const blocks: Set<number>[] = [];
  let open: { line: number; width: number; names: Map<number, string[]>; blocks: Set<number> } | null = null;
  for (const strip of strips) {
    const isHeader =
      strip.isGrid &&
      strip.pieces.every(
        ({ kind, key }) =>
          kind === "empty" ||
          (kind === "text" && (headers.has(key) || !byKey.get(key)?.some(({ spec }) => spec.label !== null))),
      );
    if (!isHeader) {
      for (const { block } of findWholeRows(strip.pieces, labels)) blocks[blocks.length - 1]?.add(block);
      open = null;
      continue;
    }
    if (!open) {
      open = { line: strip.lastLine, width: strip.width, names: new Map(), blocks: new Set() };
      found.push(open);
      blocks.push(open.blocks);
    }
    open.line = strip.lastLine;
    open.width = Math.max(open.width, strip.width);
    for (const { kind, text, column } of strip.pieces)
      if (kind === "text") open.names.set(column, [...(open.names.get(column) ?? []), nameKey(text)]);
  }
  return found;
}

/**
 * Places the figures of a grid's line under the names that stand above them, where the author has columns of his own beside
 * the standard's, or in place of one that is lost.
 * @returns null where the names do not tell every figure's column.
 */
export function placeByNames(
  strip: Strip,
  { block, cells }: RowTarget,
  { spec }: RowLabels,
  headers: readonly NamedColumns[],
): Placed | null {
  const header = headers.findLast(({ line }) => line < strip.firstLine);
  if (!header || !isOwnHeader(header, block, spec)) return null;
  const columns = (spec.blocks[block]?.columnLabels ?? []).map(labelKey);
  const first = strip.pieces.find(({ kind }) => kind === "figure")?.column ?? 0;
  const label = strip.pieces.findLast(({ kind, column }) => kind === "text" && column < first)?.column ?? -1;
  const places = [...header.names].filter(([column]) => column > label).sort((a, b) => a[0] - b[0]);
  // The lowest name of a column is its own.
  const keys = places.map(([, names]) => names[names.length - 1] ?? "");
  const meant = nameColumns(keys, columns, spec);
  const byColumn = new Map(places.map(([column], at) => [column, meant[at] ?? -2]));
  const named = places.filter((_, at) => (meant[at] ?? -1) >= 0).map(([column]) => column);
  const order = named.map((column) => byColumn.get(column) ?? -1);
  if (named.length === 0 || named.length < columns.length - MOST_LACKING) return null;
  if (order.some((place, at) => at > 0 && place <= (order[at - 1] ?? 0))) return null;
  const own = new Set(places.filter((_, at) => meant[at] === -1).map(([column]) => column));
  if (!fitsWidth(strip, header, own, named)) return null;
  const placed = new Array<Piece | null>(cells.length).fill(null);
  for (const piece of strip.pieces) {
    const place = byColumn.get(piece.column) ?? -2;
    if (piece.kind === "text") {
      // A label reaches no further than to the first column.
      if (place >= 0) return null;
    } else if (place >= 0) placed[place] = piece;
    else if (piece.kind === "figure" && !own.has(piece.column)) return null;
  }
  if (placed.some((piece) => piece && isRemarked(piece))) return null;
  return order.every((place) => placed[place] !== null) && isWhole(strip, placed, header) ? placed : null;
}

/** Whether a header is that of a block: no rows of other columns stand below it, and it names none of another block's. */
function isOwnHeader({ names, blocks }: NamedColumns, block: number, { blocks: all }: TableSpec): boolean {
  const keysOf = (index: number): string[] => (all[index]?.columnLabels ?? []).map(labelKey);
  const own = keysOf(block);
  const isSame = (index: number): boolean => keysOf(index).join() === own.join();
  if (![...blocks].every(isSame)) return false;
  const others = new Set(all.flatMap((_, index) => keysOf(index)).filter((key) => !own.includes(key)));
  return [...names.values()].every((words) => !others.has(words[words.length - 1] ?? ""));
}

/** Whether words stand where a figure is due, and no mark for a blank one: they may be another column's. */
function isRemarked({ figure, text }: Piece): boolean {
  return figure.kind === "malformed" && WORDS.test(text);
}

/** Whether a line has just the columns of its header; empty cells may fill it up, remarks may be left out at its end. */
function fitsWidth(
  strip: Strip,
  { width, names }: NamedColumns,
  own: ReadonlySet<number>,
  named: readonly number[],
): boolean {
  if (strip.width > width)
    return strip.pieces.every(({ kind, column }) => column < width || kind === "empty");
  for (let column = strip.width; column < width; column++) {
    const words = names.get(column) ?? [];
    if (named.includes(column)) return false;
    if (own.has(column) && !words.every((word) => REMARK.test(word))) return false;
  }
  return true;
}

/**
 * Whether no cell of a line was lost before an empty one at its end: that is a column of remarks, or the row is the sum that
 * it states.
 */
function isWhole(strip: Strip, placed: Placed, { names }: NamedColumns): boolean {
  const last = strip.pieces[strip.pieces.length - 1];
  const words = names.get(last?.column ?? -1) ?? [];
  if (last?.kind !== "empty" || words.every((word) => REMARK.test(word))) return true;
  const values = placed.map((piece) => (piece?.figure.kind === "number" ? piece.figure.value : Number.NaN));
  const total = values.pop();
  return values.reduce((sum, value) => sum + value, 0) === total;
}

/** So many lines, or all rows of a block, have as many figures as a header without a grid names columns. */
const LEAST_ROWS = 3;

/**
 * The columns that the headers of lines without a grid name, block by block, by the place of the figure, where they are others
 * than the standard's, and no line has more figures, or fewer; −1 is one of the author's own, that of remarks is none.
 */
export function readNamed(
  strips: readonly Strip[],
  labels: RowLabels,
): ReadonlyMap<number, readonly number[]> {
  const { blocks } = labels.spec;
  const found = new Map<number, readonly number[]>();
  if (strips.some(({ isGrid }) => isGrid) || labels.targets.some(({ spec }) => spec.label === null))
    return found;
  const lines = new Map<number, number>();
  let header: Strip[] = [];
  let block = 0;
  for (const strip of strips) {
    const figures = strip.pieces.filter(({ kind }) => kind === "figure").length;
    if (figures === 0) {
      header.push(strip);
      continue;
    }
    block = blocks.length === 1 ? 0 : (findWholeRows(strip.pieces, labels)[0]?.block ?? block);
    const columns = (blocks[block]?.columnLabels ?? []).map(labelKey);
    const isNamed = header.some(({ pieces }) => pieces.some(({ text }) => columns.includes(nameKey(text))));
    if (isNamed && !lines.has(block)) {
      const places = placesOf(header, columns, labels) ?? [];
      // 项目 stands above the labels.
      const isHeaded = places[0] === -1 && places.length === figures + 1;
      found.set(block, isHeaded ? places.slice(1) : places);
    }
    if (figures !== found.get(block)?.length) found.set(block, []);
    lines.set(block, (lines.get(block) ?? 0) + 1);
    header = [];
  }
  for (const [index, places] of found) {
    const { columnLabels, rows } = blocks[index] ?? { columnLabels: [], rows: [] };
    const isOther = places.some((place, at) => place !== at) || places.length < columnLabels.length;
    const isEnough = (lines.get(index) ?? 0) >= Math.min(LEAST_ROWS, rows.length);
    if (places.length === 0 || !isOther || !isEnough) found.delete(index);
  }
  return found;
}

/** What the lines of a header name; null where a word of it may be a piece of a name, or the order of its names is not known. */
function placesOf(
  header: readonly Strip[],
  columns: readonly string[],
  { spec }: RowLabels,
): number[] | null {
  const lines = header.map(({ pieces }) => {
    const keys = pieces.map(({ text }) => nameKey(text));
    const first = keys.findIndex((key) => columns.includes(key));
    const head = keys[0] ?? "";
    // 项目 stands above the labels.
    const start =
      first === 1 && !columns.some((column) => column.startsWith(head) || column.endsWith(head)) ? 1 : 0;
    return keys.slice(start);
  });
  const meant = lines.map((keys) => nameColumns(keys, columns, spec));
  const flat = meant.flat();
  const isPieced = lines.some((keys, line) =>
    keys.some((key, at) => meant[line]?.[at] === -2 && !rowLabelsOf(spec).headers.has(key)),
  );
  if (isPieced || flat.some((place) => place >= 0 && lines.flat()[flat.indexOf(place)] !== columns[place]))
    return null;
  if (!flat.includes(-1)) return [...new Set(flat.filter((place) => place >= 0))].sort((a, b) => a - b);
  const named = meant.filter((places) => places.some((place) => place >= 0));
  const [only, second] = named;
  if (!only || second) return null;
  const keys = lines[meant.indexOf(only)] ?? [];
  const order = only.filter((place) => place >= 0);
  if (order.some((place, at) => at > 0 && place <= (order[at - 1] ?? 0))) return null;
  return only.filter((place, at) => place !== -2 && !(place === -1 && REMARK.test(keys[at] ?? "")));
}
