import { bindTable } from "../binding/bind.ts";
import type { Edition, TableKey } from "../editions/edition.ts";
import { EDITIONS } from "../editions/index.ts";
import type { Row, Table, UnreadLines, UnreadReason } from "../model/report.ts";
import type { SourceRow, Syntax } from "../syntax/syntax.ts";
import { firstWhere } from "../text/bisect.ts";
import { labelKey } from "../text/label.ts";
import { cover, type Range } from "../text/range.ts";
import { readCell } from "../text/reading.ts";
import { areColumnsShuffled } from "./columnOrder.ts";
import { CODES } from "./columns.ts";
import { findTornRows } from "./costs.ts";
import { joinHalves } from "./lines/halves.ts";
import { dropNames } from "./lines/namedFigures.ts";
import { turnUpright } from "./lines/turned.ts";
import { blocksOf, findOwnColumns } from "./ownColumns.ts";
import { type AlignedTable, alignTable } from "./readings.ts";
import { rowLabelsOf } from "./rowLabels.ts";
import { isSettled, isTornApart } from "./settled.ts";
import {
  doubtFilledUp,
  doubtPushed,
  isSumEarly,
  withoutColumnNumbers,
  withoutEmptyLines,
} from "./shifted.ts";
import { areOwnSums, buildTable, unreadCells } from "./table.ts";
import { listLonely } from "./unreadLines.ts";

/** A table as read, and the lines of what could not be read where there is none. */
export interface TableReading {
  readonly table: Table | null;
  readonly unread: readonly UnreadLines[];
}

