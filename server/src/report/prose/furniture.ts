import type { Report } from "../model/report.ts";
import type { Line } from "../syntax/syntax.ts";
import { firstWhere } from "../text/bisect.ts";
import { type Range, touchedBy, touches } from "../text/range.ts";

/** What may follow a label of a web page: nothing, a number, a date, a choice of sizes or sites, a few words. */
type ValueKind = "nothing" | "count" | "date" | "choice" | "words" | "path";

interface LabelSpec {
  readonly value: ValueKind;
  /** Words that a report may use as well: they count only with a colon, or after a label that is certain. */
  readonly needsColon?: true;
  /** Such a line is furniture only beside other furniture. */
  readonly isWeak?: true;
  readonly words: string;
}

/** The labels and buttons of government websites. Source: published reports and the catalogues of 政府信息公开专栏. */
const LABELS: readonly LabelSpec[] = [
  {
    value: "path",
    words:
      "您?现?在?当前(?:所在)?(?:的)?位置|[您你](?:现在|当前)?(?:所在)?的?位置|所在位置|上一[篇条]|下一[篇条]",
  },
  {
    value: "nothing",
    words:
      "(?:打印|关闭|收藏)(?:本页面?|此页|页面|窗口|文章|本文)|返回(?:顶部|列表|首页|上一页|上一级|目录)|回到顶部|加入收藏|设为首页|我要纠错|(?:点击)?查看(?:政策)?(?:解读|图解)|语音播报|无障碍(?:浏览|阅读)|(?:进入)?(?:长者|适老|关怀)(?:模式|版)|(?:微信)?扫一扫(?:在?手机(?:上|端)?(?:打开|浏览|阅读|查看)(?:当前页面?|本页)?)?|扫码(?:阅读|浏览|分享)|网站地图|联系我们|关于我们|(?:全文|本文|文件)下载|下载(?:全文|本文|文件)|复制链接|大中小",
  },
  { value: "nothing", isWeak: true, words: "打印|关闭|收藏|纠错|朗读|首页|返回|顶部" },
  {
    value: "choice",
    words: "字体大小|字体颜色|(?:视力)?保护视?力?色|背景色|分享[到至]",
  },
  { value: "choice", needsColon: true, words: "字体|字号|分享" },
  { value: "count", words: "(?:访问|浏览|阅读|点击)(?:次数|人数|总?量|数|率)" },
  { value: "count", needsColon: true, words: "访问|浏览|阅读|点击|人气" },
  {
    value: "date",
    words:
      "(?:发布|发表|发稿|添加|归档|发文|成文|生成|公开|更新|上传|录入|印发|失效|废止|生效|实施|入库|创建)(?:日期|时间)|信息时间",
  },
  { value: "date", needsColon: true, isWeak: true, words: "日期|时间" },
  {
    value: "words",
    words:
      "(?:信息)?索引[号码]|统一编号|文件编号|发[文布][字文]号|网站标识码|公开(?:方式|形式|范围|时限|程序|属性|类别|主体|责任部门)|(?:发布|发文|制发|公开)(?:机构|机关|单位|部门)|(?:组配|主题|体裁|信息|公文)(?:分类|类别|种类|时效|类型)|服务对象|信息(?:名称|来源)|(?:文章|内容|稿件|新闻)来源|有效性|时效性|关键[词字]|主题词|内容(?:概述|摘要)|所属(?:栏目|主题|分类)|版权所有|[\\u4e00-\\u9fff]ICP备|公网安备|附件下载|[Cc]opyright",
  },
  { value: "words", needsColon: true, words: "来源|稿源|信息提供" },
  {
    value: "words",
    needsColon: true,
    isWeak: true,
    words:
      "作者|发布|责任编辑|编辑|责编|审核|文号|名称|标题|主题|摘要|状态|发布[人者]|供稿|责任部门|主办(?:单位)?|承办(?:单位)?|技术支持|备案序?号|访问地址",
  },
];

