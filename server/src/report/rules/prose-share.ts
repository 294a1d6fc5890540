import type { Problem } from "../findings/finding.ts";
import type { Report } from "../model/report.ts";
import { addUp, compareProse, type SummedFigures } from "../prose/comparisons.ts";
import { isExplained } from "../prose/contradictions.ts";
import type { ProseLine } from "../prose/prose.ts";
import {
  type LocatedShare,
  type LocatedUnnumbered,
  readLocatedShares,
  readLocatedUnnumbered,
} from "../prose/relations.ts";
import { fitsPercent, fitsShare } from "../prose/statements/rates/share.ts";
import type { Text } from "../text/language.ts";
import type { Rule } from "./rule.ts";

/** A share that is given has to be that of its part in its whole. */
export const proseShare: Rule = {
  code: "prose-share",
  name: { zh: "占比不符", en: "wrong share" },
  group: "prose",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "正文所写的占比与相应的部分数、总数不符。",
    en: "A percentage in the prose does not fit its part and its total.",
  },
  why: {
    zh: "占比由部分除以总数得出，读者会照着算。能读懂的说法：“N 件，占 x%”“占总数的 x%”“（占比 x%）”，总数写在同一句或前一句里，或者就是表三的新收、办理结果总计；括号里只写“（x%）”的，同一句里有合得上的才算占比；只写“自然人占 x%、企业占 y%”而不写件数的，其余各项都与表三合得上、只有一项不合时提示。允许的误差是所写最后一位的一半：写 33.9% 的，在 33.85% 到 33.95% 之间都算对。办结率、答复率由办结数除以收到的申请数（可以加上上年结转）得出，数也可以写在前一句里；复议、诉讼的纠错率、维持率由同一句里的纠正数、维持数除以总数或已审结数得出。占别的总数的（占全县的……）、增减的百分比和 100% 不核对。依据：《中华人民共和国政府信息公开条例》第五十条要求报告的情况应当准确。",
    en: "A share is its part divided by its whole, and readers will do the sum. Understood are N 件，占 x%, 占总数的 x% and （占比 x%）, with the whole in the same sentence or the one before it, or in table 3; （x%） alone where another one of the sentence fits; and shares told without their numbers (自然人占 x%), where all but one fit table 3. Half of the last digit given is tolerated. A rate of completion (办结率, 答复率) is what was concluded, divided by what was received (with or without what was carried in), the numbers maybe in the sentence before; 纠错率 and 维持率 of disputes are what was corrected or upheld, of all or of those closed. Shares of other wholes, rates of change and 100% are left alone. Source: article 50 of the Regulation.",
  },
  advice: {
    zh: "重新计算占比；数字改过的，占比也要跟着改。",
    en: "Work the share out again; where a number was changed, its share changes too.",
  },
  examples: {
    wrong: "## 一、总体情况\n\n全年收到政府信息公开申请50件，其中自然人申请40件，占85.0%。\n",
    right: "## 一、总体情况\n\n全年收到政府信息公开申请50件，其中自然人申请40件，占80.0%。\n",
  },
  *check({ report, prose }) {
    for (const located of readLocatedShares(prose, report)) {
      const { share, part } = located;
      const wholes =
        share.isNamed && !share.isRate
          ? share.wholes
          : [...share.wholes, ...wholesOfTable(report, prose, located)];
      if (wholes.some((whole) => fitsShare(share, whole))) continue;
      const [whole] = wholes;
      if (whole === undefined || isExplained(report, prose, [part.number])) continue;
      if (isOfWrongWhole(report, prose, located)) continue;
      yield describeShare(located, whole);
    }
    for (const shares of readLocatedUnnumbered(prose, report)) {
      const differing = findDiffering(report, shares);
      if (differing) yield describeUnnumbered(differing);
    }
  },
};

/** A share that is told without its number, and what it should be. */
interface Differing {
  readonly located: LocatedUnnumbered;
  readonly part: SummedFigures;
  readonly whole: number;
}

