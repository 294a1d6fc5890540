import { findMatches } from "../../text/matches.ts";
import { KIND, OFFICE, OWN, OWN_BROADLY, TIME } from "../../words/ownActs.ts";
import type { ProseLine } from "../prose.ts";
import { proseTextOf } from "../proseText.ts";
import type { Sentence } from "../sentences.ts";
import { listWords, mayHoldAny } from "../wordIndex.ts";

/** A name that a sentence tells as that of the reporting agency, and where it begins. */
export interface NamedAgency {
  readonly name: string;
  readonly index: number;
}

/** A sentence with one's own side in it tells how others stand to it. */
const OWN_SIDE = /[我本](?:街道|办事处|单位|机关|[镇乡县区市旗省局委办厅])|我们/;
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
  `(?:[镇乡县区旗市局厅]|街道|苏木|委(?:员会)?)(?<![我本该].{1,3})${OFFICE}(?=${TIME}(?:${OWN}|${OWN_BROADLY}))`,
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
  `(?:(?:(?:报告|年报|规定|要求|格式)[》，]*由|以[上下][为是])([\\u4e00-\\u9fff]{2,12}?${KIND})${OFFICE}(?:办公[室厅])?(?=编制|撰写|汇总|负责编|(?:根据|依据|按照)《|20\\d{2}年(?:度)?(?:政府信息|政务)公开)|(?:针对|涉及|有关|对)([\\u4e00-\\u9fff]{2,6}?(?:镇|乡|街道|县|区|市))${OFFICE}(?=(?:有关|相关)?(?:政府)?信息公开[^，。；]{0,16}(?:复议|诉讼|申请)))`,
  "g",
);
/** Whose column of a website, whose address, whose guide: 网站云溪乡专栏, 地址：临河县云溪乡1号, 修订《云溪乡政府信息公开指南》. */
const BELONGS = new RegExp(
  `(?:网站|平台|门户|客户端)(?:的|开设的?|设置的?)?([\\u4e00-\\u9fff]{2,6}?(?:镇|乡|街道))(?:人民政府|政府|办事处)?(?=专栏|专题|专页|板块|栏目|页面|子站|主页)|地址：(?:[\\u4e00-\\u9fff]{2,8}?[省市州盟])?[\\u4e00-\\u9fff]{2,6}?[县市区旗]([\\u4e00-\\u9fff]{2,4}?[镇乡])(?![街路巷道])(?=[\\u4e00-\\u9fff]{0,12}\\d|[，。；）]|[\\u4e00-\\u9fff]{0,8}村)|(?:修订|编制|更新|完善|制定|印发|出台)了?《([\\u4e00-\\u9fff]{2,12}?${KIND})(?:人民政府|办事处)?(?:20\\d{2}年(?:度)?)?(?=(?:政府信息|政务|信息)公开(?:工作)?(?:指南|目录|制度|办法|方案|清单|要点|事项))`,
  "g",
);
/** Where the report is to be found: 电子版可在岭西省生态环境厅网站下载. */
const WEBSITE = new RegExp(
  `(?:电子版|全文|报告|年报)[^，。；]{0,8}?(?:可在|可从|可通过|可登录|登录|在|从|到)([\\u4e00-\\u9fff]{2,16}?${KIND})(?:人民政府|政府)?(?:公众信息|政府信息公开|政务公开|信息公开)?(?:门户|官方|政务)?(?=网站|官网|网（|门户)`,
  "g",
);
/** What opens a clause before a name without being part of it. */
const LEAD =
  /^(?:[一二三四五六七八九十]是|特?(?:向社会)?(?:编制|撰写|形成|公布|发布|汇总|编写|制作|公开)(?:并(?:向社会)?(?:公布|发布|公开))?(?:了|出)?|现(?:将|就|公布|予以公布|向社会公布)|公布|根据|按照|今年|本年度?|全年|一年来|目前|同时|此外|在|由|为|即|以及|及|和|与|对|向)+/;
/** Sentences that tell of others by right. */
const OTHERS =
  /(?<!集中|组织|理论|专题|业务|培训|深入)学习(?!贯彻|领会|领悟|宣传|宣贯|培训|会|教育|与|和|《)|借鉴|交流|考察|参观|观摩|交叉|互[查评学]|结对|合作|联合|会同|(?<!积极|主动)配合|协助|联动|接受|通报|印发|转[发载]|(?:接受|参加|开展|进行|迎接)[^，。；]{0,8}(?:考核|评估)|(?:考核|评估)(?:组|结果)|排名|划转|合并|更名|撤销|移交|前身/;

const NAMES = [ACTS, TITLE, TITLE_OF, CONTACT, NAMED, BELONGS, WEBSITE];
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
export function mayNameAny(prose: readonly ProseLine[]): boolean {
  const { bare } = proseTextOf(prose);
  return NAMES.some((pattern) => {
    const words = WORDS_IN.get(pattern);
    return (!words || mayHoldAny(prose, words)) && bare.search(pattern) >= 0;
  });
}

/** Whether a sentence may. */
export function mayName(text: string): boolean {
  return NAMES.some((pattern) => text.search(pattern) >= 0);
}

/** The names that act or are titled as the reporting agency would be. */
export function* listNames(sentence: Sentence, own: readonly string[]): Iterable<NamedAgency> {
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
  for (const { 0: whole, 1: name = "", index } of findMatches(text, WEBSITE))
    yield* nameIn(text, index + whole.lastIndexOf(name), name);
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
    if (!ORGAN.test(name) || isElsewhere(name, own) || areBranches(name, own))
      yield* nameIn(text, index, name);
}

const ORGAN = /局$|[委厅].{0,2}$/;
/** The place that an organ's name begins with. */
const PLACE = /^(?:[\u4e00-\u9fff]州(?![市县区])|[\u4e00-\u9fff]{2,6}?[县市区旗州])/;

/** Whether an organ's name begins with another place than one's own: what it does is none of this county's business. */
function isElsewhere(name: string, own: readonly string[]): boolean {
  const place = PLACE.exec(trimLead(name))?.[0];
  return place !== undefined && own.every((mine) => PLACE.test(mine) && !mine.includes(place));
}

/** Branches of one bureau have nothing to do in each other's reports. */
function areBranches(name: string, own: readonly string[]): boolean {
  return /分局$/.test(name) && own.every((mine) => /分局$/.test(mine));
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
function* nameIn(text: string, index: number, written: string): Iterable<NamedAgency> {
  if (isQuoted(text.slice(0, index))) return;
  const name = trimLead(written);
  yield { name, index: index + written.length - name.length };
}

/** A name in the title of a report; in 《》 it is this one's where it is said to be made or published. */
function* titleIn(text: string, index: number, written: string): Iterable<NamedAgency> {
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
