import type { Piece, Strip } from "./tokens.ts";

/** So many lines in a row that open with the next number show that the lines are numbered. */
const LEAST_NUMBERED = 3;

/**
 * Takes away the numbers of lines (序号) that stand before the labels: they count the lines, from 0 or 1 on, and may begin
 * anew; where a single one does not, nothing is taken away.
 */
export function dropSerials(strips: readonly Strip[]): Strip[] {
  const serials = new Map<Strip, Piece>();
  let before = -1;
  for (const strip of strips) {
    const serial = serialOf(strip);
    if (!serial) continue;
    const value = serial.figure.kind === "number" ? serial.figure.value : -1;
    if (value !== before + 1 && value !== 1 && value !== 0) return [...strips];
    before = value;
    serials.set(strip, serial);
  }
  if (serials.size < LEAST_NUMBERED || before === 0) return [...strips];
  return strips.map((strip) => {
    const serial = serials.get(strip);
    return serial ? { ...strip, pieces: strip.pieces.filter((piece) => piece !== serial) } : strip;
  });
}

/** The number that opens a line whose label and figures follow it. */
function serialOf({ pieces }: Strip): Piece | null {
  const filled = pieces.filter(({ kind }) => kind !== "empty");
  const [first, second] = filled;
  if (first?.figure.kind !== "number" || first.kind !== "figure" || second?.kind !== "text") return null;
  const label = filled.findIndex(({ kind }, index) => index > 0 && kind === "figure");
  return label > 0 ? first : null;
}
