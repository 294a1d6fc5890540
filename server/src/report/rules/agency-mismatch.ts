import type { Fix } from "../findings/finding.ts";
import { proseTextOf } from "../prose/proseText.ts";
import type { Span } from "../text/range.ts";
import { bareName, fullName, isAgencyName, isFullName } from "../words/agencies.ts";
import { mayBeSameAgency } from "../words/sameAgency.ts";
import type { Rule } from "./rule.ts";

/** Names that are not filled in yet are the business of placeholder. */
const UNFILLED = /[×XxＸｘ*＊_＿〔【某○]/;
/** Title and signature name different agencies. */
export const agencyMismatch: Rule = {
  code: "agency-mismatch",
  name: { zh: "机关不一致", en: "agencies differ" },
  group: "wording",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "标题与落款的机关不是同一个。",
    en: "Title and signature name different agencies.",
  },
  why: {
    zh: "套用其他机关的报告时容易只改一处。简称与全称（青石镇与青石镇人民政府）、带不带所属市县、本机关的办公室都算同一个。依据：《党政机关公文处理工作条例》第九条第（十一）项（署发文机关全称或者规范化简称）；标题与落款要一致由此推出，条例没有逐字规定。",
    en: "It happens when another agency's report is reused. Short and full names, names with and without the county or city, and an agency's own office count as one. Source: Regulation on Official Documents of Party and Government Organs, article 9(11) (full or standard short name); that title and signature agree follows from it, and is not said in so many words.",
  },
  advice: {
    zh: "核对是哪个机关的报告，把标题或落款改一致。",
    en: "Check whose report it is, and make the two agree.",
  },
  examples: {
    wrong:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n云溪乡人民政府\n\n2025年1月20日\n",
    right:
      "# 青石镇2024年政府信息公开工作年度报告\n\n## 六、其他需要报告的事项\n\n无。\n\n临河县青石镇人民政府\n\n2025年1月20日\n",
  },
  *check({ report, prose }) {
    const titled = report.title?.agency;
    const signed = report.signature?.agency;
    if (!titled || !signed || UNFILLED.test(titled.text + signed.text)) return;
    if (!isAgencyName(titled.text) && !areOneInstitution(titled.text, signed.text)) return;
    if (mayBeSameAgency(titled.text, signed.text)) return;
    yield {
      message: {
        zh: `标题的机关是“${titled.text}”，落款是“${signed.text}”。请核对，改为一致。`,
        en: `The title names “${titled.text}”, the signature “${signed.text}”. Check whose report it is, and make them agree.`,
      },
      range: signed.range,
      related: [{ range: titled.range, message: { zh: "标题的机关", en: "The agency of the title" } }],
      fixes: listFixes(titled, signed, proseTextOf(prose).bare),
    };
  },
};

/** Institutions whose names do not end as those of agencies do. */
const INSTITUTION = /(?:大学|学院|学校|中学|小学|幼儿园|医院|卫生院|保健院|海关|公司|集团|联合会|监狱)$/;

/** Whether both names are those of institutions of one kind: 云岭师范大学, 云岭理工大学. */
function areOneInstitution(a: string, b: string): boolean {
  const kind = INSTITUTION.exec(a)?.[0];
  return kind !== undefined && kind === INSTITUTION.exec(b)?.[0];
}

/** @param bare the words of the report: where they name one of the two alone, that one stays. */
function listFixes(titled: Span, signed: Span, bare: string): Fix[] {
  const [isTitled, isSigned] = [titled, signed].map(({ text }) => bare.includes(bareName(text)));
  const signature = isFullName(signed.text) ? fullName(titled.text) : titled.text;
  const title = isFullName(titled.text) ? fullName(signed.text) : bareName(signed.text);
  const ofSignature: Fix = {
    title: { zh: `落款改为“${signature}”`, en: `Change the signature to “${signature}”` },
    safe: false,
    edits: [{ range: signed.range, newText: signature }],
  };
  const ofTitle: Fix = {
    title: { zh: `标题改为“${title}”`, en: `Change the title to “${title}”` },
    safe: false,
    edits: [{ range: titled.range, newText: title }],
  };
  if (isTitled === isSigned) return [ofSignature, ofTitle];
  return isTitled ? [ofSignature] : [ofTitle];
}
