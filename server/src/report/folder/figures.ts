import type { Coordinate, RowSpec } from "../editions/edition.ts";
import { EDITIONS } from "../editions/index.ts";
import type { Report } from "../model/report.ts";
import type { Range } from "../text/range.ts";

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
 * Packed, since a folder holds a quarter of a million of them; plain data, which may be handed from thread to thread.
 */
export interface FigureDigests {
  readonly values: Float64Array;
  /** For each figure the number of its cell, its line, its first character and the one after its last. */
  readonly places: Int32Array;
}

const FIELDS = 4;

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

/** Packs the figures of a report. Of a row that occurs twice the first one counts, as it does for `data`. */
export function packFigures(report: Report): FigureDigests {
  const { lines } = report.syntax;
  const values: number[] = [];
  const places: number[] = [];
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
        values.push(cell.figure.value);
        places.push(number, line, start, end);
      }
    }
  }
  return { values: new Float64Array(values), places: new Int32Array(places) };
}

/** The figure of a cell; null where the report has none there. */
export function figureAt({ values, places }: FigureDigests, cell: Coordinate): FigureDigest | null {
  const number = numbers.get(keyOf(cell));
  const index = values.findIndex((_, at) => places[at * FIELDS] === number);
  return index < 0 ? null : unpack({ values, places }, index);
}

function unpack({ values, places }: FigureDigests, index: number): FigureDigest {
  const [value = 0] = values.subarray(index);
  const [, line = 0, start = 0, end = 0] = places.subarray(index * FIELDS);
  return { value, line, start, end };
}

/** How many figures differ, and as it is in `b` the first that does so in text order, where `b` has it. */
export function compareFigures(
  a: FigureDigests,
  b: FigureDigests,
): { first: FigureDigest | null; count: number } {
  const others = new Map([...b.values].map((value, index) => [b.places[index * FIELDS], { value, index }]));
  let first: number | null | undefined;
  let count = 0;
  for (const [index, value] of a.values.entries()) {
    const number = a.places[index * FIELDS];
    const other = others.get(number);
    others.delete(number);
    if (other?.value === value) continue;
    if (first === undefined) first = other?.index ?? null;
    count++;
  }
  const [added] = others.values();
  const at = first === undefined ? added?.index : first;
  return { first: at == null ? null : unpack(b, at), count: count + others.size };
}

/** A number that is the same for the same figures, in whatever order they stand. */
export function sumUp({ values, places }: FigureDigests): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    // Amounts may have decimals, of which the fourth is a yuan.
    const part = (Math.round((values[index] ?? 0) * 10_000) % 0x7fffffff) + 1;
    sum = (sum + Math.imul(Math.imul((places[index * FIELDS] ?? 0) + 1, 0x9e3779b1) | 1, part)) | 0;
  }
  return sum;
}

/** A range as characters of the line it begins in; what stands in further lines is left out. */
export function stretchAt({ syntax }: Report, number: number, { start, end }: Range): LineStretch {
  const line = syntax.lines[number];
  const from = line?.start ?? 0;
  return { line: number, start: start - from, end: Math.min(end, line?.end ?? end) - from };
}
