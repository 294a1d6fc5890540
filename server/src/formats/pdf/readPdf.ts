import type { Budget } from "../budget.ts";
import type { Place, ReadDocument } from "../document.ts";
import { encrypted } from "../package/zip.ts";
import { Refusal } from "../refusal.ts";
import { added, DocumentWriter, type WrittenCell } from "../writer.ts";
import { checkStreams } from "./checkStreams.ts";
import { buildLines, type FlowLine, isPageNumber, joinParagraphs } from "./lines.ts";
import type { PdfPage, PdfWords } from "./pdfPage.ts";
import { cellAround, findTables, type RuledTable } from "./ruledTables.ts";

/** A page has more characters than this, unless it is a picture. */
const LEAST_CHARACTERS = 30;
const UNREADABLE = /[\ufffd\ue000-\uf8ff]/g;

/** What stands on a page, from its top down. */
type Item =
  | { readonly kind: "line"; readonly line: FlowLine }
  | { readonly kind: "table"; readonly table: RuledTable; readonly page: number };

/**
 * Reads a PDF that has a text layer: lines are put together from the places of words, tables from the rules around
 * cells. Nothing that the file refers to is fetched, and no script of it is run.
 * @throws Refusal where it is broken, encrypted, or holds pictures of pages only.
 */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<ReadDocument> {
  checkStreams(bytes, budget);
  const pages = await readPages(bytes, budget);
  const writer = new DocumentWriter(budget);
  const characters = pages.reduce(
    (sum, { words }) => sum + words.reduce((all, { text }) => all + text.length, 0),
    0,
  );
  if (characters < LEAST_CHARACTERS) {
    throw new Refusal({
      zh: "这个 PDF 里没有文字层（可能是扫描件或图片），读不出文字。请用原来的 Word 文件，或先做文字识别（OCR）。",
      en: "this PDF has no text layer (it may be a scan). Use the Word file it was made from, or recognise its text (OCR) first.",
    });
  }
  const items = pages.flatMap((page, index) => listItems(page, index + 1));
  writeItems(items, writer);
  noteLosses(pages, writer);
  return writer.finish("pdf");
}

async function readPages(bytes: Uint8Array, budget: Budget): Promise<PdfPage[]> {
  // The library for PDF is large, and most documents are none.
  const library = await import("../lazy/pdf.ts");
  try {
    return await library.readPages(bytes, (count) => budget.spend("pages", count));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof Error && error.name === "PasswordException") throw encrypted();
    throw new Refusal({
      zh: "PDF 文件不完整或已损坏，读不出来。请重新导出，或用原来的 Word 文件。",
      en: "the PDF is incomplete or damaged. Export it again, or use the Word file it was made from.",
    });
  }
}

function listItems(page: PdfPage, number: number): Item[] {
  const tables = findTables(page);
  const rest: PdfWords[] = [];
  for (const word of page.words.flatMap((whole) => splitAtWalls(whole, tables))) {
    const [x, y] = [word.x + word.width / 2, word.y + word.size * 0.3];
    const cell = tables.map((table) => cellAround(table, x, y)).find((found) => found !== null);
    if (cell) cell.words.push(word);
    else rest.push(word);
  }
  const lines = buildLines(rest).filter((line) => line.text !== "" && !isPageNumber(line, page.height));
  const items: { y: number; item: Item }[] = [
    ...lines.map((line, index) => ({
      y: line.y,
      item: { kind: "line", line: { ...line, page: number, number: index + 1 } } as const,
    })),
    ...tables
      .filter(({ rows }) => rows.some((cells) => cells.some(({ words }) => words.length > 0)))
      .map((table) => ({ y: table.high, item: { kind: "table", table, page: number } as const })),
  ];
  return items.sort((a, b) => b.y - a.y).map(({ item }) => item);
}

/** Words that a PDF draws in one go may reach over several cells; they are parted at their spaces. */
function splitAtWalls(word: PdfWords, tables: readonly RuledTable[]): PdfWords[] {
  const end = word.x + word.width;
  const isSplit = tables.some(
    ({ walls, low, high }) =>
      low < word.y && word.y < high && walls.some((wall) => word.x + 1 < wall && wall < end - 1),
  );
  if (!isSplit || !/\s/.test(word.text.trim())) return [word];
  const unit = word.width / Math.max(1, widthOf(word.text));
  return [...word.text.matchAll(/\S+/g)].map((match) => ({
    ...word,
    text: match[0],
    x: word.x + unit * widthOf(word.text.slice(0, match.index)),
    width: unit * widthOf(match[0]),
  }));
}

/** Chinese characters are twice as wide as digits. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

function writeItems(items: readonly Item[], writer: DocumentWriter): void {
  const flow = joinParagraphs(items.flatMap((item) => (item.kind === "line" ? [item.line] : [])));
  const paragraphOf = new Map(flow.flatMap((lines) => lines.map((line) => [line, lines] as const)));
  const begun = new Set<readonly FlowLine[]>();
  let tables = 0;
  for (const item of items) {
    if (item.kind === "table") {
      tables++;
      writer.writeTable(listCells(item.table, tables));
      continue;
    }
    const lines = paragraphOf.get(item.line) ?? [item.line];
    // A paragraph that goes on behind a table is written where it begins.
    if (begun.has(lines)) continue;
    begun.add(lines);
    const { page, number } = item.line;
    const text = lines.reduce((whole, line) => join(whole, line.text), "");
    writer.writeParagraph([added(text)], { kind: "line", page, line: number });
  }
}

function join(before: string, after: string): string {
  const isLatin = /[\w,.]$/.test(before) && /^[\w]/.test(after);
  return isLatin && !/\d$/.test(before) ? `${before} ${after}` : before + after;
}

function listCells(table: RuledTable, number: number): WrittenCell[][] {
  return table.rows.map((cells) =>
    cells.map(({ words, colspan, rowspan, row, column }) => {
      const place: Place = { kind: "cell", table: number, row: row + 1, column: column + 1 };
      return { paragraphs: buildLines(words).map(({ text }) => [added(text)]), colspan, rowspan, place };
    }),
  );
}

function noteLosses(pages: readonly PdfPage[], writer: DocumentWriter): void {
  for (const [index, { words, slanted }] of pages.entries()) {
    const place: Place = { kind: "line", page: index + 1, line: 1 };
    const lost = words.reduce((sum, { text }) => sum + (text.match(UNREADABLE)?.length ?? 0), 0);
    if (lost > 0) {
      writer.note(
        {
          zh: `有 ${lost} 个字读不出来（字体没有对照表）`,
          en: `${lost} characters cannot be read (fonts without maps)`,
        },
        place,
      );
    }
    if (slanted > 0) {
      writer.note(
        {
          zh: `有 ${slanted} 处倾斜或竖排的文字（如水印）没有读取`,
          en: `${slanted} slanted words were left out`,
        },
        place,
      );
    }
    if (words.length === 0) {
      writer.note(
        { zh: "这一页没有文字（可能是图片）", en: "the page has no text (it may be a picture)" },
        place,
      );
    }
  }
}
