import { findGaps } from "../prose/enumerations.ts";
import type { Rule } from "./rule.ts";

/** 一是 … 二是 … 四是: a member left out, or counted twice. */
export const enumerationGap: Rule = {
  code: "enumeration-gap",
  name: { zh: "列举断号", en: "gap in a list" },
  group: "prose",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "列举跳号、重号或不从头开始（一是……二是……四是；第一……第三；（1）（2）（4）；从“二是”开始）。",
    en: "An enumeration skips or repeats a member (一是, 二是, 四是), or opens with 二是.",
  },
  why: {
    zh: "删改时漏掉一项，或者编号没有跟着改。重新从“一是”数起算另一组；一项之内再分“一是、二是”不算；夹用“第二”“（二）”等写法的不算；“针对上述问题”等之后另起一组，只在这一组内重新编号。依据：GB/T 15834—2011《标点符号用法》（序次语的用法）。",
    en: "A member was cut, or the numbers were not brought into line. A new 一是 opens another list, lists may stand inside each other, and other ways to write the member count as well; after 针对上述问题 and the like a list of its own is numbered by itself. Source: GB/T 15834-2011 (words of order).",
  },
  advice: {
    zh: "核对是漏了一项还是编号有误，补上或改正。",
    en: "See whether a member is missing or the number is wrong.",
  },
  examples: {
    wrong: "## 五、存在的主要问题及改进情况\n\n一是解读形式单一；二是更新不及时；四是培训不够。\n",
    right: "## 五、存在的主要问题及改进情况\n\n一是解读形式单一；二是更新不及时；三是培训不够。\n",
  },
  *check({ prose }) {
    for (const { written, range, before, due, isSkip, renumbered } of findGaps(prose)) {
      yield {
        message: {
          zh: `${before ? `“${before.written}”之后是“${written}”，${isSkip ? `缺“${due}”` : "编号重复"}` : `这一组从“${written}”开始，前面没有“${due}”`}。请核对是否漏了内容，没有漏的改为“${due}”。`,
          en: `${before ? `“${written}” follows “${before.written}”: ${isSkip ? `“${due}” is missing` : "the number stands twice"}` : `This list opens with “${written}”, and there is no “${due}”`}. See whether words are missing; if not, write “${due}”.`,
        },
        range,
        related: before
          ? [{ range: before.range, message: { zh: "前一项", en: "The member before it" } }]
          : [],
        fixes: [
          {
            title: {
              zh: `改为“${due}”${renumbered.length > 1 ? "，后面的顺次改" : ""}`,
              en: `Change to “${due}”${renumbered.length > 1 ? ", and those after it" : ""}`,
            },
            safe: false,
            edits: renumbered,
          },
        ],
      };
    }
  },
};
