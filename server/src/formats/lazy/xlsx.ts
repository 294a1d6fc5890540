import writeXlsxFile, { type Row, type Sheet } from "write-excel-file/universal";
import { Budget } from "../budget.ts";
import type { Content, ContentTable } from "../export/content.ts";
import { listFlat } from "../export/csv.ts";
import { guardFormula } from "../export/formula.ts";
import { type GridCell, gridsOf } from "../export/grid.ts";
import { decodePart } from "../package/xml.ts";
import { Package } from "../package/zip.ts";
import { FLAT_HEADER } from "../sheet/flatSheet.ts";

type OwnSheet = Sheet<Blob>;

const BORDER = { borderStyle: "thin", borderColor: "#333333" } as const;
const LABEL_WIDTH = 22;
const FIGURE_WIDTH = 11;

/** A report's figures as a workbook: a sheet for each table, and one that lists every figure. */
export async function exportSheet(content: Content): Promise<Uint8Array> {
  const tables = content.blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
  const sheets = [...tables.map((table) => sheetOf(table, content)), flatSheet(content)];
  const blob = await writeXlsxFile(sheets, { fontFamily: "宋体", fontSize: 11 }).toBlob();
  return orderFonts(new Uint8Array(await blob.arrayBuffer()));
}

const STYLES = "xl/styles.xml";
/** What a font is described by, in the order in which strict readers want it (ISO/IEC 29500-1, 18.8.22). */
const FONT_ORDER = ["b", "i", "strike", "u", "sz", "color", "name", "family"];

/** The library lists what describes a font in an order of its own. */
function orderFonts(bytes: Uint8Array): Uint8Array {
  const zip = new Package(bytes, new Budget());
  const packed = zip.read(STYLES);
  if (!packed) return bytes;
  const styles = decodePart(STYLES, packed).replace(/(?<=<font>)(?:<\w+[^<>]*\/>)+(?=<\/font>)/g, (font) => {
    const rank = (element: string): number => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
    return (font.match(/<[^<>]+>/g) ?? []).sort((a, b) => rank(a) - rank(b)).join("");
  });
  return zip.replace(new Map([[STYLES, new TextEncoder().encode(styles)]]));
}

function sheetOf(table: ContentTable, { title, blocks }: Content): OwnSheet {
  const grids = gridsOf(table);
  const columns = Math.max(...grids.map((grid) => grid.columns));
  const heading = blocks.findLast(
    (block, index) =>
      block.kind === "heading" &&
      block.level === 1 &&
      index < blocks.findIndex((other) => other.kind === "table" && other.table === table),
  );
  const data: Row[] = [
    [{ value: guardFormula(title), columnSpan: columns, align: "center", fontWeight: "bold", fontSize: 14 }],
    ...(heading && "text" in heading ? [[{ value: guardFormula(heading.text), columnSpan: columns }]] : []),
  ];
  for (const { header, body } of grids) data.push(...spread([...header, ...body], columns));
  const labels = Math.max(...table.spec.blocks.map((block) => block.labelColumns));
  return {
    sheet: table.spec.name.zh,
    data,
    columns: Array.from({ length: columns }, (_, index) => ({
      width: index < labels ? LABEL_WIDTH : FIGURE_WIDTH,
    })),
  };
}

/** The library wants a place for every column, those that a merged cell covers left empty. */
function spread(rows: readonly (readonly GridCell[])[], columns: number): Row[] {
  return rows.map((cells) => {
    const row: Row = new Array(columns).fill(null);
    for (const cell of cells) row[cell.column] = toCell(cell);
    return row;
  });
}

function toCell({ text, colspan, rowspan, role }: GridCell): Row[number] {
  const isNumber = role === "figure" && /^-?\d{1,15}(?:\.\d+)?$/.test(text);
  return {
    ...(text === ""
      ? {}
      : isNumber
        ? { value: Number(text), type: Number }
        : { value: guardFormula(text), type: String }),
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    align: role === "row" ? "left" : "center",
    alignVertical: "center",
    wrap: true,
    ...BORDER,
  };
}

function flatSheet(content: Content): OwnSheet {
  const lines = listFlat(content).map(({ agency, year, table, row, column, value }): Row => {
    const isNumber = /^-?\d{1,15}(?:\.\d+)?$/.test(value);
    return [
      { value: guardFormula(agency), type: String },
      year === null ? null : { value: year, type: Number },
      { value: table, type: String },
      { value: row, type: String },
      { value: column, type: String },
      value === ""
        ? null
        : isNumber
          ? { value: Number(value), type: Number }
          : { value: guardFormula(value), type: String },
    ];
  });
  return {
    sheet: "数据清单",
    data: [FLAT_HEADER.map((value) => ({ value, fontWeight: "bold" as const })), ...lines],
    columns: [24, 8, 8, 40, 24, 12].map((width) => ({ width })),
    stickyRowsCount: 1,
  };
}
