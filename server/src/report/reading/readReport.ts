import { listPicture, readTable, type TableReading } from "../alignment/readTable.ts";
import { bindTable } from "../binding/bind.ts";
import { readOwnColumns } from "../binding/ownColumns.ts";
import type { Edition, SectionKey, TableKey } from "../editions/edition.ts";
import { EDITIONS, editionByKey, editionForYear } from "../editions/index.ts";
import type { Report, Section, Table, UnreadLines } from "../model/report.ts";
import { parse } from "../syntax/parse.ts";
import { plainTextOf } from "../syntax/plainText.ts";
import type { SourceRow, Syntax } from "../syntax/syntax.ts";
import { firstWhere } from "../text/bisect.ts";
import { readYear } from "./agencyLine.ts";
import { findOutside } from "./outside.ts";
import { findAgencyInPreamble } from "./preamble.ts";
import { findSections } from "./sections.ts";
import { findSignature } from "./signature.ts";
import { partCopies } from "./tableCopies.ts";
import { findTitle } from "./title.ts";

const NAMED_YEAR = /([0-9０-９]{4})\s*年(?:度)?\s*(?:政府)?信息公开(?:工作)?(?:的)?(?:年度)?(?:报告|年报)/;
const TITLED_YEAR = /《\s*([0-9０-９]{4})\s*年(?:度)?[^《》\d]{2,40}信息公开[^《》\d]{0,8}(?:报告|年报)》/;
const PERIOD_YEAR = /([0-9０-９]{4})\s*年\s*1\s*月\s*1\s*日/;

const LEAST_LABELLED = 3;

/** Reads any text as a report. Nothing throws; what is not there is null or empty. */
export function readReport(text: string): Report {
  const syntax = parse(text);
  const sections = findSections(syntax, EDITIONS[0]);
  const opening = sections[0]?.heading.range.start ?? text.length;
  const title = findTitle(text, syntax.blocks, opening);
  const last = sections[sections.length - 1];
  const signature = findSignature(syntax, last ? last.body.start : (title?.range.end ?? 0));
  const year =
    (title?.year ? readYear(title.year.text) : null) ??
    findYear(plainTextOf(text, { start: 0, end: opening }).words);
  const dueEdition = editionForYear(year);
  const { tables, unread } = readTables(syntax, sections, dueEdition, year);
  return {
    syntax,
    title,
    agency:
      (title?.agency ?? signature?.agency ?? findAgencyInPreamble(text, syntax.blocks, opening))?.text ??
      null,
    year,
    edition: editionOf(tables, dueEdition),
    dueEdition,
    sections,
    tables,
    unread,
    outside: findOutside(syntax, title, year, opening),
    signature,
  };
}

/** The three tables of a report, and the parts that should have been one and could not be read. */
export interface Tables {
  readonly tables: Readonly<Record<TableKey, Table | null>>;
  readonly unread: readonly UnreadLines[];
}

/**
 * Reads the three tables of a text, each in its section where there is one.
 * @param year the report's year, which tells its table from last year's beside it; null where it is not known.
 */
export function readTables(
  syntax: Syntax,
  sections: readonly Section[],
  due: Edition,
  year: number | null,
): Tables {
  const proactive = readInSection("proactive", due, syntax, sections, year);
  const requests = readInSection("requests", due, syntax, sections, year);
  const disputes = readInSection("disputes", due, syntax, sections, year);
  const table = proactive.table ? readOwnColumns(proactive.table, syntax.rows) : null;
  return {
    tables: { proactive: table, requests: requests.table, disputes: disputes.table },
    unread: [proactive, requests, disputes].flatMap(({ unread }) => unread),
  };
}

function findYear(preamble: string): number | null {
  const match = NAMED_YEAR.exec(preamble) ?? TITLED_YEAR.exec(preamble) ?? PERIOD_YEAR.exec(preamble);
  return match?.[1] === undefined ? null : readYear(match[1]);
}

