import type { Fix, Problem } from "../findings/finding.ts";
import { asRepeated } from "../findings/proseCause.ts";
import type { Report } from "../model/report.ts";
import { type Outlook, readOutlook } from "../prose/dates/outlook.ts";
import { isOwnName, isReported } from "../prose/dates/ownReport.ts";
import { namesOf, OWN_OFFICES, OWN_SUBJECT } from "../prose/dates/ownSubjects.ts";
import { isDeadlineOfPast } from "../prose/dates/pastDeadlines.ts";
import { findStaleBudgets, type NamedBudgets } from "../prose/dates/staleBudgets.ts";
import { yearBehindTitle } from "../prose/dates/staleTitle.ts";
import { tellsWhatWasDone } from "../prose/dates/yearsToCome.ts";
import { LineReader } from "../prose/paragraphs/kept.ts";
import { selectLines } from "../prose/paragraphs/unchanged.ts";
import { readPeriods } from "../prose/period.ts";
import { isPlanOfPast, isQuoted, isTimeOfFacts, mayPlan } from "../prose/plans.ts";
import type { ProseLine } from "../prose/prose.ts";
import { proseTextOf } from "../prose/proseText.ts";
import { writeYear } from "../prose/reportYear.ts";
import { locate, type Sentence, splitSentences } from "../prose/sentences.ts";
import { listWords, mayHoldAny } from "../prose/wordIndex.ts";
import { type NamedYear, namesOtherYear, readYears } from "../prose/years.ts";
import { overlappedBy } from "../text/range.ts";
import type { Rule } from "./rule.ts";

/** Older years are history; what a copied file leaves behind is at most this old. */
const OLDEST_COPY = 4;
/** What may stand before a year that opens a clause. */
const CLAUSE_START =
  /(?:^|[，。；：、]|[）.、](?=$))(?:[一二三四五六七八九十]是)?(?:（?[一二三四五六七八九十\d]+[）、.](?:[\u4e00-\u9fff]{2,14}(?:情况|公开|管理|建设|保障))?)?(?:在|本|虽然?|尽管|回顾|纵观|综观|综合|总的来看，|(?:今年|本年度?|全年)（)?$/;
/** 我镇2023年发布的文件: whose year it is, and not when something is told of. */
const ATTRIBUTE = /^(?![无未没])[\u4e00-\u9fff]{2,6}的[\u4e00-\u9fff]/;
/** 2022年全市GDP数据已公布 in the report for 2023: what was made public then is of the year before. */
const PUBLISHED =
  /^(?:度)?全[镇乡县市区省州旗国][^，。；]{1,16}(?:数据|结果|名单|公报|决算|预算|总结|统计|情况)[^，。；]{0,8}(?:公布|公开|发布|公示|上网)/;
/** How an agency goes about its work, which tells of no year's events. */
const GOES_ABOUT =
  /^(?:紧紧|紧扣|围绕|聚焦|高度重视|深入|坚持|全面|切实|充分|进一步|按照|结合|加强|健全|完善|继续|不断|着力|扎实)(?![^，。；]{0,6}的)/;
/** 2023年以来，我镇认真落实…: without a number or an event this tells of the report's year. */
const SINCE = /^以来，/;
const TELLS_EVENTS =
  /\d|累计|先后|连续|逐[步年]|相继|陆续|设立|成立|建成|开通|启用|新[建增]|出台|印发|改革|试点|疫情|以来[^，。；]*以来/;
/** What follows a year that is the time of what is told. */
const TIME_OF_ALL =
  /^(?:，|。|；|1月?(?:份)?(?:至|到|—+|-|~|～)12月|）(?=[，我本全无未没共])|来(?!信|电|访|函)|内(?=[，全共未没镇乡我本])|工作(?:中|，|以来|的)|全[年镇乡县市区局街旗州省院校]|新增|(?:清理|审核|回应|回复|推送|转发|开设|组织|培训|编发|更新|解读)[\u4e00-\u9fff]{0,8}\d|(?:依托|利用|主要|严格|认真|持续|积极|累计|先后|召开|举办|发出|收取|作出|接收|接到|受理|办结|答复|更新|公示|公布)(?![\u4e00-\u9fff]{0,6}的)|我(?:[镇乡局县市区委院办街校馆会社关队处站旗州厅]|中心|公司|分局|支队|总队)|本[镇乡局县市区机年级单院校馆会社关队处中公分支总]|无|未|没有|没|共|累?计|主动|(?:收到|新收|受理|公开)(?!的\d)|政府信息公开|政务公开|依申请|依法|在|通过|制发|办理|发布|组织|开展|行政|规范|信息|的(?:工作|政务公开|政府信息公开))/;
