import { agencyKeyOf } from "../folder/agencyKey.ts";
import { digestReport, siteOf } from "../folder/digest.ts";
import { compareFigures } from "../folder/figures.ts";
import { findTwins } from "../folder/folder.ts";
import { nameReport } from "../folder/reportName.ts";
import { findVersions } from "../folder/versions.ts";
import type { Rule } from "./rule.ts";

/** Of two versions of one report only one can be what is published. */
export const duplicateReport: Rule = {
  code: "duplicate-report",
  name: { zh: "报告版本不一", en: "conflicting versions" },
  group: "folder",
  level: "warning",
  fix: "none",
  summary: {
    zh: "另有一份同一机关、同一年度的报告，内容不一致。",
    en: "There is another report of the same agency and year, and the two differ.",
  },
  why: {
    zh: "一个机关一个年度只有一份报告；文件夹里有两份而内容不同，容易把旧稿当成定稿公开。数据和正文都相同、只是排版不同的副本不提示；在不同文件夹里、正文毫无相同之处的，视为同名的两个机关，也不提示。依据：《条例》第四十九条。",
    en: "An agency has one report for a year; where a folder holds two that differ, a draft is easily published for the final text. Copies with the same figures and words are not reported, whatever their layout; reports in different folders that have no paragraph in common are taken for those of two agencies of one name. Source: article 49 of the Regulation.",
  },
  advice: {
    zh: "核对后只保留定稿，把旧稿移出文件夹或删除。",
    en: "Keep the final text, and move drafts out of the folder.",
  },
  examples: {
    wrong: example("行政许可\t36"),
    right: example("行政许可\t35"),
    beside: example("行政许可\t35"),
  },
  *check({ report, prose, context }) {
    const { folder, name = "" } = context;
    if (!folder) return;
    const identity = { name, agencyKey: agencyKeyOf(report), year: report.year };
    if (findTwins(folder, identity).length === 0) return;
    const own = digestReport(report, prose, name);
    const [other, ...more] = findVersions(folder, own);
    if (!other) return;
    const { first: figure, count } = compareFigures(own.figures, other.figures);
    const file = nameReport(other.name, name);
    const difference =
      count > 0
        ? { zh: `有 ${count} 个数据不同`, en: `${count} figures differ` }
        : { zh: "数据相同，文字不同", en: "the figures agree, the words differ" };
    const others =
      more.length > 0
        ? { zh: `等 ${more.length + 1} 份文件`, en: ` and ${more.length} more` }
        : { zh: "", en: "" };
    yield {
      message: {
        zh: `“${file}”${others.zh}也是${report.agency ?? "本机关"} ${report.year ?? ""} 年的报告，内容不一致：${difference.zh}。请核对后只保留定稿。`,
        en: `${file}${others.en} is also the report of ${report.agency ?? "this agency"} for ${report.year ?? "this year"}, and differs: ${difference.en}. Keep the final text only.`,
      },
      range: report.title?.range ?? { start: 0, end: 0 },
      related: [
        {
          site: siteOf(other, figure ?? { line: 0, start: 0, end: 0 }),
          message: figure
            ? {
                zh: `第一个不同的数据，此处为 ${figure.value}`,
                en: `The first figure that differs is ${figure.value} here`,
              }
            : { zh: "另一份报告", en: "The other report" },
        },
      ],
    };
  },
};

function example(row: string): string {
  return `# 青石镇2024年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n信息内容\t本年处理决定数量\n${row}\n`;
}
