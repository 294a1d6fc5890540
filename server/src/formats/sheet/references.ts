/** A cell of a sheet, one-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** Sheets end there (ISO/IEC 29500-1, 18.3.1.4; Excel's own limits). */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Reads `C7`; null where it is no cell of a sheet. */
export function readReference(reference: string): Position | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row >= 1 && row <= LAST_ROW && column >= 1 && column <= LAST_COLUMN ? { row, column } : null;
}

/** Reads `A1:C3` as its first and its last cell. */
export function readArea(reference: string): readonly [Position, Position] | null {
  const [first = "", last = first] = reference.split(":");
  const [start, end] = [readReference(first), readReference(last)];
  return start && end ? [start, end] : null;
}

/** Writes a cell as `C7`. */
export function writeReference({ row, column }: Position): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
