import { childOf, childrenOf, isOn, readValue, type XmlElement } from "../package/xml.ts";
import { readInteger } from "./numbering.ts";

/** A cell of a table as Word counts it. */
export interface GridCell {
  readonly element: XmlElement;
  readonly colspan: number;
  rowspan: number;
  /** One-based grid column. */
  readonly column: number;
}

/** A row that stays when tracked changes are accepted, with its one-based number. */
export interface GridRow {
  readonly number: number;
  readonly cells: readonly GridCell[];
}

/** No table of a report is wider; a larger span is a slip or an attack. */
const WIDEST_SPAN = 63;
const ROW_HOLDERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml"]);

/** The rows of a table with merged cells resolved (ISO/IEC 29500-1, 17.4.17 gridSpan, 17.4.85 vMerge, 17.4.22 hMerge). */
export function readGrid(table: XmlElement): GridRow[] {
  const rows: GridRow[] = [];
  /** The cell of each grid column that reaches down, if any. */
  let open: (GridCell | undefined)[] = [];
  for (const row of listInside(table, "w:tr")) {
    const properties = childOf(row, "w:trPr");
    if (childOf(properties, "w:del")) continue;
    const cells: GridCell[] = [];
    const reaching: (GridCell | undefined)[] = [];
    let column = 1 + readInteger(readValue(properties, "w:gridBefore"), 0);
    for (const element of listInside(row, "w:tc")) {
      const cellProperties = childOf(element, "w:tcPr");
      const colspan = Math.min(
        Math.max(readInteger(readValue(cellProperties, "w:gridSpan"), 1), 1),
        WIDEST_SPAN,
      );
      const merge = mergeOf(cellProperties, "w:vMerge");
      const before = open[column];
      if (mergeOf(cellProperties, "w:hMerge") === "continue" && cells.length > 0) {
        // The cell before it reaches over this one.
        const last = cells.pop();
        if (last) cells.push({ ...last, colspan: last.colspan + colspan });
      } else if (merge === "continue" && before) {
        before.rowspan += 1;
        reaching[column] = before;
      } else {
        const cell: GridCell = { element, colspan, rowspan: 1, column };
        cells.push(cell);
        if (merge !== null) reaching[column] = cell;
      }
      column += colspan;
    }
    open = reaching;
    rows.push({ number: rows.length + 1, cells });
  }
  return rows;
}

/** Whether a table only lays out a page: it has a single column, or holds another table. */
export function isLayout(rows: readonly GridRow[]): boolean {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return widest <= 1 || rows.some(({ cells }) => cells.some(({ element }) => childOf(element, "w:tbl")));
}

function mergeOf(properties: XmlElement | null, name: string): "restart" | "continue" | null {
  const merge = childOf(properties, name);
  if (!merge) return null;
  return merge.attributes.get("w:val") === "restart" ? "restart" : "continue";
}

function listInside(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ROW_HOLDERS.has(child.name) && !isOn(child, "w:del") ? listInside(child, name) : [];
  });
}

/** The paragraphs of a cell that hold words, in order. */
export function paragraphsOf(cell: XmlElement): XmlElement[] {
  return cell.children.flatMap((child) => {
    if (child.name === "w:p") return [child];
    return child.name === "w:tcPr" || child.name === "w:tbl" ? [] : paragraphsOf(child);
  });
}

/** Whether the mark at the end of a paragraph was deleted, so that the next one follows without a break. */
export function isJoinedToNext(paragraph: XmlElement): boolean {
  return childrenOf(childOf(childOf(paragraph, "w:pPr"), "w:rPr"), "w:del").length > 0;
}
