import type { Fix, Problem } from "../findings/finding.ts";
import { asRepeated, asSlip, type ProseSlip } from "../findings/proseCause.ts";
import { type CitationFault, type FoundCitation, listCitations } from "../prose/citations.ts";
import { findWrongTerms, type WrongTerm } from "../prose/dates/legalTerm.ts";
import { LineReader } from "../prose/paragraphs/kept.ts";
import { selectLines } from "../prose/paragraphs/unchanged.ts";
import type { ProseLine } from "../prose/prose.ts";
import { proseTextOf } from "../prose/proseText.ts";
import { locate, splitSentences } from "../prose/sentences.ts";
import type { Edit } from "../text/edits.ts";
import type { Text } from "../text/language.ts";
import { findMatches } from "../text/matches.ts";
import { writeChineseNumeral } from "../text/numerals.ts";
import { type Range, touches } from "../text/range.ts";
import type { Citation } from "../words/citations.ts";
import { documentByNumber } from "../words/titles.ts";
import type { Rule } from "./rule.ts";

/** The year of a document's number in brackets that are not its own: 国办函[2020]109号. */
const WRONG_BRACKETS =
  /([\u4e00-\u9fff]*)([[［（【{〖〔])((?:19|20)\d{2})([\]］）】}〗〕])(第?)\d{1,5}号(?![楼院门线馆厅室店桥车机地宗])/g;
const MAY_BE_NUMBER =
  /[\]］)）】}〗〕][\s\u200b]*第?[\s\u200b]*[\d０-９]|[函发][\s\u200b]*[\d０-９]{4}[\s\u200b]*年第?[\s\u200b]*[\d０-９]/;
/** Numbers of documents that are known, with 第 before the serial number or 年 in the place of the brackets. */
const MISWRITTEN = /(国办公开办函|国办函|国办发)(?:〔(\d{4})〕第(\d{1,4})号|(\d{4})年第?(\d{1,4})号)/g;

/** Laws and documents are cited by their right names, in 《》, with their numbers in 〔〕, and in force. */
export const citation: Rule = {
  code: "citation",
  name: { zh: "引用有误", en: "wrong citation" },
  group: "wording",
  level: "warning",
  fix: "mixed",
  summary: {
    zh: "引用的法规、文件名称有误、缺书名号、已被取代，或者发文字号没有用六角括号。",
    en: "A law or document is named wrongly, without 《》, or superseded; or its number is not in 〔〕.",
  },
  why: {
    zh: "只核对确知的法规和文件（政府信息公开条例、年度报告格式、信息处理费管理办法、行政复议法等），报告里自己规定了简称的不算。《条例》没有的条款序号（第九十四条）、写成“法定15个工作日”之类的答复期限也提示。国办公开办函〔2019〕60号是试行格式，自2021年度报告起由国办公开办函〔2021〕30号取代。依据：GB/T 9704—2012《党政机关公文格式》7.2.5（年份用六角括号“〔〕”括入）、GB/T 15834—2011《标点符号用法》4.15（书名号）。",
    en: "Only laws and documents known for certain are checked; short names that the report lays down itself are right. Articles that the Regulation does not have, and other numbers than its 20 working days where these are called the legal term, are told as well. The trial format of 2019 (〔2019〕60号) was superseded by 〔2021〕30号 for reports on 2021 and later. Source: GB/T 9704-2012, 7.2.5 (the year in 〔〕); GB/T 15834-2011, 4.15 (《》).",
  },
  advice: {
    zh: "改为现行文件的全称和文号，加书名号，年份用〔〕。",
    en: "Cite the document in force by its full name in 《》 and its number in 〔〕.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n根据国办公开办函〔2019〕60号编制本报告。\n\n## 一、总体情况\n\n一切正常。\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n根据《中华人民共和国政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号编制本报告。\n\n## 一、总体情况\n\n一切正常。\n",
  },
  *check({ report, prose }) {
    const mended: Range[] = [];
    for (const found of listCitations(prose, report.year)) {
      if (!found.fault) continue;
      if (found.number) mended.push(found.number);
      const written = report.syntax.text.slice(found.range.start, found.range.end);
      yield asRepeated(
        describeFault(report.syntax.text, found, found.fault),
        `${found.fault.kind}/${written}`,
      );
    }
    yield* findWrongTerms(prose).map(describeTerm);
    const lines = selectLines(prose, MAY_HOLD_NUMBER, () => MAY_BE_NUMBER.test(proseTextOf(prose).written));
    for (const line of lines) {
      if ((line.kind !== "body" && line.kind !== "heading") || !MAY_BE_NUMBER.test(line.text)) continue;
      for (const problem of [...findBrackets(line), ...findMiswritten(line)]) {
        if (!mended.some((range) => touches(range, problem.range)))
          yield asSlip(problem, bracketSlip(problem));
      }
    }
  },
};

