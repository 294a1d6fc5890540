import type { TableKey } from "../editions/edition.ts";
import type { Text } from "../text/language.ts";

/** Figures of one table that a sentence may mean; `denied.*` means every row of the group. Their sum counts. */
export interface FigureSum {
  readonly table: TableKey;
  readonly rows: readonly string[];
  readonly column: string;
}

/** One way to say an amount: the words up to it, and those after it. */
export interface Phrase {
  /** Matches the words that end where the number begins. */
  readonly before: RegExp;
  /** Matches the words that begin where the unit ends. */
  readonly after?: RegExp;
}

/** Something that a table counts and that prose speaks of. */
export interface Measure {
  readonly key: string;
  readonly name: Text;
  readonly units: "count" | "amount";
  /** The sums that the number may stand for; the first one names the figure, the others are held to be meant too. */
  readonly figures: readonly [FigureSum, ...FigureSum[]];
  readonly phrases: readonly Phrase[];
  /** Clauses that say there was nothing. */
  readonly nothing: readonly RegExp[];
  /** What the paragraph must speak of, for words that have other meanings elsewhere. */
  readonly about?: RegExp;
  /** The clause speaks of last year by its nature. */
  readonly mayNameLastYear?: true;
  /** Clauses of other matters that use the same words. */
  readonly except?: RegExp;
  /** Clauses whose number counts a part only; to say that there was nothing they may be used. */
  readonly partly?: RegExp;
}

/** Words between a measure and its number: 共, 共计, 为, 数量 … */
const GLUE = "(?:数量|件数|总数|总量|总额|总计|共计|合计|一共|为|是|达到|达|有|共|计|了|：)*";
const ends = (words: string): RegExp => new RegExp(`(?:${words})${GLUE}$`);
const begins = (words: string): RegExp => new RegExp(`^(?:的)?(?:${words})`);

/** No, none, not: at the beginning of what did not happen. */
const NOT = "(?:均|暂|尚|从|并|都)?(?:未|没有|无|零|不存在)";
/** Words that may stand between 未收到 and 申请 without changing what is meant. */
const ASKERS =
  "(?:公民|法人|其他组织|组织|群众|社会|公众|个人|任何|新的|的|关于|有关|涉及|、|和|或者|或|及|提出|提交|要求|递交|政府|书面|网络|网上|线上|线下|现场|信函|本年度|今年|主动|向我[镇乡局县市区]|到|过)*";
const REQUEST =
  "(?:政府信息公开申请|信息公开申请|依申请公开申请|依申请公开|公开申请|公开政府信息的?申请|申请公开政府信息|申请公开)";
const TAIL = "(?:政府信息|信息|事项|案件|申请|情况|情形|件|的)*$";

const ABOUT_REQUESTS = /依申请公开|信息公开申请|申请公开|公开申请|公开政府信息的?申请/;
const ABOUT_DISCLOSURE = /信息公开/;
const OTHER_REQUESTS =
  /复议|诉讼|许可|救助|低保|补贴|补助|入党|贷款|热线|工单|信访|提案|建议|政务服务|证照|登记事项/;
const PART_OF_REQUESTS =
  /其中|网站|网络|平台|信函|邮寄|邮件|当面|现场|线上|线下|自然人|法人|企业|个人|商业|科研|公益|法律服务|转办|逾期|超期|按期|征求|咨询|信息条数/;

const requests = (row: string, column = "total"): FigureSum => ({ table: "requests", rows: [row], column });

/**
 * What prose is compared with. A sentence is understood only where it uses one of these phrases; the page of the
 * rule prose-mismatch lists them.
 */
