import type { Problem } from "../findings/finding.ts";
import { KeyedLineReader } from "../prose/paragraphs/kept.ts";
import { isWritten } from "../prose/paragraphs/unchanged.ts";
import type { ProseLine } from "../prose/prose.ts";
import { proseTextOf } from "../prose/proseText.ts";
import { locate, type Sentence, splitSentences } from "../prose/sentences.ts";
import { listWords, mayHoldAny } from "../prose/wordIndex.ts";
import { findMatches } from "../text/matches.ts";
import { bareName, readAgencyKind } from "../words/agencies.ts";
import { GENERIC_BEGINNING, GENERIC_ENDING, NO_NAME } from "../words/kindsOfPlaces.ts";
import { KIND, OFFICE, OWN, OWN_BROADLY, TIME } from "../words/ownActs.ts";
import { agencyKey, isSameAgency, mayBeSameAgency } from "../words/sameAgency.ts";
import type { Rule } from "./rule.ts";

/** A sentence with one's own side in it tells how others stand to it. */
const OWN_SIDE = /[我本](?:街道|办事处|单位|机关|[镇乡县区市旗省局委办厅])|我们/;
/** What is said of nobody but oneself; a department that goes by 县 or 市 alone may well do the rest in another's report. */
const OWN_ALONE = new RegExp(
  `^${TIME}(?:高度重视|认真|严格|主动公开|共?(?:受理|收到)|未收到|没有收到|通过[^，。；]{0,12}公开|将(?:继续|进一步|重点|从以?下|着力|做好|认真))`,
);
/** A name that opens a clause and then does something as an agency of its own would. */
const SUBJECT = new RegExp(
  `(?<=^|[\\n，。；：]|年|年度|以来)([\\u4e00-\\u9fff]{2,12}?${KIND})${OFFICE}(?=${TIME}${OWN})`,
  "g",
);
/** The same with what follows it more at large. */
const SUBJECT_BROADLY = new RegExp(
  `(?<=^|[\\n，。；：]|年|年度|以来)([\\u4e00-\\u9fff]{2,6}?${KIND})${OFFICE}(?=${TIME}${OWN_BROADLY})`,
  "g",
);
/**
 * What stands in whatever either of them finds, if nothing of one's own: most sentences have it nowhere, and from the
 * kind of an agency it is found much sooner than from every place where a clause might begin.
 */