const FITS: Readonly<Record<ValueKind, RegExp>> = {
  nothing: /^$/,
  count: /^\d{0,9}(?:人?次)?$/,
  date: /^[\d年月日时分秒:：./-]{0,24}$/,
  choice: /^(?:[大中小A+-]|特大|超大|默认|微信|朋友圈|微博|新浪|腾讯|QQ|空间|好友|豆瓣|、|更多)*$/,
  words: /^[^，,；;！？]{0,50}$/,
  path: /^.{0,120}$/,
};
/** Every label as one pattern; the number of the group that matches is the place of its spec. */
const LABEL = new RegExp(
  LABELS.map(({ words, needsColon }) => `(${needsColon ? `(?:${words})(?=：)` : words})`).join("|"),
  "g",
);
/** Marks around labels that say nothing. */
const ORNAMENTS = /[\s\u3000\u00a0【】[\]（）()「」|｜·•◆■>＞*]/g;
const ENDS_SENTENCE = /[。；！？]/;
/** What parts the steps of a path through a website: 首页 > 政务公开 > 青石镇. */
const STEP = /\s*(?:(?:>|＞|&gt;)+|»|›)\s*/;
/** One of these stands between any two steps; most lines have none. */
const MAY_STEP = /[>＞»›;]/;
const LONGEST_STEP = 30;
const HOME = /^(?:网站)?首页$/;
/** What a browser prints below each page: the address and the page's number. */
const PRINTED_ADDRESS = /^(?:https?|file):\/\/\S+\s+\d{1,3}\/\d{1,3}$/;
const TAG = /<\/?[a-z][^<>]*>/i;
const LONGEST_LINE = 200;
const LONGEST_VALUE_LINE = 30;

/** How a line reads by itself: surely of a web page, only beside other furniture, or a label without its value. */
type FurnitureSign = { readonly isWeak: boolean; readonly due: ValueKind | null } | null;

/**
 * The numbers of the lines that a web page left around a report (当前位置, 索引号, 打印本页 …). Such a line consists
 * of labels and their values alone, and stands before the first section or after the last heading; a title,
 * a signature and a sentence are never among them.
 * @param hidden comments, front matter and fenced blocks, in which nothing is looked for.
 */
export function findFurniture(report: Report, hidden: readonly Range[]): Set<number> {
  const { text, lines } = report.syntax;
  const first = report.sections[0]?.heading.range.start ?? text.length;
  const last = report.sections[report.sections.length - 1]?.heading.range.end ?? 0;
  const hasAddress = text.includes("://");
  const isHidden = touchedBy(hidden);
  const { headings } = report.syntax;
  const isHeading = ({ start }: Range): boolean => {
    const at = firstWhere(headings.length, (index) => (headings[index]?.range.start ?? 0) >= start);
    return headings[at]?.range.start === start;
  };
  const found = new Set<number>();
  const weak: number[] = [];
  let due: ValueKind | null = null;
  const filled: number[] = [];
  for (const line of lines) {
    const { content } = line;
    if (content.start === content.end || isHidden(content)) continue;
    filled.push(line.number);
    const isAround = content.start < first || content.start >= last;
    if (!isAround && !hasAddress) {
      due = null;
      continue;
    }
    const read = readLine(text, line, isAround, content.start < first);
    const reading = read && !isKept(report, content) ? read : null;
    const isValue =
      due !== null && !reading && isAround && !isHeading(content) && isValueLine(report, content, due);
    due = null;
    if (isValue || (reading && !reading.isWeak)) found.add(line.number);
    else if (reading) weak.push(line.number);
    if (reading && !reading.isWeak) due = reading.due;
  }
  addNeighbours(found, weak, filled);
  return found;
}

/** Title, signature and tables stay whatever they look like. */
function isKept(report: Report, content: Range): boolean {
  const { title, signature, tables } = report;
  const kept = [title, signature, ...Object.values(tables)];
  return kept.some((part) => part && touches(part.range, content));
}

function readLine(text: string, line: Line, isAround: boolean, isBefore: boolean): FurnitureSign {
  const { start, end } = line.content;
  if (end - start > LONGEST_LINE) return null;
  const words = text.slice(start, end);
  const isPrinted = words.includes("://") && PRINTED_ADDRESS.test(words);
  if (isPrinted) return { isWeak: false, due: null };
  // What carries tags is part of a page's content, be it a table that somebody wrote.
  if (TAG.test(text.slice(line.start, line.end))) return null;
  // Cells of a table may be labelled like a page's catalogue; after the report no such table is looked for.
  if (!isAround || ENDS_SENTENCE.test(words) || (!isBefore && /[\t|]/.test(text.slice(line.start, line.end))))
    return null;
  if (isPath(words)) return { isWeak: false, due: null };
  return readLabels(words.replace(ORNAMENTS, "").replace(/:/g, "："));
}

/** What may stand beside a label that is known word by word: no words of anybody's own. */
const KNOWN_VALUES: ReadonlySet<ValueKind> = new Set<ValueKind>(["nothing", "count", "date", "choice"]);
/** Steps of a path that every website has, one after another; the marks between them are ornaments. */
const KNOWN_PATH =
  /^(?:网站|首页|主页|政务公开|(?:政府)?信息公开|公开|年度|工作|年报|报告|政府|正文|列表|专栏|目录|没有了|无)*$/;

