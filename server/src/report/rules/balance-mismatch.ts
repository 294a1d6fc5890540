import type { Fix, Problem } from "../findings/finding.ts";
import type { Tie } from "../identities/evaluate.ts";
import { nameOf } from "../model/names.ts";
import type { Cell } from "../model/report.ts";
import { listExplanations } from "../repairs/explanations.ts";
import { writeFigure } from "../text/figure.ts";
import type { CheckInput, Rule } from "./rule.ts";

/** The note in table 三's own header: 一 and 二 are 三 and 四 together. */
export const balanceMismatch: Rule = {
  code: "balance-mismatch",
  name: { zh: "收办不平衡", en: "requests and outcomes do not balance" },
  group: "tables",
  level: "error",
  fix: "mixed",
  summary: {
    zh: "表三某列不平衡：一＋二 ≠ 三（七）＋四。",
    en: "A column of Table 3 is out of balance: 一 + 二 ≠ 三（七） + 四.",
  },
  why: {
    zh: "收到的申请要么办结，要么结转下年度。依据：《中华人民共和国政府信息公开工作年度报告格式》表三表头写明的勾稽关系。",
    en: "Every application received is either concluded or carried over. Source: the header of Table 3 in the standard format: items one and two together equal items three and four together.",
  },
  advice: {
    zh: "核对本列的新收、上年结转、办理结果总计、结转下年度四个数。",
    en: "Check the four figures of the column: received, carried in, outcome total, carried over.",
  },
  examples: {
    wrong:
      "## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t\n二、上年结转政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t\n三、本年度办理结果\t（七）总计\t2\t0\t0\t0\t0\t0\t\n四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t\n",
    right:
      "## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t\n二、上年结转政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t\n三、本年度办理结果\t（七）总计\t2\t0\t0\t0\t0\t0\t\n四、结转下年度继续办理\t\t1\t0\t0\t0\t0\t0\t\n",
  },
  *check(input) {
    // Where no identity fails there is nothing to suspect.
    if (input.suspicions.length === 0) return;
    for (const tie of input.ties) {
      if (tie.state === "unbalanced" && tie.identity.kind === "balance") yield describeBalance(tie, input);
    }
  },
};

function describeBalance(tie: Tie, input: CheckInput): Problem {
  const members = [...tie.leftCells, ...tie.rightCells];
  const last = members[members.length - 1];
  const column = last?.spec.columnName ?? { zh: "", en: "" };
  const written = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join("＋");
  const left = tie.left ?? 0;
  const right = tie.right ?? 0;
  const table = input.report.tables[tie.identity.table];
  return {
    message: {
      zh: `表三“${column.zh}”列不平衡：一＋二为 ${written(tie.leftCells)}＝${left}，三（七）＋四为 ${written(tie.rightCells)}＝${right}，相差 ${Math.abs(left - right)}。请核对这四个数。`,
      en: `Table 3, column “${column.en}” is out of balance: 一 + 二 is ${written(tie.leftCells)} = ${left}, 三（七） + 四 is ${written(tie.rightCells)} = ${right}, a difference of ${Math.abs(left - right)}. Check these four figures.`,
    },
    range: last?.range ?? { start: 0, end: 0 },
    expected: left,
    actual: right,
    difference: right - left,
    related: members.slice(0, -1).map((cell) => {
      const name = table ? nameOf(table, cell) : cell.spec.columnName;
      return {
        range: cell.range,
        cell: { table: cell.table, row: cell.row, column: cell.column },
        message: { zh: `${name.zh}：${cell.text}`, en: `${name.en}: ${cell.text}` },
      };
    }),
    fixes: [...listExplanations(input.report, input.suspicions, members), ...carryOver(tie, last, input)],
  };
}

/** What is neither concluded nor carried over yet would be carried over: a guess, never a safe fix. */
function carryOver(tie: Tie, last: Cell | undefined, input: CheckInput): Fix[] {
  const value = (tie.left ?? 0) - (tie.right ?? 0) + (last?.figure.kind === "number" ? last.figure.value : 0);
  if (!last || value < 0 || listExplanations(input.report, input.suspicions, [last]).length > 0) return [];
  const newText = writeFigure(value, last.figure);
  return [
    {
      title: { zh: `结转下年度改为 ${newText}`, en: `Set the carried-over figure to ${newText}` },
      safe: false,
      edits: [{ range: last.range, newText }],
    },
  ];
}
