import type { Problem } from "../findings/finding.ts";
import { agencyKeyOf } from "../folder/agencyKey.ts";
import { type Copy, compareNumbers, findForeignParagraph, findOldParagraph } from "../folder/copies.ts";
import { digestParagraphs, type ReportDigest, siteOf } from "../folder/digest.ts";
import { previousOf } from "../folder/neighbours.ts";
import { nameReport } from "../folder/reportName.ts";
import type { ProseLine } from "../prose/prose.ts";
import type { Range } from "../text/range.ts";
import { isSameAgency } from "../words/sameAgency.ts";
import type { Rule } from "./rule.ts";

/** A report tells of its own year and its own agency. */
export const copiedParagraph: Rule = {
  code: "copied-paragraph",
  name: { zh: "段落照搬", en: "copied paragraph" },
  group: "folder",
  level: "warning",
  fix: "none",
  summary: {
    zh: "段落与上一年度的报告，或与其他机关的报告几乎一字不差，或者在本报告里重复。",
    en: "A paragraph stands almost word for word in last year's report or in another agency's, or twice in this one.",
  },
  why: {
    zh: "总体情况、存在的主要问题及改进情况应当写本机关本年度的工作；照抄上年或别处的段落，问题年年相同，公众也看得出来。只比较第一、五部分中 60 字以上的段落，年份、数字、标点和机关名称不计；法定用语和模板中的语句不计。与上一年度报告相似 90% 以上，或与文件夹内其他机关报告的较长段落（百字以上）相似 95% 以上时提示；文字不变、数字都已更新的数据罗列不提示。本报告同一部分里一字不差的两段（30 字以上）也提示。依据：《条例》第五十条；《中华人民共和国政府信息公开工作年度报告格式》一、五；国办公开办函〔2021〕30号（四）（报告雷同、敷衍应付的，依照《条例》第四十七条追究责任）。",
    en: "Sections 一 and 五 are to tell of this agency's work in this year; paragraphs taken from last year or elsewhere show. Only paragraphs of 60 characters and more in these sections are compared, without years, digits, punctuation and the agency's name; what the law and the template say does not count. The rule speaks from a likeness of 90% with last year's report, and of 95% with longer paragraphs (from a hundred characters) of other agencies in the folder; a list of figures that are new is left alone though its words are old. It speaks as well of two paragraphs of 30 characters and more in one section that are the same. Source: article 50 of the Regulation; the standard format, sections 一 and 五; 国办公开办函〔2021〕30号, (4) (reports that are alike or perfunctory are pursued under article 47).",
  },
  advice: {
    zh: "按本年度、本机关的实际情况改写；情况确实没有变化的，可加忽略注释并写明理由。",
    en: "Rewrite it for this year and this agency; where nothing has changed, a suppression comment may say so.",
  },
  examples: {
    wrong: example(
      2024,
      "全年召开政务公开工作推进会2次，把惠农补贴、低保救助和集体资产处置列为重点，由包村干部逐村核对公示栏，发现漏项当场补齐，群众签字确认后存档备查。",
    ),
    right: example(
      2024,
      "新建的便民服务大厅设了查阅专区，配备两台自助终端，全年接待查阅群众310人次，其中不会用终端的老年人由窗口人员代为检索打印，高龄户还可以预约上门。",
    ),
    beside: example(
      2023,
      "全年召开政务公开工作推进会3次，把惠农补贴、低保救助和集体资产处置列为重点，由包村干部逐村核对公示栏，发现漏项当场补齐，群众签字确认后存档备查。",
    ),
  },
  *check({ report, prose, context }) {
    yield* findRepeated(prose);
    const { folder } = context;
    const agencyKey = folder ? agencyKeyOf(report) : null;
    if (!folder || agencyKey === null) return;
    const previous = previousOf(report, context);
    const isForeign = (other: ReportDigest): boolean => !isSameAgency(other.agencyKey ?? "", agencyKey);
    if (!previous && !folder.passages.someReport(isForeign)) return;
    for (const paragraph of digestParagraphs(report, prose)) {
      const start = (report.syntax.lines[paragraph.line]?.start ?? 0) + paragraph.start;
      const range = { start, end: start + paragraph.end - paragraph.start };
      const old = previous ? findOldParagraph(previous, paragraph) : null;
      const copy = old ?? findForeignParagraph(folder, agencyKey, paragraph);
      if (!copy) continue;
      const fate = compareNumbers(paragraph, copy.paragraph);
      if (fate === "told") continue;
      yield describeCopy(
        { ...copy, onlyNumbers: fate === "changed" && copy.likeness === 1 },
        old !== null,
        range,
        context.name,
      );
    }
  },
};

