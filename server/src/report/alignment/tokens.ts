import type { SourceRow } from "../syntax/syntax.ts";
import type { Figure } from "../text/figure.ts";
import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import { readCell } from "../text/reading.ts";
import { isLikeLabel, plainKey, type RowLabels } from "./rowLabels.ts";

/** A piece of a line: a stretch of label, a figure (or a mark for a blank one), an empty cell. */
export interface Piece {
  readonly kind: "text" | "figure" | "empty";
  readonly range: Range;
  readonly text: string;
  /** Of a text, what of it is compared with labels; empty for others. */
  readonly key: string;
  /** The same without a note in brackets: `规章（县级无此项）` is 规章. */
  readonly bareKey: string;
  readonly figure: Figure;
  /** Zero-based grid column; for a line without a grid, its place among the pieces. */
  readonly column: number;
}

/** A line of pieces. */
export interface Strip {
  readonly pieces: readonly Piece[];
  /** Whether its columns are known, so that empty cells mean something. */
  readonly isGrid: boolean;
  /** Its number of grid columns. */
  readonly width: number;
  readonly source: SourceRow;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** What stands in a column: a figure or an empty cell; null where the table has no such column. */
export type Placed = readonly (Piece | null)[];

const LONGEST_MALFORMED = 8;
/** Noughts and ones that were read as letters: a figure stands there, but which one is not known. */
const MISREAD = /^(?=.*[OoQIl])[0-9OoQIl]{1,5}$/;
const SPACES = /\s/;
const WORDS = /\S+/g;
/** What follows a number in a sentence. */
const MEASURE = /^(?:年|月|日|号|条|件|项|个|次|万|亿|人|名|%|％|、|，|,|。|；)/;
const SENTENCE = /[。；！？]/;
/** The beginning of a label that stands torn over the lines of its cell. */
const NUMBERED = /^\d{1,2}[.．、](?!\d)/;
const NOTE = /(?:[（(][^（()）]*[）)]|[［[【〔][^\]］】〕]*[\]］】〕])$/;
/** So long a text that is like no label is a sentence. */
const LONGEST_STRANGER = 14;

/** What programs write for a cell that holds nothing. */
const NOTHING = /^(?:nan|none|null)$/i;

/** Reads a cell, or a word between spaces, by itself. Chinese numerals are words here: 二 may be torn from a label. */
export function readPiece(text: string, range: Range, column: number): Piece {
  const { kind, figure } = readCell(text);
  if (NOTHING.test(text))
    return { kind: "empty", range, text, key: "", bareKey: "", figure: blankOf(text), column };
  const isWord = kind === "text" || (figure.kind === "number" && figure.style.chinese);
  if (!isWord) return { kind, range, text, key: "", bareKey: "", figure, column };
  if (MISREAD.test(text)) return { kind: "figure", range, text, key: "", bareKey: "", figure, column };
  const key = plainKey(text);
  const bareKey = NOTE.test(text) ? plainKey(text.replace(NOTE, "")) : key;
  return { kind: "text", range, text, key, bareKey, figure: { kind: "malformed" }, column };
}

function blankOf(mark: string): Figure {
  return { kind: "blank", mark };
}

/** The pieces of a row of cells. `text` is the whole document. */
export function readStrip(row: SourceRow, text: string, labels: RowLabels): Strip {
  // Lines of one cell that were joined to a row.
  const isJoined = row.layout === "lines" && row.cells.length > 1;
  const isGrid = isJoined || row.layout === "tabs" || row.layout === "pipes" || row.layout === "html";
  const pieces: Piece[] = [];
  for (const cell of row.cells) {
    const piece = readPiece(cell.text, cell.range, cell.column);
    if (piece.kind !== "text" || !SPACES.test(cell.text)) pieces.push(piece);
    else pieces.push(...splitCell(piece, text, isGrid, labels));
  }
  const numbered = isGrid
    ? pieces
    : withoutUnits(asWords(pieces), labels).map((piece, column) => ({ ...piece, column }));
  return {
    pieces: isGrid ? findMalformed(numbered, labels) : numbered,
    isGrid,
    width: (pieces[pieces.length - 1]?.column ?? -1) + 1,
    source: row,
    firstLine: row.firstLine,
    lastLine: row.lastLine,
  };
}

/** A unit that stands apart from its figure. */
const UNIT = /^(?:件|个|条|次|项|人次|份|万元|元)$/;
/** A line without a label has so many figures with units. */
const LEAST_MEASURED = 3;

