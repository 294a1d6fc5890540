import { trimRange } from "../syntax/lines.ts";
import type { SourceRow } from "../syntax/syntax.ts";
import { labelKey } from "../text/label.ts";
import { rowOfKey } from "./groups.ts";
import { partFields } from "./lines/fieldLines.ts";
import { joinDrawnLines, joinGridLines } from "./lines/gridLines.ts";
import { joinPipedLines } from "./lines/pipedLines.ts";
import { plainKey, type RowLabels } from "./rowLabels.ts";
import { dropSerials } from "./serials.ts";
import { isSentence, type Piece, readPiece, readStrip, type Strip } from "./tokens.ts";

/** So many cells of figures have to fold alike, before a line is taken for several rows folded into one. */
const LEAST_FOLDED = 3;
const BREAK = /<br\s*\/?>/gi;
/** Digits that touch the last character of a label: what a comma or a stroke parts is not glued. */
const DIGITS = /^(.*[\p{Script=Han}）)”"])([0-9]+)$/su;

/** Shorter column names (总计) stand in labels, too. */
const LEAST_NAME = 5;
/** A character of a label, or a bracket or comma beside it. */
const LETTER = /^[\p{Script=Han}、（）()]$/u;
/** Figures that ran together. */
const RUN_TOGETHER = /^0\d/;

/** The lines of a stretch of rows as strips of pieces, with what folding, gluing and merging did to them undone. */
export function readStrips(rows: readonly SourceRow[], text: string, labels: RowLabels): Strip[] {
  const fields = partFields(joinGridLines(joinPipedLines(rows, text, labels), text), text, labels);
  const lines = joinDrawnLines(fields, text);
  const strips = lines.flatMap((row) => {
    const strip = readStrip(row, text, labels);
    return isSentence(strip, labels) ? [] : unfold(strip, text);
  });
  const standing = asStanding(dropSerials(strips, labels));
  return collapseRepeats(partGlued(standing, lines, labels), labels).flatMap(partRows);
}

/** In a label that stands upright, a character a line (无, 法, 提, 供), 无 is no mark for a blank figure. */
function asStanding(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, index) => {
    const [piece, second] = strip.pieces;
    if (piece?.text !== "无" || second || strip.isGrid) return strip;
    const isStanding = [strips[index - 1], strips[index + 1]].every(isLetter);
    const letter: Piece = {
      ...piece,
      kind: "text",
      key: piece.text,
      bareKey: piece.text,
      figure: { kind: "malformed" },
    };
    return isStanding ? { ...strip, pieces: [letter] } : strip;
  });
}

function isLetter(strip: Strip | undefined): boolean {
  const [piece, second] = strip?.pieces ?? [];
  return piece?.kind === "text" && second === undefined && LETTER.test(piece.text);
}

/** Rows folded into one by `<br>`: at least three cells of figures have equally many parts. */
function unfold(strip: Strip, text: string): Strip[] {
  if (!strip.isGrid) return [strip];
  const parts = strip.pieces.map((piece) => partsOf(piece, text));
  const counts = parts.map((cell) =>
    cell.length > 1 && cell.every(({ kind }) => kind !== "text") ? cell.length : 0,
  );
  const count = Math.max(0, ...counts);
  if (count < 2 || counts.filter((each) => each === count).length < LEAST_FOLDED) return [strip];
  return Array.from({ length: count }, (_, index): Strip => {
    const pieces = strip.pieces.flatMap((piece, at) => {
      const cell = parts[at] ?? [];
      if (cell.length === count) return cell[index] ? [cell[index]] : [];
      // A label that stands once stands above them all; an empty cell is empty in each of them.
      return index === 0 || piece.kind === "empty" ? [piece] : [];
    });
    return { ...strip, pieces };
  });
}

