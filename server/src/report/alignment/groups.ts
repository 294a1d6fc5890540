import { bareKey, labelKey } from "../text/label.ts";
import { readCell } from "../text/reading.ts";
import { explained, isLikeLabel, pairsOf, type RowLabels, type RowTarget } from "./rowLabels.ts";
import { type Piece, type Strip, shareCell } from "./tokens.ts";

/** Figures that stand together: the unit that is placed into a row. */
export interface Group {
  /** Figures and marks for blank ones, in text order. */
  readonly figures: readonly Piece[];
  /** The line, where it stands in one; of a run of lines of one figure, null. */
  readonly strip: Strip | null;
  /** Texts of its own line. */
  readonly own: readonly Piece[];
  /** Texts between the figures before it and its own; after it and before the next. */
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
  /** Whether it is part of a run that does not divide evenly: it takes up a row and gives no figures. */
  readonly isOdd: boolean;
  /** Whether a figure stands in the cell of its label: what it belongs to is not known. */
  readonly isGlued: boolean;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Labels may be torn into this many pieces. */
const MOST_PIECES = 6;
/** Into more of them only where a narrow cell leaves each a character or two. */
const SHORTEST_PIECE = 2;
/** The longest label with those above it has fewer characters. */
const LONGEST_KEY = 64;
/** A line of fewer figures is no row of tables 三 and 四. */
const LEAST_IN_LINE = 3;
/** A label stands under two others at most. */
const MOST_PARENTS = 3;

const GLUED = /\p{Script=Han}[）)]?\s*[0-9０-９]+$/u;

const SHORTEST_TITLE = 5;
/** So many texts in a line without figures, none of them a row's label, are a header. */
const LEAST_HEADERS = 3;

type Open = { -readonly [Key in keyof Group]: Group[Key] } & {
  before: Piece[];
  after: Piece[];
  figures: Piece[];
};

/** Groups the figures of some lines, and gives each group the texts around it. */
export function findGroups(strips: readonly Strip[], labels: RowLabels): Group[] {
  const groups: Open[] = [];
  /** Texts since the last group. */
  let texts: Piece[] = [];
  /** The run that the next line of one figure goes on with. */
  let run: Open | null = null;
  for (const [index, strip] of strips.entries()) {
    const figures = strip.pieces.filter(({ kind }) => kind === "figure");
    const end = strip.pieces.findLastIndex(({ kind }) => kind === "figure");
    const words = strip.pieces.filter(({ kind }) => kind === "text");
    // What follows the figures in their line begins the next label.
    const own = end < 0 ? words : words.filter((piece) => strip.pieces.indexOf(piece) < end);
    if (figures.length === 0) {
      if (isBlankRow(strip, own, strips[index + 1], labels) || cellsOfLine(strip, labels)) {
        groups.push(openGroup(strip, figures, own, texts));
        [texts, run] = [[], null];
        continue;
      }
      // A block's title parts what stands before it from the figures after it.
      if (own.some(({ key }) => isTitle(key, labels))) texts = [];
      if (own.length === 0 || isHeaderLine(strip, own, labels)) continue;
      texts.push(...own);
      if (own.some(({ key }) => isLikeLabel(key, labels))) run = null;
      continue;
    }
    const isSingle = figures.length === 1 && own.length === 0 && (!strip.isGrid || isLoneNumber(strip));
    if (isSingle && run) {
      run.figures.push(...figures);
      run.lastLine = strip.lastLine;
      // What stood between was no label.
      texts = [];
      continue;
    }
    const above = groups[groups.length - 1];
    const [rest] = figures;
    // The line was broken inside its last figure: which one that was the sums may show, but not the reader decide.
    if (isSingle && above && rest && strip.firstLine === above.lastLine + 1 && isCutOff(above, rest)) {
      above.isOdd = true;
      continue;
    }
    const group = openGroup(strip, figures, own, texts);
    if (isSingle) group.strip = null;
    groups.push(group);
    texts = words.slice(own.length);
    // A stray line of figures does not end a run.
    const isStray = run !== null && words.length === 0 && !strip.isGrid && figures.length < LEAST_IN_LINE;
    if (!isStray) run = isSingle && texts.length === 0 ? group : null;
  }
  const [first] = groups;
  // Words of the header may be labels of rows as well: 其他, 总计.
  if (first) first.before = first.before.filter(({ text }) => !labels.headers.has(labelKey(text)));
  groups.forEach((group, index) => {
    group.after = groups[index + 1]?.before ?? texts;
  });
  return groups.flatMap((group) => divide(group, labels));
}

