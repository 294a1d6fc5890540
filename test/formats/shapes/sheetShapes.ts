import { writeReference } from "../../../server/src/formats/sheet/references.ts";
import type { TableKey } from "../../../server/src/report/editions/edition.ts";
import type { Balanced } from "../../balanced.ts";
import { sheetFile } from "./package.ts";
import type { Shape } from "./wordShapes.ts";
import { gridOf, SECTION_TITLES } from "./words.ts";

const NUMERALS = "一二三四五六";
const TABLES: readonly (readonly [TableKey, number])[] = [
  ["proactive", 2],
  ["requests", 3],
  ["disputes", 4],
];

/** What stands in a cell of a sheet, and how far it reaches. */
interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A sheet's cells: the title, the section's heading, then the table from the third row on. */
function listCells(report: Balanced, key: TableKey, section: number): SheetCell[] {
  const title = `青石镇${report.edition.years.from}年政府信息公开工作年度报告`;
  const single = (row: number, text: string): SheetCell => ({ row, column: 1, text, colspan: 4, rowspan: 1 });
  const cells = [single(1, title), single(2, `${NUMERALS[section - 1]}、${SECTION_TITLES[section - 1]}`)];
  let row = 3;
  for (const { header, body } of gridOf(report, key)) {
    for (const line of [...header, ...body]) {
      cells.push(...line.map((cell) => ({ ...cell, row, column: cell.column + 1 })));
      row++;
    }
  }
  return cells;
}

/** The XML of a sheet; `write` gives what stands inside of a cell, and its attributes. */
function writeSheet(
  cells: readonly SheetCell[],
  write: (text: string) => readonly [attributes: string, content: string],
): string {
  const last = Math.max(...cells.map(({ row }) => row));
  const rows = Array.from({ length: last }, (_, index) => {
    const own = cells.filter(({ row }) => row === index + 1);
    const written = own.map((cell) => {
      const [attributes, content] = write(cell.text);
      return `<c r="${writeReference(cell)}"${attributes}>${content}</c>`;
    });
    return `<row r="${index + 1}">${written.join("")}</row>`;
  });
  const merged = cells.filter(({ colspan, rowspan }) => colspan * rowspan > 1);
  const areas = merged.map(({ row, column, colspan, rowspan }) => {
    const end = writeReference({ row: row + rowspan - 1, column: column + colspan - 1 });
    return `<mergeCell ref="${writeReference({ row, column })}:${end}"/>`;
  });
  return `<sheetData>${rows.join("")}</sheetData><mergeCells count="${areas.length}">${areas.join("")}</mergeCells>`;
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Excel: words in a list that cells share, figures as numbers. */
const excel: Shape = (report) => {
  const strings: string[] = [];
  const share = (text: string): number => {
    const known = strings.indexOf(text);
    return known >= 0 ? known : strings.push(text) - 1;
  };
  const sheets = TABLES.map(([key, section]) => ({
    name: `表${NUMERALS[section - 1]}`,
    content: writeSheet(listCells(report, key, section), (text) =>
      isNumber(text) ? ["", `<v>${text}</v>`] : [' t="s"', `<v>${share(text)}</v>`],
    ),
  }));
  const items = strings.map((text) => `<si><t>${text}</t><phoneticPr fontId="1"/></si>`);
  return sheetFile({ sheets, strings: items.join("") });
};

/** Words in the cells themselves, cut into formatted stretches; numbers to seventeen digits. */
const inline: Shape = (report) =>
  sheetFile({
    sheets: TABLES.map(([key, section]) => ({
      name: `Sheet${section}`,
      content: writeSheet(listCells(report, key, section), (text) =>
        isNumber(text)
          ? [' t="n"', `<v>${text}.00000000000000001</v>`]
          : [
              ' t="inlineStr"',
              `<is><r><t>${text.slice(0, 1)}</t></r><r><rPr/><t>${text.slice(1)}</t></r></is>`,
            ],
      ),
    })),
  });

/** Everything on one sheet, totals by formulas, with a hidden sheet beside it. */
const oneSheet: Shape = (report) => {
  let shift = 0;
  const cells = TABLES.flatMap(([key, section]) => {
    const moved = listCells(report, key, section).map((cell) => ({ ...cell, row: cell.row + shift }));
    shift = Math.max(...moved.map(({ row }) => row)) + 2;
    return moved;
  });
  return sheetFile({
    sheets: [
      {
        name: "年报数据",
        content: writeSheet(cells, (text) =>
          isNumber(text) ? ["", `<f>SUM(A1)</f><v>${text}</v>`] : [' t="str"', `<v>${text}</v>`],
        ),
      },
      {
        name: "底稿",
        state: "hidden",
        content: "<sheetData><row r='1'><c r='A1'><v>9</v></c></row></sheetData>",
      },
    ],
  });
};

export const SHEET_SHAPES: Readonly<Record<string, Shape>> = {
  Excel: excel,
  单元格内文字: inline,
  一张表与公式: oneSheet,
};
