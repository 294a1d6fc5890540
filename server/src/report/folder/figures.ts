import type { Coordinate, RowSpec } from "../editions/edition.ts";
import { EDITIONS } from "../editions/index.ts";
import type { Report } from "../model/report.ts";
import type { Range } from "../text/range.ts";
import { type PackedNumbers, packNumbers, unpackNumbers } from "./packed/packedNumbers.ts";

/** A stretch of one line, zero-based: the characters from `start` up to but not including `end`. */
export interface LineStretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A figure of a report, and where it stands. */
export interface FigureDigest extends LineStretch {
  readonly value: number;
}

/**
 * The figures of a report in text order; those that are absent, blank, malformed or not surely placed are not here.
 * Packed, since a folder holds millions of them: of one the number of its cell, its line, its first character and its
 * length, the first two as they differ from those of the figure before, and its value; then how many figures follow that
 * stand where the next cell of the row is expected, and of each of these its value alone.
 */
export type FigureDigests = PackedNumbers;

/** The cells of all editions by `table/row/column`, numbered. */
const numbers = new Map<string, number>();
/** The numbers of the cells of an edition's row, in their order. */
const numbersOfRows = new Map<RowSpec, readonly number[]>();
for (const { tables } of EDITIONS) {
  for (const { blocks } of Object.values(tables)) {
    for (const row of blocks.flatMap(({ rows }) => rows)) {
      numbersOfRows.set(
        row,
        row.cells.map((spec) => {
          const key = keyOf(spec);
          const number = numbers.get(key) ?? numbers.size;
          numbers.set(key, number);
          return number;
        }),
      );
    }
  }
}

function keyOf({ table, row, column }: Coordinate): string {
  return `${table}/${row}/${column}`;
}

/** Packed figures, and a number that is the same for the same figures in whatever order they stand. */
export interface SummedDigests {
  readonly packed: FigureDigests;
  readonly sum: number;
}

/** Packs the figures of a report. Of a row that occurs twice the first one counts, as it does for `data`. */
export function packFigures(report: Report): SummedDigests {
  const { lines } = report.syntax;
  const writer = new FigureWriter();
  const read = new Set<RowSpec>();
  for (const table of Object.values(report.tables)) {
    for (const { spec, fit, firstLine, cells } of table?.rows ?? []) {
      if (fit !== "exact" || read.has(spec)) continue;
      read.add(spec);
      const numbersOfCells = numbersOfRows.get(spec) ?? [];
      let line = firstLine;
      for (let column = 0; column < cells.length; column++) {
        const [cell, number] = [cells[column], numbersOfCells[column]];
        if (cell?.figure.kind !== "number" || number === undefined) continue;
        while ((lines[line + 1]?.start ?? Number.POSITIVE_INFINITY) <= cell.range.start) line++;
        const { start, end } = stretchAt(report, line, cell.range);
        writer.write(number, { line, start, end, value: cell.figure.value });
      }
    }
  }
  return { packed: packNumbers(writer.fields), sum: writer.sum };
}

/** Expects of each figure that it stands in the cell after the last one, as far from it as that one from its own. */
class Expectation {
  number = 0;
  line = 0;
  private end = 0;
  private gap = 1;

  /** Where a figure of this value would begin. */
  get start(): number {
    return this.end + this.gap;
  }

  isMet(number: number, { line, start, end, value }: FigureDigest): boolean {
    if (number !== this.number + 1 || line !== this.line || start !== this.start) return false;
    return end - start === lengthOf(value);
  }

  moveOn(number: number, { line, start, end }: FigureDigest): void {
    // What is far away, or before the last one, tells nothing of the next.
    if (line === this.line && start > this.end) this.gap = start - this.end;
    [this.number, this.line, this.end] = [number, line, end];
  }
}

/** Characters of a figure as it is mostly written. */
function lengthOf(value: number): number {
  return String(value).length;
}

class FigureWriter {
  readonly fields: number[] = [];
  sum = 0;
  private readonly expected = new Expectation();
  /** Where it stands how many figures follow that are as expected. */
  private count = -1;

  write(number: number, figure: FigureDigest): void {
    const { expected, fields } = this;
    const { line, start, end, value } = figure;
    if (this.count >= 0 && expected.isMet(number, figure)) {
      fields[this.count] = (fields[this.count] ?? 0) + 1;
      fields.push(value);
    } else {
      const place = [number - expected.number, line - expected.line, start, end - start, value, 0];
      this.count = fields.push(...place) - 1;
    }
    expected.moveOn(number, figure);
    // Amounts may have decimals, of which the fourth is a yuan.
    const units = Math.round(value * 10_000);
    const part = (Math.abs(units) < 0x7fffffff ? units : units % 0x7fffffff) + 1;
    this.sum = (this.sum + Math.imul(Math.imul(number + 1, 0x9e3779b1) | 1, part)) | 0;
  }
}

/** The figure of a cell; null where the report has none there. */
export function figureAt(figures: FigureDigests, cell: Coordinate): FigureDigest | null {
  const number = numbers.get(keyOf(cell));
  return number === undefined ? null : (unpack(figures).get(number) ?? null);
}

/** The figures unpacked last: those of one report are asked for one after the other. */
let last: { readonly packed: FigureDigests; readonly figures: ReadonlyMap<number, FigureDigest> } | null =
  null;

/** The figures of a report by the numbers of their cells, in text order. */
function unpack(packed: FigureDigests): ReadonlyMap<number, FigureDigest> {
  if (last?.packed === packed) return last.figures;
  const figures = new Map<number, FigureDigest>();
  const fields = unpackNumbers(packed).values();
  const next = (): number => fields.next().value ?? 0;
  const expected = new Expectation();
  const add = (number: number, figure: FigureDigest): void => {
    figures.set(number, figure);
    expected.moveOn(number, figure);
  };
  for (let first = fields.next(); !first.done; first = fields.next()) {
    const number = expected.number + first.value;
    const line = expected.line + next();
    const [start, length, value] = [next(), next(), next()];
    add(number, { line, start, end: start + length, value });
    for (let count = next(); count > 0; count--) {
      const [{ start, line }, value] = [expected, next()];
      add(expected.number + 1, { line, start, end: start + lengthOf(value), value });
    }
  }
  last = { packed, figures };
  return figures;
}

/** How many figures differ, and as it is in `b` the first that does so in text order, where `b` has it. */
export function compareFigures(
  a: FigureDigests,
  b: FigureDigests,
): { first: FigureDigest | null; count: number } {
  const others = new Map(unpack(b));
  let first: FigureDigest | null | undefined;
  let count = 0;
  for (const [number, { value }] of unpack(a)) {
    const other = others.get(number);
    others.delete(number);
    if (other?.value === value) continue;
    if (first === undefined) first = other ?? null;
    count++;
  }
  const [added] = others.values();
  const found = first === undefined ? (added ?? null) : first;
  return { first: found, count: count + others.size };
}

/** A range as characters of the line it begins in; what stands in further lines is left out. */
export function stretchAt({ syntax }: Report, number: number, { start, end }: Range): LineStretch {
  const line = syntax.lines[number];
  const from = line?.start ?? 0;
  return { line: number, start: start - from, end: Math.min(end, line?.end ?? end) - from };
}
