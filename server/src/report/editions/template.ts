import type { SectionKey } from "./sectionKey.ts";

/**
 * The sentences of an edition's template. `⟨…⟩` are the places to fill in: a name of `SHARED` is one place wherever it
 * stands, `⟨=text⟩` a place of its own with that text, `⟨a|b⟩` a choice.
 */

/** The year before the current one, in which reports are written; variables of snippets cannot subtract. */
const LAST_YEAR = `\${CURRENT_YEAR/${[
  "(\\d{3})(?:(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9))|(2030)|(2040)|(2050)",
  "$1" +
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => `\${${digit + 1}:+${digit - 1}}`).join("") +
    [2029, 2039, 2049].map((year, index) => `\${${index + 11}:+${year}}`).join(""),
].join("/")}/}`;

/** Places that occur more than once, with what stands in them at first. */
export const SHARED: Readonly<Record<string, string>> = {
  机关: ":××镇人民政府",
  年度: `:${LAST_YEAR}`,
  试行年度: "|2020,2019|",
};

const TITLE = "# ⟨机关⟩⟨年度⟩年政府信息公开工作年度报告";

const PERIOD = "本报告数据的统计期限自⟨年度⟩年1月1日起至⟨年度⟩年12月31日止。";

const PREAMBLE = `根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），现公布⟨机关⟩⟨年度⟩年政府信息公开工作年度报告。${PERIOD}`;

const CONTACT =
  "本报告电子版可在⟨=政府网站⟩查阅。如对报告内容有疑问，请与⟨=××办公室⟩联系（地址：⟨=××⟩，电话：⟨=××⟩）。";

/** What the standard demands of 总体情况, in its order. */
const ASPECTS = {
  主动公开:
    "主动公开。本年度通过⟨=政府网站⟩主动公开政府信息⟨=0⟩条，重点公开⟨=机构职能、财政预决算、民生保障、行政执法⟩等方面的信息，公开内容与时限符合规定。",
  依申请公开:
    "依申请公开。本年度收到政府信息公开申请⟨=0⟩件，上年结转⟨=0⟩件，结转下年度继续办理⟨=0⟩件。申请的登记、审核、答复按程序办理，⟨没有超期答复的情形|超期答复××件⟩。",
  政府信息管理:
    "政府信息管理。拟制公文时同步确定公开属性，发布前由⟨=办公室⟩审核内容和保密事项；对已公开的信息⟨=每季度⟩检查一次，失效的及时标注或更新。",
  平台建设:
    "政府信息公开平台建设。⟨=政府网站政府信息公开专栏⟩由专人维护，栏目设置与上级要求一致；在⟨=便民服务大厅⟩设有信息查阅点，方便群众查询和打印。",
  监督保障:
    "监督保障。政府信息公开工作列入⟨=年度考核⟩，组织业务培训⟨=1⟩次；通过⟨=意见箱和座谈会⟩接受社会评议，⟨没有因政府信息公开工作被追究责任的情形|责任追究××人次⟩。",
} as const;

const PROBLEMS =
  "本年度政府信息公开工作中存在的主要问题：一是⟨=重点领域信息的公开还不够细，个别栏目更新较慢⟩；二是⟨=政策解读的形式比较单一，群众不易看懂⟩。";

const IMPROVEMENTS =
  "针对上述问题，采取以下措施改进：一是⟨=列出重点领域公开事项清单，逐项明确更新时限和责任人⟩；二是⟨=用图表、问答等形式解读政策，发布前请群众试读⟩。";

const FEE =
  "根据《政府信息公开信息处理费管理办法》，⟨年度⟩年度本机关⟨未收取信息处理费|收取信息处理费××万元⟩。";

const NOTHING_ELSE = "没有其他需要报告的事项。";

const SIGNATURE = `⟨机关⟩\n\${CURRENT_YEAR}年⟨=1⟩月⟨=20⟩日`;

/** What a new report says at first, part by part, in the notation described above. */
export interface Template {
  /** The year's place in the title and the preamble: `年度`, or a choice of years. */
  readonly title: string;
  readonly preamble: string;
  /** The statistics period, which stands in the preamble too. */
  readonly period: string;
  readonly contact: string;
  /** The paragraphs of 总体情况 by what they tell of (《条例》 article 50), in the standard's order. */
  readonly aspects: Readonly<Record<string, string>>;
  readonly problems: string;
  readonly improvements: string;
  /** The statement of the information-processing fee; null where the edition asks for none. */
  readonly fee: string | null;
  readonly nothingElse: string;
  /** Agency and date, in snippets; a new report leaves month and day open. */
  readonly signature: string;
}

const COMMON = {
  period: PERIOD,
  contact: CONTACT,
  aspects: ASPECTS,
  problems: PROBLEMS,
  improvements: IMPROVEMENTS,
  nothingElse: NOTHING_ELSE,
} as const;

export const TEMPLATE_2021: Template = {
  ...COMMON,
  title: TITLE,
  preamble: PREAMBLE,
  // Reported from 2021 on (国办函〔2020〕109号).
  fee: FEE,
  signature: SIGNATURE,
};

/** The same parts as the trial edition has them. */
export const TEMPLATE_2019: Template = {
  ...COMMON,
  title: TITLE.replaceAll("⟨年度⟩", "⟨试行年度⟩"),
  preamble: `按照《中华人民共和国政府信息公开条例》以及国办公开办函〔2019〕60号要求，现公布⟨机关⟩⟨试行年度⟩年政府信息公开工作年度报告。${PERIOD.replaceAll("⟨年度⟩", "⟨试行年度⟩")}`,
  fee: null,
  signature: "⟨机关⟩\n⟨2021|2020⟩年⟨=1⟩月⟨=20⟩日",
};

/**
 * The statement of the fee where none was charged, without places to fill in; null where the edition asks for none.
 * @param year the report's; without one 本年度 is written.
 */
export function writeFee({ fee }: Template, year: number | null): string | null {
  if (fee === null) return null;
  return fee
    .replaceAll("⟨年度⟩年度", year === null ? "本年度" : `${year}年度`)
    .replace(/⟨([^⟨⟩|]*)\|[^⟨⟩]*⟩/g, "$1");
}

/** The paragraphs of a section that is written in prose; empty for one that is a table. */
export function listParagraphs(template: Template, key: SectionKey): string[] {
  switch (key) {
    case "overview":
      return Object.values(template.aspects);
    case "improvement":
      return [template.problems, template.improvements];
    case "other":
      return [`${template.fee ?? ""}${template.nothingElse}`];
    default:
      return [];
  }
}
