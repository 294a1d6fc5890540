import type { Fix, Problem } from "../findings/finding.ts";
import { asRepeated } from "../findings/proseCause.ts";
import type { Report } from "../model/report.ts";
import { looksBack, type Outlook, readOutlook } from "../prose/dates/outlook.ts";
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
import { bareName } from "../words/agencies.ts";
import type { Rule } from "./rule.ts";

/** Older years are history; what a copied file leaves behind is at most this old. */
const OLDEST_COPY = 4;
/** What may stand before a year that opens a clause. */
const CLAUSE_START =
  /(?:^|[，。；：、]|[）.、](?=$))(?:[一二三四五六七八九十]是)?(?:（?[一二三四五六七八九十\d]+[）、.](?:[\u4e00-\u9fff]{2,14}(?:情况|公开|管理|建设|保障))?)?(?:在|本|虽然?|尽管|回顾|纵观|综观|综合|总的来看，|(?:今年|本年度?|全年)（)?$/;
/** Who a year may follow that is the time of what is told: 我镇2023年未收到. The agency's own names count as well. */
const OWN_SUBJECT =
  /(?<=^|[，。；：])(?:街道(?:办事处)?|[镇乡](?:政府|里)|局里|办事处)$|(?:我|本|全)(?:街道|[镇乡县区市旗省局委办厅院所]|单位|机关|级政府)(?:机关|政府)?$/;
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
  /^(?:，|。|；|1月?(?:份)?(?:至|到|—+|-|~|～)12月|）(?=[，我本全无未没共])|来(?!信|电|访|函)|内(?=[，全共未没镇乡我本])|工作(?:中|，|以来|的)|全[年镇乡县市区局街]|新增|(?:清理|审核|回应|回复|推送|转发|开设|组织|培训|编发|更新|解读)[\u4e00-\u9fff]{0,8}\d|(?:依托|利用|主要|严格|认真|持续|积极|累计|先后|召开|举办|发出|收取|作出|接收|接到|受理|办结|答复|更新|公示|公布)(?![\u4e00-\u9fff]{0,6}的)|我[镇乡局县市区委院办街]|本[镇乡局县市区机年级单]|无|未|没有|没|共|累?计|主动|(?:收到|新收|受理|公开)(?!的\d)|政府信息公开|政务公开|依申请|依法|在|通过|制发|办理|发布|组织|开展|行政|规范|信息|的(?:工作|政务公开|政府信息公开))/;
const TELLS_FACTS = /\d(?:件|条|份|次|个|篇|项|万元)|未收|没有收|未发生|没有发生|^.{0,12}[无未]/;
/** The report's own name in the preamble: 现公布某镇 2023 年政府信息公开工作年度报告. */
const OWN_NAME =
  /(?:现[^，。；]{0,20}(?:公布|发布|编制|公开)|现[将就]|特(?:向社会)?(?:公布|编制)|本(?:报告|年报)|为(?:切实)?(?:做好|编好|编制好?))[^。]{0,40}$/;
/** Before the first section a report that is made or published is this one. */
const MADE = /(?:编制|撰写|形成|公布|发布|汇总)[^。]{0,40}$/;
const IS_TOLD = /^[^》]*》(?:（[^（）]*）)?(?:由|是|系|根据|依据|按照)/;
/** What makes a report that is named another one: 根据《……2023年……报告》. */
const OTHER_REPORT =
  /往年|历年|此前|(?:根据|按照|依据|对照|针对|继|去年|上一?年)(?![^，。；]{0,20}(?:编制|撰写|形成)(?:完成)?的?$)[^，。；]{0,20}$/;
const REPORT_NAME =
  /^(?:度)?(?:[\u4e00-\u9fff]{2,16}(?:[镇乡局委厅办县区市]|街道|委员会)(?:人民政府|办事处|办公室)?的?)?(?:政府)?(?:信息|政务)公开(?:工作)?(?:情况)?(?:年度)?报告/;

