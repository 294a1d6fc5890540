import { LineReader } from "../prose/paragraphs/kept.ts";
import { selectLines } from "../prose/paragraphs/unchanged.ts";
import type { ProseLine } from "../prose/prose.ts";
import { proseTextOf } from "../prose/proseText.ts";
import { locate, splitSentences } from "../prose/sentences.ts";
import { listWords, mayHoldAny } from "../prose/wordIndex.ts";
import { findMatches } from "../text/matches.ts";
import { type AgencyLevel, readAgencyKind } from "../words/agencies.ts";
import type { Rule } from "./rule.ts";

const SOME = "部分|一些|有些|有的|个别|少数|大多数|多数|不少|许多|各级|各地|某些";
/** One of these stands in whatever speaks of nobody. */
const SOME_WORDS = listWords([...SOME.split("|"), "地区", "各地", "各部门", "各县", "各区", "各市"]);
/** What makes 地方 or 地区 no place: 地方性法规, 地方特色, 个别地方表述不准; or speaks of those who live there. */
const NO_PLACE =
  "(?!性|特[色产]|标准|名称?|方言|风俗|习俗|农村|城区|山区|牧区|社区|财政|债|戏|志|法规|规章|语言|表[述达]|文字|用[词语]|措辞|格式|的?(?:学校|医院|企业|群众|村民|居民|农户|商户))";
/** Whom one's own report cannot speak of, by what kind of agency reports: a county has offices, a township none. */
const NOBODY: Readonly<Record<"own" | "government", RegExp>> = {
  own: new RegExp(
    `(?:${SOME})(?:地方政府|(?:地区|地方)${NO_PLACE}|政府部门|行政机关|机关单位|(?:基层)?政府(?!网站|门户|公报|采购|投资)|行政部门)|(?:${SOME})(?:单位|部门)和(?:地区|地方)|(?:多数|大多数|一些|不少|许多)(?:单位和部门|部门和单位)|(?:多数|大多数|各级|一些|不少|许多)(?:政府)?部门|(?:各地区?|各级)、?各部门|各部门、?各地区?|不同地区(?=[^，。；]{0,10}不(?:均|平衡|一))|地区(?:之)?间(?=[^，。；]{0,8}不(?:均|平衡|一))|(?<=^|[\\n，。；：是])各地(?=[\\u4e00-\\u9fff]{2,12}(?:不|未|缺|难|滞后|差))`,
    "g",
  ),
  government: new RegExp(
    `(?:一些|有些|有的|部分|个别|少数|某些|许多|不少|多数)(?:地方政府|地方${NO_PLACE})|各级政府部门`,
    "g",
  ),
};
/** A township has no others below it, and no counties. */
const OTHER_TOWNS = new RegExp(
  `(?:${SOME})(?:乡镇|镇街|街镇|县区|区县|市县|县市|县（市、区）)(?!干部|工作人员|领导)|各(?:县区|区县|市县|县市区|县（市、区）)(?=[\\u4e00-\\u9fff]{2,10}(?:不|未|缺|参差|滞后|差))|${NOBODY.own.source}`,
  "g",
);
const HOLDS_WORDS = new LineReader((line: ProseLine) =>
  splitSentences(line).some(({ text }) =>
    [OTHER_TOWNS, NOBODY.government].some((pattern) => text.search(pattern) >= 0),
  ),
);
/** Sentences that tell what others did or want. */
const OTHERS =
  /指导|督促|要求|检查|通报|转发|贯彻|落实|按照|根据|借鉴|交流|沟通|协调|配合|联系|推送|上级|走访|面向|对接|学习|报送/;
/** What makes them the object of what stands after or before. */
const OBJECT = /(?:向|为|对|与|和|同|由|被|比|从|在|请|给)$/;
const ASKED = /^的?(?:经验|做法|要求|部署|精神|指示|期待|需求|标准|支持|帮助)/;
/** The level of governments below which an agency speaks for itself alone. */
const GOVERNING: readonly AgencyLevel[] = ["county", "city", "province"];

/** A paragraph of one's own report that speaks of nobody. */
export const genericText: Rule = {
  code: "generic-text",
  name: { zh: "空泛表述", en: "generic text" },
  group: "wording",
  level: "hint",
  fix: "none",
  summary: {
    zh: "本机关的报告里写“部分地区”“各级政府部门”等，没有写出自己的情况。",
    en: "A paragraph speaks of “some regions” or “departments at all levels” instead of the agency itself.",
  },
  why: {
    zh: "报告写的是本机关的情况；“部分地区”“多数部门”这样的话套用于谁都行，审核时常被退回。乡镇街道和部门的报告看“部分地区”“多数部门”“各级政府部门”等，乡镇街道的还看“部分乡镇”“部分县区”，市县政府的报告只看“一些地方政府”“各级政府部门”；说指导、检查、贯彻他人的句子不算。依据：关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知（国办公开办函〔2021〕30号）第四项（报告敷衍应付的，按规定处理）。",
    en: "A report tells of one agency; words that fit anybody are sent back. Townships and departments are asked about “some regions” or “most departments”, townships about “some townships” and “some counties” too, governments only about “local governments at all levels”; sentences that tell of guiding or following others are left alone. Source: the notice of the 2021 format, (4) (perfunctory reports).",
  },
  advice: {
    zh: "写本机关自己的问题和做法。",
    en: "Write about this agency's own problems and work.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 五、存在的主要问题及改进情况\n\n部分地区对政府信息公开工作重视不够。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 五、存在的主要问题及改进情况\n\n我镇个别办公室对政府信息公开工作重视不够。\n",
  },
  *check({ report, prose, context }) {
    const level = context.agencyLevel ?? (report.agency ? readAgencyKind(report.agency).level : null);
    if (level === null) return;
    const pattern =
      level === "township" ? OTHER_TOWNS : NOBODY[GOVERNING.includes(level) ? "government" : "own"];
    const lines = selectLines(
      prose,
      HOLDS_WORDS,
      () => mayHoldAny(prose, SOME_WORDS) && proseTextOf(prose).bare.search(pattern) >= 0,
    );
    for (const line of lines) {
      if (line.kind !== "body" || line.section === null || line.section.spec.table !== null) continue;
      for (const sentence of splitSentences(line)) {
        const [found] = findMatches(sentence.text, pattern);
        if (!found || isOfOthers(sentence.text, found.index, found.index + found[0].length)) continue;
        const [words] = found;
        yield {
          message: {
            zh: `“${words}”没有说到本机关。请写本机关自己的情况。`,
            en: `“${words}” does not say anything about this agency. Write about its own situation.`,
          },
          range: locate(sentence, found.index, found.index + words.length),
        };
        break;
      }
    }
  },
};

/** Whether a sentence tells by right of those whom it names between two indices. */
function isOfOthers(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  return (
    OTHERS.test(before) ||
    OTHERS.test(
      text.slice(end).replace(/^[^，。；]{0,6}(?:学习|报送|落实|贯彻|配合|协调)[^，。；]{0,8}不/, ""),
    ) ||
    (OBJECT.test(before) && !/表现为$|作为$/.test(before)) ||
    ASKED.test(text.slice(end))
  );
}
