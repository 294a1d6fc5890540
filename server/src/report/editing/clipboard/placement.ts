import type { Report, Table } from "../../model/report.ts";
import { stretchOf, type TableLines } from "../../tables/stretch.ts";
import { labelKey } from "../../text/label.ts";
import { contains, overlap, type Range } from "../../text/range.ts";
import type { PastedTable } from "./pastedTables.ts";
import type { Piece } from "./pieces.ts";

/** A table of the report, with the part of the text it takes up. */
export interface TableInReport {
  readonly table: Table;
  readonly stretch: TableLines;
}

/** The tables of a report; one whose lines belong to another one as well is none that can be replaced. */
export function listTablesInReport({ syntax, tables }: Report): TableInReport[] {
  const presents = Object.values(tables).flatMap((table): TableInReport[] => {
    const stretch = table && stretchOf(syntax, table);
    return stretch ? [{ table, stretch }] : [];
  });
  return presents.filter((one) =>
    presents.every((other) => one === other || !overlap(one.stretch.range, other.stretch.range)),
  );
}

/** Whether a selection begins or ends inside a table that it does not wholly lie in, nor take up. */
export function splitsTable(range: Range, presents: readonly TableInReport[]): boolean {
  return presents.some(
    ({ stretch }) =>
      overlap(range, stretch.range) && !contains(stretch.range, range) && !contains(range, stretch.range),
  );
}

/**
 * Which tables of the report the pasted ones come in place of: the one the cursor stands in; and a table that is
 * still blank where the cursor stands in its section, in some table, or several tables are pasted at once.
 * @param here the table the cursor stands in.
 */
export function placeTables(
  report: Report,
  range: Range,
  pasted: readonly PastedTable[],
  here: TableInReport | null,
  presents: readonly TableInReport[],
): Map<PastedTable, TableInReport> {
  const places = new Map<PastedTable, TableInReport>();
  const section = report.sections.findLast(({ heading }) => heading.range.start <= range.start);
  for (const one of pasted) {
    const { key } = one.table;
    const present = presents.find(({ table }) => table.key === key);
    if (!present || (present !== here && overlap(range, present.stretch.range))) continue;
    const isWanted = here !== null || section?.spec.table === key || pasted.length > 1;
    if (present === here || (isWanted && isBlank(present.table))) places.set(one, present);
  }
  return places;
}

/** Whether no figure of a table has been filled in. */
function isBlank({ rows }: Table): boolean {
  return rows.every(({ values }) => values.every(({ figure }) => figure.kind === "blank"));
}

/** What is pasted besides tables and does not stand in the report already, such as a heading would. */
export function findNewText(report: Report, pieces: readonly Piece[]): string {
  const { text, lines } = report.syntax;
  const known = new Set(
    lines.map(({ content: { start, end } }) =>
      labelKey(text.slice(start, Math.min(end, start + LONGEST_KNOWN))),
    ),
  );
  return pieces
    .flatMap((piece) => (piece.kind === "text" ? piece.text.split("\n") : []))
    .filter((line) => labelKey(line) !== "" && (line.length > LONGEST_KNOWN || !known.has(labelKey(line))))
    .join("\n\n");
}

/** Headings and notes to tables are shorter; a paragraph that stands in the report already is pasted all the same. */
const LONGEST_KNOWN = 60;