/** A copy in which nothing but numbers has changed, or more. */
interface ToldCopy extends Copy {
  readonly onlyNumbers: boolean;
}

function describeCopy(copy: ToldCopy, isOld: boolean, range: Range, from = ""): Problem {
  const { report, paragraph } = copy;
  // What is not the very same is not called so by rounding.
  const percent = Math.floor(copy.likeness * 100);
  const whose = isOld
    ? { zh: "上一年度报告", en: "last year's report" }
    : {
        zh: `${report.agency ?? "其他机关"}${report.year === null ? "" : ` ${report.year} 年`}报告`,
        en: `the report of ${report.agency ?? "another agency"}${report.year === null ? "" : ` for ${report.year}`}`,
      };
  const place = {
    zh: `${nameReport(report.name, from)} 第 ${paragraph.line + 1} 行`,
    en: `${nameReport(report.name, from)}, line ${paragraph.line + 1}`,
  };
  return {
    message: {
      zh: `本段与${whose.zh}的段落（${place.zh}）${copy.onlyNumbers ? "只有数字不同" : `相似度 ${percent}%`}，疑似照搬。请按本机关本年度的实际情况改写。`,
      en: `This paragraph ${copy.onlyNumbers ? "differs only in its numbers from" : `is ${percent}% like`} one of ${whose.en} (${place.en}). Rewrite it for this agency and this year.`,
    },
    range,
    related: [
      {
        site: siteOf(report, paragraph),
        message: { zh: `${whose.zh}的段落`, en: `The paragraph of ${whose.en}` },
      },
    ],
  };
}

/** A shorter paragraph may well be said twice. */
const SHORTEST_REPEATED = 30;
/** Of paragraphs with a number, heading-numbering tells that it stands twice. */
const NUMBERED = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|注)/;

/** Words, and not a run of marks or digits. */
const WORDS = /\p{Script=Han}{4}/u;

/** Paragraphs pasted twice or more, word for word, in one section. */
function* findRepeated(prose: readonly ProseLine[]): Iterable<Problem> {
  const seen = new Map<string, ProseLine[]>();
  for (const line of prose) {
    const { kind, text, section } = line;
    if (kind !== "body" || !section || text.length < SHORTEST_REPEATED) continue;
    if (NUMBERED.test(text) || !WORDS.test(text)) continue;
    const same = seen.get(text);
    if (!same) seen.set(text, [line]);
    else if (same[0]?.section === section) same.push(line);
  }
  for (const [first, second, ...others] of seen.values()) {
    if (!first || !second) continue;
    const times = 2 + others.length;
    yield {
      message: {
        zh: `本段与第 ${first.line + 1} 行的段落一字不差，多半是重复粘贴${times > 2 ? `（共 ${times} 次）` : ""}。请只留一段。`,
        en: `This paragraph is that of line ${first.line + 1} word for word: it seems to have been pasted ${times > 2 ? `${times} times` : "twice"}. Keep one.`,
      },
      range: second.range,
      related: [first, ...others].map(({ range }) => ({
        range,
        message: { zh: "相同的段落", en: "The same paragraph" },
      })),
    };
  }
}

function example(year: number, paragraph: string): string {
  return `# 青石镇${year}年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${paragraph}\n`;
}