const ACTS = new RegExp(
  `(?:[镇乡县区市局厅]|街道|委(?:员会)?)(?<![我本该].{1,3})${OFFICE}(?=${TIME}(?:${OWN}|${OWN_BROADLY}))`,
);
/** A name in the report's own title, wherever that is told: 现公布云溪乡2024年政府信息公开工作年度报告. */
const TITLE = /20\d{2}年(?:度)?(?:政府)?信息公开(?:工作)?(?:情况)?(?:年(?:度)?(?:工作)?报告?|报告)/g;
/** The same with the year in front: 2024年云溪乡政府信息公开工作年度报告. */
const TITLE_OF = new RegExp(
  `20\\d{2}年(?:度)?([\\u4e00-\\u9fff]{2,12}?${KIND})(?:人民政府|办事处)?的?(?:政府)?信息公开(?:工作)?(?:情况|年(?:度)?(?:工作)?报告?|报告)`,
  "g",
);
const BEFORE_TITLE = new RegExp(`([\\u4e00-\\u9fff]{2,12}?${KIND})${OFFICE}(?:办公[室厅])?$`);
/** So far back the name before a title may begin. */
const LONGEST_NAME = 30;
/** Whom readers are to ask: 请与云溪乡党政办公室联系. */
const CONTACT = new RegExp(
  `(?:请?(?:与|联系|咨询|致电)：?)([\\u4e00-\\u9fff]{2,12}?${KIND})(?:人民政府|政府|办事处)?(?:(?:党政综合|党政|综合|政务公开|政府信息公开|信息公开)?(?:工作)?(?:领导小组)?(?:办公室|办)(?=联系|，|（|。|：)|(?=联系|（(?:联系|地址|电话)))`,
  "g",
);
/** Who made the report, and whose disclosure somebody took to court: 本报告由云溪乡编制, 针对云溪乡政府信息公开的行政复议. */
const NAMED = new RegExp(
  `(?:(?:(?:报告|年报|规定|要求|格式)[》，]*由|以[上下][为是])([\\u4e00-\\u9fff]{2,12}?${KIND})${OFFICE}(?=编制|撰写|汇总|负责编|20\\d{2}年(?:度)?(?:政府信息|政务)公开)|(?:针对|涉及|有关|对)([\\u4e00-\\u9fff]{2,6}?(?:镇|乡|街道|县|区|市))${OFFICE}(?=(?:有关|相关)?(?:政府)?信息公开[^，。；]{0,16}(?:复议|诉讼|申请)))`,
  "g",
);
/** Whose column of a website, whose address, whose guide: 网站云溪乡专栏, 地址：临河县云溪乡1号, 修订《云溪乡政府信息公开指南》. */
const BELONGS = new RegExp(
  `(?:网站|平台|门户|客户端)(?:的|开设的?|设置的?)?([\\u4e00-\\u9fff]{2,6}?(?:镇|乡|街道))(?:人民政府|政府|办事处)?(?=专栏|专题|专页|板块|栏目|页面|子站|主页)|地址：(?:[\\u4e00-\\u9fff]{2,8}?[省市州盟])?[\\u4e00-\\u9fff]{2,6}?[县市区旗]([\\u4e00-\\u9fff]{2,4}?[镇乡])(?![街路巷道])(?=[\\u4e00-\\u9fff]{0,12}\\d|[，。；）]|[\\u4e00-\\u9fff]{0,8}村)|(?:修订|编制|更新|完善|制定|印发|出台)了?《([\\u4e00-\\u9fff]{2,12}?${KIND})(?:人民政府|办事处)?(?:20\\d{2}年(?:度)?)?(?=(?:政府信息|政务|信息)公开(?:工作)?(?:指南|目录|制度|办法|方案|清单|要点|事项))`,
  "g",
);
/** What opens a clause before a name without being part of it. */
const LEAD =
  /^(?:[一二三四五六七八九十]是|特?(?:向社会)?(?:编制|撰写|形成|公布|发布|汇总|编写|制作|公开)(?:并(?:向社会)?(?:公布|发布|公开))?(?:了|出)?|现(?:将|就|公布|予以公布|向社会公布)|公布|根据|按照|今年|本年度?|全年|一年来|目前|同时|此外|在|由|为|即|以及|及|和|与|对|向)+/;
/** Sentences that tell of others by right. */
const OTHERS =
  /(?<!集中|组织|理论|专题|业务|培训|深入)学习(?!贯彻|领会|领悟|宣传|宣贯|培训|会|教育|与|和|《)|借鉴|交流|考察|参观|观摩|交叉|互[查评学]|结对|合作|联合|会同|(?<!积极|主动)配合|协助|联动|接受|通报|印发|转[发载]|(?:接受|参加|开展|进行|迎接)[^，。；]{0,8}(?:考核|评估)|(?:考核|评估)(?:组|结果)|排名|划转|合并|更名|撤销|移交|前身/;

/** Another agency's name left in, as if it were one's own. */
export const foreignName: Rule = {
  code: "foreign-name",
  name: { zh: "误用他处名称", en: "another place's name" },
  group: "wording",
  level: "warning",
  fix: "none",
  summary: {
    zh: "正文把别的县、乡镇或部门当作本机关来写。",
    en: "Another county, town or department is written of as if it were this agency.",
  },
  why: {
    zh: "借用其他机关的报告时常留下对方的名称。只看像本机关一样作主语、写在本报告名称里或写作联系单位的同级机关；上级、下级、合作单位、文件和会议的名称不算，每个名称只提示一次。依据：《中华人民共和国政府信息公开条例》第五十条（报告本机关的情况）。",
    en: "A name of the report that was copied often stays in. Only an agency of the same rank that acts as this one would, stands in the report's own title or is named as whom to ask, is told, once a name; superiors, partners and names of documents are left alone. Source: article 50 of the Regulation.",
  },
  advice: {
    zh: "核对是不是别处的文字，改为本机关。",
    en: "Check whose text it is, and write this agency's name.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，云溪乡高度重视政府信息公开工作。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n2024年，青石镇高度重视政府信息公开工作。\n",
  },
  *check({ report, prose }) {
    const { agency, signature } = report;
    if (!agency) return;
    if (!isWritten(prose) && !mayNameAny(prose)) return;
    const own = [agency, signature?.agency?.text ?? agency];
    const given = own.join("\n");
    const told = new Set<string>();
    for (const line of prose) {
      if (line.kind !== "body" && line.kind !== "heading") continue;
      for (const { at, name, index, key } of FOREIGN.of(line, given)) {
        const sentence = splitSentences(line)[at];
        if (!sentence || told.has(key)) continue;
        told.add(key);
        yield describeName(sentence, name, index, agency);
      }
    }
  },
};

