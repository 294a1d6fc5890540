import { findWholeRows } from "./groups.ts";
import type { RowLabels } from "./rowLabels.ts";
import { type Piece, type Strip, shareCell } from "./tokens.ts";

/** Where the figures of a table's lines begin, as the lines with all their figures show it. */
export interface Starts {
  /** Width of a line and columns due → the columns at which such lines begin. */
  readonly byWidth: ReadonlyMap<string, ReadonlySet<number>>;
  /** The same, and the column of the last label → the columns at which such lines begin. */
  readonly byLabel: ReadonlyMap<string, ReadonlySet<number>>;
  /** Whether figures follow their label in every full line, and empty cells fill the lines up: merged cells left no gap. */
  readonly areNext: boolean;
  /** Width and column of the last label → the lines of that shape that hold figures. */
  readonly alike: ReadonlyMap<string, readonly Strip[]>;
  /** Width → the last column that holds a label in some line of that width with figures. */
  readonly areas: ReadonlyMap<number, number>;
  /** Columns due → how many cells follow the label in the lines of such rows, and how many lines those are. */
  readonly tails: ReadonlyMap<number, { readonly lengths: ReadonlySet<number>; readonly lines: number }>;
  /** What was worked out before, by line, and by columns due with a total or without one. */
  readonly known: Map<Strip, Map<string, number | null | undefined>>;
  /** How the figures of a line stand apart (`0 2 4`) → how many lines have theirs so. */
  readonly patterns: ReadonlyMap<string, number>;
}

/** So many lines without all their figures, or so many with more than noughts, have to be their own sums at one place. */
const LEAST_ALIKE = 3;
const LEAST_FILLED = 2;
const LEAST_PARTED = 3;

/** Learns from the lines of a table where figures begin. */
export function learnStarts(strips: readonly Strip[], labels: RowLabels): Starts {
  const due = new Set(labels.targets.map(({ cells }) => cells.length));
  const byWidth = new Map<string, Set<number>>();
  const byLabel = new Map<string, Set<number>>();
  const alike = new Map<string, Strip[]>();
  const patterns = new Map<string, number>();
  const areas = new Map<number, number>();
  const tails = new Map<number, { lengths: Set<number>; lines: number }>();
  const gaps: number[] = [];
  let isFilledUp = false;
  for (const strip of strips) {
    if (!strip.isGrid) continue;
    const figures = strip.pieces.filter(({ kind }) => kind === "figure");
    const [first] = figures;
    const label = labelColumn(strip);
    const [target] = due.size > 1 && label >= 0 ? findWholeRows(strip.pieces, labels) : [];
    if (target) {
      const tail = tails.get(target.cells.length) ?? { lengths: new Set(), lines: 0 };
      tail.lengths.add(strip.width - label - 1);
      tail.lines++;
      tails.set(target.cells.length, tail);
    }
    if (!first) continue;
    areas.set(strip.width, Math.max(label, areas.get(strip.width) ?? -1));
    alike.set(`${strip.width}/${label}`, [...(alike.get(`${strip.width}/${label}`) ?? []), strip]);
    const pattern = patternOf(figures);
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
    const isRow = figures.every(({ column }, index) => column === first.column + index);
    if (!isRow || !due.has(figures.length)) continue;
    if (target && target.cells.length !== figures.length) continue;
    note(byWidth, `${strip.width}/${figures.length}`, first.column);
    note(byLabel, `${strip.width}/${label}/${figures.length}`, first.column);
    if (label >= 0) gaps.push(first.column - label - 1);
    if (first.column + figures.length < strip.width) isFilledUp = true;
  }
  const areNext = gaps.length > 0 && isFilledUp && gaps.every((gap) => gap === 0);
  return { byWidth, byLabel, areNext, alike, areas, patterns, tails, known: new Map() };
}

function patternOf(figures: readonly Piece[]): string {
  const first = figures[0]?.column ?? 0;
  return figures.map(({ column }) => column - first).join(" ");
}

/** Whether the figures of a line stand side by side, or apart just as those of another line do. */
export function standTogether(figures: readonly Piece[], { patterns }: Starts): boolean {
  const [first, last] = [figures[0], figures[figures.length - 1]];
  if (!first || !last) return true;
  if (shareCell(figures)) return false;
  if (last.column - first.column === figures.length - 1) return true;
  return (patterns.get(patternOf(figures)) ?? 0) > 1;
}

function note(map: Map<string, Set<number>>, key: string, column: number): void {
  map.set(key, (map.get(key) ?? new Set<number>()).add(column));
}

/** The column of the last text of a line before its figures end; -1 without one. */
export function labelColumn({ pieces }: Strip): number {
  return pieces.findLast(({ kind }) => kind === "text")?.column ?? -1;
}

/**
 * The column at which the figures of a line begin, where full lines, or the sums of lines like it, tell it.
 * @returns `null` where they contradict each other, `undefined` where they say nothing.
 */
