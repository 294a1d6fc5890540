import type { Piece, Strip } from "./tokens.ts";

/** So many lines that open with the next number show that the lines are numbered, where nearly all do. */
const LEAST_NUMBERED = 3;
const MOSTLY = 0.7;

/**
 * Takes away the numbers of lines (序号) that stand before the labels: they count the lines, from 0 or 1 on, and may begin
 * anew; a few lines may be lost or moved.
 */
export function dropSerials(strips: readonly Strip[]): Strip[] {
  const serials = new Map<Strip, Piece>();
  let [before, counted] = [-1, 0];
  /** Whether every line opens with its number, and they begin anew below lines of words alone. */
  let [isEach, isBelowWords] = [true, true];
  for (const strip of strips) {
    const serial = serialOf(strip);
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
  if (!isCounted || (isOne && !isEach)) return [...strips];
  return strips.map((strip) => {
    const serial = serials.get(strip);
    return serial ? { ...strip, pieces: strip.pieces.filter((piece) => piece !== serial) } : strip;
  });
}

/** The number that opens a line, right before its label; the figures behind that may be lost. */
function serialOf({ pieces }: Strip): Piece | null {
  const [first, second] = pieces.filter(({ kind }) => kind !== "empty");
  return first?.figure.kind === "number" && first.kind === "figure" && second?.kind === "text" ? first : null;
}
