import type { Budget } from "../budget.ts";
import type { Aside, Place, ReadDocument } from "../document.ts";
import { OfficePackage } from "../package/office.ts";
import { childOf, childrenOf, type XmlElement, type XmlPart } from "../package/xml.ts";
import { Refusal } from "../refusal.ts";
import { added, DocumentWriter, type Fragment } from "../writer.ts";
import { gapIn } from "./gap.ts";
import { Numbering } from "./numbering.ts";
import { type Beside, RunReader } from "./runs.ts";
import { Styles } from "./styles.ts";
import { type GridRow, isJoinedToNext, isLayout, paragraphsOf, readGrid } from "./tables.ts";

/** What holds paragraphs and tables without being either. */
const HOLDERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:body"]);
const NOTE_TYPES = new Set(["separator", "continuationSeparator", "continuationNotice"]);

/**
 * Reads a `.docx` or `.docm` (ISO/IEC 29500). Automatic numbers are written out, tracked changes are read as accepted,
 * text boxes and notes stand after the paragraph they belong to. Macros are not looked at.
 * @throws Refusal where the package is broken, encrypted or hostile.
 */
export function readWord(bytes: Uint8Array, budget: Budget): ReadDocument {
  const office = new OfficePackage(bytes, budget);
  const main = office.related("", "officeDocument") ?? office.part("word/document.xml");
  const body = main ? childOf(main.root, "w:body") : null;
  if (!main || !body) {
    throw new Refusal({
      zh: "这个 Word 文档里没有正文。请在 Word、WPS 中打开后重新保存。",
      en: "this Word document has no body. Open and save it again.",
    });
  }
  const reader = new WordReader(office, main, budget);
  reader.readBlocks(body);
  return reader.finish();
}

class WordReader {
  private readonly writer: DocumentWriter;
  private readonly numbering: Numbering;
  private readonly styles: Styles;
  private readonly runs: RunReader;
  private paragraphs = 0;
  private tables = 0;
  /** The words of paragraphs whose mark was deleted: they open the next paragraph. */
  private carried: Fragment[] = [];

  constructor(
    private readonly office: OfficePackage,
    private readonly main: XmlPart,
    budget: Budget,
  ) {
    this.writer = new DocumentWriter(budget);
    this.numbering = new Numbering(office.related(main.name, "numbering")?.root ?? null);
    this.styles = new Styles(office.related(main.name, "styles")?.root ?? null);
    this.runs = new RunReader(main);
  }

  readBlocks(holder: XmlElement): void {
    for (const child of holder.children) {
      if (child.name === "w:p") this.readParagraph(child, null);
      else if (child.name === "w:tbl") this.readTable(child);
      else if (HOLDERS.has(child.name)) this.readBlocks(child);
      else if (child.name === "w:altChunk") {
        this.writer.note({
          zh: "文档里嵌有另一份文件的内容，没有读取；请在 Word 中打开并保存一次",
          en: "the contents of another file are embedded and were not read; open and save it in Word once",
        });
      }
    }
  }

  finish(): ReadDocument {
    if (this.office.zip.names().some((name) => /vbaProject\.bin$/i.test(name))) {
      this.writer.note({
        zh: "文档带有宏，只读取了文字，宏没有运行",
        en: "the document holds macros; only its text was read, and nothing was run",
      });
    }
    return this.writer.finish("docx");
  }

  private readParagraph(paragraph: XmlElement, aside: Aside | null): void {
    const { fragments, beside } = this.runs.read(paragraph);
    const words = [...this.carried, ...this.numbered(paragraph, fragments)];
    this.carried = [];
    if (isJoinedToNext(paragraph)) {
      this.carried = words;
      return;
    }
    const next = aside ? Math.max(1, this.paragraphs) : this.paragraphs + 1;
    const place: Place = { kind: "paragraph", paragraph: next, aside };
    if (this.writer.writeParagraph(words, place) && !aside) this.paragraphs++;
    this.readBeside(beside, { ...place, paragraph: Math.max(1, this.paragraphs) });
  }

  /** An automatic number stands before the words; one without words is not shown as a paragraph. */
  private numbered(paragraph: XmlElement, fragments: readonly Fragment[]): readonly Fragment[] {
    const item = this.styles.numberingOf(childOf(paragraph, "w:pPr"));
    if (!item || fragments.every(({ text }) => text.trim() === "")) return fragments;
    const number = this.numbering.next(item);
    return number === "" ? fragments : [added(number), ...fragments];
  }

  private readBeside({ boxes, notes, unread }: Beside, place: Place): void {
    for (const box of boxes) for (const child of box.children) this.readAside(child, "text-box");
    for (const { kind, id } of notes) this.readNote(kind, id);
    for (const what of new Set(unread)) this.writer.note(describeUnread(what), place);
  }

  private readAside(element: XmlElement, aside: Aside): void {
    if (element.name === "w:p") this.readParagraph(element, aside);
    else if (element.name === "w:tbl") this.readTable(element);
    else if (HOLDERS.has(element.name)) for (const child of element.children) this.readAside(child, aside);
  }

  private readNote(kind: "footnote" | "endnote", id: string): void {
    const part = this.office.related(this.main.name, `${kind}s`);
    const note = childrenOf(part?.root ?? null, `w:${kind}`).find(
      ({ attributes }) => attributes.get("w:id") === id && !NOTE_TYPES.has(attributes.get("w:type") ?? ""),
    );
    if (!part || !note) return;
    const place: Place = { kind: "paragraph", paragraph: Math.max(1, this.paragraphs), aside: kind };
    const reader = new RunReader(part);
    for (const paragraph of childrenOf(note, "w:p")) {
      const { fragments } = reader.read(paragraph);
      if (fragments.some(({ text }) => text.trim() !== ""))
        this.writer.writeParagraph([added("（注："), ...fragments, added("）")], place);
    }
  }

  private readTable(table: XmlElement): void {
    const rows = readGrid(table);
    if (isLayout(rows)) {
      for (const { cells } of rows) for (const { element } of cells) this.readBlocks(element);
      return;
    }
    this.tables++;
    const aside: Beside = { boxes: [], notes: [], unread: [] };
    this.writer.writeTable(this.listCells(rows, aside));
    this.readBeside(aside, { kind: "cell", table: this.tables, row: 1, column: 1 });
  }

  private listCells(rows: readonly GridRow[], aside: Beside) {
    return rows.map(({ number, cells }) =>
      cells.map(({ element, colspan, rowspan, column }) => ({
        paragraphs: this.readCell(element, aside),
        colspan,
        rowspan,
        place: { kind: "cell", table: this.tables, row: number, column } as const,
      })),
    );
  }

  private readCell(cell: XmlElement, aside: Beside): Fragment[][] {
    const paragraphs = paragraphsOf(cell);
    const read = paragraphs.map((paragraph) => {
      const { fragments, beside } = this.runs.read(paragraph);
      aside.boxes.push(...beside.boxes);
      aside.notes.push(...beside.notes);
      aside.unread.push(...beside.unread);
      return [...this.numbered(paragraph, fragments)];
    });
    const [first] = paragraphs;
    const isEmpty = read.flat().every(({ text }) => text.trim() === "");
    return isEmpty && first ? [[gapIn(this.main, first)]] : read;
  }
}

function describeUnread(what: string) {
  const english: Readonly<Record<string, string>> = {
    图片: "a picture",
    图表: "a chart",
    公式: "a formula",
    嵌入的对象: "an embedded object",
  };
  return {
    zh: `${what}里的内容没有读取`,
    en: `what ${english[what] ?? what} shows was not read`,
  };
}