/** Whether a line of one cell that a pipe opens is a number, and so none of a grid. */
function isLoneNumber({ pieces: [first, second] }: Strip): boolean {
  return second === undefined && first?.figure.kind === "number";
}

function openGroup(strip: Strip, figures: Piece[], own: Piece[], texts: Piece[]): Open {
  const { firstLine, lastLine } = strip;
  const isGlued = own.some(({ text }) => GLUED.test(text));
  return { figures, strip, own, before: texts, after: [], isOdd: isGlued, isGlued, firstLine, lastLine };
}

/** A row whose figures are all blank: its whole label, and empty cells after it. */
function isBlankRow(
  strip: Strip,
  own: readonly Piece[],
  next: Strip | undefined,
  labels: RowLabels,
): boolean {
  if (!strip.isGrid || strip.pieces[strip.pieces.length - 1]?.kind !== "empty") return false;
  // Names of proceedings side by side, or above the names of their columns, are table 四's header.
  if (labels.targets.every(({ spec }) => spec.label === null)) {
    const columns = labels.spec.blocks.flatMap((block) => block.columnLabels.map(labelKey));
    if (own.length > 1 || next?.pieces.some(({ key }) => columns.includes(key))) return false;
  }
  const [found, second] = findLabels(own, labels);
  const others = own.filter((piece) => !found?.pieces.includes(piece) && !labels.parents.has(piece.key));
  return found !== undefined && second === undefined && others.length === 0;
}

function isTitle(key: string, { spec }: RowLabels): boolean {
  return (
    key.length > SHORTEST_TITLE && spec.blocks.some(({ title }) => title !== null && labelKey(title) === key)
  );
}

function isHeaderLine(strip: Strip, own: readonly Piece[], labels: RowLabels): boolean {
  const isNamed = own.some(({ text, key }) => key.length > 2 && labels.byKey.has(key) && text !== "");
  if (isNamed) return false;
  return strip.isGrid
    ? own.length >= LEAST_HEADERS
    : own.every(({ key }) => labels.headers.has(key) && !labels.byKey.has(key));
}

/**
 * Table 四's line of a grid with its blank cells, or the line of one or two of its proceedings: just as many cells as columns
 * follow the header's words, and each of its thirds is its own sum, so that no cell was lost before a blank one.
 * @returns null where the line is another.
 */
function cellsOfLine({ isGrid, pieces, source }: Strip, { targets }: RowLabels): readonly Piece[] | null {
  if (!isGrid || !targets.every(({ spec }) => spec.label === null)) return null;
  const cells = pieces.slice(pieces.findLastIndex(({ kind }) => kind === "text") + 1);
  const isFull = cells.every(({ kind }) => kind === "figure");
  // One empty cell before or after all others may be a label's, or what fills a line up that has lost a figure; lines of
  // a web page's own table are filled up by nobody.
  const [first, ...rest] = cells;
  if (first?.kind === "empty" && rest.every(({ kind }) => kind === "figure")) return null;
  const isFilledUp = source.layout !== "html";
  if (isFilledUp && !isFull && cells.slice(0, -1).every(({ kind }) => kind === "figure")) return null;
  let at = 0;
  for (const target of targets) {
    const third = cells.slice(at, at + target.cells.length);
    if (third.length === 0 && at > 0 && !isFull) break;
    if (third.length < target.cells.length || !(isFull || isOwnSum(third))) return null;
    at += third.length;
  }
  return at === cells.length ? cells : null;
}

/** Whether the last of some cells is the sum of the others, or all are blank. */
function isOwnSum(cells: readonly Piece[]): boolean {
  const values = cells.map(({ figure }) => (figure.kind === "number" ? figure.value : 0));
  const total = values.pop();
  const isRead = cells.every(({ figure }) => figure.kind === "number" || figure.kind === "blank");
  return isRead && values.reduce((sum, value) => sum + value, 0) === total;
}

/** Whether a row without a grid is its own sum only with the digits of the next line behind its own last ones. */
function isCutOff({ strip, figures }: Open, rest: Piece): boolean {
  const last = figures[figures.length - 1];
  if (!strip || strip.isGrid || figures.length < LEAST_IN_LINE || !last || isOwnSum(figures)) return false;
  const joined = readCell(last.text + rest.text);
  return joined.isNatural && isOwnSum([...figures.slice(0, -1), { ...last, figure: joined.figure }]);
}

