import type { Rule } from "./rule.ts";

/** Headings, comments and the marks of Markdown are no text. */
const NO_TEXT = /<!--[\s\S]*?-->|[\s\u200b\ufeff*_`#>|]/g;

/** 总体情况 may be only so long, where a local notice says so. */
export const overviewLength: Rule = {
  code: "overview-length",
  name: { zh: "总体情况超字数", en: "overview too long" },
  group: "document",
  level: "warning",
  fix: "none",
  summary: {
    zh: "总体情况超过了本地要求的字数（按文件夹配置，没有配置不检查）。",
    en: "总体情况 is longer than a local notice allows (by configuration; silent without one).",
  },
  why: {
    zh: "有的地方要求总体情况控制在一定字数内，如 1000 字左右。国家格式没有这项要求，所以只在 `nianbao.config.json` 写了 `requirements.overviewLength` 时检查；空白和 Markdown 标记不计，标点计入。依据：配置中 `notice` 写明的文件。",
    en: "Some notices limit 总体情况 to about 1,000 characters. The standard has no such demand, so that the rule is silent unless `requirements.overviewLength` stands in `nianbao.config.json`; blanks and Markdown marks are not counted, punctuation is. Source: the notice that the configuration names.",
  },
  advice: {
    zh: "精简总体情况，只留本年度的主要工作和数据。",
    en: "Shorten it to the year's main work and figures.",
  },
  examples: {
    wrong: `## 一、总体情况\n\n${"及时公开惠民惠农补贴信息，方便群众查询监督。".repeat(5)}\n`,
    right: "## 一、总体情况\n\n及时公开惠民惠农补贴信息，方便群众查询监督。\n",
    requirements: { notice: "临政办发〔2024〕5号", overviewLength: 100 },
  },
  *check({ report, context: { requirements } }) {
    const most = requirements?.overviewLength;
    const section = report.sections.find(({ key }) => key === "overview");
    if (most === undefined || !section) return;
    const words = report.syntax.text.slice(section.body.start, section.body.end).replace(NO_TEXT, "");
    const { length } = [...words];
    if (length <= most) return;
    const notice = requirements?.notice;
    yield {
      message: {
        zh: `总体情况有 ${length} 字，${notice ? `${notice}` : "本地"}要求不超过 ${most} 字，多 ${length - most} 字。请精简。`,
        en: `总体情况 has ${length} characters; ${notice ?? "the local notice"} allows ${most}, ${length - most} fewer. Shorten it.`,
      },
      range: section.heading.range,
    };
  },
};
