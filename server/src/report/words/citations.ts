import type { Text } from "../text/language.ts";

/** A law or document that such reports cite. Days are written as in ISO 8601; null stands for what is not known for certain. */
export interface Citation {
  readonly key: string;
  /** The official title, without 《》. */
  readonly title: string;
  readonly english: string;
  /** The notice that issues it, where people cite that one; without 《》. */
  readonly notice: string | null;
  /** Other names that are right. */
  readonly shortTitles: readonly string[];
  /** Names that are met for it and are wrong. */
  readonly wrongTitles: readonly string[];
  /** Its number as it is to be cited; laws are cited without one. */
  readonly number: string | null;
  /** How many articles the version in force has, where citations of articles are looked at. */
  readonly articles: number | null;
  /** Numbers of earlier versions, which no longer hold. */
  readonly formerNumbers: readonly string[];
  readonly issuer: Text;
  /** The day of issue, of the version in force. */
  readonly issued: string | null;
  /** The day from which the version in force holds. */
  readonly inForce: string | null;
  /** What took its place, by key, and from which report year on. */
  readonly superseded: { readonly by: string; readonly fromYear: number } | null;
  /** Where it stands officially; null where no address is certain. */
  readonly address: string | null;
  /** Where title, number and days are taken from. */
  readonly source: Text;
}

const REPUBLIC = "中华人民共和国";
const CONGRESS: Text = {
  zh: "全国人民代表大会常务委员会",
  en: "the Standing Committee of the National People's Congress",
};
const STATE_COUNCIL: Text = { zh: "国务院", en: "the State Council" };
/** The notice of 2019, by what it calls the reports. */
const noticeOf = (reports: string): string => `关于政府信息公开${reports}有关事项的通知`;
const GENERAL_OFFICE: Text = { zh: "国务院办公厅", en: "the General Office of the State Council" };
const AS_ISSUED: Text = { zh: "文件原文", en: "the document as issued" };
/** An office of the General Office, by whose name its own begins. */
const DISCLOSURE_OFFICE: Text = {
  zh: `${GENERAL_OFFICE.zh}政府信息与政务公开办公室`,
  en: "the Office of Government Information and Affairs Disclosure of the General Office of the State Council",
};

const NONE = {
  notice: null,
  shortTitles: [],
  wrongTitles: [],
  number: null,
  articles: null,
  formerNumbers: [],
  issued: null,
  inForce: null,
  superseded: null,
  address: null,
  source: AS_ISSUED,
} as const;

/** A law, by its title without 中华人民共和国, which may be left out. */
function law(
  key: string,
  name: string,
  english: string,
  facts: Partial<Pick<Citation, "issued" | "inForce" | "address" | "shortTitles" | "issuer">>,
): Citation {
  const { shortTitles = [], ...rest } = facts;
  return {
    ...NONE,
    key,
    title: `${REPUBLIC}${name}`,
    english,
    shortTitles: [name, ...shortTitles],
    issuer: CONGRESS,
    source: { zh: "法律公布文本", en: "the law as promulgated" },
    ...rest,
  };
}

/** What the format is called where a word of its name is lost or doubled. */
const WRONG_FORMATS: readonly string[] = [
  "政府信息公开年度报告格式",
  "政府信息工作年度报告格式",
  "政府信息年度报告格式",
  "政府信息公开工作报告格式",
  "政府信息公开工作年报格式",
  "信息公开工作年度报告格式",
];
/** What its issuer is called where a word is lost. */
const WRONG_OFFICES: readonly string[] = [
  "国务院办公厅",
  "国务院办公厅政务公开办公室",
  "国务院办公厅政府信息公开办公室",
  "国务院办公厅信息与政务公开办公室",
];

