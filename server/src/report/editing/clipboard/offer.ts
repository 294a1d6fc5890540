import { editionByKey } from "../../editions/index.ts";
import type { Report } from "../../model/report.ts";
import { readTable } from "../../tables/contents.ts";
import { layoutOfNewTables } from "../../tables/newTable.ts";
import { insertBlock } from "../../text/blocks.ts";
import type { Edit } from "../../text/edits.ts";
import { contains, type Range } from "../../text/range.ts";
import { type Clipboard, listPages, readFigureBlock } from "./copied.ts";
import { fillFigures } from "./fill.ts";
import type { Page } from "./page.ts";
import type { PastedTable } from "./pastedTables.ts";
import type { PasteOffer } from "./pasteOffer.ts";
import { isWritten, joinPieces, type Piece, takeApart } from "./pieces.ts";
import {
  findNewText,
  listTablesInReport,
  placeTables,
  splitsTable,
  type TableInReport,
} from "./placement.ts";
import { printPasted } from "./printPasted.ts";
import { nameTables, summarize } from "./summary.ts";

/**
 * What pasting would do where it is more than inserting the text: tables of the standard become the report's
 * tables, in its layout; bare figures fill a table from the cursor's cell on.
 * @param range the selection that is pasted over.
 * @returns null where the ordinary paste is meant.
 */
export function offerPaste(report: Report, range: Range, clipboard: Clipboard): PasteOffer | null {
  for (const page of listPages(clipboard)) {
    const block = readFigureBlock(page);
    const offer = block ? fillFigures(report, range, block) : offerTables(report, range, page);
    if (offer) return offer;
  }
  return null;
}

function offerTables(report: Report, range: Range, page: Page): PasteOffer | null {
  const presents = listTablesInReport(report);
  if (splitsTable(range, presents)) return null;
  const here = presents.find(({ stretch }) => contains(stretch.range, range)) ?? null;
  const layout = here?.table.layout ?? layoutOfNewTables(report);
  const due = here ? editionByKey(here.table.edition) : report.dueEdition;
  const pieces = takeApart(page, due, here?.table.key ?? null, layout);
  const tables = pieces.flatMap((piece) => (piece.kind === "table" ? [piece.pasted] : []));
  // Rows written like the report's own are text that is moved about.
  const isMoved = tables.some((pasted) => !pasted.complete && isWritten(pasted, page, layout));
  if (tables.length === 0 || isMoved) return null;
  const newText = findNewText(report, pieces);
  const isForHere = tables.length === 1 && tables[0]?.table.key === here?.table.key;
  const places = placeTables(report, range, newText === "" || isForHere ? tables : [], here, presents);
  const isPlaced = (piece: Piece): boolean => piece.kind === "table" && places.has(piece.pasted);
  const edits = [...places].map(([pasted, present]) => replaceTable(report, pasted, present));
  const rest =
    places.size === 0 ? pieces : pieces.filter((piece) => piece.kind === "table" && !isPlaced(piece));
  if (edits.length === 0 && tables.every((pasted) => isWritten(pasted, page, layout))) return null;
  const block = places.size > 0 && newText !== "" ? newText : joinPieces(rest, page, layout);
  if (block !== "") addBlock(edits, report, here?.stretch.range ?? null, range, block);
  const name = nameTables(tables.map(({ table }) => table));
  return {
    edits,
    title: { zh: `粘贴为${name.zh}`, en: `Paste as ${name.en}` },
    ...summarize(report, tables),
  };
}

function replaceTable(report: Report, pasted: PastedTable, { table, stretch }: TableInReport): Edit {
  const present = { table, reading: readTable(report.syntax, table, stretch) };
  return { range: stretch.range, newText: printPasted(pasted, table.layout, present) };
}

/** Puts a block where the cursor is; inside a table it comes below it. */
function addBlock(edits: Edit[], report: Report, table: Range | null, range: Range, block: string): void {
  const index = edits.findIndex((edit) => edit.range === table);
  const replaced = edits[index];
  if (replaced) {
    edits[index] = { range: replaced.range, newText: `${replaced.newText}\n\n${block}` };
    return;
  }
  const place = table ? { start: table.end, end: table.end } : range;
  edits.push(insertBlock(report.syntax.text, place, block));
}
