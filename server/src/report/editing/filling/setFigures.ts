import type { Coordinate, RowSpec, TableSpec } from "../../editions/edition.ts";
import { isSame } from "../../identities/gap.ts";
import { nameCell } from "../../model/names.ts";
import type { Cell, Report } from "../../model/report.ts";
import type { Layout } from "../../syntax/syntax.ts";
import type { Edit } from "../../text/edits.ts";
import type { Text } from "../../text/language.ts";
import { readEntry } from "./entry.ts";
import { replaceFigure } from "./replaceFigure.ts";
import { DASH, describeUncertain, type Filling, findPlace, isWrittenSo } from "./setFigure.ts";
import { changesOnly, type Wanted } from "./untouched.ts";

/** What filling in a block comes to; `summary` tells of it in a clause without a full stop. */
export type BlockFilling = Filling & { readonly summary?: Text };

/** How many rows and columns a block has. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Fills figures in from one on, to the right and down, as a spreadsheet does; down goes from line to line as the
 * standard prints them, whatever the text's layout. All of the block is written, or nothing.
 * @param block rows of columns; an empty text empties a figure. Empty rows and columns at its end are passed over.
 */
export function setFigures(
  report: Report,
  corner: Coordinate,
  block: readonly (readonly string[])[],
): BlockFilling {
  const spec = report.tables[corner.table]?.spec ?? report.edition.tables[corner.table];
  const texts = trimBlock(block);
  const rows = spec.blocks.flatMap((part) => part.rows);
  const first = rows.findIndex((row) => row.cells.some((cell) => isSame(cell, corner)));
  const column = rows[first]?.cells.findIndex((cell) => isSame(cell, corner)) ?? -1;
  const size: Size = { rows: texts.length, columns: Math.max(0, ...texts.map((row) => row.length)) };
  if (first < 0 || column < 0 || size.columns === 0) return { edits: [] };
  const wanted: Wanted[] = [];
  for (const [down, row] of texts.entries()) {
    for (const [right, entry] of row.entries()) {
      const cell = rows[first + down]?.cells[column + right];
      if (!cell) return { refusal: describeBeyond(rows, first, column, size) };
      const written = readEntry(entry);
      if ("refusal" in written) return { refusal: describeEntry(written.refusal, down, right) };
      wanted.push({ place: cell, text: written.text });
    }
  }
  return write(report, wanted, spec, rows[first], size);
}

/** Blanks are written as empty places or, where those could not be read, as dashes. */
function write(
  report: Report,
  wanted: readonly Wanted[],
  spec: TableSpec,
  row: RowSpec | undefined,
  size: Size,
): BlockFilling {
  const changes: { readonly wanted: Wanted; readonly cell: Cell; readonly layout: Layout }[] = [];
  for (const one of wanted) {
    const found = findPlace(report, one.place);
    if ("refusal" in found) return found;
    // A row that the text lacks is inserted with its first figure, which a block cannot wait for.
    if ("missing" in found) return { refusal: NO_ROW };
    if (isWrittenSo(found.cell, one.text)) continue;
    changes.push({ wanted: one, cell: found.cell, layout: found.row.layout });
  }
  if (changes.length === 0) return { edits: [] };
  for (const blank of ["", DASH]) {
    const texts = changes.map((change) => ({ ...change.wanted, text: change.wanted.text || blank }));
    const edits = changes
      .map(({ cell, layout }, index) =>
        replaceFigure(report.syntax.text, cell, layout, texts[index]?.text ?? blank),
      )
      .sort((a, b) => a.range.start - b.range.start);
    if (changesOnly(report, edits, texts))
      return { edits, summary: summarize(wanted, spec, row, size, edits) };
  }
  return { refusal: describeUncertain(report, spec.key) };
}

function summarize(
  [first]: readonly Wanted[],
  spec: TableSpec,
  row: RowSpec | undefined,
  { rows, columns }: Size,
  { length }: readonly Edit[],
): Text {
  const cell = row?.cells.find((candidate) => first && isSame(candidate, first.place));
  const name = row && cell ? nameCell(spec, row, cell) : spec.name;
  return {
    zh: `已从${name.zh}起填入 ${rows} 行 ${columns} 列，改动 ${length} 个数`,
    en: `Filled in ${rows} × ${columns} figures from ${name.en} on; ${length} changed`,
  };
}

/** Without the empty rows and columns that spreadsheets copy along at the end. */
function trimBlock(block: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== "";
  const last = block.findLastIndex((row) => row.some(isFilled));
  const rows = block.slice(0, last + 1);
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex(isFilled) + 1));
  return rows.map((row) => row.slice(0, width));
}

const NO_ROW: Text = {
  zh: "要粘贴的行中有一行在文本里没有，没有写入。请先在文本中补上这一行",
  en: "One of the rows is not in the text, so nothing was written. Add the row to the text first",
};

function describeBeyond(
  rows: readonly RowSpec[],
  first: number,
  column: number,
  { rows: down, columns }: Size,
): Text {
  const width = (rows[first]?.cells.length ?? 0) - column;
  const height = rows.length - first;
  return {
    zh: `粘贴的是 ${down} 行 ${columns} 列，从这里起表内只有 ${height} 行、各行最多 ${width} 列，没有写入。请选对起始的一格`,
    en: `The block is ${down} × ${columns}, but from here on the table has ${height} rows of at most ${width} columns. Nothing was written; choose the cell it begins in`,
  };
}

function describeEntry({ zh, en }: Text, down: number, right: number): Text {
  return {
    zh: `第 ${down + 1} 行第 ${right + 1} 列：${zh}`,
    en: `Row ${down + 1}, column ${right + 1}: ${en}`,
  };
}
