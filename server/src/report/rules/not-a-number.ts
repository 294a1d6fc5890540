import type { Fix } from "../findings/finding.ts";
import { solveCell } from "../identities/solve.ts";
import { listIrregular } from "../model/cells.ts";
import { nameCell } from "../model/names.ts";
import type { Cell } from "../model/report.ts";
import { readFigure } from "../text/figure.ts";
import type { CheckInput, Rule } from "./rule.ts";

/** Letters that are taken for a nought when typed or scanned. */
const NOUGHT = /^[OoＯｏ〇○Q]$/;

/** Text, a formula or two numbers where one figure belongs. */
export const notANumber: Rule = {
  code: "not-a-number",
  name: { zh: "不是数字", en: "not a number" },
  group: "tables",
  level: "error",
  fix: "unsafe",
  summary: { zh: "数据格里不是一个数。", en: "A figure's cell holds something that is not a number." },
  why: {
    zh: "表二至表四的每一格只填一个数；文字、公式、两个数都无法核对，汇总时也会丢失。依据：《中华人民共和国政府信息公开工作年度报告格式》表二至表四。",
    en: "Every cell of Tables 2 to 4 holds one number; text, formulas or two numbers cannot be checked and get lost when reports are added up. Source: the standard format, Tables 2 to 4.",
  },
  advice: {
    zh: "改为一个数；说明文字写到正文中。",
    en: "Write a single number; explanations belong into the prose.",
  },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政许可\t12/3\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政许可\t15\n",
  },
  *check(input) {
    for (const table of listIrregular(input.report)) {
      for (const row of table.rows) {
        for (const cell of row.isNatural ? [] : row.cells) {
          if (cell.figure.kind !== "malformed" && !hasRemark(cell)) continue;
          const name = nameCell(table.spec, row.spec, cell.spec);
          yield {
            message: {
              zh: `${name.zh}写作“${cell.text}”，不是一个数。请改为一个数，说明写到正文中。`,
              en: `${name.en} reads “${cell.text}”, which is not a number. Write a single number.`,
            },
            range: cell.range,
            cell: { table: cell.table, row: cell.row, column: cell.column },
            fixes: listFixes(cell, input),
            cause: {
              key: `${table.key}/malformed`,
              place: { zh: `${name.zh}：${cell.text}`, en: `${name.en}: ${cell.text}` },
              rows: 1,
              cells: 1,
              tellAll: ({ cells }) => ({
                zh: `${table.spec.name.zh}有 ${cells} 格不是一个数（如“${cell.text}”）。请逐格改为一个数，说明写到正文中。`,
                en: `${cells} cells of ${table.spec.name.en} hold no number (such as “${cell.text}”). Write a single number in each.`,
              }),
            },
          };
        }
      }
    }
  },
};

/** Whether words or further numbers stand beside the number; of mere marks number-form speaks. */
export function hasRemark({ figure }: Cell): boolean {
  return figure.kind === "number" && /[\p{L}\p{N}]/u.test(figure.style.remark);
}

function listFixes(cell: Cell, input: CheckInput): Fix[] {
  const values = new Set<number>();
  const solved = solveCell(input.ties, cell);
  if (solved !== null) values.add(solved);
  if (NOUGHT.test(cell.text)) values.add(0);
  if (cell.figure.kind === "number") values.add(cell.figure.value);
  const numbers = cell.text.match(/[0-9０-９]+(?:\.[0-9]+)?/g) ?? [];
  const figure = numbers.length === 1 ? readFigure(numbers[0] ?? "") : null;
  if (figure?.kind === "number") values.add(figure.value);
  return [...values].map((value) => ({
    title: { zh: `改为 ${value}`, en: `Change to ${value}` },
    safe: false,
    edits: [{ range: cell.range, newText: String(value) }],
  }));
}
