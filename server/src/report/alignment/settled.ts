import type { Row, Table } from "../model/report.ts";
import type { SourceCell, SourceRow } from "../syntax/syntax.ts";
import { labelKey } from "../text/label.ts";
import { readCell } from "../text/reading.ts";
import { findWholeRows, rowOfKey } from "./groups.ts";
import { explained, pairsOf, plainKey, rowLabelsOf } from "./rowLabels.ts";
import { readPiece } from "./tokens.ts";

/** A text that a label explains by this much may be that label, worded otherwise. */
const LEAST_EXPLAINED = 0.4;
/** Where each figure has a line of its own, more rows out of order than these are no mistake of a hand. */
const MOST_DISPLACED = 1;

const LONGEST_LABEL = 60;
/** Shorter labels (其他, 总计) are words of the header as well. */
const SHORTEST = 2;
const SEPARATED = /^(?:[│┃║｜[][0-9０-９]+|["']?[0-9０-９]*["']?(?:[,，;；、│┃║｜]|[\])}],?))$/;
/** Several figures in one cell. */
const SEVERAL = /^[0-9]+(?:\s+[0-9]+)+$/;

/**
 * Whether a table that was read from left to right leaves no doubt: every figure in its lines belongs to a row, every row
 * has its figures, and either each stands in one line with its whole label, or all stand in the order of the edition.
 * @param rows the rows of cells that the table was looked for in.
 */
export function isSettled(table: Table, rows: readonly SourceRow[]): boolean {
  if (isTornApart(table, rows)) return false;
  // Every row in its order, with its whole label and as many natural numbers as are due: nothing is left to doubt.
  if (table.isRegular) return true;
  if (table.rows.some(hasSeparators)) return false;
  if (rows.some(({ cells }) => cells.some(({ text }) => text.length > 2 && SEVERAL.test(text)))) return false;
  // A form that is not filled in, unless some of its lines are no rows; table 四 has but one, which may stand in parts.
  const areRows = table.unknownRows.length === 0 && (table.key !== "disputes" || table.rows.length < 2);
  if (areRows && !rows.some(({ cells }) => cells.some(isNumber))) return true;
  if (!table.rows.every((row) => row.fit === "exact" && isPlacedSurely(row, table, rows))) return false;
  if (table.rows.some((row) => endsInRemark(row, table, rows)) || hasBrokenLabel(table, rows)) return false;
  if (table.rows.filter(beginsInUnit).length > 1) return false;
  if (hasLabelAlone(table, rows) || !table.rows.every(areOwnValues)) return false;
  const isInLines = table.rows.every(standsInOneLine);
  if (!isInLines && countDisplaced(table) > MOST_DISPLACED) return false;
  if (!isInLines && table.rows.some(({ label }) => label?.match === "deviating")) return false;
  if (table.unknownRows.length > 0 && !(isInLines && areStrangers(table))) return false;
  return isConsumed(table, rows);
}

/** Whether lines stand between those of a row that reading from left to right has passed over. */
export function isTornApart(table: Table, rows: readonly SourceRow[]): boolean {
  return (
    hasEmptyCells(table, rows) ||
    table.rows.some(
      (row) => passesOverTitle(row, table, rows) || takesOtherLines(row, rows) || takesHeadOfLine(row, rows),
    )
  );
}

/**
 * Whether a table has its cells under each other and pipes in lines by themselves, each of them a cell without words: what
 * was read from line to line has passed over them.
 */
function hasEmptyCells({ layout }: Table, rows: readonly SourceRow[]): boolean {
  if (layout !== "lines") return false;
  return rows.some(
    (row) =>
      row.layout === "pipes" &&
      row.range.end - row.range.start === 1 &&
      row.cells.every(({ text }) => text === ""),
  );
}

function isNumber({ text }: SourceCell): boolean {
  const { figure } = readCell(text);
  return figure.kind === "number" && !figure.style.chinese;
}

/** Whether every figure from the table's first line on is one of its values. */
function isConsumed(table: Table, rows: readonly SourceRow[]): boolean {
  const values = new Set<number>();
  for (const row of [...table.rows, ...table.unknownRows])
    for (const { range } of row.values) values.add(range.start);
  return rows.every(
    ({ cells, range }) =>
      range.end <= table.range.start ||
      cells.every((cell) => cell.text === "" || values.has(cell.range.start) || !isNumber(cell)),
  );
}

/** Whether the whole label of a row stands there that has no figures: then others may be its. */
function hasLabelAlone({ spec, rows: found }: Table, rows: readonly SourceRow[]): boolean {
  const labels = rowLabelsOf(spec);
  const read = new Set(found.map((row) => row.spec));
  const pieces = rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      const piece = readPiece(cell.text, cell.range, cell.column);
      return piece.kind === "text" && piece.text.length < LONGEST_LABEL ? [piece] : [];
    }),
  );
  return findWholeRows(pieces, labels).some(({ spec: row, key }) => key.length > SHORTEST && !read.has(row));
}

