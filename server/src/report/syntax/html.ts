import { parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import type { Range } from "../text/range.ts";
import { trimRange } from "./lines.ts";
import type { Line, SourceCell, SourceRow } from "./syntax.ts";

/** A data table written in HTML, and the rows read from it. */
export interface HtmlTable {
  /** From `<table` to the end of `</table>` (or of the text, where it is never closed). */
  readonly range: Range;
  readonly rows: readonly SourceRow[];
}

/** An element of a piece of markup, with what it holds in order: other elements, and text with entities resolved. */
export interface Markup {
  /** In small letters: `td`, `o:p`. */
  readonly name: string;
  /** The value of an attribute; null where the element has none of that name. */
  attribute(name: string): string | null;
  readonly children: readonly (Markup | string)[];
}

/** No table of the standard spans more; a larger number is a slip or an attack. */
const LARGEST_SPAN = 40;
const BLANK_ENTITY = /^(?:&nbsp;?|&#160;|&#xa0;|&ensp;|&emsp;)/i;
const BLANK_ENTITY_AT_END = /(?:&nbsp;|&#160;|&#xa0;|&ensp;|&emsp;)$/i;

/**
 * Finds the HTML tables of a text. Tables that hold other tables (page layout) are not data; the inner ones are
 * read. Broken markup is mended as a browser would (WHATWG HTML, "parsing").
 */
export function readHtmlTables(text: string, lines: readonly Line[]): HtmlTable[] {
  const first = text.search(/<table[\s>]/i);
  if (first < 0) return [];
  const fragment = parseHtml(text.slice(first));
  const tables: HtmlTable[] = [];
  const visit = (node: Tree.ChildNode): void => {
    if (!("childNodes" in node)) return;
    if (node.nodeName === "table" && !holdsTable(node)) {
      const location = node.sourceCodeLocation;
      if (!location) return;
      const rows = readRows(node, text, first, lines);
      // A table that is never closed ends with its last row: what follows is the report's own text.
      const end = location.endTag
        ? first + location.endOffset
        : (rows[rows.length - 1]?.range.end ?? first + location.startOffset);
      tables.push({ range: { start: first + location.startOffset, end }, rows });
      return;
    }
    for (const child of node.childNodes) visit(child);
  };
  for (const child of fragment.childNodes) visit(child);
  return tables;
}

/** Reads markup that is no document of ours, such as a clipboard's. Comments are left out. */
export function readMarkup(html: string): Markup {
  return { name: "", attribute: () => null, children: parseHtml(html).childNodes.flatMap(toMarkup) };
}

/** Browsers nest no deeper than this. */
const DEEPEST = 512;

/** Parses HTML as a browser would; what is nested too deeply to be walked through is left out. */
function parseHtml(html: string): Tree.DocumentFragment {
  const fragment = parseFragment(html, { sourceCodeLocationInfo: true });
  const open: { node: Tree.ParentNode; depth: number }[] = [{ node: fragment, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth === DEEPEST) node.childNodes = [];
    for (const child of node.childNodes)
      if ("childNodes" in child) open.push({ node: child, depth: depth + 1 });
  }
  return fragment;
}

function toMarkup(node: Tree.ChildNode): (Markup | string)[] {
  if (node.nodeName === "#text" && "value" in node) return [node.value];
  if (!("attrs" in node)) return [];
  return [
    {
      name: node.nodeName,
      attribute: (name) => attributeOf(node, name),
      children: node.childNodes.flatMap(toMarkup),
    },
  ];
}

/** How many rows or columns a cell says it takes up. */
export function readSpan(value: string | null | undefined): number {
  const span = Number.parseInt(value ?? "1", 10);
  return span >= 1 ? Math.min(span, LARGEST_SPAN) : 1;
}

function holdsTable(node: Tree.Element): boolean {
  return node.childNodes.some(
    (child) => "childNodes" in child && (child.nodeName === "table" || holdsTable(child)),
  );
}

function readRows(table: Tree.Element, text: string, base: number, lines: readonly Line[]): SourceRow[] {
  const rows: SourceRow[] = [];
  /** How many more rows each grid column is taken by a cell from above. */
  const taken: number[] = [];
  for (const element of listElements(table, "tr")) {
    const cells: SourceCell[] = [];
    let column = 0;
    for (const child of element.childNodes) {
      if (!("attrs" in child) || (child.nodeName !== "td" && child.nodeName !== "th")) continue;
      while ((taken[column] ?? 0) > 0) column++;
      const range = contentRange(child, text, base);
      if (range) cells.push({ range, text: textOf(child).replace(/\s+/g, " ").trim(), column });
      const colspan = readSpan(attributeOf(child, "colspan"));
      const rowspan = readSpan(attributeOf(child, "rowspan"));
      for (let index = column; index < column + colspan; index++) taken[index] = rowspan;
      column += colspan;
    }
    for (let index = 0; index < taken.length; index++) taken[index] = Math.max(0, (taken[index] ?? 0) - 1);
    const location = element.sourceCodeLocation;
    const firstCell = cells[0];
    const lastCell = cells[cells.length - 1];
    if (!firstCell || !lastCell) continue;
    const range = location
      ? { start: base + location.startOffset, end: base + location.endOffset }
      : { start: firstCell.range.start, end: lastCell.range.end };
    rows.push({
      layout: "html",
      cells,
      range,
      firstLine: lineAt(lines, range.start),
      lastLine: lineAt(lines, Math.max(range.start, range.end - 1)),
    });
  }
  return rows;
}

function listElements(root: Tree.Element, name: string): Tree.Element[] {
  return root.childNodes.flatMap((child) => {
    if (!("attrs" in child)) return [];
    return child.nodeName === name ? [child] : listElements(child, name);
  });
}

function attributeOf(node: Tree.Element, name: string): string | null {
  return node.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

function textOf(node: Tree.Element): string {
  let text = "";
  for (const child of node.childNodes) {
    if (child.nodeName === "#text" && "value" in child) text += child.value;
    else if ("childNodes" in child) text += textOf(child);
  }
  return text;
}

/** From the first to the last character of a cell's words in the source; for an empty cell, its middle. */
function contentRange(cell: Tree.Element, text: string, base: number): Range | null {
  const location = cell.sourceCodeLocation;
  if (!location) return null;
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  const visit = (node: Tree.Element): void => {
    for (const child of node.childNodes) {
      const at = child.sourceCodeLocation;
      if (child.nodeName === "#text" && "value" in child && at) {
        if (child.value.trim() === "") continue;
        const words = trimEntities(text, { start: base + at.startOffset, end: base + at.endOffset });
        start = Math.min(start, words.start);
        end = Math.max(end, words.end);
      } else if ("childNodes" in child) visit(child);
    }
  };
  visit(cell);
  if (start <= end) return { start, end };
  const open = base + (location.startTag?.endOffset ?? location.startOffset);
  const inner = emptyInnermost(cell, base) ?? open;
  return { start: inner, end: inner };
}

/** Inside `<td><p></p></td>` a figure belongs into the paragraph. */
function emptyInnermost(cell: Tree.Element, base: number): number | null {
  for (const child of cell.childNodes) {
    if (!("childNodes" in child) || child.nodeName === "br") continue;
    const inner = emptyInnermost(child, base);
    if (inner !== null) return inner;
    const tag = child.sourceCodeLocation?.startTag;
    if (tag && child.sourceCodeLocation?.endTag) return base + tag.endOffset;
  }
  return null;
}

function trimEntities(text: string, outer: Range): Range {
  let range = trimRange(text, outer);
  for (;;) {
    const words = text.slice(range.start, range.end);
    const before = BLANK_ENTITY.exec(words)?.[0].length ?? 0;
    const after = before === words.length ? 0 : (BLANK_ENTITY_AT_END.exec(words)?.[0].length ?? 0);
    if (before === 0 && after === 0) return range;
    range = trimRange(text, { start: range.start + before, end: range.end - after });
  }
}

/** The number of the line that holds an offset, by bisection. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
