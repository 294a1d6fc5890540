import { dropInvisible, type Figure, readFigure } from "./figure.ts";
import { labelKey } from "./label.ts";
import { Memo } from "./memo.ts";

/** What a cell says by itself. */
export interface CellReading {
  /** `empty`: no characters. `figure`: a number, or a mark for a blank. `text`: may be (part of) a label. */
  readonly kind: "empty" | "figure" | "text";
  readonly figure: Figure;
  /** Whether it is a natural number in plain digits. */
  readonly isNatural: boolean;
  /** The label key of a text; empty for others and for what is too long to be a label. */
  readonly key: string;
}

/** The longest label of the standard has 37 characters; some are written with notes of their own. */
const LONGEST_LABEL = 60;
const LONGEST_FIGURE = 24;
const MALFORMED: Figure = { kind: "malformed" };
const EMPTY: CellReading = { kind: "empty", figure: { kind: "blank", mark: "" }, isNatural: false, key: "" };
const PROSE: CellReading = { kind: "text", figure: MALFORMED, isNatural: false, key: "" };
const NATURAL = /^(?:0|[1-9][0-9]*)$/;

const readings = new Memo(2000, (text): CellReading => {
  if (dropInvisible(text) === "") return EMPTY;
  const figure = text.length <= LONGEST_FIGURE ? readFigure(text) : MALFORMED;
  return figure.kind === "malformed"
    ? { kind: "text", figure, isNatural: false, key: labelKey(text) }
    : { kind: "figure", figure, isNatural: NATURAL.test(text), key: "" };
});

/** What most cells say. */
const NOUGHT: CellReading = { kind: "figure", figure: readFigure("0"), isNatural: true, key: "" };

/** Reads a cell's trimmed text. */
export function readCell(text: string): CellReading {
  if (text === "") return EMPTY;
  if (text === "0") return NOUGHT;
  return text.length > LONGEST_LABEL ? PROSE : readings.of(text);
}