/** A name, where it begins in its sentence, and which one of the line's that is. */
interface FoundName {
  readonly at: number;
  readonly name: string;
  readonly index: number;
  /** The same for names of one agency. */
  readonly key: string;
}

/** The foreign names in lines, for an agency that has these names. */
const FOREIGN = new KeyedLineReader((line: ProseLine, given): readonly FoundName[] => {
  const own = given.split("\n");
  return splitSentences(line).flatMap((sentence, at) => {
    const { text } = sentence;
    if (!mayName(text)) return [];
    return [...listNames(sentence, own)]
      .filter(({ name, index }) => isForeign(name, own, text.slice(index + name.length)))
      .map(({ name, index }) => ({ at, name, index, key: agencyKey(name) }));
  });
});

const NAMES = [ACTS, TITLE, TITLE_OF, CONTACT, NAMED, BELONGS];
/** Words of which one stands in whatever a pattern finds. */
const WORDS_IN = new Map([
  [
    CONTACT,
    listWords(["室，", "室（", "室。", "室：", "办，", "办（", "办。", "办：", "联系", "（地址", "（电话"]),
  ],
  [
    BELONGS,
    listWords([
      ...["专栏", "专题", "专页", "板块", "栏目", "页面", "子站", "主页", "址："],
      ...[..."订制新善定发台了"].map((ending) => `${ending}《`),
    ]),
  ],
]);

/** Whether a report may hold any of the names that are looked for. */
function mayNameAny(prose: readonly ProseLine[]): boolean {
  const { bare } = proseTextOf(prose);
  return NAMES.some((pattern) => {
    const words = WORDS_IN.get(pattern);
    return (!words || mayHoldAny(prose, words)) && bare.search(pattern) >= 0;
  });
}

/** Whether a sentence may. */
function mayName(text: string): boolean {
  return NAMES.some((pattern) => text.search(pattern) >= 0);
}

/** The names that act or are titled as the reporting agency would be. */
function* listNames(
  sentence: Sentence,
  own: readonly string[],
): Iterable<{ readonly name: string; readonly index: number }> {
  const { text } = sentence;
  for (const { index } of findMatches(text, TITLE)) {
    const from = Math.max(0, index - LONGEST_NAME);
    const found = BEFORE_TITLE.exec(text.slice(from, index));
    if (found) yield* titleIn(text, from + found.index, found[1] ?? "");
  }
  for (const { 0: whole, 1: name = "", index } of findMatches(text, TITLE_OF))
    yield* titleIn(text, index + whole.indexOf(name), name);
  for (const { 0: whole, 1: name = "", index } of findMatches(text, CONTACT))
    yield* nameIn(text, index + whole.indexOf(name), name);
  for (const { 0: whole, 1: maker, 2: name = maker ?? "", index } of findMatches(text, NAMED))
    yield* nameIn(text, index + whole.indexOf(name), name);
  for (const match of findMatches(text, BELONGS)) {
    const name = match[1] ?? match[2] ?? match[3] ?? "";
    // A 街道 may well have its office in what was a town.
    const isSeat = match[2] !== undefined && own.some((mine) => /街道/.test(mine));
    if (!isSeat && !OTHERS.test(text.slice(0, match.index)))
      yield { name, index: match.index + match[0].lastIndexOf(name) };
  }
  for (const { 1: name = "", index } of findMatches(text, SUBJECT))
    if (!tellsOfOthers(text, index) && !isNeighbour(text, name, own)) yield* nameIn(text, index, name);
  if (OTHERS.test(text) || OWN_SIDE.test(text)) return;
  for (const { 1: name = "", index } of findMatches(text, SUBJECT_BROADLY))
    if (!ORGAN.test(name) || isElsewhere(name, own)) yield* nameIn(text, index, name);
}

const ORGAN = /局$|[委厅].{0,2}$/;
/** The place that an organ's name begins with. */
const PLACE = /^[\u4e00-\u9fff]{2,6}?[县市区旗州]/;

