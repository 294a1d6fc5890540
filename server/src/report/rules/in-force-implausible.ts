import { nameCell } from "../model/names.ts";
import type { Cell } from "../model/report.ts";
import type { Rule } from "./rule.ts";

/** A stock that cannot be smaller than what the year added to it, less what it took away. */
interface Bound {
  readonly stock: string;
  readonly added: string;
  readonly removed: string | null;
}

/** By column keys, so that each edition is judged by the columns it has. */
const BOUNDS: readonly Bound[] = [
  { stock: "inForce", added: "issued", removed: "repealed" },
  { stock: "disclosedTotal", added: "disclosed", removed: null },
];

/** What was issued this year and not repealed is in force at the year's end. */
export const inForceImplausible: Rule = {
  code: "in-force-implausible",
  name: { zh: "现行有效件数存疑", en: "implausible number in force" },
  group: "tables",
  level: "warning",
  fix: "none",
  summary: {
    zh: "现行有效件数少于本年制发减去废止的件数。",
    en: "Fewer documents are in force than were issued less repealed this year.",
  },
  why: {
    zh: "本年制发而未废止的文件，年底都应现行有效，所以现行有效件数不会少于制发减废止；2019 年格式中对外公开总数量不会少于本年新公开数量。依据：《中华人民共和国政府信息公开工作年度报告格式》表二；《条例》第二十条第（一）项。",
    en: "What was issued and not repealed is in force at the end of the year; in the 2019 edition the total disclosed cannot be below what was newly disclosed. Source: the standard format, Table 2; article 20(1) of the Regulation.",
  },
  advice: { zh: "核对规范性文件目录。", en: "Check the register of normative documents." },
  examples: {
    wrong:
      "## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t5\t1\t3\n",
    right:
      "## 二、主动公开政府信息情况\n\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t5\t1\t4\n",
  },
  *check({ report }) {
    const table = report.tables.proactive;
    for (const row of table?.rows ?? []) {
      if (row.fit !== "exact" || !table) continue;
      for (const { stock, added, removed } of BOUNDS) {
        const at = (column: string | null): Cell | undefined =>
          row.cells.find((cell) => cell.column === column);
        const [total, plus, minus] = [at(stock), at(added), at(removed)];
        if (total?.figure.kind !== "number" || plus?.figure.kind !== "number") continue;
        const taken = minus?.figure.kind === "number" ? minus.figure.value : 0;
        const least = plus.figure.value - taken;
        if (total.figure.value >= least) continue;
        const name = nameCell(table.spec, row.spec, total.spec);
        const sum = minus ? `${plus.text}－${minus.text}＝${least}` : `${least}`;
        yield {
          message: {
            zh: `${name.zh}为 ${total.text}，少于本年净增的 ${sum}。请核对文件目录。`,
            en: `${name.en} is ${total.text}, less than what this year added (${sum}). Check the register.`,
          },
          range: total.range,
          cell: { table: total.table, row: total.row, column: total.column },
          expected: least,
          actual: total.figure.value,
          difference: total.figure.value - least,
          related: [plus, ...(minus ? [minus] : [])].map((cell) => ({
            range: cell.range,
            message: {
              zh: `${cell.spec.columnName.zh}：${cell.text}`,
              en: `${cell.spec.columnName.en}: ${cell.text}`,
            },
          })),
        };
      }
    }
  },
};
