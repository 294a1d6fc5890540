import { listNumbered } from "../reading/numbering.ts";
import { bareWordsOf } from "../syntax/plainText.ts";
import type { Text } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import type { Rule } from "./rule.ts";

/** One of the five aspects of 总体情况. */
interface Aspect {
  readonly name: Text;
  /** What a numbered paragraph about it begins with. */
  readonly head: RegExp;
  /** By one of these a report speaks of it. */
  readonly words: RegExp;
  /** What speaks of nothing else: asked for where the four others have paragraphs of their own. */
  readonly certain: RegExp;
}

const PROACTIVE =
  /主动公开|主动发布|公开(?:了)?[^。]{0,12}信息|信息公开[^。]{0,12}条|发布[^。]{0,12}信息|信息[^。]{0,12}(?:公开|发布)|(?<!申请)公开[^。，；]{0,8}\d+余?[条篇个项份]|(?:发布|推送|公示|张贴|上网)[^。，；]{0,10}\d+余?[条篇期次份]/;
const ON_REQUEST =
  /依申请|依法申请|申请公开|公开申请|收到[^。]{0,16}申请|申请人|(?:未|无|没有|零)[^。，；]{0,8}申请|申请[^。，；]{0,8}(?:答复|办结|办理|回复|受理|\d+件)|申请件/;

const ASPECTS: readonly Aspect[] = [
  {
    name: { zh: "主动公开", en: "proactive disclosure" },
    head: /主动公开/,
    words: PROACTIVE,
    certain: PROACTIVE,
  },
  {
    name: { zh: "依申请公开", en: "disclosure on request" },
    head: /申请/,
    words: ON_REQUEST,
    certain: ON_REQUEST,
  },
  {
    name: { zh: "政府信息管理", en: "management of information" },
    head: /管理/,
    words:
      /信息管理|审核|审查|审批|规范性文件|公开制度|工作制度|发布机制|发布程序|公开属性|公开目录|公开指南|动态(?:调整|更新)|保密|把关|校对|校核|审签|核签|审定|先审|三审|归档|台账|定密|脱密|脱敏|公文(?:拟制|办理|属性)|信息(?:清理|整理|维护|更新)|内容(?:维护|更新)|健全[^。，]{0,6}制度/,
    certain:
      /信息管理|审核|审查|审批|公开属性|公开目录|公开指南|保密|把关|校对|校核|审签|审定|先审|三审|归档|台账|定密|脱敏|清理|制度/,
  },
  {
    name: { zh: "政府信息公开平台建设", en: "platforms" },
    head: /平台|渠道|载体|网站|阵地/,
    words:
      /平台|网站|公众号|专栏|公开栏|公示栏|公告栏|新媒体|媒体|客户端|微博|微信|抖音|渠道|查阅点|查阅场所|政务服务|线上|线下|互联网|门户|广播|大屏|显示屏|电子屏|微信群|窗口|大厅|专区|公报|终端|视频号|阵地/,
    certain:
      /平台|(?:网站|门户)(?:建设|改版|升级|维护|管理|运维|集约|栏目)|公众号|专栏|栏目|公开栏|公示栏|公告栏|新媒体|渠道|查阅点|查阅场所|专区|阵地|大屏|显示屏|电子屏/,
  },
  {
    name: { zh: "监督保障", en: "supervision" },
    head: /监督|保障|考核|组织|领导|机制|培训/,
    words:
      /监督|考核|评议|责任追究|追究|培训|组织保障|督促|督查|检查|责任|专人|专职|分工|分管|(?<!坚强|正确|统一|集中)领导(?!下|干部|简介|班子|信息|之窗|机构|分工|介绍|活动|讲话|信箱|留言)|问责|满意度|自查|通报|约谈|评估|评价|意见箱|打分|(?<!思想为)指导(?!思想)/,
    certain:
      /监督|考核|评议|追究|培训|保障|督促|督查|检查|责任追究|领导小组|组织领导|问责|满意度|自查|通报|约谈|评估|评价|意见箱/,
  },
];
/** How much of a numbered paragraph tells what it is about. */
const LONGEST_HEAD = 20;

/** 总体情况 speaks of five aspects; headings are not asked for, words are. */
export const missingAspect: Rule = {
  code: "missing-aspect",
  name: { zh: "总体情况缺项", en: "missing aspect" },
  group: "document",
  level: "information",
  fix: "none",
  completeness: true,
  summary: {
    zh: "总体情况没有写到五个方面中的某一方面。",
    en: "总体情况 says nothing of one of its five aspects.",
  },
  why: {
    zh: "总体情况应写明主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五方面情况；本规则按词语判断，只作提示。依据：《中华人民共和国政府信息公开工作年度报告格式》第一部分；《条例》第五十条。",
    en: "总体情况 covers proactive disclosure, disclosure on request, management, platforms and supervision. The rule goes by words, and its findings are for information only. Source: section one of the standard format; article 50 of the Regulation.",
  },
  advice: { zh: "补写这一方面的情况；没有的也写明。", en: "Add it, even if there is nothing to tell." },
  examples: {
    wrong:
      "## 一、总体情况\n\n全年主动公开信息20条，未收到依申请公开件；公开前逐条审核；通过网站和公众号发布。\n\n## 二、主动公开政府信息情况\n",
    right:
      "## 一、总体情况\n\n全年主动公开信息20条，未收到依申请公开件；公开前逐条审核；通过网站和公众号发布；公开工作纳入考核。\n\n## 二、主动公开政府信息情况\n",
  },
  *check({ report }) {
    const overview = report.sections.find((section) => section.key === "overview");
    if (!overview) return;
    if (opensWithAll(report.syntax.text, overview.body)) return;
    const words = bareWordsOf(report.syntax.text, overview.body);
    // A section without words is told by empty-section.
    if (words === "") return;
    // What is certain to be told needs no look at the headings.
    const doubtful = ASPECTS.filter((aspect) => !aspect.certain.test(words) || !aspect.words.test(words));
    if (doubtful.length === 0) return;
    const heads = listNumbered(report, overview).map(
      ({ heading }) => /^[^。：，；]*/.exec(heading.title.text.slice(0, LONGEST_HEAD))?.[0] ?? "",
    );
    const headed = ASPECTS.filter(({ head }) => heads.some((words) => head.test(words)));
    const missing = doubtful.filter((aspect) => {
      const isLastOne = headed.length === ASPECTS.length - 1 && !headed.includes(aspect);
      return !(isLastOne ? aspect.certain : aspect.words).test(words);
    });
    if (missing.length === 0) return;
    yield {
      message: {
        zh: `总体情况没有写到${missing.map(({ name }) => name.zh).join("、")}。请补写；没有的也写明。`,
        en: `总体情况 says nothing of ${missing.map(({ name }) => name.en).join(", ")}. Add it, even if there is nothing to tell.`,
      },
      range: overview.heading.range,
    };
  },
};

/** So much of a section (UTF-16 units) is longer than nearly all are. */
const LONG_OPENING = 5000;
/** What stands further behind words says nothing of them. */
const NEAR = 20;

/** Whether a section that is very long speaks of all aspects in its opening, so that the rest need not be read. */
function opensWithAll(text: string, { start, end }: Range): boolean {
  if (end - start <= LONG_OPENING) return false;
  const opening = bareWordsOf(text, { start, end: start + LONG_OPENING });
  const stands = (pattern: RegExp): boolean => {
    const match = pattern.exec(opening);
    return match !== null && match.index + match[0].length + NEAR <= opening.length;
  };
  return ASPECTS.every(({ words, certain }) => stands(words) && stands(certain));
}