const DOCUMENTS: readonly Citation[] = [
  {
    ...NONE,
    key: "regulation",
    title: `${REPUBLIC}政府信息公开条例`,
    english: "Regulation on Open Government Information",
    shortTitles: ["政府信息公开条例"],
    wrongTitles: [
      "条列",
      "政府信息公开法",
      "信息公开条例",
      "政务公开条例",
      "政务信息公开条例",
      "政府信息公开工作条例",
      "政府信息公开管理条例",
    ].flatMap((name) => [name, `${REPUBLIC}${name}`]),
    number: "国务院令第711号",
    articles: 56,
    formerNumbers: ["国务院令第492号"],
    issuer: STATE_COUNCIL,
    issued: "2019-04-03",
    inForce: "2019-05-15",
    address: "https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm",
  },
  {
    ...NONE,
    key: "format",
    title: `${REPUBLIC}政府信息公开工作年度报告格式`,
    english: "Standard Format of the Annual Report on Open Government Information",
    notice: `${DISCLOSURE_OFFICE.zh}关于印发〈${REPUBLIC}政府信息公开工作年度报告格式〉的通知`,
    shortTitles: [
      "政府信息公开工作年度报告格式",
      `关于印发〈${REPUBLIC}政府信息公开工作年度报告格式〉的通知`,
      `${DISCLOSURE_OFFICE.zh}关于印发政府信息公开工作年度报告格式的通知`,
    ],
    wrongTitles: [
      "政府信息公开年度报告格式",
      "政府信息公开工作年度报告格式的通知",
      `${REPUBLIC}政府信息公开工作年度报告格式的通知`,
      "政府信息公开工作年度报告统一格式",
      ...WRONG_FORMATS.map((name) => `${REPUBLIC}${name}`),
      ...WRONG_OFFICES.map((office) => `${office}关于印发〈${REPUBLIC}政府信息公开工作年度报告格式〉的通知`),
      ...["", DISCLOSURE_OFFICE.zh, ...WRONG_OFFICES].flatMap((office) =>
        WRONG_FORMATS.map((name) => `${office}关于印发〈${REPUBLIC}${name}〉的通知`),
      ),
    ],
    number: "国办公开办函〔2021〕30号",
    issuer: DISCLOSURE_OFFICE,
    issued: "2021-09-26",
    inForce: "2021-09-26",
  },
  {
    ...NONE,
    key: "trial-format",
    title: `${REPUBLIC}政府信息公开工作年度报告格式（试行）`,
    english: "Standard Format of the Annual Report on Open Government Information (Trial)",
    notice: DISCLOSURE_OFFICE.zh + noticeOf("工作年度报告"),
    shortTitles: ["政府信息公开工作年度报告格式（试行）", noticeOf("工作年度报告")],
    wrongTitles: [
      DISCLOSURE_OFFICE.zh + noticeOf("年度报告"),
      GENERAL_OFFICE.zh + noticeOf("工作年度报告"),
      GENERAL_OFFICE.zh + noticeOf("年度报告"),
      noticeOf("年度报告"),
    ],
    number: "国办公开办函〔2019〕60号",
    issuer: DISCLOSURE_OFFICE,
    superseded: { by: "format", fromYear: 2021 },
  },
  {
    ...NONE,
    key: "platform",
    title: `${DISCLOSURE_OFFICE.zh}关于规范政府信息公开平台有关事项的通知`,
    english: "Notice on Standards for Platforms of Open Government Information",
    shortTitles: ["关于规范政府信息公开平台有关事项的通知"],
    wrongTitles: ["国务院办公厅关于规范政府信息公开平台有关事项的通知"],
    number: "国办公开办函〔2019〕61号",
    issuer: DISCLOSURE_OFFICE,
  },
  {
    ...NONE,
    key: "fee",
    title: "政府信息公开信息处理费管理办法",
    english: "Measures on the Information-Processing Fee for Open Government Information",
    notice: "国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知",
    shortTitles: ["关于印发〈政府信息公开信息处理费管理办法〉的通知"],
    wrongTitles: [
      "信息处理费管理办法",
      "政府信息公开收费管理办法",
      "政府信息公开信息处理费征收办法",
      "政府信息处理费管理办法",
      "政府信息公开处理费管理办法",
      "信息公开处理费管理办法",
      "信息公开信息处理费管理办法",
      "政府信息公开信息处理费收费管理办法",
      "政府信息公开信息处理费收取管理办法",
      "政府信息公开信息处理费管理规定",
      "政府信息公开信息处理费办法",
      "政府信息公开信息处理管理办法",
      `${REPUBLIC}政府信息公开信息处理费管理办法`,
    ],
    number: "国办函〔2020〕109号",
    issuer: GENERAL_OFFICE,
    issued: "2020-11-17",
    inForce: "2021-01-01",
  },
  {
    ...NONE,
    key: "public-enterprises",
    title: "公共企事业单位信息公开规定制定办法",
    english: "Measures for Making Rules on Disclosure by Public Enterprises and Institutions",
    notice: "国务院办公厅关于印发〈公共企事业单位信息公开规定制定办法〉的通知",
    wrongTitles: ["公共企事业单位信息公开办法", "公共企事业单位信息公开制定办法"],
    number: "国办发〔2020〕50号",
    issuer: GENERAL_OFFICE,
    issued: "2020-12-07",
  },
  {
    ...NONE,
    key: "grass-roots",
    title: "国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见",
    english: "Guiding Opinions on Standardised Disclosure of Government Affairs at the Grass Roots",
    shortTitles: ["关于全面推进基层政务公开标准化规范化工作的指导意见"],
    wrongTitles: [
      "关于全面推进基层政务公开标准化规范化的指导意见",
      "国务院办公厅关于全面推进基层政务公开标准化规范化的指导意见",
      "国务院关于全面推进基层政务公开标准化规范化工作的指导意见",
    ],
    number: "国办发〔2019〕54号",
    issuer: GENERAL_OFFICE,
  },
  {
    ...NONE,
    key: "major-decisions",
    title: "重大行政决策程序暂行条例",
    english: "Interim Regulation on Procedures for Major Administrative Decisions",
    wrongTitles: ["重大行政决策程序条例", "重大行政决策暂行条例", `${REPUBLIC}重大行政决策程序暂行条例`],
    number: "国务院令第713号",
    issuer: STATE_COUNCIL,
    inForce: "2019-09-01",
  },
];