/** A run of lines of one figure is as many rows as their columns go into it, where rows have equally many. */
function divide(open: Open, labels: RowLabels): Group[] {
  const { targets } = labels;
  const cells = open.strip && cellsOfLine(open.strip, labels);
  const group: Group = cells ? { ...open, figures: cells, own: [] } : open;
  const count = group.figures.length;
  const columns = new Set(targets.map(({ cells }) => cells.length));
  const [width] = columns;
  if (columns.size > 1 || width === undefined) return [group];
  const isLine = group.strip !== null;
  if (count <= width && (isLine || count === width)) return [group];
  // A line of several rows' figures is a row too long, but table 四's thirds stand in one, or two of them do.
  const areThirds = targets.every(({ spec }) => spec.label === null) && count % width === 0;
  if (isLine && !(areThirds && count <= targets.length * width)) return [group];
  if (group.strip?.isGrid && shareCell(group.figures)) return [{ ...group, isOdd: true }];
  const parts = Math.ceil(count / width);
  const rows = Array.from({ length: parts }, (_, index) =>
    group.figures.slice(index * width, (index + 1) * width),
  );
  // Below the labels of several rows the figures may as well stand column by column.
  const isMixed = !isLine && parts > 1 && findWholeRows(group.before, labels).length > 1;
  const isEven = count % width === 0 && (!isMixed || rows.every(isOwnSum));
  return rows.map((row, index): Group => {
    const figures = isEven ? row : index === 0 ? group.figures : [];
    return {
      ...group,
      strip: null,
      figures,
      isOdd: group.isOdd || !isEven,
      before: index === 0 ? group.before : [],
      after: index === parts - 1 ? group.after : [],
    };
  });
}

/** The rows that some pieces name, each by its whole label, in text order; labels may be torn over several pieces. */
export function findWholeRows(pieces: readonly Piece[], labels: RowLabels): RowTarget[] {
  return findLabels(pieces, labels).map(({ target }) => target);
}

/**
 * The rows that the texts of a group's own line name. A label of two characters (其他, 总计) is one only where the line has
 * nothing else that it does not explain: it may be torn from another.
 */
export function findOwnRows({ own }: Group, labels: RowLabels): RowTarget[] {
  const rows = findWholeRows(own, labels);
  if (own.length < 2) return rows;
  const words = own.map(({ bareKey: key }) => key.replace(/\P{Script=Han}/gu, "")).join("");
  return rows.filter(
    (target) =>
      target.key.length > SHORT_LABEL || explained(pairsOf(words), target, labels) >= LEAST_EXPLAINED,
  );
}

/** The whole row labels among some pieces, with the pieces that each is made of. */
export function findLabels(
  pieces: readonly Piece[],
  labels: RowLabels,
): { readonly target: RowTarget; readonly pieces: readonly Piece[] }[] {
  const found: { target: RowTarget; pieces: readonly Piece[] }[] = [];
  for (let from = 0; from < pieces.length; from++) {
    let key = "";
    const first = pieces[from]?.text ?? "";
    let longest = rowNamed(pieces[from]?.bareKey ?? "", from, first, labels);
    for (let to = from; to < pieces.length; to++) {
      key += pieces[to]?.key ?? "";
      const count = to - from + 1;
      if (key.length > LONGEST_KEY || (count > MOST_PIECES && key.length > count * SHORTEST_PIECE)) break;
      longest = rowNamed(key, to, first, labels) ?? longest;
    }
    if (!longest) continue;
    found.push({ target: longest.target, pieces: pieces.slice(from, longest.to + 1) });
    from = longest.to;
  }
  return found;
}

const SHORT_LABEL = 2;
const LEAST_EXPLAINED = 0.5;
const CHINESE_NUMERAL = /^[（(]?[一二三四五六七八九十]+[）)、]/;

/**
 * The one row that a key names; `to` is the piece that it ends with.
 * @param first the piece that it begins with: （六）其他 is the beginning of a label above rows, and not 3.其他.
 */
function rowNamed(
  key: string,
  to: number,
  first: string,
  labels: RowLabels,
): { target: RowTarget; to: number } | null {
  const target = rowOfKey(key, labels);
  const isOther =
    CHINESE_NUMERAL.test(first) && /^\d/.test(target?.spec.label ?? "") && labels.byKey.has(key);
  return target && !isOther ? { target, to } : null;
}

/** The one row that a key is the whole label of, with or without the labels above it; null where none, or two, are. */
export function rowOfKey(key: string, labels: RowLabels): RowTarget | null {
  if (key.length < 2) return null;
  let rest = key;
  for (let depth = 0; depth < MOST_PARENTS; depth++) {
    const [target, second] = labels.byKey.get(rest) ?? [];
    if (target) return second ? null : target;
    const parent = labels.parentKeys.find((above) => rest.length > above.length && rest.startsWith(above));
    if (parent === undefined) return null;
    rest = bareKey(rest.slice(parent.length));
  }
  return null;
}
