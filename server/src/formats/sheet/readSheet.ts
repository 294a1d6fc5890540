import type { Budget } from "../budget.ts";
import type { Place, ReadDocument } from "../document.ts";
import { OfficePackage } from "../package/office.ts";
import { childOf, childrenOf, type XmlElement, type XmlPart } from "../package/xml.ts";
import { Refusal } from "../refusal.ts";
import { DocumentWriter, type Fragment, type WrittenCell } from "../writer.ts";
import { FLAT_HEADER } from "./flatSheet.ts";
import { readArea, readReference } from "./references.ts";
import { readCell, readDateStyles, SharedStrings, sharedIndexOf } from "./values.ts";

/** A row of a sheet: its number, one-based, and its cells by column. */
interface SheetRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, readonly Fragment[]>;
}

interface Span {
  readonly colspan: number;
  readonly rowspan: number;
}

/** No table of a report is wider. */
const WIDEST = 64;
const SECTION = /^[（(]?[一二三四五六]\s*[、.．)）]?.{0,30}(?:情况|事项)$/;
const TITLE =
  /政府信息公开.{0,6}(?:年度报告|年报|报告)|^.{2,40}(?:人民政府|局|委员会|办公室|办事处)$|^\d{4}年\d{1,2}月\d{1,2}日$/;
const LONGEST_LABEL = 60;

/**
 * Reads an `.xlsx`: every sheet that is shown, as a table with the lines of text around it. Values that formulas have
 * are read as they were saved; nothing is computed.
 * @throws Refusal where the package is broken, encrypted or hostile.
 */
export function readSheet(bytes: Uint8Array, budget: Budget): ReadDocument {
  const office = new OfficePackage(bytes, budget);
  const workbook = office.related("", "officeDocument") ?? office.part("xl/workbook.xml");
  if (!workbook) {
    throw new Refusal({
      zh: "这个表格文件里没有工作簿。请在 Excel、WPS 中打开后重新保存。",
      en: "the file holds no workbook. Open and save it again.",
    });
  }
  return new SheetReader(office, workbook, budget).read();
}

class SheetReader {
  private readonly writer: DocumentWriter;
  private readonly strings: SharedStrings;
  private readonly dates: ReadonlySet<string>;
  /** Titles that several sheets repeat are read once. */
  private readonly titles = new Set<string>();

  constructor(
    private readonly office: OfficePackage,
    private readonly workbook: XmlPart,
    private readonly budget: Budget,
  ) {
    this.writer = new DocumentWriter(budget);
    this.strings = new SharedStrings(office.related(workbook.name, "sharedStrings"));
    this.dates = readDateStyles(office.related(workbook.name, "styles"));
  }

  read(): ReadDocument {
    const targets = new Map(
      this.office.relationships(this.workbook.name).map(({ id, target }) => [id, target]),
    );
    const sheets = childrenOf(childOf(this.workbook.root, "x:sheets"), "x:sheet").map(({ attributes }) => {
      const target = targets.get(attributes.get("r:id") ?? "");
      return {
        name: attributes.get("name") ?? "",
        isShown: (attributes.get("state") ?? "visible") === "visible",
        part: target ? this.office.part(target) : null,
      };
    });
    for (const { part } of sheets) if (part) this.countStrings(part);
    for (const { name, isShown, part } of sheets) {
      if (!part) continue;
      if (isShown) this.readOne(name, part);
      else {
        this.writer.note({
          zh: `工作表“${name}”是隐藏的，没有读取`,
          en: `the sheet "${name}" is hidden and was not read`,
        });
      }
    }
    return this.writer.finish("xlsx");
  }

  private countStrings(part: XmlPart): void {
    for (const row of childrenOf(childOf(part.root, "x:sheetData"), "x:row"))
      for (const cell of childrenOf(row, "x:c")) {
        const index = sharedIndexOf(part, cell);
        if (index !== null) this.strings.use(index);
      }
  }

  private readOne(sheet: string, part: XmlPart): void {
    const rows = this.readRows(part);
    const heads = rows[0] ? [...rows[0].cells.values()].map(textOf) : [];
    if (heads.join() === FLAT_HEADER.join()) {
      this.writer.note({
        zh: `工作表“${sheet}”是逐项清单，没有读取`,
        en: `the sheet "${sheet}" lists figures one by one and was not read`,
      });
      return;
    }
    const spans = readMerges(part, this.budget);
    let table: WrittenCell[][] = [];
    const endTable = (): void => {
      this.writer.writeTable(table);
      table = [];
    };
    const width = Math.min(WIDEST, Math.max(0, ...rows.flatMap(({ cells }) => [...cells.keys()])));
    for (const row of rows) {
      const filled = [...row.cells].filter(([, fragments]) => textOf(fragments) !== "");
      const [only] = filled;
      if (!only) {
        // A blank row under a merged cell is one of those that the cell reaches over.
        const isCovered = [...Array(width).keys()].some(
          (at) => spans.get(`${row.number}/${at + 1}`) === "covered",
        );
        if (isCovered && table.length > 0) table.push(listCells(sheet, row, spans, width));
        continue;
      }
      const text = textOf(only[1]);
      if (filled.length === 1 && isLine(text)) {
        endTable();
        this.writeLine(only[1], text, { kind: "sheet-cell", sheet, row: row.number, column: only[0] });
      } else table.push(listCells(sheet, row, spans, width));
    }
    endTable();
  }