const LAWS: readonly Citation[] = [
  law("reconsideration", "行政复议法", "Administrative Reconsideration Law", {
    issued: "2023-09-01",
    inForce: "2024-01-01",
    address: "https://www.gov.cn/yaowen/liebiao/202309/content_6901584.htm",
  }),
  law("litigation", "行政诉讼法", "Administrative Litigation Law", { inForce: "1990-10-01" }),
  law("secrets", "保守国家秘密法", "Law on Guarding State Secrets", {
    issued: "2024-02-27",
    inForce: "2024-05-01",
    shortTitles: ["保密法"],
  }),
  law("archives", "档案法", "Archives Law", { issued: "2020-06-20", inForce: "2021-01-01" }),
  law("personal-information", "个人信息保护法", "Personal Information Protection Law", {
    issued: "2021-08-20",
    inForce: "2021-11-01",
    address: "http://www.npc.gov.cn/npc/c30834/202108/a8c4e3672c74491a80b53a172bb753fe.shtml",
  }),
  law("data-security", "数据安全法", "Data Security Law", {
    issued: "2021-06-10",
    inForce: "2021-09-01",
    address: "http://www.npc.gov.cn/npc/c30834/202106/7c9af12f51334a73b56d7938f99a788a.shtml",
  }),
  law("licensing", "行政许可法", "Administrative Licensing Law", { inForce: "2004-07-01" }),
  law("penalty", "行政处罚法", "Administrative Penalty Law", {
    issued: "2021-01-22",
    inForce: "2021-07-15",
    address: "https://www.gov.cn/xinwen/2021-01/23/content_5582030.htm",
  }),
  law("compulsion", "行政强制法", "Administrative Compulsion Law", {
    issued: "2011-06-30",
    inForce: "2012-01-01",
    address: "https://www.gov.cn/flfg/2011-07/01/content_1897308.htm",
  }),
  law("civil-code", "民法典", "Civil Code", {
    issued: "2020-05-28",
    inForce: "2021-01-01",
    address: "http://www.npc.gov.cn/npc/c30834/202006/75ba6483b8344591abd07917e1d25cc8.shtml",
    issuer: { zh: "全国人民代表大会", en: "the National People's Congress" },
  }),
];

/** Every law and document known, those on disclosure itself first. */
export const CITATIONS: readonly Citation[] = [...DOCUMENTS, ...LAWS];
