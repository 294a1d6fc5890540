import { Beside } from "../text/beside.ts";
import { findMatches } from "../text/matches.ts";
import { cover, type Range, touches } from "../text/range.ts";
import { LineReader } from "./paragraphs/kept.ts";
import { isWritten } from "./paragraphs/unchanged.ts";
import type { ProseLine } from "./prose.ts";
import { proseTextOf } from "./proseText.ts";
import { listWords, mayHoldAny } from "./wordIndex.ts";

/** What is counted or dated: a mark before it stands for a number. */
const UNIT = "(?:万元|[件条份个次项篇期人元年月日台名位场批家处户封])";
/** What a number is asked for, at the end of its clause: 组织培训  次。 */
const UNITS = "(?:人次|条次|件次|万元|[次条件份期人个篇场名项批家元台位处户封])";
const COUNTED = `(?=\\s*${UNITS}[，。；、：）,;:])`;
/** Names of what is to be filled in, as templates put them into brackets of their own. */
const NAMES =
  "(?:单位|机关|机构|部门|乡镇|街道|填报单位)(?:名称|全称|简称)?|(?:年|报告年)[份度]|年|月|日|日期|年月日|(?:具体|实际|相关)?(?:数字|数量|数值|数据|件数|条数|次数|金额|内容|情况)|标题|名称|文号|地址|(?:联系)?电话|联系人|联系方式|网址|邮编|姓名|[县市区乡镇街道]{1,2}名称?|此处|占位符";
/** The same where round brackets may as well explain a word. */
const LONG_NAMES = "(?:单位|机关|机构|部门|乡镇|街道)(?:名称|全称)|(?:具体|实际)(?:数字|数量|数据|内容|情况)";
const REST = "[^（）()【】[\\]《》，。]{0,20}";
const NOTE = "[^（）()【】[\\]《》]";
/** Instructions to the writer, alone in brackets. */
const INSTRUCTIONS = [
  `请(?:在此|在这里)?${REST}(?:填写|填报|填入|补充|输入|选择|删除|删去|替换|核实|写明|修改)${REST}`,
  // （请注明办公室收） tells readers how to write to the agency.
  `请(?:在此|在这里)?${REST}注明(?![^（）()]*(?:收|字样|申请|来意|身份|联系))${REST}`,
  `在?此处(?![指为是系的所])${REST}`,
  `(?:填写|填入|插入)(?!说明|指南|须知|范例)${REST}`,
  "(?:数据|内容)?(?:待|需|须)(?:补充?|填写?|定|核实?|确认|完善|更新|统计)",
  `(?:根据|按照?|结合|视)实际(?:情况)?${REST}[填写增删改补]${REST}`,
  `(?:如)?(?:没有|无)(?:的)?(?:请)?(?:填|可)${REST}`,
  `(?:备?注[：:\\d]?)?${NOTE}{0,30}(?:发布|公布|公开|上网|定稿|印发|报送)(?:之?前|时)(?:请|应|须|需|要|务必)*删[除去掉]?${NOTE}{0,6}`,
  `(?:领导|修改|审核|审阅|处室|科室|编者)${NOTE}{0,6}意见[：:]${NOTE}{0,40}`,
  `批注\\s*[\\d：:]${NOTE}{0,40}`,
  `(?:${NOTE}{0,60}[，；])?请[\\u4e00-\\u9fff]{0,8}(?:核对|核实|确认|审核|补充|完善|修改|更新)`,
  "(?:(?:此|该|上述|以上)(?:处|段)?)?(?:数据|数字|内容|情况)?(?<!等)待(?:核对?|核实|确认|补|补充|查|填|更新)",
  "(?:此|该|上述|以上)(?:处|段)?(?:数据|数字|内容|情况)(?:需|须|要|应|待|再)[\\u4e00-\\u9fff]{0,12}(?:确认|核实|核对|更新|补充)",
].join("|");

/** Names that also head an entry: 【地址】中心街1号. */
const CAPTION = /(?:地址|电话|联系人|联系方式|网址|邮编|标题|内容|数据|情况|日期|文号|姓名|机构|单位)\s*.$/;
const OPENS_WITH_UNIT = new RegExp(`^\\s*${UNIT}`);
const COUNTED_ASTERISKS = new RegExp(
  `(?<=[\\u4e00-\\u9fff\\d]\\s*)\\*{2,}(?=\\s*(?!条目|个别|次年|人员|人民)${UNIT})`,
  "g",
);