  private writeLine(fragments: readonly Fragment[], text: string, place: Place): void {
    if (TITLE.test(text) && this.titles.has(text)) return;
    this.titles.add(text);
    this.writer.writeParagraph(fragments, place);
  }

  private readRows(part: XmlPart): SheetRow[] {
    let number = 0;
    // A string that thousands of cells share is a text of gigabytes, in a file of kilobytes.
    let characters = 0;
    return childrenOf(childOf(part.root, "x:sheetData"), "x:row").map((row) => {
      number = Number(row.attributes.get("r") ?? number + 1);
      const cells = new Map<number, readonly Fragment[]>();
      let column = 0;
      for (const cell of childrenOf(row, "x:c")) {
        column = columnOf(cell) ?? column + 1;
        if (column > WIDEST) continue;
        const fragments = readCell(part, cell, this.strings, this.dates);
        cells.set(column, fragments);
        for (const { text } of fragments) characters += text.length;
        this.budget.checkRoom("characters", characters);
      }
      return { number, cells };
    });
  }
}

function columnOf(cell: XmlElement): number | null {
  return readReference(cell.attributes.get("r") ?? "")?.column ?? null;
}

/** Whether a row with one filled cell is a line of text: a title, a heading, a sentence. */
function isLine(text: string): boolean {
  return SECTION.test(text) || TITLE.test(text) || (text.length > LONGEST_LABEL && /[。；]/.test(text));
}

/** The cells of a row but those that merged cells cover; places without a cell are blank. */
function listCells(
  sheet: string,
  { number, cells }: SheetRow,
  spans: ReadonlyMap<string, Span | "covered">,
  width: number,
): WrittenCell[] {
  const written: WrittenCell[] = [];
  for (let column = 1; column <= width; column++) {
    const span = spans.get(`${number}/${column}`) ?? { colspan: 1, rowspan: 1 };
    if (span === "covered") continue;
    const place: Place = { kind: "sheet-cell", sheet, row: number, column };
    written.push({ paragraphs: splitLines(cells.get(column) ?? []), ...span, place });
  }
  return written;
}

/** Lines within a cell are paragraphs of it. */
function splitLines(fragments: readonly Fragment[]): (readonly Fragment[])[] {
  const lines: Fragment[][] = [[]];
  for (const fragment of fragments) {
    const pieces = fragment.text.split(/\r?\n/);
    if (pieces.length === 1 || fragment.kind !== "letters" || !fragment.source) {
      lines[lines.length - 1]?.push(fragment);
      continue;
    }
    let at = 0;
    for (const [index, text] of pieces.entries()) {
      if (index > 0) lines.push([]);
      const start = fragment.text.indexOf(text, at);
      at = start + text.length;
      const { source } = fragment;
      lines[lines.length - 1]?.push({
        ...fragment,
        text,
        source: { ...source, start: source.start + start, end: source.start + at },
      });
    }
  }
  return lines;
}

/** For each merged area its span at the first cell, and its other cells as covered; by `row/column`. */
function readMerges(part: XmlPart, budget: Budget): Map<string, Span | "covered"> {
  const spans = new Map<string, Span | "covered">();
  for (const { attributes } of childrenOf(childOf(part.root, "x:mergeCells"), "x:mergeCell")) {
    const [first, last] = readArea(attributes.get("ref") ?? "") ?? [];
    if (!first || !last) continue;
    const colspan = Math.min(last.column - first.column + 1, WIDEST);
    const rowspan = Math.min(last.row - first.row + 1, WIDEST);
    budget.spend("elements", colspan * rowspan);
    for (let down = 0; down < rowspan; down++)
      for (let right = 0; right < colspan; right++)
        spans.set(`${first.row + down}/${first.column + right}`, "covered");
    spans.set(`${first.row}/${first.column}`, { colspan, rowspan });
  }
  return spans;
}

function textOf(fragments: readonly Fragment[]): string {
  return fragments
    .map(({ text }) => text)
    .join("")
    .trim();
}
