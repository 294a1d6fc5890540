import { type GridCell, gridsOf } from "../../../server/src/formats/export/grid.ts";
import type { TableKey } from "../../../server/src/report/editions/edition.ts";
import { type Balanced, placeOf } from "../../balanced.ts";

/** How a program writes the pieces that a document is made of. */
export interface WordStyle {
  readonly paragraph: (text: string) => string;
  readonly heading: (text: string, level: 1 | 2) => string;
  readonly cell: (cell: GridCell) => string;
  readonly rowProperties?: string;
}

/** Writes text as XML has it. */
export function escapeWords(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A run, with properties where they are given. */
export function run(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeWords(text)}</w:t></w:r>`;
}

/** A paragraph of runs. */
export function paragraph(runs: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** The text of the headings of the six sections, and what stands in those without a table. */
export const SECTION_TITLES = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "政府信息公开行政复议、行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
];
export const ASPECTS = [
  "主动公开。青石镇全年通过门户网站主动公开政府信息。",
  "依申请公开。青石镇畅通申请渠道，依法答复申请人。",
  "政府信息管理。青石镇落实公开前的保密审查。",
  "政府信息公开平台建设。青石镇维护好网站专栏。",
  "监督保障。青石镇将公开工作纳入年度考核。",
];

const NUMERALS = "一二三四五六";

/** The body of a Word document that holds a whole report, written in some style. */
export function wordBody(report: Balanced, style: WordStyle): string {
  const year = report.edition.years.from;
  const heading = (number: number): string =>
    style.heading(`${NUMERALS[number - 1]}、${SECTION_TITLES[number - 1]}`, 1);
  return [
    style.paragraph(`青石镇${year}年政府信息公开工作年度报告`),
    style.paragraph(`本报告的统计期限自${year}年1月1日起至${year}年12月31日止。`),
    heading(1),
    ...ASPECTS.map((text, index) => style.paragraph(`（${NUMERALS[index]}）${text}`)),
    heading(2),
    wordTable(report, "proactive", style),
    heading(3),
    wordTable(report, "requests", style),
    heading(4),
    wordTable(report, "disputes", style),
    heading(5),
    style.paragraph("青石镇的政策解读形式还不够多样，下一年将增加图解和短视频。"),
    heading(6),
    style.paragraph(`${year}年青石镇未收取政府信息公开信息处理费。`),
    style.paragraph("青石镇人民政府"),
    style.paragraph(`${year + 1}年1月20日`),
  ].join("");
}

/** The grid of a table of a report, block by block. */
export function gridOf({ edition, figures }: Balanced, key: TableKey) {
  const value = (place: Parameters<typeof placeOf>[0]): string => String(figures.get(placeOf(place)) ?? "");
  return gridsOf({ spec: edition.tables[key], value });
}

/** A table with merged cells as Word has them: those that a cell reaches over are there, and say so. */
export function wordTable(report: Balanced, key: TableKey, style: WordStyle): string {
  return gridOf(report, key)
    .map(({ header, body }) => {
      /** For each column that a cell from above reaches into: how many rows more, and how wide it is. */
      const open = new Map<number, { rows: number; colspan: number }>();
      const rows = [...header, ...body].map((cells) => {
        const own = new Map(cells.map((cell) => [cell.column, cell]));
        const written: string[] = [];
        const columns = [...new Set([...own.keys(), ...open.keys()])].sort((a, b) => a - b);
        for (const column of columns) {
          const cell = own.get(column);
          const above = open.get(column);
          if (above && !cell) {
            written.push(wordCell(paragraph(""), above.colspan, "<w:vMerge/>"));
            above.rows--;
            if (above.rows === 0) open.delete(column);
          } else if (cell) {
            const isMerged = cell.rowspan > 1;
            written.push(
              wordCell(style.cell(cell), cell.colspan, isMerged ? '<w:vMerge w:val="restart"/>' : ""),
            );
            if (isMerged) open.set(column, { rows: cell.rowspan - 1, colspan: cell.colspan });
          }
        }
        return `<w:tr>${style.rowProperties ?? ""}${written.join("")}</w:tr>`;
      });
      return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>${paragraph("")}`;
    })
    .join("");
}

function wordCell(content: string, colspan: number, merge: string): string {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : "";
  return `<w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/>${span}${merge}</w:tcPr>${content}</w:tc>`;
}