interface PlaceholderPattern {
  /** One of these stands in every line with a match; lines without them are passed over. */
  readonly signs: RegExp;
  readonly pattern: RegExp;
  /** What else must hold of a match and of the characters around it. */
  readonly holds?: (match: string, before: string, after: string) => boolean;
}

/** A bracket that opens no numeral, as most do: （一）. */
const NO_NUMERAL = /[（(](?!\s*[一二三四五六七八九十\d０-９]{1,3}\s*[）)])/;

/** A unit whose number was never put in: 主动公开政府信息条，其中……; 共件. */
const UNCOUNTED =
  /信息\s*[条件](?=\s*[，。；、,;])(?<=(?:公开|发布|更新|推送|上传|报送)[^，。；、,;\d]{0,14}信息\s*[条件])|规范性文件\s*[件个份](?=\s*[，。；、,;])|(?:共计?|总计|合计|累计)\s*[条件份篇次](?=\s*[，。；、,;])(?<!公共.{0,3})|(?:处理费|收费)\s*(?:万元|元)(?=\s*[，。；,;])|[率达]\s*[%％](?=\s*[，。；、,;])|(?:召开会议|组织培训|开展培训|举办培训)\s*次(?=\s*[，。；、,;])|等信息\s*[条件](?=\s*[，。；,;])|(?:用户|粉丝|[阅读浏览访问点击关注]量)\s*万(?:人|次|人次)?(?=\s*[，。；、,;])/;

