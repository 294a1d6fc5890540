import { asSlip } from "../findings/proseCause.ts";
import { findBreaks } from "../prose/breaks.ts";
import { maskIdentifiers } from "../text/identifiers.ts";
import type { Rule } from "./rule.ts";

/** How many characters on either side a message quotes. */
const QUOTED = 8;

/** A paragraph broken inside a sentence. */
export const brokenParagraph: Rule = {
  code: "broken-paragraph",
  name: { zh: "段落断开", en: "broken paragraph" },
  group: "wording",
  level: "warning",
  fix: "safe",
  summary: {
    zh: "一句话中间断成了两段。",
    en: "A paragraph is broken inside a sentence.",
  },
  why: {
    zh: "从分页的文件转换时，跨页的句子会被断开，网页上就成了两段。只看能断定是同一句的地方：一个词被拆开、上段以顿号逗号等收尾、括号隔段才闭合；按固定宽度折行的文本不算。依据：GB/T 9704—2012《党政机关公文格式》7.3.3（每个自然段左空二字，回行顶格）。",
    en: "When a paged document is converted, sentences over two pages are torn. Only what is certain is told: a word in two pieces, a paragraph that ends with a comma, a bracket closed in the next one; text wrapped at a fixed width is left alone. Source: GB/T 9704-2012, 7.3.3 (paragraphs).",
  },
  advice: { zh: "把两段接起来。", en: "Join the two." },
  examples: {
    wrong:
      "## 一、总体情况\n\n办公室定期组织各科室学习信息公开有关法规，进一步强化全体干部的法\n\n治意识，促进依法履职。\n",
    right:
      "## 一、总体情况\n\n办公室定期组织各科室学习信息公开有关法规，进一步强化全体干部的法治意识，促进依法履职。\n",
  },
  *check({ report, prose }) {
    for (const { before, after, join } of findBreaks(report, prose).breaks) {
      const [left, right] = [
        maskIdentifiers(before.text).slice(-QUOTED),
        maskIdentifiers(after.text).slice(0, QUOTED),
      ];
      const range = { start: before.range.end - 1, end: after.range.start + 1 };
      const problem = {
        message: {
          zh: `这句话断成了两段：“……${left}／${right}……”。请接成一段。`,
          en: `This sentence is broken over two paragraphs: “…${left} / ${right}…”. Join them.`,
        },
        range,
        fixes: [{ title: { zh: "接成一段", en: "Join the paragraphs" }, safe: true, edits: [join] }],
      };
      yield asSlip(problem, {
        key: "break",
        place: { zh: "断开的地方", en: "A break" },
        ranges: [range],
        fix: { zh: "全部接成整段", en: "Join all of them" },
        tellAll: (lines) => ({
          zh: `有 ${lines} 处一句话断成了两段，如“……${left}／${right}……”。请接成整段。`,
          en: `${lines} sentences are broken over two paragraphs, such as “…${left} / ${right}…”. Join them.`,
        }),
      });
    }
  },
};
