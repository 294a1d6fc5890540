import writeXlsxFile, { type Row, type Sheet } from "write-excel-file/universal";
import type { Content, ContentTable } from "../export/content.ts";
import { guardFormula, listFlat } from "../export/csv.ts";
import { type GridCell, gridsOf } from "../export/grid.ts";
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
  return new Uint8Array(await blob.arrayBuffer());
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
