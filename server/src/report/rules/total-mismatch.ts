import type { Fix, Problem, Related } from "../findings/finding.ts";
import type { Tie } from "../identities/evaluate.ts";
import { nameOf } from "../model/names.ts";
import type { Cell, Report } from "../model/report.ts";
import { listExplanations } from "../repairs/explanations.ts";
import { writeFigure } from "../text/figure.ts";
import type { CheckInput, Rule } from "./rule.ts";

/** A total is the sum of its parts: 总计 of each row, （七）总计 of each column, the three 总计 of table 四. */
export const totalMismatch: Rule = {
  code: "total-mismatch",
  name: { zh: "合计不符", en: "wrong total" },
  group: "tables",
  level: "error",
  fix: "mixed",
  summary: {
    zh: "合计与各分项之和不一致。",
    en: "A total is not the sum of its parts.",
  },
  why: {
    zh: "表三每行的“总计”等于自然人与法人或其他组织各列之和；每列的“（七）总计”等于（一）至（六）各项之和；表四三个“总计”各等于四种结果之和。依据：《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表三、表四；2019 年试行格式相同。",
    en: "In Table 3 each row's 总计 is the sum of its six columns, and each column's （七）总计 the sum of （一） to （六）; in Table 4 each 总计 is the sum of four results. Source: the standard format (国办公开办函〔2021〕30号), Tables 3 and 4; the same in the 2019 trial edition.",
  },
  advice: {
    zh: "核对分项与合计。其余勾稽关系都能证明错在合计时，可以放心修复；否则先确认分项，再用“重算合计”。",
    en: "Check the parts against the total. Where all other identities show that the total is wrong, the fix is safe; otherwise check the parts first, then recompute the totals.",
  },
  examples: {
    wrong:
      "## 三、收到和处理政府信息公开申请情况\n\n| 一、本年新收政府信息公开申请数量 | | | 2 | 1 | 0 | 0 | 0 | 0 | 4 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
    right:
      "## 三、收到和处理政府信息公开申请情况\n\n| 一、本年新收政府信息公开申请数量 | | | 2 | 1 | 0 | 0 | 0 | 0 | 3 |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
  },
  *check(input) {
    // Where no identity fails there is nothing to suspect.
    if (input.suspicions.length === 0) return;
    for (const tie of input.ties) {
      if (tie.state === "unbalanced" && tie.identity.kind === "total") yield describeTotal(tie, input);
    }
  },
};

function describeTotal(tie: Tie, input: CheckInput): Problem {
  const { report } = input;
  const [total] = tie.leftCells;
  const expected = tie.right ?? 0;
  const actual = tie.left ?? 0;
  const gap = Math.abs(actual - expected);
  const table = report.tables[tie.identity.table];
  const name = table && total ? nameOf(table, total) : { zh: "合计", en: "the total" };
  const range = total?.range ?? { start: 0, end: 0 };
  const culprit = input.suspicions.find((suspicion) => suspicion.table === tie.identity.table)?.culprit;
  const told = culprit?.cell === total;
  return {
    message: {
      zh: `${name.zh}为 ${actual}，按${tie.identity.parts.zh}相加应为 ${expected}，${actual > expected ? "多" : "少"} ${gap}。${told ? "其余勾稽关系都成立，错的是这个合计，可直接改正。" : "请核对各分项与合计。"}`,
      en: `${name.en} is ${actual}; the sum of ${tie.identity.parts.en} is ${expected}, ${gap} ${actual > expected ? "less" : "more"}. ${told ? "All other identities hold: this total is wrong and can be corrected." : "Check the parts and the total."}`,
    },
    range,
    expected,
    actual,
    difference: actual - expected,
    ...(total ? { cell: { table: total.table, row: total.row, column: total.column } } : {}),
    related: tie.rightCells.map((cell) => relate(report, cell)),
    fixes: listFixes(total, expected, told, input),
  };
}

function relate(report: Report, cell: Cell): Related {
  const table = report.tables[cell.table];
  const name = table ? nameOf(table, cell) : cell.spec.columnName;
  return {
    range: cell.range,
    cell: { table: cell.table, row: cell.row, column: cell.column },
    message: { zh: `${name.zh}：${cell.text}`, en: `${name.en}: ${cell.text}` },
  };
}

/** What explains every failing identity comes first; the plain sum is always offered. */
function listFixes(total: Cell | undefined, expected: number, told: boolean, input: CheckInput): Fix[] {
  const explained = listExplanations(input.report, input.suspicions, total ? [total] : []);
  if (!total) return explained;
  const newText = writeFigure(expected, total.figure);
  const plain: Fix = {
    title: { zh: `合计改为 ${newText}`, en: `Set the total to ${newText}` },
    safe: told,
    edits: [{ range: total.range, newText }],
  };
  const isOffered = explained.some(
    (fix) =>
      fix.edits.length === 1 &&
      fix.edits[0]?.range.start === total.range.start &&
      fix.edits[0].newText === newText,
  );
  return isOffered ? explained : [...explained, plain];
}