/** The one share of a sentence that fits no whole, where all others fit one; null where there is none such. */
function findDiffering(report: Report, shares: readonly LocatedUnnumbered[]): Differing | null {
  const judged = shares.map((located) => ({
    located,
    due: located.share.possible.map(({ part, whole }) => {
      const [told, of] = [addUp(report, part), addUp(report, whole)];
      return told && of && of.value > 0 ? { part: told, whole: of.value } : null;
    }),
  }));
  const fits = ({ located, due }: (typeof judged)[number], at: number): boolean => {
    const { percent } = located.share;
    const figures = due[at];
    return figures != null && fitsPercent(percent, figures.part.value, figures.whole);
  };
  const at = [0, 1, 2].find(
    (whole) => judged.filter((each) => fits(each, whole)).length === judged.length - 1,
  );
  const odd = at === undefined ? undefined : judged.find((each) => !fits(each, at));
  const due = at === undefined ? null : odd?.due[at];
  if (!odd || !due || [0, 1, 2].some((whole) => fits(odd, whole))) return null;
  return { located: odd.located, ...due };
}

function describeUnnumbered({ located: { share, words, range }, part, whole }: Differing): Problem {
  const { value, digits } = share.percent;
  const due = ((part.value / whole) * 100).toFixed(digits);
  return {
    message: {
      zh: `正文写“${words}”，${part.name.zh}为 ${part.value}，占 ${whole} 件的 ${due}%。请核对占比和表格。`,
      en: `The prose says “${words}”, while ${part.name.en} is ${part.value}, which is ${due}% of ${whole}. Check the share and the table.`,
    },
    range,
    expected: Number(due),
    actual: value,
    difference: Number((value - Number(due)).toFixed(digits)),
    related: part.cells.map((cell) => ({ range: cell.range, message: { zh: cell.text, en: cell.text } })),
    fixes: [
      {
        title: { zh: `占比改为 ${due}%`, en: `Change the share to ${due}%` },
        safe: false,
        edits: [{ range, newText: `${due}%` }],
      },
    ],
  };
}

/** What a part that is a figure of table 三 may be a share of, besides what the prose tells. */
function wholesOfTable(report: Report, prose: readonly ProseLine[], { part }: LocatedShare): number[] {
  const isOfRequests = compareProse(report, prose).some(
    ({ statement, figures }) =>
      statement.number?.start === part.number.start && figures.cells[0]?.table === "requests",
  );
  if (!isOfRequests) return [];
  return [["received"], ["received", "carriedIn"], ["outcomeTotal"]].flatMap((rows) => {
    const sum = addUp(report, { table: "requests", rows, columns: ["total"] });
    return sum && sum.value > part.value ? [sum.value] : [];
  });
}

/** Whether what the share may be of contradicts the tables: that has been told. */
function isOfWrongWhole(report: Report, prose: readonly ProseLine[], { share, part }: LocatedShare): boolean {
  const { range } = share.sentence.line;
  return compareProse(report, prose).some(
    ({ agrees, statement }) =>
      !agrees &&
      statement.range.start >= range.start &&
      statement.range.end <= range.end &&
      statement.number?.start !== part.number.start &&
      share.wholes.includes(statement.value),
  );
}

function describeShare({ share, part, range }: LocatedShare, whole: number): Problem {
  const { value, digits } = share.percent;
  const due = ((part.value / whole) * 100).toFixed(digits);
  const title: Text = { zh: `占比改为 ${due}%`, en: `Change the share to ${due}%` };
  return {
    message: {
      zh: `占比写 ${value.toFixed(digits)}%，${part.value}÷${whole} 应为 ${due}%。请核对占比和两个数。`,
      en: `The share is given as ${value.toFixed(digits)}%, while ${part.value} ÷ ${whole} is ${due}%. Check the share and both numbers.`,
    },
    range,
    expected: Number(due),
    actual: value,
    difference: Number((value - Number(due)).toFixed(digits)),
    related: [{ range: part.range, message: { zh: `部分 ${part.value}`, en: `The part: ${part.value}` } }],
    fixes: [{ title, safe: false, edits: [{ range, newText: `${due}%` }] }],
  };
}
