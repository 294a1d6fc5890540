import type { Problem } from "../findings/finding.ts";
import { isBorneOut, isExplained, isTorn } from "../prose/contradictions.ts";
import { readWrongDivisions, type WrongDivision } from "../prose/relations.ts";
import { readFigure, writeFigure } from "../text/figure.ts";
import type { Rule } from "./rule.ts";

/** Parts of a whole cannot be more than it, and where they are all told, not less. */
export const proseSum: Rule = {
  code: "prose-sum",
  name: { zh: "分项相加不符", en: "parts do not add up" },
  group: "prose",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "正文“共……其中……”的分项之和与总数不符。",
    en: "The parts stated in a sentence do not add up to its total.",
  },
  why: {
    zh: "能读懂的说法：“共 N 条，其中甲 A 条、乙 B 条”，“N 条，包括（分为、分别为）……”，“N 条。其中，……”，“N 条：甲 A 条、乙 B 条”，“N 条（甲 A 条，乙 B 条）”，“在 N 条信息中，……”，“甲 A 条、乙 B 条，共计（总数）N 条”。分项之和大于前面的每一个总数一定有错；小于总数，只有在写明“分别为”“其余”“其他”，分项不带“其中”而列在冒号后或括号里，分项是线上与线下这样非此即彼的两类，或两个数只是相邻两位颠倒（186 与 168）时才报告，因为“其中”可以只举几项。约数、可能重复计算的数不算；某个数已因与表格不一致而报告的，不再重复。依据：《中华人民共和国政府信息公开条例》第五十条要求报告的情况应当准确。",
    en: "Understood are 共 N 条，其中 …, N 条，包括 … and 分别为 …, parts in the next sentence, behind a colon, in brackets or after 在……中, and parts followed by 共计 or 总数 N 条. Parts above every whole before them are always wrong; parts below it are reported only where there can be no others (分别为, 其余, 其他, a list behind a colon or in brackets without 其中, two kinds that leave no third) or where two neighbouring digits are swapped (186 and 168), since 其中 may name some of many. Approximations and parts that may overlap are left alone, and so is what prose-mismatch has told. Source: article 50 of the Regulation.",
  },
  advice: {
    zh: "核对总数和各分项；分项没有列全的，写明“等”或补上其余。",
    en: "Check whole and parts; where parts are left out, say so.",
  },
  examples: {
    wrong: "## 一、总体情况\n\n全年发布信息12条，其中网站7条、公众号6条。\n",
    right: "## 一、总体情况\n\n全年发布信息13条，其中网站7条、公众号6条。\n",
  },
  *check({ prose, report }) {
    for (const division of readWrongDivisions(prose, report)) {
      const numbers = [division.whole, ...division.parts].map(({ number }) => number);
      const possible = [...division.wholes, ...division.parts].map(({ number }) => number);
      if (isExplained(report, prose, possible) || isTorn(report, prose, possible)) continue;
      // 收到 8 件，其中…… of which some were carried in from last year.
      if (division.sum > division.whole.value && isBorneOut(report, prose, numbers)) continue;
      yield describeSum(division, report.syntax.text);
    }
  },
};

function describeSum({ whole, parts, sum }: WrongDivision, text: string): Problem {
  const { number } = whole;
  const written = parts.map(({ value }) => value).join("＋");
  const newText = writeFigure(sum, readFigure(text.slice(number.start, number.end).replace(/\s/g, "")));
  const gap = Math.abs(sum - whole.value);
  const added = parts.length > 1 ? `各分项相加为 ${written}＝${sum}` : `分项为 ${sum}`;
  return {
    message: {
      zh: `总数写 ${whole.value}，${added}，${sum > whole.value ? "多" : "少"} ${gap}。请核对总数和分项。`,
      en: `The whole is ${whole.value}, while the parts add up to ${written} = ${sum}, ${gap} ${sum > whole.value ? "more" : "less"}. Check whole and parts.`,
    },
    range: whole.range,
    expected: sum,
    actual: whole.value,
    difference: whole.value - sum,
    related: parts.map(({ range, value }) => ({
      range,
      message: { zh: `分项 ${value}`, en: `A part: ${value}` },
    })),
    fixes: [
      {
        title: { zh: `总数改为 ${newText}`, en: `Set the whole to ${newText}` },
        safe: false,
        edits: [{ range: number, newText }],
      },
    ],
  };
}
