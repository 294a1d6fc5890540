import { bindTable } from "../binding/bind.ts";
import type { Edition, SectionKey, TableKey } from "../editions/edition.ts";
import { EDITIONS, editionByKey, editionForYear } from "../editions/index.ts";
import type { Report, Section, Table } from "../model/report.ts";
import { parse } from "../syntax/parse.ts";
import type { Syntax } from "../syntax/syntax.ts";
import { findSections } from "./sections.ts";
import { findSignature } from "./signature.ts";
import { findTitle, readYear } from "./title.ts";

const NAMED_YEAR = /([0-9０-９]{4})\s*年(?:度)?\s*政府信息公开工作(?:年度)?报告/;
const PERIOD_YEAR = /([0-9０-９]{4})\s*年\s*1\s*月\s*1\s*日/;

/** Reads any text as a report. Nothing throws; what is not there is null or empty. */
export function readReport(text: string): Report {
  const syntax = parse(text);
  const sections = findSections(syntax, EDITIONS[0]);
  const opening = sections[0]?.heading.range.start ?? text.length;
  const title = findTitle(text, syntax.lines, opening);
  const last = sections[sections.length - 1];
  const signature = findSignature(syntax, last ? last.body.start : (title?.range.end ?? 0));
  const year = (title?.year ? readYear(title.year.text) : null) ?? findYear(text.slice(0, opening));
  const dueEdition = editionForYear(year);
  const tables = bindTables(syntax, sections, dueEdition);
  return {
    syntax,
    title,
    agency: title?.agency?.text ?? signature?.agency?.text ?? null,
    year,
    edition: editionOf(tables, dueEdition),
    dueEdition,
    sections,
    tables,
    signature,
  };
}

/** Reads the three tables of a text, each in its section where there is one. */
export function bindTables(
  syntax: Syntax,
  sections: readonly Section[],
  due: Edition,
): Readonly<Record<TableKey, Table | null>> {
  return {
    proactive: bindSection("proactive", due, syntax, sections),
    requests: bindSection("requests", due, syntax, sections),
    disputes: bindSection("disputes", due, syntax, sections),
  };
}

function findYear(preamble: string): number | null {
  const match = NAMED_YEAR.exec(preamble) ?? PERIOD_YEAR.exec(preamble);
  return match?.[1] === undefined ? null : readYear(match[1]);
}

/** Looks for a table in its section; where the heading is missing or the table strayed, in the whole text. */
function bindSection(
  key: TableKey & SectionKey,
  due: Edition,
  syntax: Syntax,
  sections: readonly Section[],
): Table | null {
  let best: Table | null = null;
  for (const section of sections) {
    if (section.key !== key) continue;
    const { start, end } = section.body;
    const rows = syntax.rows.filter((row) => row.range.start >= start && row.range.start < end);
    const table = bindTable(key, due, rows);
    if (table && (!best || table.rows.length > best.rows.length)) best = table;
  }
  return best ?? bindTable(key, due, syntax.rows);
}

/** The report's edition: that of the tables in which editions differ, table 二 first. */
function editionOf(tables: Readonly<Record<TableKey, Table | null>>, due: Edition): Edition {
  const telling = tables.proactive ?? tables.requests;
  return telling ? editionByKey(telling.edition) : due;
}
