import type { Problem } from "../findings/finding.ts";
import type { Report } from "../model/report.ts";
import { addUp } from "../prose/comparisons.ts";
import { isExplained, isTorn } from "../prose/contradictions.ts";
import { type LocatedAccount, readLocatedAccounts } from "../prose/relations.ts";
import type { Rule } from "./rule.ts";

/** As many kinds of outcomes are a list that means to be complete. */
const COMPLETE_LIST = 4;

/** What was received and carried in is what was concluded or carried over, and the outcomes are what was concluded. */
export const proseTotal: Rule = {
  code: "prose-total",
  name: { zh: "办理结果合不上", en: "outcomes do not add up" },
  group: "prose",
  level: "warning",
  fix: "none",
  summary: {
    zh: "正文所写的办理结果与收到的申请数合不上。",
    en: "The outcomes stated in the prose do not add up to the requests stated.",
  },
  why: {
    zh: "收到的申请，不是已办结，就是结转下年；办结的，各有一种结果。能读懂的说法：同一段里写全了收到（和上年结转）、办结、结转下年的；逐项写了三种以上办理结果的。写明“等”“主要”的，或表三另有正文没写的结果的，不算没写全；但列到“其他处理”还缺一种的，仍会提示。某个数已因与表格不一致而报告的，不再重复。依据：《中华人民共和国政府信息公开工作年度报告格式》表三的勾稽关系。",
    en: "What was received is concluded or carried over, and what was concluded has one outcome each. Understood are paragraphs that tell what was received (and carried in), concluded and carried over, and those that tell three or more outcomes one by one. Lists that say 等 or 主要, or leave out what table 3 has, are not at fault, unless they go on to 其他处理. A number that contradicts a table is told once, by prose-mismatch. Source: the identities of table 3.",
  },
  advice: {
    zh: "对照表三逐项核对，补上漏写的一种，或改正写错的数。",
    en: "Compare with table 3 line by line; add the outcome left out or correct the number.",
  },
  examples: {
    wrong: "## 一、总体情况\n\n全年收到政府信息公开申请70件，办结60件，结转下年度继续办理6件。\n",
    right: "## 一、总体情况\n\n全年收到政府信息公开申请70件，办结64件，结转下年度继续办理6件。\n",
  },
  *check({ report, prose }) {
    for (const located of readLocatedAccounts(prose, report)) {
      const gap = gapOf(located, report);
      const numbers = [...located.due, ...located.done].map(({ number }) => number);
      if (gap === 0 || isExplained(report, prose, numbers) || isTorn(report, prose, numbers)) continue;
      yield describeTotal(located, gap);
    }
  },
};

/** How much more was done than there was to do; 0 where that cannot be said, or has another reason. */
function gapOf({ account, due, done }: LocatedAccount, report: Report): number {
  const gap = sumOf(done) - sumOf(due);
  if (account.kind === "carried") {
    // 上年结转 that the paragraph does not name stands in the table.
    const isNamed = account.due.some(({ row }) => row === "carriedIn");
    const carried = isNamed ? 0 : (tableSum(report, ["carriedIn"]) ?? 0);
    return gap === carried ? 0 : gap;
  }
  // More than the whole is told by the rule for wholes and parts.
  if (gap >= 0) return 0;
  const untold = account.untold.length > 0 ? tableSum(report, account.untold) : 0;
  const groups = account.untold.filter((row) => !row.includes("."));
  const isComplete = groups.length <= 6 - COMPLETE_LIST && !groups.includes("otherHandling");
  return untold === 0 || isComplete ? gap : 0;
}

function tableSum(report: Report, rows: readonly string[]): number | null {
  return addUp(report, { table: "requests", rows, columns: ["total"] })?.value ?? null;
}

function sumOf(amounts: readonly { readonly value: number }[]): number {
  return amounts.reduce((sum, { value }) => sum + value, 0);
}

function describeTotal({ account, due, done }: LocatedAccount, gap: number): Problem {
  const write = (amounts: LocatedAccount["due"]): string => {
    const sum = amounts.map(({ value }) => value).join("＋");
    return amounts.length > 1 ? `${sum}＝${sumOf(amounts)}` : sum;
  };
  const names =
    account.kind === "carried"
      ? {
          zh: ["收到和上年结转", "办结和结转下年"],
          en: ["received and carried in", "concluded and carried over"],
        }
      : { zh: ["申请", "各项办理结果"], en: ["requests", "outcomes"] };
  const [first] = due;
  return {
    message: {
      zh: `${names.zh[0]}为 ${write(due)}，${names.zh[1]}为 ${write(done)}，${gap > 0 ? "多" : "少"} ${Math.abs(gap)}。请核对各数，漏写的补上。`,
      en: `${names.en[0]}: ${write(due)}; ${names.en[1]}: ${write(done)}, ${Math.abs(gap)} ${gap > 0 ? "more" : "less"}. Check the numbers and add what was left out.`,
    },
    range: first?.range ?? { start: 0, end: 0 },
    expected: sumOf(due),
    actual: sumOf(done),
    difference: gap,
    related: done.map(({ range, value }) => ({
      range,
      message: { zh: `${value}`, en: `${value}` },
    })),
  };
}