/** The agency's own offices and villages as subjects: 2023年镇政府召开…, 2023年各村公开…. */
const OWN_OFFICES =
  /^(?:[镇乡县区市局委]|街道)?(?:党工委|办事处|党委、政府|党委政府|党委|党组|政府|党政综合办|党政办|办公室)(?:办公室)?(?!公开[栏专平目]|工作报告|[^，。；]{0,4}的)|^各(?:村|社区|科室|股室|站所|办所|部门|单位)(?![^，。；]{0,6}的)/;

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
  const names = namesOf(report);
  const meant = tellsOwn
    ? []
    : years.filter((named) => isMeantForReport(sentence, named, year, { ...outlook, names }));
  const isSeries = new Set(meant.map((named) => named.year)).size > 1;
  for (const named of years) {
    if (named.year <= year && (isPlanOfPast(sentence, named) || isDeadlineOfPast(sentence, named)))
      yield { named, due: year + 1 };
    else if (named.year === year) continue;
    else if (isOwnName(sentence, named, names) || isReported(sentence, named, names))
      yield { named, due: year };
    else if (meant.includes(named) && !isSeries) yield { named, due: year };
  }
}

/** The agency's name as sentences begin with it: with and without 人民政府. */
function namesOf({ agency }: Report): readonly string[] {
  if (agency === null) return [];
  const bare = bareName(agency);
  return [agency, bare, `${bare}人民政府`, `${bare}办事处`];
}

/** Whether a year stands in the name of this very report. */
function isOwnName({ text, line }: Sentence, { start, end }: NamedYear, names: readonly string[]): boolean {
  if (!REPORT_NAME.test(text.slice(end, end + FURTHEST))) return false;
  const before = text.slice(Math.max(0, start - FURTHEST), start);
  if (OTHER_REPORT.test(before)) return false;
  if (OWN_NAME.test(before)) return true;
  // 青石镇2024年政府信息公开工作年度报告（以下简称年报）根据……编制 opens the preamble.
  if (line.section !== null) return false;
  // 《青石镇2024年政府信息公开工作年度报告》由青石镇人民政府编制.
  const isTold = before.startsWith("《") && names.includes(before.slice(1)) && IS_TOLD.test(text.slice(end));
  return isTold || MADE.test(before) || before === "" || names.includes(before);
}

/** What the preamble says the report is made of: 梳理我局2024年政务公开工作情况，编制本报告. */
function isReported({ text, line }: Sentence, { start, end }: NamedYear, names: readonly string[]): boolean {
  if (line.section !== null) return false;
  const before = text.slice(Math.max(0, start - FURTHEST), start);
  if (announcesOwn(before, text.slice(end, end + FURTHEST), names)) return true;
  if (!MAKES.test(text)) return false;
  const subject = before.replace(/在$/, "");
  const isOwn =
    OWN_SUBJECT.test(subject) || SUMS_UP.test(subject) || names.some((name) => subject.endsWith(name));
  const after = /^[^，。；]*/.exec(text.slice(end))?.[0] ?? "";
  return (
    isOwn && OWN_WORK.test(after) && !looksBack(after) && !OTHER_REPORT.test(before) && !isQuoted(before)
  );
}

/** 现将2023年我镇政府信息公开工作情况公布如下, 以下为青石镇2023年度政府信息公开工作年度报告. */
function announcesOwn(before: string, after: string, names: readonly string[]): boolean {
  const named = names.find((name) => before.endsWith(name)) ?? "";
  const rest = after.replace(/^度/, "");
  const own =
    names.find((name) => rest.startsWith(name)) ??
    /^[我本全](?:街道|单位|机关|[镇乡县市区局委办院省旗州])(?:政府(?!信息))?/.exec(rest)?.[0] ??
    "";
  return (
    ANNOUNCES.test(before.slice(0, before.length - named.length)) && OWN_WORK.test(rest.slice(own.length))
  );
}

const ANNOUNCES =
  /(?:^|[，。；：])(?:现[将就把]|以[下上][为是]|下面[为是将就]|(?:(?:本|全文|报告|年报|内容)[^，。；]{0,8})?(?:涵盖|反映)了?)$/;
const MAKES = /编制|撰写|形成|公布|汇总|梳理|总结|(?:报告|年报)[^，。；]{0,8}(?:涵盖|反映|介绍|说明)/;
const SUMS_UP = /(?:结合|总结|梳理|回顾)$/;
const OWN_WORK = /^(?:度)?内?(?:所?开展)?(?:的)?(?:(?:政府)?信息公开|政务公开|实际|工作)/;

function isMeantForReport(
  { text }: Sentence,
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
