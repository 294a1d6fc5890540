import type { Edition, TableSpec } from "../../editions/edition.ts";
import { editionByKey } from "../../editions/index.ts";
import type { Report, Table } from "../../model/report.ts";
import { readReport } from "../../reading/readReport.ts";
import { lineAt } from "../../syntax/positions.ts";
import type { Layout, Line } from "../../syntax/syntax.ts";
import { cellKey } from "../../tables/contents.ts";
import { printTable } from "../../tables/printTable.ts";
import type { Edit } from "../../text/edits.ts";
import { applyEdits, Pieces } from "../../text/edits.ts";
import type { Text } from "../../text/language.ts";
import type { Range } from "../../text/range.ts";
import { collectContents, writtenIn } from "./contents.ts";
import { convertContents } from "./convert.ts";

/** How tables are to be written; what is not given stays as it is. */
export interface TableForm {
  readonly layout?: Layout;
  readonly edition?: Edition;
}

/** A table written anew, or the reason why it is not. */
export type Rewriting = { readonly edit: Edit } | { readonly refusal: Text };

const UNREADABLE: Text = {
  zh: "换用这种写法后，表中数据无法原样读回，因此不作转换。",
  en: "Written this way the table would not be read as it is now, so it is not rewritten.",
};

/**
 * Writes a table in another layout or edition. Figures are kept exactly as they are written, blanks stay blank, rows
 * that are missing are printed with blanks. Figures that have no place in the edition are kept in a comment below the
 * table. The answer has been read back: a table of which anything would be lost is refused.
 */
export function rewriteTable(report: Report, table: Table, form: TableForm): Rewriting {
  const edition = form.edition ?? editionByKey(table.edition);
  const spec = edition.tables[table.key];
  const [unknown] = table.unknownRows;
  if (unknown && spec === table.spec)
    return { refusal: describeUnknown(table.spec.name, unknown.label?.text) };
  const contents = collectContents(report, table);
  if ("refusal" in contents) return contents;
  const { values, left } = convertContents(table, contents, edition);
  const layout = form.layout ?? table.layout;
  const text = printTable(spec, layout, (place) => {
    const value = values.get(cellKey(place)) ?? "";
    return layout === "pipes" ? value.replaceAll("|", "\\|") : value;
  });
  const comment =
    left.length === 0 ? "" : `\n\n<!-- 未能转换的数据：${left.join("；").replace(/-->/g, "—>")} -->`;
  const edit = standApart(report, contents.range, text + comment);
  return isReadBack(report, table, spec, values, edit) ? { edit } : { refusal: UNREADABLE };
}

/** What became of the tables of a report. */
export interface ReportRewriting {
  /** For the text of the report: sorted, not overlapping. Empty where no table could be or had to be rewritten. */
  readonly edits: readonly Edit[];
  readonly rewritten: readonly Table[];
  readonly refused: readonly { readonly table: Table; readonly refusal: Text }[];
}

/** Writes every table of a report that is not written so already in another layout or edition. */
export function rewriteTables(report: Report, form: TableForm): ReportRewriting {
  const pieces = new Pieces(report.syntax.text);
  const rewritten: Table[] = [];
  const refused: { table: Table; refusal: Text }[] = [];
  let current = report;
  for (const table of Object.values(report.tables)) {
    const now = table ? current.tables[table.key] : null;
    if (!table || !now || isWritten(now, form)) continue;
    const rewriting = rewriteTable(current, now, form);
    if ("refusal" in rewriting) refused.push({ table, refusal: rewriting.refusal });
    else {
      pieces.apply([rewriting.edit]);
      current = readReport(pieces.text());
      rewritten.push(table);
    }
  }
  return { edits: pieces.edits(), rewritten, refused };
}

/** Whether a table is written in a layout, every row of it, and in an edition. */
export function isWritten(table: Table, { layout, edition }: TableForm): boolean {
  if (edition && table.spec !== edition.tables[table.key]) return false;
  return !layout || table.rows.every((row) => row.layout === layout);
}

/** A table is parted from what stands around it by blank lines: Markdown would else run them together. */
function standApart(report: Report, range: Range, newText: string): Edit {
  const { lines, text } = report.syntax;
  const isBlank = (line: Line | undefined): boolean =>
    !line || text.slice(line.start, line.end).trim() === "";
  const lead = isBlank(lines[lineAt(lines, range.start) - 1]) ? "" : "\n";
  const tail = isBlank(lines[lineAt(lines, range.end) + 1]) ? "" : "\n";
  return { range, newText: `${lead}${newText}${tail}` };
}

/** Whether the new text gives every figure of the table, and leaves the other tables as they were. */
function isReadBack(
  report: Report,
  table: Table,
  spec: TableSpec,
  values: ReadonlyMap<string, string>,
  edit: Edit,
): boolean {
  const next = readReport(applyEdits(report.syntax.text, [edit]));
  return Object.values(report.tables).every((before) => {
    const after = before ? next.tables[before.key] : null;
    if (!before || !after) return before === null;
    if (before !== table) return describeContents(after) === describeContents(before);
    return after.spec === spec && after.unknownRows.length === 0 && holds(after, values);
  });
}

/** Whether a table holds these values at their places and nothing else. */
function holds(table: Table, values: ReadonlyMap<string, string>): boolean {
  let found = 0;
  for (const cell of table.rows.flatMap((row) => (row.fit === "exact" ? row.cells : []))) {
    const value = values.get(cellKey(cell)) ?? "";
    // Blanks cannot be seen in some layouts and are printed as a dash there.
    const isSame = writtenIn(cell) === value || (value === "" && cell.figure.kind === "blank");
    if (!isSame) return false;
    found++;
  }
  return (
    found === table.spec.blocks.reduce((sum, block) => sum + block.rows.flatMap((row) => row.cells).length, 0)
  );
}

function describeContents({ rows, unknownRows }: Table): string {
  return JSON.stringify([
    rows.map((row) => [row.spec.key, row.values.map((value) => value.text)]),
    unknownRows.length,
  ]);
}

function describeUnknown(table: Text, label: string | undefined): Text {
  const row = label === undefined ? { zh: "没有行名的一行", en: "a row without a label" } : null;
  return {
    zh: `${table.zh}有${row ? row.zh : `格式没有的行“${label}”`}。请先改正或删去，再转换表格。`,
    en: `${table.en} has ${row ? row.en : `a row that is not in the standard, “${label}”`}. Correct or delete it before rewriting the table.`,
  };
}
