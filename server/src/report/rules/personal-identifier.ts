import type { Problem } from "../findings/finding.ts";
import type { ProseLine } from "../prose/prose.ts";
import { isCardNumber, isIdentityNumber } from "../text/checkDigits.ts";
import { narrowWidth } from "../text/figure.ts";
import { maskNumber } from "../text/identifiers.ts";
import type { Text } from "../text/language.ts";
import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import type { Rule } from "./rule.ts";

/** Eleven digits or more, with at most one space or hyphen between groups; X may end the number of a card. */
const NUMBER =
  /(?<![\dA-Za-z０-９_./=-])(?:[+＋]?(?:86|８６)[ -]?)?[1-9１-９](?:[ -]?[\d０-９]){10,18}[XxＸｘ]?(?![\dA-Za-z０-９_/=-]|[.．]\d)/g;
/** No text without this holds one. */
const LONG = new RegExp(`[\\d０-９]${"[ -]?[\\d０-９]".repeat(10)}`);
const MOBILE = /^(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}$/;
/** What names a number that is none of a person. */
const OTHER_NUMBER =
  /(?:信用代码|机构代码|索[ ]?引[ ]?号|文号|编号|字号|备案号|许可证号?|登记证号?|案号|单号|流水号|标识码|发布号|批准文号|预算编码|项目代码)[为是]?[：:]?\s*[（(]?\s*$/;
const AMOUNT = /^\s*(?:[万亿]?元|[万亿件条个份次项人户亩吨米平])/;

type Kind = "identity" | "mobile" | "card";

const NAMES: Readonly<Record<Kind, Text>> = {
  identity: { zh: "居民身份证号码", en: "an identity-card number" },
  mobile: { zh: "手机号码", en: "a mobile number" },
  card: { zh: "银行卡号", en: "a bank-card number" },
};

/** Numbers that tell who a person is, in a text that is published. */
export const personalIdentifier: Rule = {
  code: "personal-identifier",
  name: { zh: "含个人信息", en: "personal information" },
  group: "privacy",
  level: "error",
  fix: "none",
  summary: {
    zh: "报告里有身份证号码、手机号码或银行卡号。",
    en: "The report holds an identity-card number, a mobile number or a bank-card number.",
  },
  why: {
    zh: "年度报告向社会公布，个人信息不得随之公开；公开的联系方式用办公电话。身份证号码要日期成立、校验码正确，银行卡号要发卡行代号和校验位都对才报；座机、统一社会信用代码、索引号、文号、遮去中间几位的号码不算。全文都看，表格和注释在内。依据：《中华人民共和国政府信息公开条例》第十五条，《中华人民共和国个人信息保护法》第二十五条。",
    en: "The report is published, and personal information must not be published with it; an office is reached by its land line. Identity-card numbers are reported where day and check character are right, card numbers where issuer and check digit are; land lines, credit codes of organisations, index numbers, numbers of documents and masked numbers are not meant. The whole text is read, tables and comments included. Source: article 15 of the Regulation; article 25 of the Personal Information Protection Law.",
  },
  advice: {
    zh: "删去，或遮去中间几位；联系电话改为办公座机。",
    en: "Delete it or mask it; give the office's land line instead.",
  },
  examples: {
    wrong: "## 六、其他需要报告的事项\n\n联系人：李明，13800001234。\n",
    right: "## 六、其他需要报告的事项\n\n联系电话：0571-88001234，138****1234已停用。\n",
  },
  *check({ report, prose }) {
    const { text } = report.syntax;
    yield* checkParted(prose);
    if (!LONG.test(text)) return;
    const tables = Object.values(report.tables).flatMap((table) => (table ? [table.range] : []));
    for (const { 0: written, index } of findMatches(text, NUMBER)) {
      const range = { start: index, end: index + written.length };
      const kind = kindOf(written);
      if (!kind || isOther(text, range)) continue;
      // Figures of a table may be parted by spaces.
      if (/[ -]/.test(written) && tables.some(({ start, end }) => start < range.end && range.start < end))
        continue;
      yield describeNumber(written, kind, range);
    }
  },
};

/** What markup is in a line of prose, and what Word puts between the groups of a number: 138<span>-</span>0000. */
const MARKUP = "\u200b";

/** Numbers with tags between their digits, as they come from Word. */
function* checkParted(prose: readonly ProseLine[]): Iterable<Problem> {
  for (const { text, range } of prose) {
    if (!text.includes(MARKUP)) continue;
    const words = text.replaceAll(MARKUP, "");
    if (!LONG.test(words)) continue;
    const places = Array.from({ length: text.length }, (_, at) => at).filter((at) => text[at] !== MARKUP);
    for (const { 0: written, index } of findMatches(words, NUMBER)) {
      const kind = kindOf(written);
      const [first = 0, last = 0] = [places[index], places[index + written.length - 1]];
      // Others stand in the text as they are.
      const isParted = last - first >= written.length;
      if (kind && isParted && !isOther(words, { start: index, end: index + written.length }))
        yield describeNumber(written, kind, { start: range.start + first, end: range.start + last + 1 });
    }
  }
}

function describeNumber(written: string, kind: Kind, range: Range): Problem {
  const name = NAMES[kind];
  const masked = maskNumber(written);
  return {
    message: {
      zh: `“${masked}”是${name.zh}，不得随报告公开。请删去${kind === "mobile" ? "，联系方式改用办公电话" : ""}。`,
      en: `“${masked}” is ${name.en}, which must not be published. Delete it${kind === "mobile" ? " and give the office's land line" : ""}.`,
    },
    range,
  };
}

function kindOf(written: string): Kind | null {
  const narrow = narrowWidth(written).toUpperCase();
  if (MOBILE.test(narrow)) return "mobile";
  const digits = narrow.replace(/[ -]/g, "");
  if (isIdentityNumber(digits)) return "identity";
  return isCardNumber(digits) ? "card" : null;
}

/** Whether the words around a number say that it is another one, or an amount. */
function isOther(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return OTHER_NUMBER.test(before) || AMOUNT.test(text.slice(end, end + 3));
}