const MAY_HOLD_NUMBER = new LineReader(({ text }: ProseLine) => MAY_BE_NUMBER.test(text));

/** Other brackets than 〔〕 in many numbers are one habit. */
function bracketSlip({ message, range }: Problem): ProseSlip {
  return {
    key: "brackets",
    place: { zh: "没有用六角括号的文号", en: "A number without 〔〕" },
    ranges: [range],
    fix: { zh: "文号全部改用六角括号", en: "Use 〔〕 in all numbers" },
    tellAll: (lines) => ({
      zh: `${message.zh}这样的共 ${lines} 处。`,
      en: `${message.en} There are ${lines} of them.`,
    }),
  };
}

function describeFault(text: string, found: FoundCitation, fault: CitationFault): Problem {
  switch (fault.kind) {
    case "superseded":
      return describeSuperseded(text, found, fault);
    case "number":
      return describeNumber(text, found, fault.number);
    case "article":
      return describeArticle(text, found, fault);
    default:
      return describeName(text, found, fault);
  }
}

function describeSuperseded(
  text: string,
  { entry, range: whole, name, number }: FoundCitation,
  { by, title, number: dueNumber, isMisnamed }: Extract<CitationFault, { kind: "superseded" }>,
): Problem {
  // Of an earlier version only the number is wrong.
  const range = (title === null ? number : null) ?? whole;
  const written = text.slice(range.start, range.end);
  const dueTitle = title && dropIssuer(text, name, title);
  const due = nameInForce(by, dueTitle);
  const since = entry.superseded?.fromYear;
  const zh = since === undefined ? "是修订前的文号" : `自${since}年度报告起已被取代`;
  const en =
    since === undefined
      ? "is the number before the revision; in force is"
      : `was superseded for reports on ${since} and later by`;
  return {
    message: {
      zh: `“${written}”${zh}，现行的是${due}。${isMisnamed ? "这里的名称也与原文不符。" : ""}请改引现行的。`,
      en: `“${written}” ${en} ${due}.${isMisnamed ? " Its name is not that of the original either." : ""} Cite what is in force.`,
    },
    range,
    fixes: [
      offer({ zh: `改为${due}`, en: `Change to ${due}` }, [
        ...replace(name, dueTitle === null ? null : `《${dueTitle}》`),
        ...replace(number, dueNumber),
      ]),
    ],
  };
}

function describeName(
  text: string,
  { range, name, entry }: FoundCitation,
  { kind, title }: Extract<CitationFault, { kind: "misnamed" | "unmarked" }>,
): Problem {
  const { start, end } = name ?? range;
  const written = text.slice(start, end);
  const due = writeName(text, name, title, entry);
  return {
    message:
      kind === "misnamed"
        ? { zh: `“${written}”名称有误，应为${due}。`, en: `“${written}” is not its name; write ${due}.` }
        : {
            zh: `“${written}”是法规、文件的名称，应加书名号：${due}。`,
            en: `“${written}” stands without 《》; write ${due}.`,
          },
    range,
    fixes: [offer({ zh: `改为${due}`, en: `Change to ${due}` }, replace(name, due))],
  };
}

/** The name that is due in its marks; 的通知 stands behind them where 关于印发 stands before: 关于印发《…格式》的通知. */
function writeName(text: string, name: Range | null, title: string, entry: Citation): string {
  const before = name ? text.slice(Math.max(0, name.start - 8), name.start) : "";
  const isNotice = title === entry.notice && /关于印发\s*$/.test(before);
  return isNotice ? `《${entry.title}》的通知` : `《${dropIssuer(text, name, title)}》`;
}

/** Who issued a document stands in its title, up to 关于. */
const ISSUER = /^(国务院(?:办公厅)?[^关《〈]*)(?=关于)/;
/** The same as sentences name it before the title. */
const NAMED_BEFORE = /(?:国务院|国办|办公厅|公开办|公开办公室)(?:印发|发布|下发|制定)?的?$/;

/** The title of a document without its issuer, where that stands before the name already. */
function dropIssuer(text: string, name: Range | null, title: string): string {
  const [issuer] = ISSUER.exec(title) ?? [];
  if (issuer === undefined || !name) return title;
  const before = text.slice(Math.max(0, name.start - 60), name.start).replace(/[\s*]/g, "");
  return NAMED_BEFORE.test(before) ? title.slice(issuer.length) : title;
}