/** Looks for a table in its section; where the heading is missing or the table strayed, in the whole text. */
function readInSection(
  key: TableKey & SectionKey,
  due: Edition,
  syntax: Syntax,
  sections: readonly Section[],
  year: number | null,
): TableReading {
  let best: TableReading | null = null;
  for (const section of sections) {
    if (section.key !== key) continue;
    const { start, end } = section.body;
    const first = firstWhere(syntax.rows.length, (index) => (syntax.rows[index]?.range.start ?? 0) >= start);
    const next = firstWhere(syntax.rows.length, (index) => (syntax.rows[index]?.range.start ?? 0) >= end);
    const rows = syntax.rows.slice(first, next);
    const reading = readCopies(key, due, rows, syntax.text, year);
    if (!best || weightOf(reading) > weightOf(best)) best = reading;
  }
  if (best?.table) return best;
  if (best && weightOf(best) > 0) return findMisplaced(key, due, syntax, sections) ?? best;
  const strayed = bindTable(key, due, syntax.rows);
  if (!strayed) return { table: null, unread: listPictures(key, syntax, sections) };
  const reading = readTable(key, due, rowsAround(strayed, syntax.rows), syntax.text);
  // Words of a table stand in other tables as well: only several whole labels show that this one is there.
  const labelled = strayed.rows.filter(({ label }) => label?.match === "exact");
  return reading.table || labelled.length >= LEAST_LABELLED
    ? reading
    : { table: null, unread: listPictures(key, syntax, sections) };
}

/** A whole table that stands in the section of another one, where what stands in its own could not be read. */
function findMisplaced(
  key: TableKey,
  due: Edition,
  { rows, text }: Syntax,
  sections: readonly Section[],
): TableReading | null {
  for (const { key: other, spec, body } of sections) {
    if (other === key || spec.table === null) continue;
    const own = rows.filter(({ range }) => range.start >= body.start && range.end <= body.end);
    const reading = readTable(key, due, own, text);
    if (reading.table?.isRegular) return reading;
  }
  return null;
}

/** The pictures in the sections of a table that stands nowhere. */
function listPictures(key: TableKey, syntax: Syntax, sections: readonly Section[]): UnreadLines[] {
  return sections.flatMap((section) => (section.key === key ? listPicture(key, syntax, section.body) : []));
}

/** Reads a table from its section's rows; where last year's stands there too, this year's rows come first. */
function readCopies(
  key: TableKey,
  due: Edition,
  rows: readonly SourceRow[],
  text: string,
  year: number | null,
): TableReading {
  const [own, ...others] = partCopies(key, rows, text, year) ?? [];
  if (!own) return readTable(key, due, rows, text);
  const { table, unread } = readTable(key, due, own, text);
  if (!table) return readTable(key, due, rows, text);
  const further = others.flatMap((copy) => readTable(key, due, copy, text).table?.rows ?? []);
  return { table: { ...table, rows: [...table.rows, ...further], isRegular: false }, unread };
}

/** The rows of a table that stands in no section of its own, and those that go on with it in the same layout. */
function rowsAround({ range, layout }: Table, rows: readonly SourceRow[]): readonly SourceRow[] {
  const first = rows.findIndex((row) => row.range.end > range.start);
  let end = first;
  while (end < rows.length) {
    const row = rows[end];
    if (!row || (row.range.start >= range.end && (row.layout !== layout || row.layout === "lines"))) break;
    end++;
  }
  return rows.slice(Math.max(0, first), end);
}

function weightOf({ table, unread }: TableReading): number {
  return table ? 1 + table.rows.length : unread.length > 0 ? 1 : 0;
}

/** The report's edition: that of the tables in which editions differ, table 二 first. */
function editionOf(tables: Readonly<Record<TableKey, Table | null>>, due: Edition): Edition {
  const telling = tables.proactive ?? tables.requests;
  return telling ? editionByKey(telling.edition) : due;
}
