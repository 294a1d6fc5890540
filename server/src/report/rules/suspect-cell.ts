import type { Problem } from "../findings/finding.ts";
import { nameOf } from "../model/names.ts";
import { listExplanations } from "../repairs/explanations.ts";
import type { Rule } from "./rule.ts";

/** After Fellegi and Holt (1976): the fewest figures whose change makes every identity hold. */
export const suspectCell: Rule = {
  code: "suspect-cell",
  name: { zh: "疑似错数", en: "suspect figure" },
  group: "tables",
  level: "information",
  fix: "safe",
  summary: {
    zh: "改这一个数，本表的勾稽关系就全部成立。",
    en: "This one figure explains every failing identity of its table.",
  },
  why: {
    zh: "行合计、列合计与平衡关系在表三中互相交叉：一个数错了，恰好是含有它的几条勾稽关系不成立，由此可以反推出错的是哪个数、原来应是多少。方法见 Fellegi 与 Holt（1976），为各国统计机构审核数据所用。",
    en: "Row totals, column totals and the balance cross each other in Table 3: one wrong figure breaks exactly the identities it stands in, so that it can be told which figure is wrong and what it should be. The method is that of Fellegi and Holt (1976), used by statistical offices.",
  },
  advice: {
    zh: "对照台账核实这个数；修复会把它改为能使各勾稽关系全部成立的唯一的数。",
    en: "Check this figure against the register; the fix sets it to the only value under which every identity holds.",
  },
  examples: {
    wrong:
      "## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t1\n三、本年度办理结果\t（七）总计\t3\t0\t0\t0\t0\t0\t2\n四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t0\n",
    right:
      "## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2\n二、上年结转政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t1\n三、本年度办理结果\t（七）总计\t3\t0\t0\t0\t0\t0\t3\n四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t0\n",
  },
  *check(input) {
    for (const { table: key, culprit, failing } of input.suspicions) {
      const table = input.report.tables[key];
      if (!culprit || !table) continue;
      const { cell, value } = culprit;
      const name = nameOf(table, cell);
      const problem: Problem = {
        message: {
          zh: `${name.zh}疑有误：现为 ${cell.text}，改为 ${value} 后本表 ${failing.length} 处勾稽错误全部消除，且只有改这一个数能做到。请对照台账核实。`,
          en: `${name.en} looks wrong: it is ${cell.text}; with ${value} all ${failing.length} failing identities of the table hold, and no other single figure achieves that. Check it against the register.`,
        },
        range: cell.range,
        cell: { table: cell.table, row: cell.row, column: cell.column },
        ...(cell.figure.kind === "number" ? compareWithDue(cell.figure.value, value) : {}),
        fixes: listExplanations(input.report, input.suspicions, [cell]),
      };
      yield problem;
    }
  },
};

/** What stands in the cell beside what ought to. */
function compareWithDue(
  actual: number,
  expected: number,
): Pick<Problem, "expected" | "actual" | "difference"> {
  return { expected, actual, difference: actual - expected };
}