const TELLS_FACTS = /\d(?:件|条|份|次|个|篇|项|万元)|未收|没有收|未发生|没有发生|^.{0,12}[无未]/;
/** A year left in from last year's file, where the report's year is meant. */
export const yearMismatch: Rule = {
  code: "year-mismatch",
  name: { zh: "年份不符", en: "wrong year" },
  group: "dates",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "该写报告年度的地方写了别的年份。",
    en: "Another year stands where the report's year is meant.",
  },
  why: {
    zh: "沿用往年文件时最常见的遗留。只看句子开头或“我镇”之后作时间的年份（“2022年，全镇无……”“截至2022年12月31日”）、本报告名称里的年份、“下一步做好2024年政务公开工作”“将于2024年底前完成”这样计划已过年份的、公开的预决算都早了一年的；与往年比较、上年结转、制度沿革、文件名称和日期、下一年的打算都不算。依据：《中华人民共和国政府信息公开条例》第四十九条（上一年度）。",
    en: "The most common remnant of an old file. Only years that open a clause as its time (2022年，…, 截至2022年12月31日) or follow 我镇, those in the name of this very report, plans for a year that has passed, and budgets and accounts that are both a year too old are looked at; comparisons, what was carried in, history, names and dates of documents, and plans for the next year are not at fault. Source: article 49 of the Regulation (the year before).",
  },
  advice: {
    zh: "核对这句话说的是哪一年，改为报告年度或写明是往年的情况。",
    en: "Check which year the sentence tells of, and write the report's year or say that it is another's.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2023年，我镇主动公开政府信息20条。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，我镇主动公开政府信息20条，比2023年增加3条。\n",
  },
  *check({ report, prose }) {
    const { year } = report;
    if (year === null) return;
    const lines = selectLines(prose, NAMES_YEAR, () => {
      const { bare } = proseTextOf(prose);
      return mayHoldAny(prose, PLANNED) || mayPlan(bare, year) || namesOtherYear(bare, year);
    });
    // Where the title alone has another year, period-mismatch says so.
    if (lines.length === 0 || yearBehindTitle(report, prose) !== null) return;
    const isInPeriod = overlappedBy(readPeriods(prose).map(({ range }) => range));
    for (const line of lines) {
      if ((line.kind !== "body" && line.kind !== "heading") || !line.text.includes("年")) continue;
      for (const sentence of splitSentences(line)) {
        const years = readYears(sentence.text);
        if (years.length === 0) continue;
        const budgets = findStaleBudgets(sentence.text, years, year);
        if (budgets) yield describeBudgets(sentence, budgets, year);
        for (const { named, due } of judge(sentence, years, report, year)) {
          if (isInPeriod(locate(sentence, named.start, named.end))) continue;
          const describe = due === year ? describeYear : describePlan;
          yield asRepeated(describe(sentence, named, year), `${named.year}/${due}`);
        }
      }
    }
  },
};

const NAMES_YEAR = new LineReader(
  (line: ProseLine) =>
    line.text.includes("年") && splitSentences(line).some(({ text }) => readYears(text).length > 0),
);
const PLANNED = listWords(["做好", "抓好", "做实", "开展好", "谋划", "部署"]);

/** What stands further away in a sentence (UTF-16 units) says nothing of a year. */
const FURTHEST = 200;

/** The years of a sentence that are not what is meant, with the one that is. */
function* judge(
  sentence: Sentence,
  years: readonly NamedYear[],
  report: Report,
  year: number,
): Iterable<{ readonly named: NamedYear; readonly due: number }> {
  const tellsOwn = years.some((named) => named.year === year && isTimeOfFacts(sentence.text, named));
  const outlook = readOutlook(sentence, year);
  const names = namesOf(report.agency);
  const meant = tellsOwn
    ? []
    : years.filter((named) => isMeantForReport(sentence, named, year, { ...outlook, names }));
  const isSeries = new Set(meant.map((named) => named.year)).size > 1;
  for (const named of years) {
    if (named.year <= year && (isPlanOfPast(sentence, named, names) || isDeadlineOfPast(sentence, named)))
      yield { named, due: year + 1 };
    else if (named.year === year) continue;
    else if (isOwnName(sentence, named, names) || isReported(sentence, named, names))
      yield { named, due: year };
    else if (meant.includes(named) && !isSeries) yield { named, due: year };
  }
}

/** 2023年存在的主要问题是…: of another year where the paragraph names the report's own, and tells what was done since. */
const OF_PROBLEMS = /^(?:度)?存在的(?:主要)?问题(?:主要)?(?:是|有|为|包括)(?![^。]*(?:已|解决|改进))/;

