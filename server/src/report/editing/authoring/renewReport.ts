import type { TableKey } from "../../editions/edition.ts";
import { editionForYear } from "../../editions/index.ts";
import type { Report, Table } from "../../model/report.ts";
import { readStatements } from "../../prose/comparisons.ts";
import type { ProseLine } from "../../prose/prose.ts";
import { readQuantities } from "../../prose/quantities.ts";
import { isReportYear, writeYear } from "../../prose/reportYear.ts";
import { locate, type Sentence, splitSentences } from "../../prose/sentences.ts";
import { readYears } from "../../prose/years.ts";
import { readReport } from "../../reading/readReport.ts";
import { extentOf } from "../../tables/extent.ts";
import { layoutOfNewTable } from "../../tables/newTable.ts";
import { printForm } from "../../tables/printTable.ts";
import type { Edit } from "../../text/edits.ts";
import { applyEdits } from "../../text/edits.ts";
import type { Text } from "../../text/language.ts";
import type { Range } from "../../text/range.ts";
import { closingDate, PLACEHOLDER } from "./blankReport.ts";

/** A place of the new report that its author should look at, and why. */
export interface Reminder {
  /** In the new text. */
  readonly range: Range;
  readonly message: Text;
}

/** A report made from last year's. */
export interface Renewed {
  readonly text: string;
  /** In text order. */
  readonly reminders: readonly Reminder[];
}

/**
 * Makes the next report of an agency from its last one: the report's year is renewed wherever it means the report's
 * year, tables are those of the edition that is due with every figure blank, 上年结转 is filled from last year's
 * 结转下年度继续办理, figures of the tables named in prose and the closing date are left to be filled in (`××`).
 * What cannot be decided is left as it is and comes as a reminder: other years, other amounts, what was said not to
 * have happened. Nothing else of the author's is changed.
 * @param old last year's report, whose year is known.
 */
export function renewReport(old: Report, prose: readonly ProseLine[], year: number): Renewed {
  const before = old.year ?? year - 1;
  const edits: Edit[] = [];
  const reminders: Reminder[] = [];
  const statements = readStatements(prose, old);
  const named = statements.flatMap(({ number }) => (number ? [number] : []));
  for (const { number, range, words } of statements) {
    if (number) edits.push({ range: number, newText: PLACEHOLDER });
    else {
      reminders.push({
        range,
        message: {
          zh: `去年写“${words}”，请核对今年是否仍是这样`,
          en: `last year the report said “${words}”; check whether that still holds`,
        },
      });
    }
  }
  for (const line of prose) {
    if (line.kind === "signature") continue;
    for (const sentence of splitSentences(line)) {
      for (const found of readYears(sentence.text)) {
        const range = locate(sentence, found.start, found.digitsEnd);
        if (isReportYear(sentence, found, before)) {
          edits.push({ range, newText: writeYear(sentence.text.slice(found.start, found.digitsEnd), year) });
        } else if (Math.abs(found.year - before) <= 1) {
          reminders.push({
            range: locate(sentence, found.start, found.end),
            message: describeYear(found.year),
          });
        }
      }
      if (line.kind === "body") reminders.push(...listAmounts(sentence, named));
    }
  }
  const { date } = old.signature ?? {};
  if (date) edits.push({ range: date.range, newText: closingDate(year) });
  for (const table of Object.values(old.tables)) if (table) edits.push(renewTable(old, table, year));
  const taken = dropOverlapping(edits);
  const text = applyEdits(old.syntax.text, taken);
  const moved = reminders
    .filter(
      ({ range }) => !taken.some((edit) => edit.range.start < range.end && range.start < edit.range.end),
    )
    .map(({ range, message }) => ({ message, range: moveRange(range, taken) }));
  const all = [...moved, ...offerInForce(old, readReport(text))];
  return { text, reminders: all.sort((a, b) => a.range.start - b.range.start) };
}

function describeYear(year: number): Text {
  return {
    zh: `这里写的是 ${year} 年，请核对今年是否仍这样写`,
    en: `this names ${year}; check whether it still holds`,
  };
}

/** Amounts that no table counts are last year's until the author has looked. */
function listAmounts(sentence: Sentence, named: readonly Range[]): Reminder[] {
  return readQuantities(sentence.text)
    .map((quantity) => ({
      words: sentence.text.slice(quantity.start, quantity.end),
      number: locate(sentence, quantity.start, quantity.numberEnd),
      range: locate(sentence, quantity.start, quantity.end),
    }))
    .filter(({ number }) => !named.some((other) => other.start === number.start))
    .map(({ range, words }) => ({
      range,
      message: {
        zh: `“${words}”是去年的数，请换成今年的`,
        en: `“${words}” is last year's figure; write this year's`,
      },
    }));
}

/** The table anew, blank but for what is carried over, in the edition that is due. */
function renewTable(old: Report, table: Table, year: number): Edit {
  const edition = editionForYear(year);
  const carried = new Map(
    edition.carryOvers
      .filter(({ table: key }) => key === table.key)
      .map(({ row, from }) => [row, readRow(table, from)]),
  );
  const spec = edition.tables[table.key];
  const newText = printForm(
    spec,
    layoutOfNewTable(old, spec),
    ({ row, column }) => carried.get(row)?.get(column) ?? "",
  );
  return { range: extentOf(old, table), newText };
}

function readRow(table: Table, key: string): Map<string, string> {
  const row = table.rows.find(({ spec }) => spec.key === key);
  const cells = row?.cells.filter(({ figure }) => figure.kind === "number") ?? [];
  return new Map(
    cells.map(({ column, figure }) => [column, figure.kind === "number" ? String(figure.value) : ""]),
  );
}

/** What was in force at the end of last year, where this year's number is to be filled in. */
function offerInForce(old: Report, renewed: Report): Reminder[] {
  const key: TableKey = "proactive";
  return (renewed.tables[key]?.rows ?? []).flatMap((row) => {
    const cell = row.cells.find(({ column }) => column === "inForce");
    const last = old.tables[key]?.rows
      .find(({ spec }) => spec.key === row.spec.key)
      ?.cells.find(({ column }) => column === "inForce")?.figure;
    if (!cell || last?.kind !== "number" || last.value === 0) return [];
    return [
      {
        range: cell.range,
        message: {
          zh: `“${row.spec.name.zh}”上年末现行有效 ${last.value} 件：今年＝${last.value}＋本年制发－本年废止`,
          en: `${row.spec.name.en}: ${last.value} were in force at last year's end; this year's is ${last.value} + issued − repealed`,
        },
      },
    ];
  });
}

/** Of edits that overlap the larger stays: what stands in a table is renewed with it. */
function dropOverlapping(edits: readonly Edit[]): Edit[] {
  const bySize = [...edits].sort((a, b) => b.range.end - b.range.start - (a.range.end - a.range.start));
  const taken: Edit[] = [];
  for (const edit of bySize) {
    if (!taken.some(({ range }) => edit.range.start < range.end && range.start < edit.range.end))
      taken.push(edit);
  }
  return taken.sort((a, b) => a.range.start - b.range.start);
}

/** Where a range that no edit touches lies after the edits. */
function moveRange({ start, end }: Range, edits: readonly Edit[]): Range {
  const shift = edits
    .filter(({ range }) => range.end <= start)
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
  return { start: start + shift, end: end + shift };
}