/** Whether a mark that parts figures stands in a cell with one of them: the marks were not seen. */
function hasSeparators({ values }: Row): boolean {
  return values.some(({ figure, text }) => figure.kind === "malformed" && SEPARATED.test(text));
}

/** Whether what is no number among the values of a row stands in its line, or has digits at least. */
function areOwnValues({ values, firstLine, lastLine, layout }: Row): boolean {
  const isInLine = firstLine === lastLine && layout !== "lines";
  return isInLine || values.every(({ figure, text }) => figure.kind !== "malformed" || /\d/.test(text));
}

/** Whether a row of a grid was filled up with figures of other lines although its own line has cells enough, blank ones. */
function takesOtherLines(row: Row, rows: readonly SourceRow[]): boolean {
  if (row.layout === "lines" || row.layout === "spaces" || row.firstLine === row.lastLine) return false;
  const source = sourceOf(row, rows);
  if (!source || source.lastLine >= row.lastLine) return false;
  const end = row.label?.range.end ?? 0;
  const own = source.cells.filter(({ range }) => range.start >= end);
  return own.length >= row.spec.cells.length && own.some(({ text }) => text === "");
}

/** Whether the last value of a row opens a later line, in which words follow it: there it is the number of that line. */
function takesHeadOfLine({ values, firstLine, lastLine, layout }: Row, rows: readonly SourceRow[]): boolean {
  const last = values[values.length - 1];
  if (layout === "lines" || firstLine === lastLine || !last) return false;
  const source = rows.find(({ range }) => range.end >= last.range.end);
  if (!source || source.firstLine === firstLine) return false;
  const [first, next] = source.cells.filter(({ text }) => text !== "");
  return first?.range.start === last.range.start && next !== undefined && !isNumber(next);
}

/** Whether a block's title stands between the label of a row and its figures: these may be a page's number. */
function passesOverTitle(row: Row, { spec }: Table, rows: readonly SourceRow[]): boolean {
  if (row.firstLine === row.lastLine || spec.blocks.every(({ title }) => title === null)) return false;
  return rows.some(
    ({ firstLine, lastLine, cells }) =>
      firstLine > row.firstLine &&
      lastLine < row.lastLine &&
      cells.some(({ text }) =>
        spec.blocks.some(({ title }) => title !== null && labelKey(title) === labelKey(text)),
      ),
  );
}

function standsInOneLine({ label, spec, firstLine, lastLine, layout }: Row): boolean {
  return spec.label === null || (label?.pieces.length === 1 && firstLine === lastLine && layout !== "lines");
}

/** How many rows stand before one that the edition has before them, or are there twice. */
function countDisplaced({ spec, rows }: Table): number {
  const order = spec.blocks.flatMap((block) => block.rows);
  const places = rows.map((row) => order.indexOf(row.spec));
  return places.filter((place, index) => index > 0 && place <= (places[index - 1] ?? 0)).length;
}

/** Whether the rows without a label of the edition are like none that is missing, or has no figure. */
function areStrangers({ spec, rows, unknownRows }: Table): boolean {
  const labels = rowLabelsOf(spec);
  const filled = new Set(
    rows.flatMap((row) => (row.values.some(({ text }) => text !== "") ? [row.spec] : [])),
  );
  const missing = labels.targets.filter((target) => !filled.has(target.spec));
  return unknownRows.every(({ label, values }) => {
    // A single character is a piece of something.
    if (!label || label.text.length < SHORTEST || values.length === 0) return false;
    const pairs = pairsOf(plainKey(label.text));
    return missing.every((target) => explained(pairs, target, labels) < LEAST_EXPLAINED);
  });
}