export function startOf(
  strip: Strip,
  due: number,
  hasTotal: boolean,
  starts: Starts,
): number | null | undefined {
  const { width } = strip;
  const label = labelColumn(strip);
  const [near, another] = starts.byLabel.get(`${width}/${label}/${due}`) ?? [];
  if (near !== undefined) {
    // A line with a wider gap is a cell longer: this one may have lost a figure, and begin where that does.
    const wider = starts.byLabel.get(`${width + 1}/${label}/${due}`);
    if (wider?.has(near + 1) && isEmptyAt(strip.pieces, near) && !isEmptyAt(strip.pieces, near + 1))
      return null;
    return another === undefined ? near : null;
  }
  const wide = starts.byWidth.get(`${width}/${due}`);
  const [start, other] = wide ?? [];
  if (start !== undefined && other === undefined && start > label) {
    // Lines that are filled up at their end have no gaps before their figures: another label, another place.
    // A gap and all figures but one may as well be a wider gap, and a figure that is lost.
    const isGap = start > label + 1 && isEmptyAt(strip.pieces, start);
    if (isGap && strip.pieces.filter(({ kind }) => kind === "figure").length === due - 1) return null;
    if (!starts.areNext || start === label + 1) return start;
  }
  // Lines of one cell that were joined leave no gap before their figures.
  const isJoined = strip.source.layout === "lines";
  if (starts.areNext || isJoined) {
    const next = label + 1;
    if (next + due > width) return null;
    const isBlank = strip.pieces.every(({ kind }) => kind !== "figure");
    if (isBlank) return next;
    if (hasTotal) return isOwnSum(strip, next + due - 1) ? next : null;
    return isWhole(strip, due, isJoined, starts) ? next : null;
  }
  if (wide && wide.size > 1) return null;
  return hasTotal ? (startBySums(strip, due, starts) ?? startAsOthers(strip, due, starts)) : undefined;
}

/** Whether no cell of a line was lost: it is as wide as those that have all their figures, or as all that have as many. */
function isWhole(strip: Strip, due: number, isJoined: boolean, { byWidth, tails }: Starts): boolean {
  const tail = strip.width - labelColumn(strip) - 1;
  const alike = tails.get(due);
  if (alike && alike.lengths.size > 1) return false;
  if (tail === due && (strip.pieces[strip.pieces.length - 1]?.kind === "figure" || (alike?.lines ?? 0) > 1))
    return true;
  if (byWidth.has(`${strip.width}/${due}`)) return true;
  if (isJoined && (alike?.lines ?? 0) < 2) return false;
  return [...byWidth.keys()].some((shape) => shape.startsWith(`${strip.width}/`));
}

/** Right behind the label, where the sums of lines of another shape show that these follow their labels. */
function startAsOthers(strip: Strip, due: number, starts: Starts): number | undefined {
  const next = labelColumn(strip) + 1;
  const isBlank = strip.pieces.every(({ kind }) => kind !== "figure");
  if (next + due > strip.width || !(isBlank || isOwnSum(strip, next + due - 1))) return undefined;
  const others = [...starts.alike.values()].flatMap(([line]) => {
    const start = line && startBySums(line, due, starts);
    return line && start !== undefined ? [{ line, start }] : [];
  });
  const areNext = others.every(({ line, start }) => start === labelColumn(line) + 1);
  return areNext && others.some(({ line, start }) => start + due < line.width) ? next : undefined;
}

/**
 * The one column from which on every line of a shape is its own sum. A column that is empty in all of them, and holds the
 * labels of other lines as wide, is what a merged label covers: none of the figures' columns.
 */
function startBySums(strip: Strip, due: number, { alike, areas }: Starts): number | undefined {
  const label = labelColumn(strip);
  const area = areas.get(strip.width) ?? -1;
  const lines = alike.get(`${strip.width}/${label}`) ?? [];
  const filled = lines.filter(({ pieces }) =>
    pieces.some(({ figure }) => figure.kind === "number" && figure.value > 0),
  );
  if (lines.length < LEAST_ALIKE && filled.length < LEAST_FILLED) return undefined;
  if (areParted(lines)) return undefined;
  const found: number[] = [];
  for (let start = label + 1; start + due <= strip.width; start++) {
    const end = start + due;
    if (start <= area && lines.every(({ pieces }) => isEmptyAt(pieces, start))) continue;
    const holds = lines.every(
      (line) =>
        line.pieces.every(({ kind, column }) => kind !== "figure" || (column >= start && column < end)) &&
        isOwnSum(line, end - 1),
    );
    if (holds) found.push(start);
  }
  return found.length === 1 ? found[0] : undefined;
}

/** Whether an empty cell parts each figure from the next in every line: it may be none, but a border written twice. */
function areParted(lines: readonly Strip[]): boolean {
  const figures = lines.map(({ pieces }) => pieces.filter(({ kind }) => kind === "figure"));
  return (
    figures.some((line) => line.length >= LEAST_PARTED) &&
    figures.every((line) =>
      line.every(({ column }, at) => at === 0 || column - (line[at - 1]?.column ?? 0) === 2),
    )
  );
}

function isEmptyAt(pieces: readonly Piece[], at: number): boolean {
  return pieces.every(({ kind, column }) => column !== at || kind === "empty");
}

/** Whether a column of a line is the sum of its other figures. */
export function isOwnSum({ pieces }: Strip, last: number): boolean {
  const total = pieces.find(({ column }) => column === last);
  if (total?.figure.kind !== "number" || total.kind !== "figure") return false;
  let sum = 0;
  for (const piece of pieces) if (piece.kind === "figure" && piece !== total) sum += summand(piece);
  return sum === total.figure.value;
}

function summand({ figure }: Piece): number {
  if (figure.kind === "blank") return 0;
  return figure.kind === "number" ? figure.value : Number.NaN;
}
