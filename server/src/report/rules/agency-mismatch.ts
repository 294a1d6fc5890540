import type { Fix } from "../findings/finding.ts";
import type { Span } from "../text/range.ts";
import { bareName, fullName, isAgencyName, isFullName, readAgencyKind } from "../words/agencies.ts";
import type { Rule } from "./rule.ts";

/** Names that are not filled in yet are the business of placeholder. */
const UNFILLED = /[×XxＸｘ*＊_＿〔【某○]/;
/** Bodies of one and the same agency, one of which may sign for the other. */
const OWN_BODY = /办|政务|审批|数据|信息|服务|党|委员会|委$|综合/;
/** A place that a name opens with: 江州市 in 江州市临河县青石镇. */
const PLACE = /^(.{1,8}?(?:自治[区州县旗]|[省市州盟县区旗]))(?=.)/;
/** Of places of one rank only one can be meant. */
const RANKS: readonly RegExp[] = [/(?:省|自治区)$/, /(?:市|州|盟)$/, /(?:县|(?<!自治)区|旗)$/];

/** Title and signature name different agencies. */
export const agencyMismatch: Rule = {
  code: "agency-mismatch",
  group: "wording",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "标题与落款的机关不是同一个。",
    en: "Title and signature name different agencies.",
  },
  why: {
    zh: "套用其他机关的报告时容易只改一处。简称与全称（青石镇与青石镇人民政府）、带不带所属市县、本机关的办公室都算同一个。依据：GB/T 9704—2012《党政机关公文格式》7.3.5（署发文机关全称或者规范化简称）。",
    en: "It happens when another agency's report is reused. Short and full names, names with and without the county or city, and an agency's own office count as one. Source: GB/T 9704-2012, 7.3.5.",
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
  *check({ report }) {
    const titled = report.title?.agency;
    const signed = report.signature?.agency;
    if (!titled || !signed || UNFILLED.test(titled.text + signed.text)) return;
    if (!isAgencyName(titled.text) || isSameAgency(titled.text, signed.text)) return;
    yield {
      message: {
        zh: `标题的机关是“${titled.text}”，落款是“${signed.text}”。请核对，改为一致。`,
        en: `The title names “${titled.text}”, the signature “${signed.text}”. Check whose report it is, and make them agree.`,
      },
      range: signed.range,
      related: [{ range: titled.range, message: { zh: "标题的机关", en: "The agency of the title" } }],
      fixes: listFixes(titled, signed),
    };
  },
};

function listFixes(titled: Span, signed: Span): Fix[] {
  const signature = isFullName(signed.text) ? fullName(titled.text) : titled.text;
  const title = isFullName(titled.text) ? fullName(signed.text) : bareName(signed.text);
  return [
    {
      title: { zh: `落款改为“${signature}”`, en: `Change the signature to “${signature}”` },
      safe: false,
      edits: [{ range: signed.range, newText: signature }],
    },
    {
      title: { zh: `标题改为“${title}”`, en: `Change the title to “${title}”` },
      safe: false,
      edits: [{ range: titled.range, newText: title }],
    },
  ];
}

/** Whether two names may be of one agency: in doubt they are. */
function isSameAgency(a: string, b: string): boolean {
  const [one, other] = [coreOf(a), coreOf(b)];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (long.startsWith(short)) {
    // A place's name before more of them: another body of that place, unless it acts for it.
    return readAgencyKind(short).level === null || OWN_BODY.test(long.slice(short.length));
  }
  if (isAbbreviation(short, long)) return true;
  const [left, right] = [splitPlaces(short), splitPlaces(long)];
  const places = RANKS.every((rank) => {
    const [first, second] = [left.places, right.places].map((list) => list.find((place) => rank.test(place)));
    return !first || !second || first === second;
  });
  const [less, more] = left.own.length <= right.own.length ? [left.own, right.own] : [right.own, left.own];
  return places && (less === more || isAbbreviation(less, more));
}

/** A name without spaces, brackets and words that only say it is an agency; 委员会 as 委. */
function coreOf(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, "");
  return bareName(letters)
    .replace(/管理委员会$|管委会$/, "管委")
    .replace(/委员会$/, "委");
}

/** Whether a short name's characters stand in a long one's in order, with the same last one: 人社局. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.at(-1) !== long.at(-1)) return false;
  // 临河公安分局 is 江州市公安局临河分局: here the order is free.
  if (/分局$/.test(short) && /分局$/.test(long)) return [...short].every((char) => long.includes(char));
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

function splitPlaces(name: string): { places: string[]; own: string } {
  const places: string[] = [];
  let own = name;
  for (let match = PLACE.exec(own); match?.[1]; match = PLACE.exec(own)) {
    places.push(match[1]);
    own = own.slice(match[1].length);
  }
  return { places, own };
}
