import { findPlaceholders } from "../prose/placeholders.ts";
import type { Rule } from "./rule.ts";

/** What a template leaves to be filled in. */
export const placeholder: Rule = {
  code: "placeholder",
  name: { zh: "未填写处", en: "placeholder left in" },
  group: "document",
  level: "error",
  fix: "none",
  outside: true,
  completeness: true,
  summary: {
    zh: "模板里该填的地方没有填（××、XX、____、【】、{{…}}、（请填写）等）。",
    en: "A place of the template is not filled in (××, XX, ____, 【】, {{…}}, （请填写）).",
  },
  why: {
    zh: "年度报告向社会公布，留有占位符就是没有写完。只看正文、标题和落款；书名、栏目名用的【】，遮去中间几位的号码，加粗用的 ** 都不算；统计表里不是数的内容，由“不是数字”（not-a-number）提示。依据：《中华人民共和国政府信息公开条例》第五十条（报告应当包括的内容）。",
    en: "The report is published, and with a placeholder in it it is not finished. Prose, title and signature are looked at; 【】 around names, masked numbers and the ** of bold text are not meant; cells of tables are the business of not-a-number. Source: article 50 of the Regulation (what a report contains).",
  },
  advice: { zh: "填上实际内容；没有的，连同前后文字改写。", en: "Fill it in, or rewrite the sentence." },
  examples: {
    wrong: "## 一、总体情况\n\n全年主动公开政府信息××条。\n",
    right: "## 一、总体情况\n\n全年主动公开政府信息126条，开设【政策解读】专栏。\n",
  },
  *check({ report, prose }) {
    for (const range of findPlaceholders(prose)) {
      const words = report.syntax.text.slice(range.start, range.end);
      yield {
        message: {
          zh: `“${words}”是模板里还没有填的地方。请填上实际内容。`,
          en: `“${words}” is a place of the template that is not filled in yet. Fill it in.`,
        },
        range,
      };
    }
  },
};