/**
 * Whether a line that a web page left is known word by word: labels with nothing, a number, a date or a choice beside
 * them, or a path whose steps every website has. Only such a line may be deleted without asking.
 */
export function isKnownFurniture(words: string): boolean {
  if (words.length > LONGEST_LINE || TAG.test(words) || ENDS_SENTENCE.test(words)) return false;
  if (words.includes("://")) return PRINTED_ADDRESS.test(words);
  const bare = words.replace(ORNAMENTS, "").replace(/:/g, "：");
  if (isPath(words)) return KNOWN_PATH.test(bare.replace(/[»›]|&gt;/g, ""));
  const labels = parseLabels(bare);
  return (
    labels?.every(({ spec, value }) =>
      spec.value === "path" ? KNOWN_PATH.test(value.replace(/[»›]|&gt;/g, "")) : KNOWN_VALUES.has(spec.value),
    ) ?? false
  );
}

/** Whether words are the steps of a path; one step from the home page, or three of any names. */
function isPath(words: string): boolean {
  if (!MAY_STEP.test(words)) return false;
  const steps = words.split(STEP).filter((step) => step !== "");
  if (steps.length < 2 || (steps.length < 3 && !HOME.test(steps[0] ?? ""))) return false;
  return steps.every((step) => step.length <= LONGEST_STEP && !/[，：:]/.test(step));
}

/** A date that stands before the labels of a line: 2022-01-20 作者：… 点击数：. */
const LEADING_DATE = /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?:\d{1,2}：\d{2}(?:：\d{2})?)?/;

/** Reads a line that consists of labels with their values, without the spaces between them. */
function readLabels(words: string): FurnitureSign {
  const labels = parseLabels(words.replace(LEADING_DATE, ""));
  if (!labels) return null;
  const only = labels.length === 1 ? labels[0] : undefined;
  // 【打印】【关闭】: buttons beside one another are nothing else.
  const isRowOfButtons =
    labels.length > 1 && labels.every(({ spec, value }) => spec.value === "nothing" && value === "");
  return {
    isWeak: !isRowOfButtons && labels.every(({ spec }) => spec.isWeak),
    due: only?.value === "" ? only.spec.value : null,
  };
}

/** The labels a line consists of; null where it holds anything else than labels and what may follow them. */
function parseLabels(words: string): { spec: LabelSpec; value: string }[] | null {
  LABEL.lastIndex = 0;
  const labels: { spec: LabelSpec; end: number; start: number }[] = [];
  for (let match = LABEL.exec(words); match; match = LABEL.exec(words)) {
    const spec = LABELS[match.slice(1).findIndex((group) => group !== undefined)];
    const value = labels[labels.length - 1];
    if (!spec || (labels.length === 0 && match.index > 0)) return null;
    // Whatever a path or the neighbouring page is called, its name belongs to it.
    if (value?.spec.value === "path" && spec.value !== "path") continue;
    labels.push({ spec, start: match.index, end: match.index + match[0].length });
  }
  if (labels.length === 0) return null;
  const read = labels.map(({ spec, end }, index) => {
    const value = words.slice(end, labels[index + 1]?.start).replace(/^：/, "");
    return { spec, value };
  });
  return read.every(({ spec, value }) => FITS[spec.value].test(value)) ? read : null;
}

/** Whether a line is the value of the label on the line before it, in a page with one cell a line. */
function isValueLine(report: Report, content: Range, kind: ValueKind): boolean {
  const words = report.syntax.text.slice(content.start, content.end);
  if (words.length > LONGEST_VALUE_LINE || isKept(report, content) || /[。，；：:！？]/.test(words))
    return false;
  return (
    (kind === "date" || kind === "words" || kind === "count") && FITS[kind].test(words.replace(/\s/g, ""))
  );
}

/** Weak lines count where furniture stands next to them, blank lines aside. */
function addNeighbours(found: Set<number>, weak: readonly number[], filled: readonly number[]): void {
  if (found.size === 0) return;
  const place = new Map(filled.map((number, index) => [number, index]));
  for (const order of [weak, [...weak].reverse()]) {
    for (const number of order) {
      const at = place.get(number) ?? 0;
      if (found.has(filled[at - 1] ?? -1) || found.has(filled[at + 1] ?? -1)) found.add(number);
    }
  }
}