const EMPTY_BRACKETS = /[（(]\s*[）)]/;
/** Blanks where a number is to be put in. */
const BLANK_BEFORE_UNIT = /[ \u00a0\u3000][次条件份期人个篇场名项批家元万]/;
/** A sign that stands for a number: 清理？条, 培训（ ）次, 接待N人. */
const IN_PLACE_OF_NUMBER = /(?:[?？]{1,3}|[#＃]{1,3}|…{1,2}|[NnＮ]|\\?\*|（\s*）|\(\s*\)|[□■△▲]+)/;

const FORMS: readonly PlaceholderPattern[] = [
  { signs: /[×✕╳XxＸｘ]/, pattern: /[×✕╳XxＸｘ]{2,}/g, holds: isCross },
  {
    signs: /[×✕╳XＸ]/,
    pattern: new RegExp(`(?<![\\dA-Za-z×✕╳ＸｘX+＋—-])[×✕╳XＸ](?=\\s*${UNIT})`, "g"),
  },
  { signs: /[*＊]/, pattern: /＊{2,}|(?:\\\*){2,}|\*{2,}/g, holds: isAsterisks },
  { signs: /[*＊]/, pattern: /(?<=[年月]\s*)(?:\\?\*|＊){1,2}(?=\s*[月日])/g },
  { signs: /[_＿]/, pattern: /(?:\\?_){2,}|＿{2,}/g, holds: isBlank },
  {
    signs: BLANK_BEFORE_UNIT,
    pattern: new RegExp(
      `[\\u4e00-\\u9fff]{1,2}(?:[ \\u00a0]{2,}|\\u3000+)${UNITS}(?=[，。；、：）,;:])`,
      "g",
    ),
  },
  {
    signs: IN_PLACE_OF_NUMBER,
    pattern: new RegExp(`(?<=[\\u4e00-\\u9fff]\\s?)${IN_PLACE_OF_NUMBER.source}${COUNTED}`, "g"),
    holds: isNoEmphasis,
  },
  {
    signs: /[：:]\s*[，；。）,;)]/,
    pattern: /(?:电话|传真|邮编|邮政编码|地址|邮箱|联系人|网址)[：:]\s*(?=[，；。）,;)])/g,
  },
  {
    signs: /…/,
    pattern: /(?<=[一二三四五六七八九十]是|聚焦|围绕|[：、])…+(?=等|[；，。]|$)/g,
  },
  { signs: /\s[日月]/, pattern: /年\s+月\s*日|年\s*月\s+日|\d\s*月\s+日(?![\u4e00-\u9fff])/g },
  {
    signs: /[【［[｛{〔〈<＜]/,
    pattern: new RegExp(
      `【\\s*】|［\\s*］|｛\\s*｝|〔\\s*〕|[【［[｛{〔〈<＜]\\s*(?:${NAMES}|${INSTRUCTIONS}|选填|必填|可选|示例|样例|模板)\\s*[】］\\]｝}〕〉>＞]`,
      "g",
    ),
    holds: isNoCaption,
  },
  { signs: NO_NUMERAL, pattern: new RegExp(`[（(]\\s*(?:${LONG_NAMES}|${INSTRUCTIONS})\\s*[）)]`, "g") },
  { signs: UNCOUNTED, pattern: new RegExp(UNCOUNTED.source, "g") },
  {
    signs: /\{/,
    pattern: /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{%[^{}]*%\}|(?<!\{)\{[\u4e00-\u9fff]{1,12}\}(?!\})/g,
  },
  {
    signs: /某/,
    pattern:
      /某某(?=省|市|县|区|镇|乡|街道|局|委|厅|人民政府|单位|部门|机关|年|[条件份个次篇期场项](?![\u4e00-\u9fff]))|某年(?=某月|\d{1,2}月)/g,
  },
  {
    signs: /[○◯]|〇〇/,
    pattern:
      /(?<![〇零一二三四五六七八九十○◯\d])[○◯〇]{2,}(?=[省市县区镇乡街局年月日件条名个次篇期份场项人])/g,
  },
  // Brackets that hold nothing stand for a number, whatever is said of it.
  {
    signs: EMPTY_BRACKETS,
    pattern: new RegExp(`(?<=[\\u4e00-\\u9fff，。；：、])[（(]\\s*[）)](?=\\s*${UNITS})`, "g"),
  },
  {
    signs: /此处|在此|TODO|TBD|YYYY/,
    pattern:
      /(?:单击|点击)(?:或点击|或轻触)?此处(?:以)?(?:输入|添加|选择)[\u4e00-\u9fff]*|(?:在此处?|此处)(?:输入|填写|填入|插入|粘贴)[\u4e00-\u9fff]{0,8}|\bTODO\b|\bTBD\b|YYYY/g,
  },
];

/** What one of the forms is known by, but for what is not counted; most lines have nothing of it. */
const ANY_SIGN = new RegExp(
  FORMS.filter(({ signs }) => signs !== UNCOUNTED)
    .map(({ signs }) => signs.source)
    .join("|"),
);

/** What the same is known by as words; spaces in them do not count. */
const SIGN_WORDS = listWords([
  ..."×✕╳Xx*_【[{〔〈<○◯?#Nn□■△▲…",
  ...["〇〇", "某某", "某年", "此处", "在此", "TODO", "TBD", "YYYY"],
  ...combine([..."话真编址箱人"], ["：，", "：；", "：。", "：）"]),
]);
/** What nothing is counted by. */
const UNCOUNTED_WORDS = listWords([
  ...["信息条", "信息件", "率%", "达%"],
  ...combine(["规范性文件"], ["件", "个", "份"]),
  ...combine(["共", "共计", "总计", "合计", "累计"], ["条", "件", "份", "篇", "次"]),
  ...combine(["处理费", "收费"], ["万元", "元"]),
  ...["用户万", "粉丝万", "读量万", "览量万", "问量万", "击量万", "注量万"],
  ...combine(["召开会议", "组织培训", "开展培训", "举办培训"], ["次"]),
]);
/** The signs that are no words. */
const OTHER_SIGN = new RegExp(`\\s[日月]|${NO_NUMERAL.source}|${BLANK_BEFORE_UNIT.source}`);

function combine(heads: readonly string[], tails: readonly string[]): string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

/** Two rules ask for the same places. */
const known = new Beside<readonly ProseLine[], readonly Range[]>();

/** Every place in prose that a template left to be filled in, in text order; found once for each reading of a text. */
export function findPlaceholders(prose: readonly ProseLine[]): readonly Range[] {
  return known.of(prose) ?? known.keep(prose, listPlaces(prose));
}

function listPlaces(prose: readonly ProseLine[]): Range[] {
  const isKept = isWritten(prose);
  const holdsUncounted = isKept || mayHoldAny(prose, UNCOUNTED_WORDS);
  const holdsSign = isKept || mayHoldAny(prose, SIGN_WORDS) || OTHER_SIGN.test(proseTextOf(prose).written);
  const places: Range[] = [];
  for (const line of prose) {
    const { start: base } = line.range;
    for (const { start, end } of isKept ? PLACES.of(line) : listPlacesIn(line, holdsSign, holdsUncounted))
      places.push({ start: base + start, end: base + end });
  }
  return places;
}

const NONE: readonly Range[] = [];
const PLACES = new LineReader((line: ProseLine) => listPlacesIn(line, true, true));

/** The places in a line; indices into its text. */
function listPlacesIn(
  { kind, text }: ProseLine,
  holdsSign: boolean,
  holdsUncounted: boolean,
): readonly Range[] {
  if (kind === "furniture") return NONE;
  // What is neither title nor signature was gone through already.
  const isAround = kind === "title" || kind === "signature";
  const maySign = (holdsSign || isAround) && ANY_SIGN.test(text);
  if (!maySign && !((holdsUncounted || isAround) && UNCOUNTED.test(text))) return NONE;
  const found: Range[] = [];
  for (const { signs, pattern, holds } of FORMS) {
    if (!signs.test(text)) continue;
    for (const match of findMatches(text, pattern)) {
      const [words] = match;
      const end = match.index + words.length;
      if (holds && !holds(words, text.slice(0, match.index), text.slice(end))) continue;
      found.push({ start: match.index, end });
    }
  }
  return merge(found, text);
}

/** XX年XX月XX日 and XXXX-XXXXXXX are one place, and so is what several forms find. */
function merge(found: readonly Range[], text: string): Range[] {
  const merged: Range[] = [];
  for (const place of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged[merged.length - 1];
    const between = last ? text.slice(last.end, place.start) : "";
    if (last && (touches(last, place) || /^\s*[年月—－-]\s*$/.test(between)))
      merged[merged.length - 1] = cover(last, place);
    else merged.push(place);
  }
  return merged;
}

/** A number or a name in part covered on purpose: 138××××1234. */
function isMask(before: string, after: string): boolean {
  return /\d\d$/.test(before) && /^\d\d/.test(after);
}

/** One asterisk is Markdown's emphasis where another one stands in the line. */
function isNoEmphasis(match: string, before: string, after: string): boolean {
  return match !== "*" || !`${before}${after}`.includes("*");
}

/** Not the caption of what follows, at the beginning of a line or after a full stop. */
function isNoCaption(match: string, before: string): boolean {
  return !CAPTION.test(match) || /[\u4e00-\u9fff：:]$/.test(before);
}

const LONGEST_MASKED = 8;
/** Somebody whose name is covered: 申请人张××. */
const MASKED_NAME =
  /(?:申请人|当事人|原告|被告|第三人|群众|村民|居民|市民|网民|同志|股东|业主)[\u4e00-\u9fff]$/;

/** Not part of a word, a code or an address: XXL, xx.gov.cn. */
function isCross(match: string, before: string, after: string): boolean {
  if (isMask(before, after) || MASKED_NAME.test(before.slice(-LONGEST_MASKED))) return false;
  const neighbour = /^x+$/.test(match) ? /[A-Za-z./@_-]/ : /[A-Za-z]/;
  return !neighbour.test(before.slice(-1)) && !neighbour.test(after.slice(0, 1));
}

/** Two asterisks are Markdown's bold, unless each pair in the line stands where a number does. */
function isAsterisks(match: string, before: string, after: string): boolean {
  if (isMask(before, after)) return false;
  if (!match.startsWith("*")) return true;
  const line = `${before}${match}${after}`;
  const runs = line.match(/\*{2,}/g) ?? [];
  const standing = findMatches(line, COUNTED_ASTERISKS);
  if (!standing.some(({ index }) => index === before.length)) return false;
  return runs.length % 2 === 1 || standing.length === runs.length;
}

/** A line to write on: three strokes, or two before what is counted; not part of a name or a rule. */
function isBlank(match: string, before: string, after: string): boolean {
  if (before === "" && after === "") return false;
  if (/\w$/.test(before) && /^\w/.test(after) && !/\d$/.test(before)) return false;
  if (match.replace(/\\/g, "").length > 2) return true;
  // Two strokes are Markdown's bold as well.
  const runs = `${before}${match}${after}`.split(/(?:\\?_){2,}|＿{2,}/).slice(1);
  const isEach = runs.every((words) => OPENS_WITH_UNIT.test(words));
  return OPENS_WITH_UNIT.test(after) && (isEach || runs.length % 2 === 1);
}
