import type { Coordinate, TableKey } from "../../editions/edition.ts";
import { isSame } from "../../identities/gap.ts";
import { nameRow } from "../../model/names.ts";
import type { Cell, Report, Row, Table } from "../../model/report.ts";
import { readReport } from "../../reading/readReport.ts";
import { placeForRow } from "../../repairs/insertRow.ts";
import type { Edit } from "../../text/edits.ts";
import { applyEdits } from "../../text/edits.ts";
import type { Text } from "../../text/language.ts";
import { type EntryRefusal, readEntry } from "./entry.ts";
import { replaceFigure } from "./replaceFigure.ts";
import { changesOnly } from "./untouched.ts";

/** What filling a figure in comes to: the edits that do it, or why it cannot be done. */
export type Filling = { readonly edits: readonly Edit[] } | EntryRefusal;

/** The mark for a blank figure in layouts that cannot show an empty place. */
export const DASH = "-";

/**
 * Writes one figure of a table, wherever its layout has it: one edit, after which the text reads as before but for this
 * figure. That is tried before it is offered, so that no figure comes into the wrong cell.
 * @param entry what was typed; an empty text, or a mark for a blank, empties the figure.
 * @returns no edits where the figure is written so already; a refusal where the table, the row or the entry cannot be
 *   read with certainty.
 */
export function setFigure(report: Report, place: Coordinate, entry: string): Filling {
  const written = readEntry(entry);
  if ("refusal" in written) return written;
  const found = findPlace(report, place);
  if ("refusal" in found) return found;
  if ("missing" in found) return insertFigure(report, found.missing, place, written.text);
  const { cell, row } = found;
  if (isWrittenSo(cell, written.text)) return { edits: [] };
  // Whether an empty place can be read depends on the layout and on what stands around it.
  for (const text of written.text === "" ? ["", DASH] : [written.text]) {
    const edit = replaceFigure(report.syntax.text, cell, row.layout, text);
    if (changesOnly(report, [edit], [{ place, text }])) return { edits: [edit] };
  }
  return { refusal: describeUncertain(report, place.table) };
}

/** Whether a figure is what it is to be already; one mark for a blank is as good as another. */
export function isWrittenSo({ text, figure }: Cell, wanted: string): boolean {
  return text === wanted || (wanted === "" && figure.kind === "blank");
}

/** A figure where it stands, the table that lacks its row, or why nothing can be written there. */
type FoundPlace =
  | { readonly cell: Cell; readonly row: Row }
  | { readonly missing: Table }
  | { readonly refusal: Text };

/** Where a figure can be written. */
export function findPlace({ tables, edition }: Report, place: Coordinate): FoundPlace {
  const table = tables[place.table];
  if (!table) return { refusal: describeUnreadTable(edition.tables[place.table].name) };
  const rows = table.rows.filter((row) => row.spec.cells.some((cell) => isSame(cell, place)));
  const [row] = rows;
  if (!row) return { missing: table };
  if (rows.length > 1) return { refusal: describeTwice(table, row) };
  const cell = row.cells.find((candidate) => isSame(candidate, place));
  if (row.fit !== "exact" || !cell || cell.figure.kind === "absent")
    return { refusal: describeMisfit(table, row) };
  return { cell, row };
}

/** Writes a row that the table lacks, blank but for one figure. */
function insertFigure(report: Report, table: Table, place: Coordinate, text: string): Filling {
  if (text === "") return { edits: [] };
  const block = table.spec.blocks.find(({ rows }) =>
    rows.some((row) => row.cells.some((cell) => isSame(cell, place))),
  );
  const spec = block?.rows.find((row) => row.cells.some((cell) => isSame(cell, place)));
  if (!block || !spec) return { refusal: NO_SUCH_PLACE };
  const { edit } = placeForRow(report, table, block, spec);
  const refusal: Text = {
    zh: `文本中没有${nameRow(table.spec, spec).zh}这一行，插入后不能确定各数在哪一格，没有写入。请先在文本中补上这一行`,
    en: `The text has no row ${nameRow(table.spec, spec).en}, and a new one would not be read with certainty. Nothing was written; add the row to the text first`,
  };
  if (!edit) return { refusal };
  const after = readReport(applyEdits(report.syntax.text, [edit]));
  const found = findPlace(after, place);
  if (!("cell" in found)) return { refusal };
  const figure = replaceFigure(after.syntax.text, found.cell, found.row.layout, text);
  const shift = edit.range.start;
  const start = figure.range.start - shift;
  const end = figure.range.end - shift;
  if (start < 0 || end > edit.newText.length) return { refusal };
  const newText = edit.newText.slice(0, start) + figure.newText + edit.newText.slice(end);
  const filled = [{ range: edit.range, newText }];
  return changesOnly(report, filled, [{ place, text }]) ? { edits: filled } : { refusal };
}

/**
 * Why a figure is not written although its place is known: the table would be read otherwise. Mostly a row whose values
 * do not fit its columns is to blame, which is read by the figures around it.
 */
export function describeUncertain({ tables }: Report, key: TableKey): Text {
  const table = tables[key];
  const misfit = table?.rows.find(({ fit }) => fit !== "exact");
  return table && misfit ? describeMisfit(table, misfit) : NOT_CERTAIN;
}

const NOT_CERTAIN: Text = {
  zh: "写入后不能确定这个数在哪一格，没有写入。请直接在文本中填写",
  en: "The figure could not be read back with certainty, so nothing was written. Enter it in the text instead",
};

const NO_SUCH_PLACE: Text = {
  zh: "这份年报的格式里没有这个数",
  en: "The format of this report has no such figure",
};

/** Why nothing can be filled into a table that was not read. */
function describeUnreadTable({ zh, en }: Text): Text {
  return {
    zh: `文本中没有读出${zh}，不能在这里填写`,
    en: `${en} was not found in the text, so it cannot be filled in here`,
  };
}

/** Why nothing can be filled into a row that occurs twice. */
export function describeTwice(table: Table, { spec }: Row): Text {
  const { zh, en } = nameRow(table.spec, spec);
  return {
    zh: `${zh}在文本中出现了不止一次，不能确定填在哪一行。请在文本中删去多余的一行`,
    en: `${en} occurs more than once in the text, and which row is meant is uncertain. Remove the other one`,
  };
}

/** Why nothing can be filled into a row whose values do not fit its columns. */
export function describeMisfit(table: Table, { spec, fit, values, cells }: Row): Text {
  const { zh, en } = nameRow(table.spec, spec);
  if (fit === "unread")
    return {
      zh: `${zh}在文本中没有读准，各数属于哪一列不能确定。请在文本中改正这一行`,
      en: `${en} could not be read with certainty in the text: which figure belongs where is unknown. Correct the row in the text`,
    };
  return {
    zh: `${zh}在文本中有 ${values.length} 个数，表有 ${cells.length} 列，各数属于哪一列不能确定。请在文本中改正这一行`,
    en: `${en} has ${values.length} values for ${cells.length} columns in the text: which belongs where is uncertain. Correct the row in the text`,
  };
}
