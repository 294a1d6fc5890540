import { splitSentences } from "../prose/sentences.ts";
import { contains } from "../text/range.ts";
import { nameRequiredFigure, namesFigure } from "../words/requiredFigures.ts";
import type { Rule } from "./rule.ts";

/** 总体情况 names the figures that a local notice wants named there. */
export const requiredFigures: Rule = {
  code: "required-figures",
  name: { zh: "缺本地要求的数量", en: "missing required figures" },
  group: "document",
  level: "warning",
  fix: "none",
  completeness: true,
  summary: {
    zh: "总体情况没有写明本地要求的数量（按文件夹配置，没有配置不检查）。",
    en: "总体情况 does not name a figure that a local notice asks for (by configuration; silent without one).",
  },
  why: {
    zh: "有的地方要求在总体情况里写明规章和行政规范性文件的制发、废止、现行有效件数，政策解读、公开平台、政府公报的数量。国家格式没有这项要求，所以只在 `nianbao.config.json` 写了 `requirements.requiredFigures` 时检查；写明“未制发”“无”的也算写了，数是否与表二相符由“文表不符”（prose-mismatch）判断。依据：配置中 `notice` 写明的文件。",
    en: "Some notices want 总体情况 to name how many regulations and normative documents were issued, repealed and are in force, and how many interpretations, platforms and gazettes there were. The standard has no such demand, so that the rule is silent unless `requirements.requiredFigures` stands in `nianbao.config.json`; to say that there were none will do, and whether a number fits Table 2 is for prose-mismatch. Source: the notice that the configuration names.",
  },
  advice: {
    zh: "在总体情况里补写数量；没有的写明“未制发”“无”。",
    en: "Add the number to 总体情况, or say that there were none.",
  },
  examples: {
    wrong: "## 一、总体情况\n\n全年主动公开政府信息20条。\n",
    right: "## 一、总体情况\n\n全年主动公开政府信息20条，制发行政规范性文件2件。\n",
    requirements: { notice: "临政办发〔2024〕5号", requiredFigures: ["normativeDocument.issued"] },
  },
  *check({ report, prose, context: { requirements } }) {
    const wanted = requirements?.requiredFigures ?? [];
    const section = report.sections.find(({ key }) => key === "overview");
    if (wanted.length === 0 || !section) return;
    const sentences = prose
      .filter(({ kind, range }) => (kind === "body" || kind === "heading") && contains(section.body, range))
      .flatMap((line) => splitSentences(line));
    // A section without words is told by empty-section.
    if (sentences.length === 0) return;
    const missing = wanted.filter((figure) => !sentences.some(({ text }) => namesFigure(text, figure)));
    if (missing.length === 0) return;
    const notice = requirements?.notice;
    const names = missing.map(nameRequiredFigure);
    yield {
      message: {
        zh: `总体情况没有写明${names.map(({ zh }) => zh).join("、")}，${notice ?? "本地"}要求写明。请补写；没有的也写明。`,
        en: `总体情况 does not name ${names.map(({ en }) => en).join(", ")}, as ${notice ?? "the local notice"} asks. Add it, or say that there were none.`,
      },
      range: section.heading.range,
    };
  },
};
