import { listIrregular } from "../model/cells.ts";
import { nameCell } from "../model/names.ts";
import type { Cell, Report, Table } from "../model/report.ts";
import { isPlainStyle } from "../text/figure.ts";
import { labelKey } from "../text/label.ts";
import { touches } from "../text/range.ts";
import type { Rule } from "./rule.ts";

/** How many yuan the units of money are: another unit than the header's is another figure, not another form. */
const YUAN_IN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000 };

const ALL_PLAIN = {
  zh: "本表的数都改为半角阿拉伯数字",
  en: "Write all figures of the table in plain digits",
};

/** A number in a form that tables are not written in; its value is certain. */
export const numberForm: Rule = {
  code: "number-form",
  name: { zh: "数字写法不规范", en: "irregular number format" },
  group: "tables",
  level: "warning",
  fix: "mixed",
  summary: {
    zh: "数字写法不规范：全角、千分位、带单位、多余的 0、汉字数字、用“增”“减”代替正负号。",
    en: "A number is full-width, grouped, carries a unit or superfluous zeros, is in Chinese numerals, or has its sign in words.",
  },
  why: {
    zh: "统计表中的数使用半角阿拉伯数字，单位已在表头写明；其他写法在汇总和导入时读不出来。依据：GB/T 15835—2011《出版物上数字用法》4.1。",
    en: "Tables use plain Arabic digits; units stand in the header. Other forms are lost when tables are imported. Source: GB/T 15835-2011, 4.1.",
  },
  advice: {
    zh: "改为半角阿拉伯数字，去掉单位和分隔符。",
    en: "Use plain Arabic digits without unit and separators.",
  },
  examples: {
    wrong: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政许可\t１２件\n",
    right: "## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n行政许可\t12\n",
  },
  *check({ report }) {
    for (const table of listIrregular(report)) {
      for (const row of table.rows) {
        for (const cell of row.isNatural ? [] : row.cells) {
          const plain = plainText(cell);
          if (plain === null || plain === cell.text) continue;
          const name = nameCell(table.spec, row.spec, cell.spec);
          const header = unitOfColumn(report, table, cell);
          const converted = convert(cell, header);
          const newText = converted ?? plain;
          yield {
            message: {
              zh: `${name.zh}写作“${cell.text}”，统计表中应写“${newText}”${converted === null ? "" : `（表头单位为${header}，请核实）`}。`,
              en: `${name.en} is written “${cell.text}”; in a table write “${newText}”.`,
            },
            range: cell.range,
            cell: { table: cell.table, row: cell.row, column: cell.column },
            cause: {
              key: `${table.key}/${converted === null ? "form" : "unit"}`,
              place: { zh: `${name.zh}：${cell.text}`, en: `${name.en}: ${cell.text}` },
              rows: 1,
              cells: 1,
              tellAll: ({ cells }) => ({
                zh: `${table.spec.name.zh}有 ${cells} 格的数字写法不规范（如“${cell.text}”应写“${newText}”）。`,
                en: `${cells} figures of ${table.spec.name.en} are not in plain digits (“${cell.text}” should be “${newText}”).`,
              }),
            },
            fixes: [
              {
                title: { zh: `改为 ${newText}`, en: `Change to ${newText}` },
                safe: converted === null,
                edits: [{ range: cell.range, newText }],
                shared: { key: "plain", title: ALL_PLAIN, edits: [{ range: cell.range, newText }] },
              },
            ],
          };
        }
      }
    }
  },
};

/** The plain form of a number written otherwise; null where it is plain already, or no number. */
function plainText(cell: Cell): string | null {
  if (cell.figure.kind !== "number" || /[\p{L}\p{N}]/u.test(cell.figure.style.remark)) return null;
  const { value, style } = cell.figure;
  const signed = cell.text.startsWith("+") && cell.spec.unit !== "change";
  const noughts = style.decimals > 0 && cell.spec.unit !== "amount" && Number.isInteger(value);
  if (isPlainStyle(style) && !signed && !noughts) return null;
  return noughts || style.decimals === 0 ? String(value) : value.toFixed(style.decimals);
}

/** The unit of a column of money, as its header in the text or in the standard names it; 元 where neither does. */
function unitOfColumn(report: Report, table: Table, { spec }: Cell): string | null {
  if (spec.unit !== "amount") return null;
  if (/万元/.test(spec.columnName.zh)) return "万元";
  const name = labelKey(spec.columnName.zh);
  const isTold = report.syntax.rows.some(
    ({ range, cells }) =>
      touches(table.range, range) &&
      cells.some(({ text }) => text.includes("万元") && labelKey(text).includes(name)),
  );
  return isTold ? "万元" : "元";
}

/** The amount in the header's unit where it is written in another one; null where nothing has to be converted. */
function convert({ figure }: Cell, header: string | null): string | null {
  if (figure.kind !== "number" || header === null || figure.style.unit === header) return null;
  const [from, to] = [YUAN_IN[figure.style.unit], YUAN_IN[header]];
  return from === undefined || to === undefined
    ? null
    : String(Number(((figure.value * from) / to).toFixed(6)));
}
