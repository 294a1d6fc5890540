import { listIrregular } from "../model/cells.ts";
import { nameCell } from "../model/names.ts";
import type { Cell } from "../model/report.ts";
import { isPlainStyle } from "../text/figure.ts";
import type { Rule } from "./rule.ts";

/** Money in yuan where 万元 is asked for is another figure, not another form. */
const YUAN = "元";

/** A number in a form that tables are not written in; its value is certain. */
export const numberForm: Rule = {
  code: "number-form",
  name: { zh: "数字写法", en: "form of a number" },
  group: "tables",
  level: "warning",
  fix: "mixed",
  summary: {
    zh: "数字写法不规范：全角、千分位、带单位、多余的 0、汉字数字。",
    en: "A number is full-width, grouped, carries a unit or superfluous zeros, or is in Chinese numerals.",
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
          const inYuan = cell.figure.kind === "number" && cell.figure.style.unit === YUAN;
          const newText = inYuan ? inMyriads(plain) : plain;
          yield {
            message: {
              zh: `${name.zh}写作“${cell.text}”，统计表中应写“${newText}”${inYuan ? "（表头单位为万元，请核实）" : ""}。`,
              en: `${name.en} is written “${cell.text}”; in a table write “${newText}”.`,
            },
            range: cell.range,
            cell: { table: cell.table, row: cell.row, column: cell.column },
            fixes: [
              {
                title: { zh: `改为 ${newText}`, en: `Change to ${newText}` },
                safe: !inYuan,
                edits: [{ range: cell.range, newText }],
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
  if (cell.figure.kind !== "number") return null;
  const { value, style } = cell.figure;
  const signed = cell.text.startsWith("+") && cell.spec.unit !== "change";
  const noughts = style.decimals > 0 && cell.spec.unit !== "amount" && Number.isInteger(value);
  if (isPlainStyle(style) && !signed && !noughts) return null;
  return noughts || style.decimals === 0 ? String(value) : value.toFixed(style.decimals);
}

function inMyriads(yuan: string): string {
  return String(Number(yuan) / 10_000);
}
