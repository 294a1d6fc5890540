import { parseHtml } from "../../syntax/html.ts";
import { attributeOf, type Element, listElements, readSpan } from "../../syntax/markup.ts";

/** A page of a browser, a word processor or a spreadsheet as a text that can be read like any other. */
export interface Page {
  /** Paragraphs as lines with blank lines between; data tables as plain HTML, each row on a line of its own. */
  readonly text: string;
  /** The cells of the table rows in `text`, by zero-based line number; merged cells are written out. */
  readonly grid: ReadonlyMap<number, readonly string[]>;
}

/** What holds nothing a reader sees. */
const UNSEEN = new Set(["style", "script", "title", "meta", "link", "xml", "noscript", "template", "head"]);

/** What stands on lines of its own. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details div dl dt fieldset figure footer form header hr html " +
    "li main nav ol p pre section summary ul table caption thead tbody tfoot tr td th"
  ).split(" "),
);

const HEADING = /^h([1-6])$/;
/** A Chinese character or mark: between two of them a line break in the source is no space. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d]/;
/** What a spreadsheet shows in a column that is too narrow; it keeps the number itself in an attribute. */
const TOO_NARROW = /^#+$/;

/** Reads markup as word processors, spreadsheets and browsers put it on the clipboard. */
export function readPage(html: string): Page {
  const writer = new PageWriter();
  writer.visit(parseHtml(html));
  return writer.finish();
}

class PageWriter {
  private readonly lines: string[] = [];
  private readonly grid = new Map<number, readonly string[]>();
  /** The words of the paragraph that is being read. */
  private words = "";
  private mark = "";

  visit({ children }: Element): void {
    for (const child of children) {
      if (child.name === null) this.words += child.text;
      else this.visitElement(child);
    }
  }

  finish(): Page {
    this.endParagraph();
    return { text: this.lines.join("\n"), grid: this.grid };
  }

  private visitElement(element: Element): void {
    const { name } = element;
    if (UNSEEN.has(name)) return;
    if (name === "table" && isData(element)) {
      this.endParagraph();
      this.writeTable(element);
      return;
    }
    const level = HEADING.exec(name)?.[1];
    if (level !== undefined) {
      this.endParagraph();
      this.mark = `${"#".repeat(Number(level))} `;
      this.visit(element);
      this.endParagraph();
      this.mark = "";
    } else if (name === "br" || BLOCKS.has(name)) {
      this.endParagraph();
      this.visit(element);
      this.endParagraph();
    } else this.visit(element);
  }

  private endParagraph(): void {
    const words = collapse(this.words);
    this.words = "";
    if (words !== "") this.writeBlock([this.mark + words]);
  }

  private writeBlock(lines: readonly string[]): void {
    if (this.lines.length > 0) this.lines.push("");
    this.lines.push(...lines);
  }

  private writeTable(table: Element): void {
    for (const caption of listElements(table, "caption")) {
      this.visit(caption);
      this.endParagraph();
    }
    const rows = listElements(table, "tr").filter(isSeen).map(readRow);
    this.writeBlock(["<table>"]);
    spread(rows).forEach((cells, index) => {
      this.grid.set(this.lines.length, cells);
      this.lines.push(`<tr>${(rows[index] ?? []).map(printCell).join("")}</tr>`);
    });
    this.lines.push("</table>");
  }
}

interface PageCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** Spreadsheets end a table with a hidden row that only says how wide its columns are. */
function isSeen(row: Element): boolean {
  return !/display:\s*none/i.test(attributeOf(row, "style") ?? "") || textOf(row) !== "";
}

function readRow(row: Element): PageCell[] {
  return listElements(row, "td", "th").map((cell) => ({
    text: textOf(cell),
    colspan: readSpan(attributeOf(cell, "colspan")),
    rowspan: readSpan(attributeOf(cell, "rowspan")),
  }));
}

function textOf(cell: Element): string {
  const text = collapse(elementText(cell));
  return TOO_NARROW.test(text) ? attributeOf(cell, "x:num") || text : text;
}

function elementText({ name, children }: Element): string {
  if (UNSEEN.has(name)) return "";
  if (name === "br") return "\n";
  const words = children.map((child) => (child.name === null ? child.text : elementText(child))).join("");
  return BLOCKS.has(name) || HEADING.test(name) ? `\n${words}\n` : words;
}

/** A table that holds another one, or a single cell, lays out a page; it is no table of data. */
function isData(table: Element): boolean {
  const cells = listElements(table, "td", "th");
  return cells.length > 1 && !cells.some((cell) => listElements(cell, "table").length > 0);
}

/** Writes spans out: the text in the first place of a merged cell, nothing in the others. */
function spread(rows: readonly (readonly PageCell[])[]): string[][] {
  /** How many more rows each column is taken by a cell from above. */
  const taken: number[] = [];
  return rows.map((row) => {
    const line: string[] = [];
    for (const { text, colspan, rowspan } of row) {
      while ((taken[line.length] ?? 0) > 0) line.push("");
      const start = line.length;
      for (let index = start; index < start + colspan; index++) {
        line.push(index === start ? text : "");
        taken[index] = rowspan;
      }
    }
    while ((taken[line.length] ?? 0) > 0) line.push("");
    taken.forEach((rest, index) => {
      taken[index] = Math.max(0, rest - 1);
    });
    return line;
  });
}

function printCell({ text, colspan, rowspan }: PageCell): string {
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ""}${rowspan > 1 ? ` rowspan="${rowspan}"` : ""}`;
  return `<td${spans}>${text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</td>`;
}

/** White space as a browser shows it; a line break between two Chinese characters is none. */
function collapse(words: string): string {
  return words
    .replace(/[ \t\r\n\f\u00a0]+/g, (space, at: number) => {
      const before = words[at - 1] ?? "";
      const after = words[at + space.length] ?? "";
      return /[\r\n]/.test(space) && WIDE.test(before) && WIDE.test(after) ? "" : " ";
    })
    .trim();
}