/** Name and number disagree, and it is not certain which of them is meant. */
function describeNumber(
  text: string,
  { entry, range: whole, name, number }: FoundCitation,
  due: string,
): Problem {
  const range = number ?? whole;
  const cited = name ? text.slice(name.start, name.end).replace(/\s/g, "") : `《${entry.title}》`;
  const written = text.slice(range.start, range.end);
  const title = { zh: `文号改为${due}`, en: `Change the number to ${due}` };
  return {
    message: {
      zh: `${cited}的文号是${due}，这里写的是${written}。请核对名称和文号。`,
      en: `The number of ${cited} is ${due}, not ${written}. Check name and number.`,
    },
    range,
    fixes: [{ ...offer(title, replace(number, due)), safe: false }],
  };
}

/** The term that the Regulation sets, cited with another number: that of the Regulation of 2007 was 15 working days. */
function describeTerm({ written, range }: WrongTerm): Problem {
  return {
    message: {
      zh: `答复申请的法定期限是20个工作日（《条例》第三十三条，经批准可延长，最长20个工作日），这里写的是“${written}”。请核对。`,
      en: `Requests are answered by law within 20 working days (article 33; by leave up to 20 more), not “${written}”. Check it.`,
    },
    range,
    fixes: [
      { title: { zh: "改为“20”", en: "Change to “20”" }, safe: false, edits: [{ range, newText: "20" }] },
    ],
  };
}

/** Which article is meant is not known. */
function describeArticle(
  text: string,
  { entry }: FoundCitation,
  { at, last }: Extract<CitationFault, { kind: "article" }>,
): Problem {
  const written = text.slice(at.start, at.end);
  return {
    message: {
      zh: `《${entry.title}》只有${writeChineseNumeral(last)}条，没有${written}。请核对条款序号。`,
      en: `《${entry.title}》 has ${last} articles, and no ${written}. Check the article's number.`,
    },
    range: at,
  };
}

function replace(range: Range | null, newText: string | null): Edit[] {
  return range && newText !== null ? [{ range, newText }] : [];
}

/** A document with its number; `title` is the name under which it is to be cited, null where the number alone is. */
function nameInForce({ number, title }: Citation, due: string | null): string {
  const name = `《${due ?? title}》`;
  return number === null ? name : `${name}（${number}）`;
}

function offer(title: Text, edits: readonly Edit[]): Fix {
  return { title, safe: true, edits };
}

/** Numbers of any document with the year in other brackets than 〔〕. */
function* findBrackets(line: ProseLine): Iterable<Problem> {
  for (const sentence of splitSentences(line)) {
    for (const match of findMatches(sentence.text, WRONG_BRACKETS)) {
      const [whole, office = "", open = "", year = "", close = "", ordinal = ""] = match;
      if ((open === "〔" && close === "〕") || (ordinal !== "" && office.length < 2)) continue;
      const start = match.index + office.length;
      const range = locate(sentence, start, match.index + whole.length);
      const written = whole.slice(office.length);
      const due = written.replace(open, "〔").replace(close, "〕");
      const at = start + open.length + year.length;
      yield {
        message: {
          zh: `发文字号的年份用六角括号：“${written}”应为“${due}”。`,
          en: `The year of a document's number stands in 〔〕: “${due}”, not “${written}”.`,
        },
        range,
        fixes: [
          offer({ zh: `改为“${due}”`, en: `Change to “${due}”` }, [
            { range: locate(sentence, start, start + 1), newText: "〔" },
            { range: locate(sentence, at, at + 1), newText: "〕" },
          ]),
        ],
      };
    }
  }
}

/** 国办公开办函〔2021〕第30号, 国办公开办函2021年30号: GB/T 9704-2012, 7.2.5 has neither 第 nor 年. */
function* findMiswritten(line: ProseLine): Iterable<Problem> {
  for (const sentence of splitSentences(line)) {
    for (const { 0: written, 1: office, 2: year, 3: serial, 4: inWords, 5: rest, index } of findMatches(
      sentence.text,
      MISWRITTEN,
    )) {
      const due = `${office}〔${year ?? inWords}〕${serial ?? rest}号`;
      if (!documentByNumber(due)) continue;
      const range = locate(sentence, index, index + written.length);
      yield {
        message: {
          zh: `发文字号应写作“${due}”，不写作“${written}”。`,
          en: `The document's number is written “${due}”, not “${written}”.`,
        },
        range,
        fixes: [offer({ zh: `改为“${due}”`, en: `Change to “${due}”` }, [{ range, newText: due }])],
      };
    }
  }
}