function partsOf(piece: Piece, text: string): Piece[] {
  const written = text.slice(piece.range.start, piece.range.end);
  if (!written.includes("<")) return [piece];
  const parts: Piece[] = [];
  let start = 0;
  const push = (end: number): void => {
    const range = trimRange(written, { start, end });
    const words = written.slice(range.start, range.end);
    if (words.includes("<")) return;
    const place = { start: piece.range.start + range.start, end: piece.range.start + range.end };
    parts.push(readPiece(words, place, piece.column));
  };
  for (const match of written.matchAll(BREAK)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(written.length);
  return parts;
}

/**
 * `规章000`: single digits glued to a whole label part where there are just as many as columns, on two lines or more; the
 * digits of one column (`行政许可3`) are one figure in any case, and show nothing.
 */
function partGlued(strips: readonly Strip[], lines: readonly SourceRow[], labels: RowLabels): Strip[] {
  const opened = partFirst(strips, labels);
  const parted = opened.map((strip) => partStrip(strip, labels));
  const telling = parted.filter((strip) => strip && strip.pieces.filter(isFigure).length > 1);
  const isParted = telling.length > 1 || opened.some((strip, index) => strip !== strips[index]);
  if (!isParted || hasForeignHeader(lines, labels)) return [...strips];
  return telling.length < 2 ? opened : opened.map((strip, index) => parted[index] ?? strip);
}

/**
 * `行政规范性文件155 296 71`: the first figure glued to a whole label, where just the others follow in the line; on two
 * lines or more, as a single one may be a note's number, unless the row is the sum that it states only with it.
 */
function partFirst(strips: readonly Strip[], labels: RowLabels): Strip[] {
  const parted = strips.map((strip, index) => partLabel(strip, strips[index + 1], labels));
  // `行政许可0598193`: a figure has no nought before it; several of them have run together.
  const isRun = parted.some((part) => part?.strip.pieces.some(({ text }) => RUN_TOGETHER.test(text)));
  const areSeveral = parted.filter((part, index) => part && !strips[index]?.isGrid).length > 1;
  if (isRun) return [...strips];
  return strips.map((strip, index) => {
    const part = parted[index];
    return part && (part.isSum || (areSeveral && !strip.isGrid)) ? part.strip : strip;
  });
}

/** A line with its first figure parted from its label, and whether the row is its own sum then; null where it is another. */
function partLabel(
  strip: Strip,
  next: Strip | undefined,
  labels: RowLabels,
): { readonly strip: Strip; readonly isSum: boolean } | null {
  const last = strip.pieces.findLastIndex(({ kind }) => kind === "text");
  const piece = strip.pieces[last];
  const figures = strip.pieces.slice(last + 1).filter(isFigure);
  const [, words = "", digits = ""] = DIGITS.exec(piece?.text ?? "") ?? [];
  if (!piece || digits === "" || strip.pieces.slice(0, last).some(isFigure)) return null;
  if (piece.range.end - piece.range.start !== piece.text.length) return null;
  const target = rowOfKey(plainKey(words), labels);
  // A lone number in the next line may be the figure of a label that ends with a note's.
  if (target?.cells.length !== figures.length + 1 || next?.pieces[0]?.kind === "figure") return null;
  const at = piece.range.end - digits.length;
  const label = readPiece(words, { start: piece.range.start, end: at }, last);
  const row = [readPiece(digits, { start: at, end: piece.range.end }, last + 1), ...figures].map(
    (each, place) => ({
      ...each,
      column: last + 1 + place,
    }),
  );
  const isSum = target.cells[target.cells.length - 1]?.column === "total" && isOwnSum(row);
  return {
    strip: { ...strip, isGrid: false, pieces: [...strip.pieces.slice(0, last), label, ...row] },
    isSum,
  };
}

/** Whether the last of some figures is the sum of the others. */
function isOwnSum(row: readonly Piece[]): boolean {
  const values = row.map(({ figure }) => (figure.kind === "number" ? figure.value : Number.NaN));
  const total = values.pop();
  return values.reduce((sum, value) => sum + value, 0) === total;
}

/** Whether the column names of another edition's table have run together in its header. */
function hasForeignHeader(lines: readonly SourceRow[], { foreignColumns, spec }: RowLabels): boolean {
  const names = [...foreignColumns].filter((name) => name.length >= LEAST_NAME);
  const own = spec.blocks.flatMap(({ columnLabels }) => columnLabels.map(labelKey));
  return lines.some(({ cells }) =>
    cells.some(({ text }) => {
      if (text.length < LEAST_NAME) return false;
      // 处理决定数量 stands in 本年处理决定数量.
      const rest = own.reduce((key, name) => key.replaceAll(name, " "), labelKey(text));
      return names.some((name) => rest.includes(name));
    }),
  );
}

function isFigure({ kind }: Piece): boolean {
  return kind === "figure";
}

function partStrip(strip: Strip, labels: RowLabels): Strip | null {
  const last = strip.pieces[strip.pieces.length - 1];
  if (last?.kind !== "text" || strip.pieces.some(isFigure)) return null;
  const [, words = "", digits = ""] = DIGITS.exec(last.text) ?? [];
  const head = strip.pieces.slice(0, -1);
  const at = last.range.end - digits.length;
  if (digits === "" || last.range.end - last.range.start !== last.text.length) return null;
  const label = readPiece(words, { start: last.range.start, end: at }, last.column);
  const target = endsWithRow(label.key, labels);
  if (target === null || target !== digits.length) return null;
  const figures = [...digits].map((digit, index) =>
    readPiece(digit, { start: at + index, end: at + index + 1 }, last.column + 1 + index),
  );
  return { ...strip, pieces: [...head, label, ...figures], width: strip.width + digits.length };
}

/** The number of columns of the row whose label ends a text; null where none does. */
function endsWithRow(key: string, labels: RowLabels): number | null {
  const found = labels.targets.find((target) =>
    [...target.keys].some((own) => own.length > 1 && key.endsWith(own)),
  );
  return found ? found.cells.length : null;
}

/** Merged cells that are repeated in every cell: equal labels side by side are one, figures where the header is. */
function collapseRepeats(strips: readonly Strip[], { spec }: RowLabels): Strip[] {
  const columns = new Set(spec.blocks.flatMap((block) => block.columnLabels.map(labelKey)));
  let repeated: ReadonlySet<number> = new Set();
  return strips.map((strip) => {
    if (!strip.isGrid) return strip;
    const isHeader = strip.pieces.every(({ kind }) => kind !== "figure");
    if (isHeader) {
      repeated = new Set(
        strip.pieces.flatMap((piece, index) =>
          isSame(piece, strip.pieces[index - 1]) && columns.has(labelKey(piece.text)) ? [piece.column] : [],
        ),
      );
    }
    const pieces = strip.pieces.filter((piece, index) => {
      const before = strip.pieces[index - 1];
      if (!isSame(piece, before)) return true;
      return piece.kind === "figure" && !repeated.has(piece.column);
    });
    return pieces.length === strip.pieces.length ? strip : { ...strip, pieces };
  });
}

function isSame(piece: Piece, before: Piece | undefined): boolean {
  return (
    before !== undefined && piece.kind !== "empty" && piece.text === before.text && piece.kind === before.kind
  );
}

/** Two rows on one line: what follows the figures of one is the label of the next, with figures of its own. */
function partRows(strip: Strip): Strip[] {
  const parts: Piece[][] = [[]];
  let hasFigures = false;
  for (const [index, piece] of strip.pieces.entries()) {
    const opens = piece.kind === "text" && hasFigures && hasFigureAfter(strip.pieces, index);
    if (opens) {
      parts.push([]);
      hasFigures = false;
    }
    if (piece.kind === "figure") hasFigures = true;
    parts[parts.length - 1]?.push(piece);
  }
  return parts.length === 1 ? [strip] : parts.map((pieces) => ({ ...strip, pieces, isGrid: false }));
}

function hasFigureAfter(pieces: readonly Piece[], from: number): boolean {
  for (let index = from + 1; index < pieces.length; index++)
    if (pieces[index]?.kind === "figure") return true;
  return false;
}