/** Whether an organ's name begins with another place than one's own: what it does is none of this county's business. */
function isElsewhere(name: string, own: readonly string[]): boolean {
  const place = PLACE.exec(trimLead(name))?.[0];
  return place !== undefined && own.every((mine) => PLACE.test(mine) && !mine.includes(place));
}

/** Whether a sentence tells beside one's own side what another did: an organ of one's own place, or by numbers. */
function isNeighbour(text: string, name: string, own: readonly string[]): boolean {
  // 红岩镇公开 240 条，我镇公开 310 条.
  const isCompared = /\d[^，。；]{0,3}[，；][^，。；]{0,4}[我本][^，。；]*\d/.test(text);
  return OWN_SIDE.test(text) && (isCompared || (ORGAN.test(name) && !isElsewhere(name, own)));
}

/** Whether a sentence tells of others by right: up to the end of the clause in which it names one, or of its own side. */
function tellsOfOthers(text: string, index: number): boolean {
  const rest = text.slice(index);
  const end = rest.search(/[，。；]/);
  return (
    OTHERS.test(text.slice(0, end < 0 ? text.length : index + end)) ||
    (OTHERS.test(text) && OWN_SIDE.test(text))
  );
}

/** A name without the words before it that are none of it; nothing where it is quoted. */
function* nameIn(
  text: string,
  index: number,
  written: string,
): Iterable<{ readonly name: string; readonly index: number }> {
  if (isQuoted(text.slice(0, index))) return;
  const name = trimLead(written);
  yield { name, index: index + written.length - name.length };
}

/** A name in the title of a report; in 《》 it is this one's where it is said to be made or published. */
function* titleIn(text: string, index: number, written: string): Iterable<{ name: string; index: number }> {
  const before = text.slice(0, index);
  const open = before.lastIndexOf("《");
  if (open <= before.lastIndexOf("》") || !PUBLISHES.test(before.slice(0, open))) {
    yield* nameIn(text, index, written);
    return;
  }
  const name = trimLead(written);
  yield { name, index: index + written.length - name.length };
}

const PUBLISHES = /(?:编制|公布|发布|形成|公开)(?:了|的|出)?$/;

function trimLead(name: string): string {
  return name.slice(LEAD.exec(name)?.[0].length ?? 0);
}

function isQuoted(before: string): boolean {
  return ["《》", "“”", "（）"].some(
    ([open = "", close = ""]) => before.lastIndexOf(open) > before.lastIndexOf(close),
  );
}

/** Whether a name is of an agency of the same rank, and of none that the report may well speak of. */
function isForeign(name: string, own: readonly string[], after: string): boolean {
  const isLocal = LOCAL_ORGAN.test(name) && OWN_ALONE.test(after);
  if (
    name.length < 3 ||
    (GENERIC_BEGINNING.test(name) && !isLocal) ||
    GENERIC_ENDING.test(name) ||
    NO_NAME.test(name)
  )
    return false;
  const [first = ""] = own;
  // A name that holds the other is its superior, or a body of its own.
  if (own.some((mine) => mine.includes(bareName(name)) || name.includes(bareName(mine)))) return false;
  if (own.some((mine) => mayBeSameAgency(mine, name) || isSameAgency(agencyKey(mine), agencyKey(name))))
    return false;
  // 河西分局 in the report of 江州市公安局河东分局.
  if (BRANCH.test(name) && own.every((agency) => BRANCH.test(agency))) return true;
  const [mine, other] = [readAgencyKind(first).level, readAgencyKind(name).level];
  return mine !== null && mine === other && (mine !== "department" || rankOf(first) === rankOf(name));
}

const BRANCH = /分局$/;
/** 县民政局: a department without the name of its place. */
const LOCAL_ORGAN = /^[县市区州旗][\u4e00-\u9fff]{2,}局$/;

/** Of which rank the place of a department is: those of another rank are above or below it. */
function rankOf(name: string): string {
  const place = name.replace(/^.*(?=[省市县区州旗盟].)/, "").charAt(0);
  return /[县区旗]/.test(place) ? "县" : /[市州盟]/.test(place) ? "市" : place === "省" ? "省" : "";
}

function describeName(sentence: Sentence, name: string, index: number, agency: string): Problem {
  return {
    message: {
      zh: `这里写的是“${name}”，本报告的机关是“${agency}”。请核对是否沿用了别处的文字。`,
      en: `This speaks of “${name}”, while the report is of “${agency}”. Check whether the text was taken from another agency.`,
    },
    range: locate(sentence, index, index + name.length),
  };
}
