import type { Range } from "../../text/range.ts";
import { widthOf } from "../../text/width.ts";
import { NEW_BEGINNING, OPEN_END } from "./beginnings.ts";

/** A line of prose, or several that have been joined. */
interface Piece {
  readonly kind: string;
  /** Zero-based; the first one where there are several. */
  readonly line: number;
  readonly range: Range;
  /** As long as the range. */
  readonly text: string;
  readonly section: unknown;
}

/** How a text is laid out whose paragraphs are broken into lines of a fixed width. */
interface Wrapping {
  /** Columns of a full line, nearly; Chinese characters have two. */
  readonly width: number;
  /** Columns with which paragraphs are indented against the lines that go on with them; 0 where they are not. */
  readonly indent: number;
  /** From a line to the one that goes on with it: 2 where a blank line stands behind every line. */
  readonly step: number;
}

/** What a text has to have for that its lines are no paragraphs: so many lines that go on in the next one, … */
const FEWEST = 4;
/** … or fewer where they are as wide as each other, to so many columns, … */
const FEWEST_ALIKE = 3;
const ALIKE = 4;
/** … and more where a blank line stands between any two, as between paragraphs, … */
const FEWEST_APART = 6;
/** … which are then so many of all lines, … */
const SHARE_APART = 0.4;
/** … most of them as wide as the widest, but for a word or a mark that did not fit, … */
const FULL = 0.85;
const MOST = 0.6;
/** … of a page's width, … */
const NARROWEST = 40;
const WIDEST = 160;
/** … and hardly any line that is wider than those (one in so many). */
const WIDER = 1.1;
const EXCEPTION = 20;
/** Columns of two spaces or one ideographic space. */
const SMALLEST_INDENT = 2;
/** No paragraph is longer (UTF-16 units); what is longer stays in its lines. */
const LONGEST = 4000;

/**
 * Joins the lines of text that is broken at a fixed width (from a PDF, an e-mail, a converter) into its paragraphs.
 * A text whose lines are paragraphs stays as it is.
 * @param text the whole document.
 * @param pieces its lines of prose in text order, each of one line.
 * @param isParted whether nothing but the end of a page stands between two lines (zero-based).
 * @returns paragraphs whose text has line breaks and blanks for whatever stands between their lines.
 */
export function joinWrapped<T extends Piece>(
  text: string,
  pieces: readonly T[],
  isParted: (before: number, after: number) => boolean,
): readonly T[] {
  const bodies = pieces.filter(({ kind }) => kind === "body");
  const wrapping = readWrapping(text, bodies, 1) ?? readWrapping(text, bodies, 2);
  if (!wrapping) return pieces;
  const joined: T[] = [];
  let last: T | null = null;
  for (const piece of pieces) {
    const whole = joined.at(-1);
    const isNext = last !== null && (isNear(text, last, piece, wrapping) || isParted(last.line, piece.line));
    if (whole && last && isNext && goesOn(text, last, piece, wrapping)) {
      const gap = piece.range.start - whole.range.end;
      if (whole.text.length + gap + piece.text.length <= LONGEST) {
        const range = { start: whole.range.start, end: piece.range.end };
        const words = `${whole.text}\n${" ".repeat(gap - 1)}${piece.text}`;
        const kind = whole.kind === "body" ? whole.kind : piece.kind;
        joined[joined.length - 1] = { ...whole, kind, range, text: words };
        last = piece;
        continue;
      }
    }
    joined.push(piece);
    last = piece;
  }
  return joined;
}

/** Whether a line stands right behind another, or with nothing but a blank line between them where all do. */
function isNear(text: string, before: Piece, after: Piece, { step }: Wrapping): boolean {
  const distance = after.line - before.line;
  if (distance <= 1) return distance === 1;
  return distance === step && text.slice(before.range.end, after.range.start).trim() === "";
}

function readWrapping(text: string, bodies: readonly Piece[], step: number): Wrapping | null {
  if (bodies.length <= FEWEST_ALIKE) return null;
  const open: Piece[] = [];
  const goingOn: Piece[] = [];
  for (let index = 1; index < bodies.length; index++) {
    const [before, after] = [bodies[index - 1], bodies[index]];
    if (!before || !after || after.line !== before.line + step || before.section !== after.section) continue;
    if (!OPEN_END.test(before.text.slice(-1)) || NEW_BEGINNING.test(after.text)) continue;
    open.push(before);
    goingOn.push(after);
  }
  if (open.length < FEWEST_ALIKE) return null;
  const widths = open.map((piece) => columnsOf(text, piece)).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return null;
  const full = widths.filter((each) => each >= width * FULL);
  const spread = (full.at(-1) ?? 0) - (full[0] ?? 0);
  const together = spread <= ALIKE ? FEWEST_ALIKE : FEWEST;
  const fewest = step > 1 ? FEWEST_APART : together;
  if (step > 1 && open.length < bodies.length * SHARE_APART) return null;
  if (full.length < fewest || full.length < widths.length * MOST) return null;
  const wider = bodies.filter((piece) => columnsOf(text, piece) > width * WIDER);
  if (wider.length * EXCEPTION > bodies.length) return null;
  const going = new Set(goingOn);
  const first = median(bodies.filter((piece) => !going.has(piece)).map((piece) => indentOf(text, piece)));
  const next = median(goingOn.map((piece) => indentOf(text, piece)));
  return { width, indent: first - next >= SMALLEST_INDENT ? first : 0, step };
}

/** Whether a line goes on with the one before it. */
function goesOn(text: string, before: Piece, after: Piece, { width, indent }: Wrapping): boolean {
  if (before.section !== after.section) return false;
  // 举一反三、 is no number three, though a line may begin with it.
  if (before.text.endsWith("举一反") && after.text.startsWith("三")) return true;
  // 3.公众参与不够。 by itself reads as a heading.
  const isNextItem = before.text.endsWith("；") && countsOn(before.text, after.text);
  if (after.kind !== "body" && !isNextItem) return false;
  if (before.kind !== "body" && before.kind !== "heading") return false;
  if (columnsOf(text, before) < width * FULL) return false;
  const end = before.text.slice(-1);
  if (before.kind === "heading" && !OPEN_END.test(end)) return false;
  if (indent > 0) return indentOf(text, after) <= indent - SMALLEST_INDENT;
  if (/[，、]/.test(end)) return true;
  if (end === "；") return isNextItem || !/^[（(\d①-⑳]/.test(after.text);
  return (OPEN_END.test(end) || end === "：") && !NEW_BEGINNING.test(after.text);
}

/** Whether a line begins with the number after one that stands inside the line before: ……；2.解读单一； and 3.培训不够. */
function countsOn(before: string, after: string): boolean {
  const value = Number(/^[（(]?(\d{1,2})[）).．、]/.exec(after)?.[1] ?? 0);
  return value > 1 && new RegExp(`[：；][（(]?${value - 1}[）).．、]`).test(before);
}

/** Columns of a line with its indentation. */
function columnsOf(text: string, piece: Piece): number {
  return indentOf(text, piece) + widthOf(piece.text);
}

/** Columns before the words of a line. */
function indentOf(text: string, { range }: Piece): number {
  const start = text.lastIndexOf("\n", range.start - 1) + 1;
  return widthOf(/^\s*/.exec(text.slice(start, range.start))?.[0] ?? "");
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