/** So many labels of a table's rows or columns make a part that should have been a table. */
const LEAST_LABELS = 3;
/** A part with more rows of cells than this is not aligned. */
const MOST_ALIGNED = 4000;
/** With a figure glued to it; in UTF-16 units. */
const LONGEST_LABEL = 100;
const NONE: ReadonlySet<number> = new Set();
/** What a table is drawn with: no label holds it. */
const DRAWN = /[\u2500-\u257f｜]/;
const PICTURE = /!\[[^\]]*\]\(|<img\s|[[【（(](?:TABLE|表格|图片|IMAGE)[\]】）)]/i;

/**
 * Reads a table from some rows of cells. One that leaves no doubt is read from left to right; any other by aligning its
 * figures with the rows of the edition, and what is not certain after that is unread.
 * @param due the edition in force for the report's year.
 * @param text the whole document.
 */
export function readTable(
  key: TableKey,
  due: Edition,
  rows: readonly SourceRow[],
  text: string,
): TableReading {
  const { table, unread } = readRows(key, due, rows, text);
  if (!table) return { table, unread };
  return isSumEarly(table)
    ? { table: null, unread: listFigures(key, rows, "short") }
    : { table: doubtFilledUp(doubtPushed(table, text)), unread };
}

function readRows(key: TableKey, due: Edition, rows: readonly SourceRow[], text: string): TableReading {
  const regular = bindTable(key, due, rows);
  const isRow = regular?.isRegular === true && key !== "disputes";
  // Table 四's one line has no label that could tell it from the numbers of its columns, or from an empty line.
  const counted = isRow ? rows : withoutColumnNumbers(key === "disputes" ? withoutEmptyLines(rows) : rows);
  if (counted !== rows) return readRows(key, due, counted, text);
  const upright = regular?.isRegular ? null : findUpright(key, due, rows);
  if (upright) {
    const { table, unread } = readRows(key, due, upright, text);
    return { table: table && { ...table, isTurned: true, isRegular: false }, unread };
  }
  const named = regular?.isRegular ? null : findNamed(key, due, rows);
  if (named) return readRows(key, due, named, text);
  const joined = regular?.isRegular ? null : findJoined(key, due, rows);
  if (joined) return readRows(key, due, joined, text);
  if (areColumnsShuffled(regular?.spec ?? due.tables[key], rows, regular))
    return { table: null, unread: listFigures(key, rows, "order") };
  const isCoded = rows.some(({ cells }) => cells.some(({ text }) => text.length === 2 && CODES.test(text)));
  const ownColumns = regular ? findOwnColumns(regular.spec, blocksOf(regular), rows) : NONE;
  const isPlain = !isCoded && ownColumns.size === 0;
  const isRegular = regular?.isRegular === true && isPlain && !isTornApart(regular, rows);
  if (isRegular) return { table: regular, unread: [] };
  const own = cutAtOtherTable(key, rows);
  const walked = own === rows ? regular : bindTable(key, due, own);
  if (walked && isPlain && isSettled(walked, own)) return { table: walked, unread: [] };
  // No report has a table nearly as long; to align it would take longer than anybody waits.
  if (own.length > MOST_ALIGNED) return { table: null, unread: listLabelled(key, due, own, text) };
  const aligned = alignTable(key, due, own, text, ownColumns);
  if (!aligned) return { table: null, unread: listLabelled(key, due, own, text) };
  const isEmptied = isMostlyLonely(key, aligned);
  const table = aligned.isUnreadable || isEmptied ? null : buildTable(key, aligned);
  if (isEmptied) return { table: null, unread: listLabelled(key, due, own, text, "short") };
  if (!table) {
    // A mark for a blank alone (无) is no figure of which anything could be said.
    const unread = hasFigures(own) ? [wholePart(key, aligned)] : listLabelled(key, due, own, text);
    return { table: null, unread };
  }
  return {
    table: walked?.spec === table.spec && !isCoded ? takeOver(table, walked, aligned) : table,
    unread: [],
  };
}

/** The rows of a table that lies on its side in any edition. */
function findUpright(key: TableKey, due: Edition, rows: readonly SourceRow[]): readonly SourceRow[] | null {
  for (const { tables } of [due, ...EDITIONS.filter((other) => other !== due)]) {
    const upright = turnUpright(tables[key], rows);
    if (upright) return upright;
  }
  return null;
}

/** The rows of a table in which every figure stands behind its column's name, without these names. */
function findNamed(key: TableKey, due: Edition, rows: readonly SourceRow[]): readonly SourceRow[] | null {
  for (const { tables } of [due, ...EDITIONS.filter((other) => other !== due)]) {
    const named = dropNames(tables[key], rows);
    if (named) return named;
  }
  return null;
}

/** The whole rows of a table that stands in parts, each with some of the columns. */
function findJoined(key: TableKey, due: Edition, rows: readonly SourceRow[]): readonly SourceRow[] | null {
  for (const { tables } of [due, ...EDITIONS.filter((other) => other !== due)]) {
    const joined = joinHalves(tables[key], rows);
    if (joined) return joined;
  }
  return null;
}

/** Whether most rows have their whole labels and no figures: what was left out elsewhere may be missing here, too. */
function isMostlyLonely(key: TableKey, aligned: AlignedTable): boolean {
  return listLonely(key, aligned).length * 2 > aligned.rows.length;
}

/** Rows that were read the same from left to right are taken as they are: their labels are better known. */
function takeOver(table: Table, walked: Table, aligned: AlignedTable): Table {
  const isBalanced = areOwnSums(aligned.rows);
  const rows = table.rows.map((row) => {
    const same = walked.rows.find((other) => isSame(other, row));
    if (!same || row.fit === "unread") return row;
    // A label that its figures tear apart was only read in part.
    if (same.label?.match === "deviating" && isTorn(row, aligned)) return row;
    return same.fit === "exact"
      ? same
      : {
          ...same,
          cells:
            row.fit === "exact"
              ? row.cells
              : unreadCells(row.spec, same.values, same.fit, same.range, isBalanced),
        };
  });
  const deviatingColumns = walked.deviatingColumns.filter(({ text }) => !DRAWN.test(text));
  return { ...table, rows, deviatingColumns };
}

function isTorn({ spec }: Row, { rows, groups, labels }: AlignedTable): boolean {
  const reading = rows.find(({ target }) => target.spec === spec);
  const group = reading?.kind === "read" ? groups[reading.group] : undefined;
  return group !== undefined && reading !== undefined && findTornRows(group, labels).includes(reading.target);
}

function isSame(a: Row, b: Row): boolean {
  return (
    a.spec === b.spec &&
    a.fit === b.fit &&
    a.values.length === b.values.length &&
    a.values.every(({ range, figure }, index) => {
      const other = b.values[index];
      return range.start === other?.range.start && figure.kind === other.figure.kind;
    })
  );
}

/** A picture, or a placeholder for one, in a part of a text that has no table. */
export function listPicture(key: TableKey, { text, lines }: Syntax, body: Range): UnreadLines[] {
  const match = PICTURE.exec(text.slice(body.start, body.end));
  if (!match) return [];
  const start = body.start + match.index;
  const line = lines[firstWhere(lines.length, (index) => (lines[index]?.end ?? 0) >= start)];
  if (!line) return [];
  const range = { start, end: Math.max(line.content.end, start + match[0].length) };
  return [{ table: key, range, firstLine: line.number, lastLine: line.number, why: "picture" }];
}

/** The rows between those that have a label of another table's row: what stands beyond them is not this table's. */
function cutAtOtherTable(key: TableKey, rows: readonly SourceRow[]): readonly SourceRow[] {
  const { own, others } = keysOf(key);
  const has = (row: SourceRow, keys: ReadonlySet<string>): boolean =>
    row.cells.some(({ text }) => text.length > 3 && text.length < 60 && keys.has(labelKey(text)));
  const first = rows.findIndex((row) => has(row, own));
  if (first < 0) return rows;
  const start = rows.findLastIndex((row, index) => index < first && has(row, others)) + 1;
  const end = rows.findIndex((row, index) => index > first && has(row, others));
  return start === 0 && end < 0 ? rows : rows.slice(start, end < 0 ? rows.length : end);
}

interface RowKeys {
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const known = new Map<TableKey, RowKeys>();

/** The whole labels of a table's rows in any edition, and those of the other tables'. */
function keysOf(key: TableKey): RowKeys {
  const before = known.get(key);
  if (before) return before;
  const own = new Set<string>();
  const others = new Set<string>();
  for (const { tables } of EDITIONS) {
    for (const { key: table, blocks } of Object.values(tables)) {
      const labels = blocks.flatMap(({ rows, header }) => [
        ...rows.map(({ label }) => labelKey(label ?? "")),
        // Table 四 is known by its header alone.
        ...(table === "disputes" ? header.flat().map(({ text }) => labelKey(text)) : []),
      ]);
      for (const label of labels) if (label.length > 2) (table === key ? own : others).add(label);
    }
  }
  const keys = { own, others };
  known.set(key, keys);
  return keys;
}

/** All lines of figures of a table of which nothing is to be believed. */
function wholePart(key: TableKey, { groups, strips }: AlignedTable): UnreadLines {
  const lines = groups.length > 0 ? groups : strips;
  const ranges = groups.flatMap(({ own, figures }) => [...own, ...figures].map(({ range }) => range));
  const why: UnreadReason = groups.some(({ isOdd }) => isOdd) ? "count" : "labels";
  return {
    table: key,
    range: ranges.reduce(cover, ranges[0] ?? { start: 0, end: 0 }),
    firstLine: Math.min(...lines.map(({ firstLine }) => firstLine)),
    lastLine: Math.max(...lines.map(({ lastLine }) => lastLine)),
    why,
  };
}

/** Labels of the table, or a picture, where there are no figures that could be read. */
function listLabelled(
  key: TableKey,
  due: Edition,
  rows: readonly SourceRow[],
  text: string,
  reason: UnreadReason = "labels",
): UnreadLines[] {
  const labels = rowLabelsOf(due.tables[key]);
  const isLabel = (row: SourceRow): boolean =>
    row.cells.some(({ text: written }) => {
      // In a sentence (`（一）予以公开：自然人 3 件，…`) the label stands before the colon.
      const head = written.split(/[：:]/, 1)[0] ?? written;
      if (head.length > LONGEST_LABEL) return false;
      const words = labelKey(head.replace(/[0-9]+$/, ""));
      return words !== "" && (labels.byKey.has(words) || labels.headers.has(words));
    });
  const labelled = rows.filter(isLabel);
  const pictures = rows.filter(({ range }) => PICTURE.test(text.slice(range.start, range.end)));
  const lines = labelled.length >= LEAST_LABELS ? labelled : pictures;
  const [first] = lines;
  if (!first) return [];
  const isGlued = lines.some(({ cells }) => cells.some((cell) => /\p{Script=Han}[0-9]+$/u.test(cell.text)));
  const why = lines === pictures ? "picture" : isGlued ? "glued" : hasNumbers(rows) ? reason : "bare";
  return [stretchOver(key, first, lines[lines.length - 1] ?? first, why)];
}

/** Whether a number stands in some rows, by itself or behind words. */
function hasNumbers(rows: readonly SourceRow[]): boolean {
  return hasFigures(rows) || rows.some(({ cells }) => cells.some(({ text }) => /\D[0-9]/.test(text)));
}

/** Whether some rows hold a figure at all. */
export function hasFigures(rows: readonly SourceRow[]): boolean {
  return rows.some(hasFigure);
}

function hasFigure({ cells }: SourceRow): boolean {
  return cells.some(({ text }) => readCell(text).figure.kind === "number");
}

/** The stretch of rows that hold figures. */
function listFigures(key: TableKey, rows: readonly SourceRow[], why: UnreadReason): UnreadLines[] {
  const lines = rows.filter(hasFigure);
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (!first || !last) return [];
  return [stretchOver(key, first, last, why)];
}

/** What was not read from one row to another. */
function stretchOver(key: TableKey, first: SourceRow, last: SourceRow, why: UnreadReason): UnreadLines {
  const range = cover(first.range, last.range);
  return { table: key, range, firstLine: first.firstLine, lastLine: last.lastLine, why };
}