function isMeantForReport(
  { text, line }: Sentence,
  named: NamedYear,
  year: number,
  { isForward, isBack, isThisYear, names }: Outlook & { readonly names: readonly string[] },
): boolean {
  if (isQuoted(text.slice(0, named.start))) return false;
  const before = text.slice(Math.max(0, named.start - FURTHEST), named.start);
  const after = text.slice(named.end, named.end + FURTHEST);
  if (named.year > year + 1) return CLAUSE_START.test(before) && tellsWhatWasDone(after, names);
  if (named.year > year) {
    return named.year === year + 1 && opens(before, after) && !isForward && TELLS_FACTS.test(after);
  }
  if (named.year === year - 1 && isSince(text, named, names)) return true;
  if (named.year < year - OLDEST_COPY || isBack) return false;
  if (OF_PROBLEMS.test(after) && CLAUSE_START.test(before) && !line.text.includes(`${year}年`)) return true;
  const isUntilYearsEnd =
    /截[至止]到?$/.test(before) &&
    (/^12月(?:31日|底|，)/.test(after) || (/^[底末]，/.test(after) && !isThisYear));
  if (isUntilYearsEnd || opens(before, after, names)) return true;
  const subject = names.find((name) => before.endsWith(name)) ?? OWN_SUBJECT.exec(before)?.[0] ?? "";
  return (
    subject !== "" && !ATTRIBUTE.test(after) && opens(before.slice(0, before.length - subject.length), after)
  );
}

/** Whether a sentence begins with a year since which its agency is said to go about its work, and tells nothing else. */
function isSince(text: string, { start, end }: NamedYear, names: readonly string[]): boolean {
  const after = text.slice(end);
  if (!SINCE.test(after) || !CLAUSE_START.test(text.slice(0, start)) || TELLS_EVENTS.test(after))
    return false;
  const rest = after.slice(3);
  const own =
    names.find((name) => rest.startsWith(name)) ?? /^[我本全][镇乡县市区街局委办]道?/.exec(rest)?.[0] ?? "";
  return (
    own !== "" &&
    /^(?:认真|严格|高度重视|深入|坚持|全面|切实|扎实|持续|不断|积极|政府信息公开工作|政务公开工作)/.test(
      rest.slice(own.length),
    )
  );
}

function opens(before: string, after: string, names: readonly string[] = []): boolean {
  if (!CLAUSE_START.test(before)) return false;
  // 2023年青石镇共公开…: who did it stands between its time and what was done.
  const own = names.find((name) => after.startsWith(name)) ?? OWN_OFFICES.exec(after)?.[0] ?? "";
  if (PUBLISHED.test(after)) return false;
  const rest = after.slice(own.length);
  return TIME_OF_ALL.test(after) || (own !== "" && (TIME_OF_ALL.test(rest) || GOES_ABOUT.test(rest)));
}

function describePlan(sentence: Sentence, named: NamedYear, year: number): Problem {
  const newText = writeYear(sentence.text.slice(named.start, named.digitsEnd), year + 1);
  return {
    message: {
      zh: `下一步要做的是 ${named.year} 年的工作，而报告年度 ${year} 年已经过去。请核对：是下一年的打算的改为 ${newText}。`,
      en: `This plans for ${named.year}, while ${year}, the report's year, has passed. Where next year is meant, write ${newText}.`,
    },
    range: locate(sentence, named.start, named.end),
    fixes: [offerYear(sentence, named, newText)],
  };
}

/** 公开2021年度部门决算、2022年度部门预算 in the report for 2023: last year's sentence. */
function describeBudgets(sentence: Sentence, { accounts, budget }: NamedBudgets, year: number): Problem {
  const due = [accounts, budget].map(({ start, digitsEnd, year: named }) => ({
    range: locate(sentence, start, digitsEnd),
    newText: writeYear(sentence.text.slice(start, digitsEnd), named + 1),
  }));
  const [first, second] = accounts.start < budget.start ? [accounts, budget] : [budget, accounts];
  return {
    message: {
      zh: `这里说公开的是${accounts.year}年度决算和${budget.year}年度预算，${year}年公开的应是${year - 1}年度决算和${year}年度预算。请核对是否沿用了上一年的文字。`,
      en: `This says that the accounts of ${accounts.year} and the budget of ${budget.year} were published; in ${year} those of ${year - 1} and ${year} are. Check whether last year's text was kept.`,
    },
    range: locate(sentence, first.start, second.end),
    fixes: [{ title: { zh: "两个年份都改晚一年", en: "Make both one year later" }, safe: false, edits: due }],
  };
}

function offerYear(sentence: Sentence, { start, digitsEnd }: NamedYear, newText: string): Fix {
  return {
    title: { zh: `改为 ${newText}`, en: `Change to ${newText}` },
    safe: false,
    edits: [{ range: locate(sentence, start, digitsEnd), newText }],
  };
}

function describeYear(sentence: Sentence, named: NamedYear, year: number): Problem {
  const newText = writeYear(sentence.text.slice(named.start, named.digitsEnd), year);
  return {
    message: {
      zh: `这里写的是 ${named.year} 年，报告年度是 ${year} 年。如指报告年度请改为 ${year}；如确指往年，请写明。`,
      en: `This says ${named.year}, while the report is for ${year}. Write ${year}, or say that another year is meant.`,
    },
    range: locate(sentence, named.start, named.end),
    fixes: [offerYear(sentence, named, newText)],
  };
}
