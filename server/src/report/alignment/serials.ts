import type { RowLabels } from "./rowLabels.ts";
import type { Piece, Strip } from "./tokens.ts";

/** So many lines that open with the next number show that the lines are numbered, where nearly all do. */
const LEAST_NUMBERED = 3;
const MOSTLY = 0.7;
/** So many lines have to be numbered before one that has nothing but figures. */
const LEAST_BEFORE = 2;
const LEAST_COLUMNS = 2;
/** No row's figures are 0, 1, 2, … and so on. */
const MANY_COLUMNS = 7;

/**
 * Takes away the numbers of lines (序号) that stand before the labels: they count the lines, from 0 or 1 on, and may begin
 * anew; a few lines may be lost or moved. Where a program has counted from 0, it may have numbered the columns, too.
 */
export function dropSerials(strips: readonly Strip[], labels: RowLabels): Strip[] {
  const serials = new Map<Strip, Piece>();
  let [before, counted] = [-1, 0];
  /** Whether every line opens with its number, and they begin anew below lines of words alone. */
  let [isEach, isBelowWords] = [true, true];
  for (const strip of strips) {
    const serial =
      serialOf(strip) ?? (isNextLine(strip, before + 1, labels) ? (strip.pieces[0] ?? null) : null);
    if (serial?.figure.kind !== "number") {
      if (strip.pieces.some(({ kind }) => kind === "figure")) isEach = false;
      else isBelowWords = true;
      continue;
    }
    const { value } = serial.figure;
    if (value === before + 1 || value === 1 || value === 0) counted++;
    if (value !== before + 1 && !(value === 0 && isBelowWords)) isEach = false;
    before = value;
    isBelowWords = false;
    serials.set(strip, serial);
  }
  const isCounted = counted >= LEAST_NUMBERED && counted >= serials.size * MOSTLY;
  // Where every one is 0 or 1 they may be figures.
  const isOne = [...serials.values()].every(({ text }) => text === "0" || text === "1");
  if (!isCounted || (isOne && !isEach)) return strips.filter((strip) => !numbersColumns(strip, MANY_COLUMNS));
  const isFromNought = [...serials.values()][0]?.text === "0";
  return strips.flatMap((strip) => {
    const serial = serials.get(strip);
    if (serial) return [{ ...strip, pieces: strip.pieces.filter((piece) => piece !== serial) }];
    return isFromNought && numbersColumns(strip, LEAST_COLUMNS) ? [] : [strip];
  });
}

/** Whether a line of figures opens with the number that is due below others; only table 四's has no label behind it. */
function isNextLine({ pieces }: Strip, due: number, { targets }: RowLabels): boolean {
  const isDue = due >= LEAST_BEFORE && pieces[0]?.text === String(due);
  return isDue && targets.every(({ spec }) => spec.label === null);
}

/** Whether a line has nothing but 0, 1, 2, … above so many columns, and nothing above the numbers of the lines. */
function numbersColumns({ pieces }: Strip, least: number): boolean {
  return pieces.length > least && pieces.every(({ text }, at) => text === (at === 0 ? "" : String(at - 1)));
}

/** The number that opens a line, right before its label; the figures behind that may be lost. */
function serialOf({ pieces }: Strip): Piece | null {
  const [first, second] = pieces.filter(({ kind }) => kind !== "empty");
  return first?.figure.kind === "number" && first.kind === "figure" && second?.kind === "text" ? first : null;
}
