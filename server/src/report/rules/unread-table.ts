import type { TableKey } from "../editions/edition.ts";
import type { Problem } from "../findings/finding.ts";
import type { Report, UnreadLines, UnreadReason } from "../model/report.ts";
import { unreadOf } from "../model/unread.ts";
import type { Text } from "../text/language.ts";
import type { Rule } from "./rule.ts";

const TABLES: readonly TableKey[] = ["proactive", "requests", "disputes"];

/** What is wrong with lines that were not read, and what to do about it. */
const REASONS: Readonly<Record<UnreadReason, { readonly what: Text; readonly advice: Text }>> = {
  labels: {
    what: { zh: "数据旁没有格式规定的行名", en: "figures stand without a label of the standard" },
    advice: { zh: "补全行名", en: "write the labels of the standard" },
  },
  glued: {
    what: { zh: "几格的内容连在了一起", en: "several cells have run together" },
    advice: { zh: "把各格分开", en: "separate the cells" },
  },
  short: {
    what: { zh: "数据比列少，看不出缺的是哪一列", en: "there are fewer figures than columns" },
    advice: { zh: "补上缺的格（没有的填 0）", en: "add the missing cells, 0 where there is nothing" },
  },
  count: {
    what: { zh: "数据比列多，看不出哪一个是多余的", en: "there are more figures than columns" },
    advice: {
      zh: "删去多余的数，或把连在一起的行分开",
      en: "delete the extra figures, or separate the rows",
    },
  },
  order: {
    what: { zh: "行名和数据的次序乱了", en: "labels and figures stand in another order" },
    advice: { zh: "按格式的次序排列", en: "use the order of the standard" },
  },
  bare: {
    what: { zh: "只有行名和列名，没有数据", en: "there are labels without any figure" },
    advice: { zh: "填上数据（没有的填 0）", en: "fill in the figures, 0 where there is nothing" },
  },
  picture: {
    what: { zh: "是图片或占位符，没有文字", en: "a picture or a placeholder stands there" },
    advice: { zh: "把表格录成文字", en: "type the table" },
  },
};

/** What was not read with certainty is said once; nothing else is said of it, and nothing is mended there. */
export const unreadTable: Rule = {
  code: "unread-table",
  name: { zh: "没读准的表格", en: "unread table" },
  group: "tables",
  level: "error",
  fix: "none",
  unread: true,
  summary: {
    zh: "表格有的行没有读准：不核对，也不修改。",
    en: "Lines of a table were not read with certainty: they are neither checked nor changed.",
  },
  why: {
    zh: "表格粘贴时行名丢失、单元格连在一起、次序打乱，或者只是一张图片，就看不准哪个数在哪一格。看不准的数不猜：取数时为空，不参加核对，所在部分也不作任何自动修改，以免改错。依据：《中华人民共和国政府信息公开工作年度报告格式》表二至表四（数据按行名和列名填报）。",
    en: "Where labels were lost, cells run together or lines shuffled in pasting, or where the table is a picture, it cannot be told which figure belongs where. Such figures are not guessed: they are null in the data, take no part in any check, and nothing is changed in their section. Source: the standard format, Tables 2 to 4, where figures are told by row and column.",
  },
  advice: {
    zh: "对照原表，把这些行整理成一行一个行名、一格一个数；或者重新粘贴整张表。",
    en: "Put the lines in order after the original, one label a row and one figure a cell; or paste the whole table anew.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n| 3 | 0 | 1 | 0 | 0 | 0 | 4 |\n| --- | --- | --- | --- | --- | --- | --- |\n| 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 三、收到和处理政府信息公开申请情况\n\n一、本年新收政府信息公开申请数量\t\t3\t0\t1\t0\t0\t0\t4\n",
  },
  *check({ report }) {
    for (const key of TABLES) {
      const lines = unreadOf(report, key);
      const [first] = lines;
      if (first) yield describeUnread(report, key, lines, first);
    }
  },
};

function describeUnread(
  { dueEdition, tables }: Report,
  key: TableKey,
  lines: readonly UnreadLines[],
  first: UnreadLines,
): Problem {
  const { name } = tables[key]?.spec ?? dueEdition.tables[key];
  const reasons = [...new Set(lines.map(({ why }) => why))].map((why) => REASONS[why]);
  const places = lines.map(nameLines);
  const join = (texts: readonly Text[], language: keyof Text, comma: string): string =>
    texts.map((text) => text[language]).join(comma);
  const what = reasons.map((reason) => reason.what);
  const advice = reasons.map((reason) => reason.advice);
  return {
    message: {
      zh: `${name.zh}${join(places, "zh", "、")}没有读准：${join(what, "zh", "，")}。这些数据不核对，这一部分也不自动修改。请对照原表${join(advice, "zh", "，")}。`,
      en: `${name.en}: ${join(places, "en", ", ")} could not be read with certainty, for ${join(what, "en", "; ")}. These figures are not checked, and nothing is changed in this section. Compare with the original: ${join(advice, "en", "; ")}.`,
    },
    range: first.range,
    related:
      lines.length > 1
        ? lines.map((entry) => {
            const [place, { what: why }] = [nameLines(entry), REASONS[entry.why]];
            return {
              range: entry.range,
              message: { zh: `${place.zh}：${why.zh}`, en: `${place.en}: ${why.en}` },
            };
          })
        : [],
  };
}

/** `第 30 至 45 行`, one-based. */
function nameLines({ firstLine, lastLine }: UnreadLines): Text {
  return firstLine === lastLine
    ? { zh: `第 ${firstLine + 1} 行`, en: `line ${firstLine + 1}` }
    : { zh: `第 ${firstLine + 1} 至 ${lastLine + 1} 行`, en: `lines ${firstLine + 1} to ${lastLine + 1}` };
}