export const MEASURES: readonly Measure[] = [
  {
    key: "received",
    name: { zh: "新收政府信息公开申请", en: "requests received" },
    units: "count",
    figures: [requests("received"), { table: "requests", rows: ["received", "carriedIn"], column: "total" }],
    phrases: [
      { before: ends(`(?:新收|收到|接到|受理)[^，。；：、]{0,24}(?:申请|依申请公开)(?:事项|信息|件)?`) },
      { before: ends("新收|收到|接到|受理"), after: begins("[^，。；：、\\d]{0,12}(?:公开)?申请") },
      { before: ends(`本年新收[^，。；：、]{0,16}`) },
    ],
    nothing: [
      new RegExp(`${NOT}(?:收到|接到|受理|新收|有)?${ASKERS}${REQUEST}${TAIL}`),
      new RegExp(`(?:^|[^一-龥]|年度?|[镇乡局县市区])${NOT}新收${ASKERS}申请${TAIL}`),
    ],
    about: ABOUT_REQUESTS,
    except: OTHER_REQUESTS,
    partly: PART_OF_REQUESTS,
  },
  {
    key: "carriedIn",
    name: { zh: "上年结转政府信息公开申请", en: "requests carried in" },
    units: "count",
    figures: [requests("carriedIn")],
    phrases: [
      { before: ends("(?:上年度?|上一年度?|去年|往年)结转[^，。；：、\\d]{0,14}") },
      { before: ends("结转(?:上年度?|上一年度?|去年)[^，。；：、\\d]{0,14}") },
    ],
    nothing: [
      new RegExp(
        `${NOT}(?:上年度?|上一年度?|去年|往年)结转(?:的)?(?:政府信息公开|信息公开)?(?:申请)?${TAIL}`,
      ),
    ],
    mayNameLastYear: true,
    except: /资金|经费|预算|指标/,
  },
  {
    key: "carriedOut",
    name: { zh: "结转下年度继续办理", en: "requests carried over" },
    units: "count",
    figures: [requests("carriedOut")],
    phrases: [
      { before: ends("结转(?:至|到|入)?(?:下一?年度?|次年度?|明年)(?:继续)?(?:办理)?(?:的)?(?:申请)?") },
      { before: /(?:^|[，；、：])$/, after: begins("(?:申请)?结转(?:至|到|入)?(?:下一?年|次年|明年)") },
    ],
    nothing: [
      new RegExp(
        `${NOT}(?:申请)?结转(?:至|到|入)?(?:下一?年度?|次年度?|明年)(?:继续)?(?:办理)?(?:的)?${TAIL}`,
      ),
    ],
    about: ABOUT_REQUESTS,
    except: /资金|经费|预算|指标/,
  },
  {
    key: "outcomeTotal",
    name: { zh: "本年度办理结果总计", en: "requests concluded" },
    units: "count",
    figures: [
      requests("outcomeTotal"),
      { table: "requests", rows: ["received", "carriedIn"], column: "total" },
      requests("received"),
      { table: "requests", rows: ["granted", "partlyGranted", "denied.*", "unavailable.*"], column: "total" },
    ],
    phrases: [
      {
        before: ends(
          "(?:办结|办理完毕|办理完结|答复|回复|办理)[^，。；：、\\d]{0,12}(?:申请|依申请公开)(?:件|事项)?",
        ),
      },
      { before: ends("(?:已|均已|全部|依法|共|总)?(?:办结|答复)") },
    ],
    nothing: [],
    about: ABOUT_REQUESTS,
    except: new RegExp(`${OTHER_REQUESTS.source}|留言|信箱|来信|咨询|投诉|件次|诉求|网民`),
    partly: PART_OF_REQUESTS,
  },
  ...(
    [
      ["granted", "予以公开|同意公开", "（一）予以公开", "granted"],
      ["partlyGranted", "部分公开", "（二）部分公开", "partly granted"],
      ["denied.*", "不予公开", "（三）不予公开", "denied"],
      ["unavailable.*", "无法提供", "（四）无法提供", "unavailable"],
      ["notProcessed.*", "不予处理", "（五）不予处理", "not processed"],
    ] as const
  ).map(
    ([row, words, zh, en]): Measure => ({
      key: row.replace(".*", ""),
      name: { zh, en },
      units: "count",
      figures: [requests(row)],
      phrases: [
        // 予以公开或部分公开 3 件 counts two rows.
        { before: new RegExp(`(?<![或和及、与])(?:${words})(?:的)?(?:申请)?${GLUE}$`) },
        {
          before: /(?:^|[，；、：]|其中)$/,
          after: begins(`(?:申请)?(?:作出|为|被|属于)?(?:${words})(?![或和及、与])`),
        },
      ],
      nothing: [],
      about: ABOUT_REQUESTS,
      except: /文件|主动公开|公文|信息[0-9]/,
    }),
  ),
  {
    key: "normativeDocument.issued",
    name: { zh: "行政规范性文件本年制发件数", en: "normative documents issued" },
    units: "count",
    figures: [
      { table: "proactive", rows: ["normativeDocument"], column: "issued" },
      { table: "proactive", rows: ["normativeDocument"], column: "made" },
    ],
    phrases: [
      { before: ends("(?:制发|印发|制定|出台|新制定|新制发)(?:了)?(?:新的?)?(?:行政)?规范性文件") },
      { before: ends("规范性文件(?:本年度?|全年|共)?(?:制发|新制发|制定|出台)") },
      { before: ends("制发|印发|制定|出台"), after: begins("(?:行政)?规范性文件") },
    ],
    nothing: [
      new RegExp(
        `${NOT}(?:制发|印发|制定|出台|新制定|新制发|发布)(?:过)?(?:新的?|任何)?(?:行政)?规范性文件$`,
      ),
      new RegExp(`${NOT}(?:新的?)?(?:行政)?规范性文件(?:制发|出台|制定|印发)$`),
    ],
    except: /公文|清理|废止.*失效|审查|备案/,
  },
  {
    key: "normativeDocument.repealed",
    name: { zh: "行政规范性文件本年废止件数", en: "normative documents repealed" },
    units: "count",
    figures: [{ table: "proactive", rows: ["normativeDocument"], column: "repealed" }],
    phrases: [
      { before: ends("废止(?:了)?(?:行政)?规范性文件") },
      { before: ends("规范性文件(?:本年度?|全年|共)?废止") },
      { before: ends("废止"), after: begins("(?:行政)?规范性文件") },
    ],
    nothing: [new RegExp(`${NOT}废止(?:过)?(?:任何)?(?:行政)?规范性文件$`)],
    except: /失效|修改|拟/,
  },
  {
    key: "normativeDocument.inForce",
    name: { zh: "行政规范性文件现行有效件数", en: "normative documents in force" },
    units: "count",
    figures: [{ table: "proactive", rows: ["normativeDocument"], column: "inForce" }],
    phrases: [
      { before: ends("现行有效(?:的)?(?:行政)?规范性文件") },
      { before: ends("规范性文件(?:中)?现行有效(?:的)?") },
      { before: ends("现行有效(?:的)?"), after: begins("(?:行政)?规范性文件") },
    ],
    nothing: [],
  },
  ...(
    [
      ["licensing", "行政许可", "administrative licences"],
      ["penalty", "行政处罚", "administrative penalties"],
      ["compulsion", "行政强制", "administrative compulsion"],
    ] as const
  ).map(
    ([row, words, en]): Measure => ({
      key: row,
      name: { zh: `${words}本年处理决定数量`, en },
      units: "count",
      figures: [{ table: "proactive", rows: [row], column: "decisions" }],
      phrases: [
        { before: new RegExp(`(?<![、和及与])${words}(?:处理)?(?:决定|案件)?(?:书)?${GLUE}$`) },
        {
          before: ends("(?:作出|办理|实施|下达)"),
          after: begins(`${words}(?:决定|案件)?(?:书)?(?:[，。；、]|$)`),
        },
      ],
      nothing: [new RegExp(`${NOT}(?:作出|实施|办理|发生)(?:过)?(?:任何)?${words}(?:决定|案件)?$`)],
      except: /公开|公示|信息|目录|清单|双公示|事项|典型|移送|上级|协助|评查|卷/,
    }),
  ),
  {
    key: "fee",
    name: { zh: "行政事业性收费本年收费金额", en: "administrative fees" },
    units: "amount",
    figures: [{ table: "proactive", rows: ["fee"], column: "amount" }],
    phrases: [{ before: ends("行政事业性收费(?:收入|金额|总金额|总额)?") }],
    nothing: [new RegExp(`${NOT}(?:收取|产生|发生)(?:过)?(?:任何)?行政事业性收费$`)],
    except: /减免|免征|公开|公示|目录|清单/,
  },
  {
    key: "reconsideration",
    name: { zh: "行政复议总计", en: "reconsiderations" },
    units: "count",
    figures: [{ table: "disputes", rows: ["reconsideration"], column: "total" }],
    phrases: [
      { before: ends("(?<![、和及与或])行政复议(?:案件|申请|事项)?") },
      {
        before: ends("发生|收到|产生|引发"),
        after: begins("(?:政府信息公开)?行政复议(?:案件|申请)?(?:[，。；、]|$)"),
      },
    ],
    nothing: [
      new RegExp(
        `${NOT}(?:发生|产生|出现|收到|涉及|被|因|由|对|就|有关|关于|政府信息公开|信息公开|工作|引起|引发|提起|申请|的|行政诉讼|和|及|、|或|与|申诉)*行政复议(?:案件|申请|事项|情况|情形|和|及|、|或者|或|与|行政诉讼|诉讼|的)*$`,
      ),
    ],
    about: ABOUT_DISCLOSURE,
    except: /审理|受理|审结|办理|应诉|纠正|维持|尚未|其中|机构|职责|代理/,
  },
  {
    key: "litigation",
    name: { zh: "行政诉讼两项总计", en: "litigation, both kinds" },
    units: "count",
    figures: [
      { table: "disputes", rows: ["directLitigation", "postReconsiderationLitigation"], column: "total" },
    ],
    phrases: [
      { before: ends("(?<![、和及与或])行政诉讼(?:案件|事项)?") },
      { before: ends("发生|产生|引发"), after: begins("(?:政府信息公开)?行政诉讼(?:案件)?(?:[，。；、]|$)") },
    ],
    nothing: [
      new RegExp(
        `${NOT}(?:发生|产生|出现|收到|涉及|被|因|由|对|就|有关|关于|政府信息公开|信息公开|工作|引起|引发|提起|申请|的|行政复议|和|及|、|或|与|申诉)*行政诉讼(?:案件|事项|情况|情形|和|及|、|或者|或|与|行政复议|申诉|的)*$`,
      ),
    ],
    about: ABOUT_DISCLOSURE,
    except: /审理|受理|审结|办理|应诉|纠正|维持|尚未|其中|复议后|未经复议|直接|代理/,
  },
];