/** Whether blank figures among the values of a row are told from the gaps of merged cells. */
function isPlacedSurely(row: Row, { rows: others }: Table, rows: readonly SourceRow[]): boolean {
  if (row.values.every(({ text }) => text !== "")) return true;
  const source = sourceOf(row, rows);
  const first = row.values[0];
  if (!source || !first) return false;
  const end = row.label?.range.end ?? source.range.start;
  const tail = source.cells.filter(({ range }) => range.start >= end).length;
  const start = columnOf(source, first.range.start);
  // A sum that is blank may be the end of a row that has lost a cell.
  const isSumBlank =
    row.values[row.values.length - 1]?.text === "" && row.values.some(({ text }) => text !== "");
  if (tail === row.values.length && !isSumBlank) return true;
  const full = others.filter(({ values }) => values.every(({ text }) => text !== ""));
  const alike = full.flatMap((other) => {
    const line = sourceOf(other, rows);
    const value = other.values[0];
    // A line with a wider gap is a cell longer: this one may have lost a figure, and begin where that does.
    const isWider = line && value && line.cells.length === source.cells.length + 1;
    if (isWider && first.text === "" && columnOf(line, value.range.start) === start + 1) return [-1];
    return line &&
      value &&
      line.cells.length === source.cells.length &&
      other.values.length === row.values.length
      ? [columnOf(line, value.range.start)]
      : [];
  });
  return alike.length > 0 && alike.every((column) => column === start);
}

function sourceOf({ firstLine, range, layout }: Row, rows: readonly SourceRow[]): SourceRow | undefined {
  return rows.find(
    (source) =>
      source.layout === layout &&
      source.firstLine <= firstLine &&
      source.range.end >= range.start &&
      source.lastLine >= firstLine,
  );
}

function columnOf({ cells }: SourceRow, start: number): number {
  return cells.find(({ range }) => range.start === start)?.column ?? -1;
}

/** Words, and not a mark for a blank (无). */
const WORDS = /\p{Script=Han}{2}/u;

/**
 * Whether a line is shorter than those of rows like it and ends in words: a cell of it is lost, and what was remarked is no
 * figure.
 */
function endsInRemark(row: Row, table: Table, rows: readonly SourceRow[]): boolean {
  const last = row.cells.at(-1);
  if (row.cells.length === 1 || last?.figure.kind !== "malformed" || !WORDS.test(last.text)) return false;
  const width = countCells(row, rows);
  return table.rows.some(
    (other) => other.cells.length === row.cells.length && countCells(other, rows) > width,
  );
}

/** The cells of the line in which a row stands. */
function countCells({ range }: Row, rows: readonly SourceRow[]): number {
  return (
    rows.find((line) => line.range.start <= range.start && line.range.end >= range.end)?.cells.length ?? 0
  );
}

/** Whether a line of a grid holds nothing but the end of the label that the line above it begins. */
function hasBrokenLabel({ spec }: Table, rows: readonly SourceRow[]): boolean {
  const labels = rowLabelsOf(spec);
  return rows.some(({ cells }, index) => {
    if (cells.length < 2) return false;
    const [only, second] = cells.filter(({ text }) => text !== "");
    const above = rows[index - 1]?.cells.find(({ column }) => column === only?.column);
    if (!only || second || !above || isNumber(above)) return false;
    const own = plainKey(only.text);
    const whole = rowOfKey(plainKey(above.text) + own, labels);
    return whole !== null && rowOfKey(own, labels) !== whole;
  });
}

/** What a column of units holds. */
const UNIT = /^(?:件|件次|个|条|次|项|份|宗|人次|元|万元)$/;

/** Whether a unit stands before the figures of a row: where several rows have one, in a column of the author's own. */
function beginsInUnit({ values, spec }: Row): boolean {
  return spec.cells.length > 1 && values.length > 1 && UNIT.test(values[0]?.text ?? "");
}
