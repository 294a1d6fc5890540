import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Budget } from "../budget.ts";
import type { Fragment } from "../writer.ts";
import { readPageWords, settleBlanks } from "./pageWords.ts";

/** A cell of a data table on a page. */
export interface PageCell {
  readonly paragraphs: readonly (readonly Fragment[])[];
  readonly colspan: number;
  readonly rowspan: number;
  /** One-based grid column. */
  readonly column: number;
}

/** A paragraph or a data table of a page, with the elements around it from the outermost in. */
export type Block = { readonly around: readonly Tree.Element[] } & (
  | { readonly kind: "paragraph"; readonly fragments: readonly Fragment[]; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly PageCell[])[] }
);

/** What holds nothing that a reader of the page sees, or nothing of a report. */
const UNSEEN = new Set(
  "script style noscript template iframe object head title meta link button select textarea svg nav aside footer xml".split(
    " ",
  ),
);
/** What stands on lines of its own. */
const BLOCKS = new Set(
  (
    "address article blockquote body center dd details div dl dt fieldset figure form header hr html li main ol p " +
    "pre section summary ul table caption thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6"
  ).split(" "),
);
const WIDEST_SPAN = 63;

/** Reads a page as a browser would, as paragraphs and data tables in order. Tables of a page's layout are none. */
export function readBlocks(html: string, budget: Budget): { blocks: Block[]; pictures: number } {
  // The parser knows no bounds, so that tags are counted before it sees them.
  budget.spend("elements", countTags(html));
  const page = parse(html, { sourceCodeLocationInfo: true });
  const reader = new BlockReader(html, budget);
  reader.visit(page, []);
  reader.endParagraph([]);
  return { blocks: reader.blocks, pictures: reader.pictures };
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) count++;
  return count;
}

class BlockReader {
  readonly blocks: Block[] = [];
  pictures = 0;
  private words: Fragment[] = [];

  constructor(
    private readonly html: string,
    private readonly budget: Budget,
  ) {}

  visit(node: Tree.ParentNode, around: readonly Tree.Element[]): void {
    this.budget.checkDepth(around.length);
    for (const child of node.childNodes) {
      if ("value" in child) this.words.push(...this.readText(child));
      else if ("tagName" in child) this.visitElement(child, around);
    }
  }

  endParagraph(around: readonly Tree.Element[]): void {
    const fragments = settleBlanks(this.words);
    this.words = [];
    const text = fragments.map((fragment) => fragment.text).join("");
    if (text.trim() !== "") this.blocks.push({ kind: "paragraph", fragments, text: text.trim(), around });
  }

  private visitElement(element: Tree.Element, around: readonly Tree.Element[]): void {
    const { tagName } = element;
    if (UNSEEN.has(tagName) || isHidden(element)) return;
    if (tagName === "img") this.pictures++;
    const inner = [...around, element];
    if (tagName === "br") this.endParagraph(around);
    else if (tagName === "table" && this.isData(element)) {
      this.endParagraph(around);
      this.blocks.push({ kind: "table", rows: this.readTable(element), around: inner });
    } else if (BLOCKS.has(tagName)) {
      this.endParagraph(around);
      this.visit(element, inner);
      this.endParagraph(inner);
    } else this.visit(element, inner);
  }

  private readText(node: Tree.TextNode): Fragment[] {
    const location = node.sourceCodeLocation;
    if (!location) return [];
    const { startOffset, endOffset } = location;
    return readPageWords(this.html.slice(startOffset, endOffset), node.value, startOffset);
  }

  /** A table with figures holds no other table, and more than one column. */
  private isData(table: Tree.Element): boolean {
    if (listInside(table, "table").length > 0) return false;
    return listInside(table, "tr").some((row) => cellsOf(row).length > 1);
  }

  private readTable(table: Tree.Element): PageCell[][] {
    /** How many more rows each grid column is taken by a cell from above. */
    const taken: number[] = [];
    return listInside(table, "tr").map((row) => {
      const cells: PageCell[] = [];
      let column = 0;
      for (const element of cellsOf(row)) {
        while ((taken[column] ?? 0) > 0) column++;
        const [colspan, rowspan] = [spanOf(element, "colspan"), spanOf(element, "rowspan")];
        cells.push({ paragraphs: this.readCell(element), colspan, rowspan, column: column + 1 });
        for (let index = column; index < column + colspan; index++) taken[index] = rowspan;
        column += colspan;
      }
      for (let index = 0; index < taken.length; index++) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
      return cells;
    });
  }

  private readCell(cell: Tree.Element): (readonly Fragment[])[] {
    const reader = new BlockReader(this.html, this.budget);
    reader.visit(cell, []);
    const rest = reader.words;
    reader.endParagraph([]);
    this.pictures += reader.pictures;
    const paragraphs = reader.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [block.fragments] : [],
    );
    return paragraphs.length > 0 ? paragraphs : [[gapIn(cell, rest)]];
  }
}

/** Where a figure can be put in an empty cell: in place of a blank that keeps it open, else in its innermost element. */
function gapIn(cell: Tree.Element, blanks: readonly Fragment[]): Fragment {
  const blank = blanks.find(({ text }) => text === "\u00a0")?.source;
  const at = innermost(cell);
  const source = blank ?? { part: "", start: at, end: at };
  return { text: "", kind: "gap", source, notation: "xml", around: ["", ""] };
}

function innermost(element: Tree.Element): number {
  for (const child of element.childNodes) {
    if ("tagName" in child && child.tagName !== "br" && child.sourceCodeLocation?.endTag)
      return innermost(child);
  }
  return element.sourceCodeLocation?.startTag?.endOffset ?? 0;
}

function isHidden({ attrs }: Tree.Element): boolean {
  return attrs.some(
    ({ name, value }) => name === "hidden" || (name === "style" && /display\s*:\s*none/i.test(value)),
  );
}

function cellsOf(row: Tree.Element): Tree.Element[] {
  return row.childNodes.flatMap((child) =>
    "tagName" in child && (child.tagName === "td" || child.tagName === "th") ? [child] : [],
  );
}

function listInside(node: Tree.ParentNode, name: string): Tree.Element[] {
  return node.childNodes.flatMap((child) => {
    if (!("tagName" in child)) return [];
    return child.tagName === name ? [child] : listInside(child, name);
  });
}

function spanOf({ attrs }: Tree.Element, name: string): number {
  const span = Number.parseInt(attrs.find((attribute) => attribute.name === name)?.value ?? "1", 10);
  return span >= 1 ? Math.min(span, WIDEST_SPAN) : 1;
}
