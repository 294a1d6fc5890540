import type { Coordinate } from "../../editions/edition.ts";
import type { Report, Table, Value } from "../../model/report.ts";
import { readReport } from "../../reading/readReport.ts";
import type { Edit } from "../../text/edits.ts";
import { applyEdits } from "../../text/edits.ts";

/** A figure that is to be written, and what will stand there. */
export interface Wanted {
  readonly place: Coordinate;
  readonly text: string;
}

/**
 * Whether some edits change just the wanted figures: the text is read again as it would be, and every other figure,
 * row and section has to be what it was.
 */
export function changesOnly(report: Report, edits: readonly Edit[], wanted: readonly Wanted[]): boolean {
  const after = readReport(applyEdits(report.syntax.text, edits));
  if (after.edition !== report.edition || after.sections.length !== report.sections.length) return false;
  const texts = new Map(wanted.map(({ place, text }) => [keyOf(place), text]));
  return (["proactive", "requests", "disputes"] as const).every((key) => {
    const [table, read] = [report.tables[key], after.tables[key]];
    if (!table || !read) return table === read;
    return isSameTable(table, read, texts);
  });
}

function isSameTable(before: Table, after: Table, texts: ReadonlyMap<string, string>): boolean {
  if (before.edition !== after.edition || before.unknownRows.length !== after.unknownRows.length)
    return false;
  if (before.unread.length !== after.unread.length) return false;
  const rows = new Map(before.rows.map((row) => [row.spec.key, row]));
  const fresh = after.rows.filter(({ spec }) => !rows.has(spec.key));
  if (after.rows.length !== before.rows.length + fresh.length) return false;
  const isWanted = after.rows.every((row) =>
    row.cells.every((cell) => {
      const text = texts.get(keyOf(cell));
      return text === undefined || (row.fit === "exact" && cell.text === text);
    }),
  );
  if (!isWanted) return false;
  // A row that is new has nothing but what was wanted.
  const isFreshBlank = fresh.every((row) =>
    row.cells.every((cell) => texts.has(keyOf(cell)) || cell.figure.kind === "blank"),
  );
  const kept = after.rows.filter(({ spec }) => rows.has(spec.key));
  return (
    isFreshBlank &&
    kept.every((row, index) => {
      const old = before.rows[index];
      if (!old || old.spec.key !== row.spec.key || old.fit !== row.fit) return false;
      if (old.values.length !== row.values.length || old.label?.text !== row.label?.text) return false;
      // A row that does not fit has values beside its cells; its cells may be read in one text and in doubt in another.
      return (
        row.cells.every((cell, at) => texts.has(keyOf(cell)) || isSameValue(cell, old.cells[at])) &&
        (row.fit === "exact" || row.values.every((value, at) => isSameValue(value, old.values[at])))
      );
    })
  );
}

/** Whether a value is read as it was: the same words may be certain in one text and in doubt in another. */
function isSameValue(after: Value, before: Value | undefined): boolean {
  return after.text === before?.text && after.figure.kind === before.figure.kind;
}

function keyOf({ table, row, column }: Coordinate): string {
  return `${table}/${row}/${column}`;
}