/** Without the units that stand apart from their figures (`12 件`), where a line is a whole label and figures. */
function withoutUnits(pieces: readonly Piece[], labels: RowLabels): readonly Piece[] {
  const rest = pieces.filter(({ text }, index) => !(UNIT.test(text) && pieces[index - 1]?.kind === "figure"));
  if (rest.length === pieces.length) return pieces;
  const words = rest.filter(({ kind }) => kind === "text");
  const figures = rest.length - words.length;
  if (words.length === 0) return figures >= LEAST_MEASURED ? rest : pieces;
  const label = words.map(({ key }) => key).join("");
  const isRow = labels.targets.some(({ keys }) => [...keys].some((key) => label.endsWith(key)));
  return isRow && rest[rest.length - 1]?.kind === "figure" ? rest : pieces;
}

/** In a line of single characters the one stroke is no mark for a blank figure: it stands in a torn header (增/减). */
function asWords(pieces: readonly Piece[]): readonly Piece[] {
  const figures = pieces.filter(({ kind }) => kind === "figure");
  const [stroke] = figures;
  const isTorn =
    figures.length === 1 &&
    stroke?.text === "/" &&
    pieces.length > 1 &&
    pieces.every(({ text }) => text.length === 1);
  return isTorn
    ? pieces.map((piece) =>
        piece === stroke ? { ...piece, kind: "text", figure: { kind: "malformed" } } : piece,
      )
    : pieces;
}

/** A cell in which figures stand beside words, or beside each other, is several pieces; spaces never join digits. */
function splitCell(cell: Piece, text: string, isGrid: boolean, labels: RowLabels): Piece[] {
  const written = text.slice(cell.range.start, cell.range.end);
  // Markup inside: what the words' places are is not known.
  if (/[<&]/.test(written)) return [cell];
  const words = findMatches(written, WORDS).map((match) => {
    const start = cell.range.start + match.index;
    return readPiece(match[0], { start, end: start + match[0].length }, cell.column);
  });
  const figures = words.filter(({ kind }) => kind === "figure").length;
  if (figures === 0) return isGrid ? [cell] : words;
  if (!isGrid || figures === words.length) return words;
  const rest = words.filter(({ kind }) => kind === "text");
  // A figure behind its label stands in no column of figures.
  const isNext = words[0]?.kind === "figure";
  return isNext && rest.every(({ key }) => isLikeLabel(key, labels)) ? words : [cell];
}

/** Short texts among the figures of a grid row, or between its label and them, are figures that cannot be read. */
function findMalformed(pieces: readonly Piece[], labels: RowLabels): Piece[] {
  // What opens a line before a text is the number of the line.
  const isNumbered =
    pieces[0]?.kind === "figure" &&
    pieces.find(({ kind }, index) => index > 0 && kind !== "empty")?.kind === "text";
  const first = pieces.findIndex(({ kind }, index) => kind === "figure" && (index > 0 || !isNumbered));
  if (first < 0) return [...pieces];
  return pieces.map((piece, index) => {
    const isMeant =
      piece.kind === "text" &&
      piece.text.length <= LONGEST_MALFORMED &&
      (index > first || (index > 0 && /\d/.test(piece.text))) &&
      !NUMBERED.test(piece.text) &&
      !isLikeLabel(piece.key, labels);
    return isMeant ? { ...piece, kind: "figure", key: "", bareKey: "" } : piece;
  });
}

/** Whether a line without a grid is a sentence: its figures are none of a table, its words none of a label. */
export function isSentence({ pieces, isGrid }: Strip, labels: RowLabels): boolean {
  if (isGrid) return false;
  let key = "";
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== "text") continue;
    if (SENTENCE.test(piece.text)) return true;
    if (pieces[index - 1]?.kind === "figure" && MEASURE.test(piece.text)) return true;
    key += piece.key;
  }
  if (key.length <= LONGEST_STRANGER || isLikeLabel(key, labels)) return false;
  return !pieces.some(({ key: word }) => labels.headers.has(word) || labels.foreignColumns.has(word));
}

/** Whether two figures of a grid's line stand in one cell: they may be one that a blank has cut. */
export function shareCell(figures: readonly Piece[]): boolean {
  return figures.some(({ column }, at) => at > 0 && column === figures[at - 1]?.column);
}
