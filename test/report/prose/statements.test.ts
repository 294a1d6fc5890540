import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze, compareProse, type ProseLine, type Report } from "../../../server/src/report/index.ts";
import { readTokens } from "../../../server/src/report/prose/statements/tokens.ts";
import { report, section } from "../../forms.ts";
import { check } from "../../kit.ts";
import { type Figures, ONCE_MISREAD } from "./cases.ts";
import { HEARD_OF_BUREAUS, HEARD_OF_COUNTIES } from "./heardElsewhere.ts";
import { HEARD_OF_TOWNS } from "./heardOfTowns.ts";
import { MORE_OF_TOWNS } from "./moreOfTowns.ts";

/** Values of one row of table 三 with their total. */
function row(key: string, columns: Readonly<Record<string, number>>): Record<string, string> {
  const cells = Object.entries(columns).map(([column, value]) => [`${key}/${column}`, String(value)]);
  const total = Object.values(columns).reduce((sum, value) => sum + value, 0);
  return { ...Object.fromEntries(cells), [`${key}/total`]: String(total) };
}

/** 26 requests received and 2 carried in, 25 concluded with every kind of outcome, 3 carried over. */
const REQUESTS = section("requests", {
  ...row("received", {
    naturalPerson: 20,
    business: 3,
    research: 1,
    legalService: 1,
    otherOrganisation: 1,
  }),
  ...row("carriedIn", { naturalPerson: 2 }),
  ...row("granted", { naturalPerson: 7, business: 2 }),
  ...row("partlyGranted", { naturalPerson: 3, business: 1 }),
  ...row("denied.stateSecret", { naturalPerson: 1 }),
  ...row("denied.thirdParty", { naturalPerson: 2 }),
  ...row("denied.internalAffairs", { research: 1 }),
  ...row("denied.inProcess", { naturalPerson: 1 }),
  ...row("unavailable.notHeld", { naturalPerson: 2, legalService: 1 }),
  ...row("unavailable.notReadyMade", { otherOrganisation: 1 }),
  ...row("notProcessed.petition", { naturalPerson: 1 }),
  ...row("notProcessed.repeated", { naturalPerson: 1 }),
  ...row("otherHandling.notSupplemented", { naturalPerson: 1 }),
  ...row("outcomeTotal", {
    naturalPerson: 19,
    business: 3,
    research: 1,
    legalService: 1,
    otherOrganisation: 1,
  }),
  ...row("carriedOut", { naturalPerson: 3 }),
});
const PROACTIVE = section("proactive", {
  "normativeDocument/issued": "4",
  "normativeDocument/repealed": "1",
  "normativeDocument/inForce": "19",
  "licensing/decisions": "69",
  "penalty/decisions": "286",
  "compulsion/decisions": "7",
  "fee/amount": "12.5",
});
const DISPUTES = section("disputes", {
  "reconsideration/upheld": "3",
  "reconsideration/corrected": "1",
  "reconsideration/otherResult": "1",
  "reconsideration/pending": "1",
  "reconsideration/total": "6",
  "directLitigation/upheld": "1",
  "directLitigation/pending": "1",
  "directLitigation/total": "2",
  "postReconsiderationLitigation/upheld": "1",
  "postReconsiderationLitigation/total": "1",
});

function read(agency: string): Report {
  return analyze(
    report({
      title: `# ${agency}2024年政府信息公开工作年度报告`,
      requests: REQUESTS,
      proactive: PROACTIVE,
      disputes: DISPUTES,
      signature: `${agency}\n\n2025年1月20日`,
    }),
  ).report;
}

/** Where a sentence contradicts the tables; indices into it. */
function contradictions(beside: Report, text: string): number[] {
  const line: ProseLine = {
    kind: "body",
    line: 0,
    range: { start: 0, end: text.length },
    text,
    section: null,
  };
  return compareProse(beside, [line]).flatMap(({ agrees, statement }) =>
    agrees ? [] : [statement.range.start],
  );
}

const NUMERALS: Readonly<Record<string, string>> = { 二十六: "二十九", 二十五: "二十八" };

function change(number: string): string {
  return NUMERALS[number] ?? (number.includes(".") ? "15.7" : String(Number(number) + 7));
}

/** Every copy of a sentence in which one figure is changed, with the place of that figure. */
function listChanged(sentence: string): { text: string; at: number }[] {
  const parts = sentence.split(/[【】]/);
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return [];
    const before = parts.slice(0, index).join("");
    return [{ text: `${before}${change(part)}${parts.slice(index + 1).join("")}`, at: before.length }];
  });
}

describe("sentences as they are heard", () => {
  for (const [name, agency, sentences] of [
    ["of towns", "青石镇人民政府", HEARD_OF_TOWNS],
    ["of towns, more", "青石镇人民政府", MORE_OF_TOWNS],
    ["of counties", "临河县人民政府", HEARD_OF_COUNTIES],
    ["of bureaus", "临河市住房和城乡建设局", HEARD_OF_BUREAUS],
  ] as const) {
    const beside = read(agency);
    it(`${name}: nothing is said of what is true, or of other matters`, () => {
      const wrong = sentences
        .map((sentence) => sentence.replace(/[【】]/g, ""))
        .filter((text) => contradictions(beside, text).length > 0);
      expect(wrong).toEqual([]);
    });
    it(`${name}: every figure of the tables that is changed is found where it stands`, () => {
      const missed = sentences
        .flatMap(listChanged)
        .filter(({ text, at }) => !contradictions(beside, text).includes(at));
      expect(missed).toEqual([]);
    });
  }
});

/** The sections of a report with these figures, all requests by natural persons. */
function sectionsOf(figures: Figures): Partial<Record<"requests" | "proactive" | "disputes", string>> {
  const values = { requests: {}, proactive: {}, disputes: {} } as Record<
    "requests" | "proactive" | "disputes",
    Record<string, string>
  >;
  for (const [key, value] of Object.entries(figures)) {
    const [table, row, column] = key.split("/");
    if (table === "proactive" || table === "disputes") values[table][`${row}/${column}`] = String(value);
    else {
      values.requests[`${key}/naturalPerson`] = String(value);
      values.requests[`${key}/total`] = String(value);
    }
  }
  return {
    requests: section("requests", values.requests),
    proactive: section("proactive", values.proactive),
    disputes: section("disputes", values.disputes),
  };
}

describe("sentences that were read wrongly once", () => {
  for (const [sentence, figures] of ONCE_MISREAD) {
    it(sentence, () => {
      const agency = sentence.includes("全县") ? "青石县" : "青石镇";
      const overview = sentence
        .replace(/【([^】]*)】/g, "⟦prose-mismatch|$1⟧")
        .replace(/〖([^〗]*)〗/g, "⟦prose-sum|$1⟧");
      const text = report({
        title: `# ${agency}2024年政府信息公开工作年度报告`,
        overview,
        ...sectionsOf(figures),
      });
      check(text, { rules: ["prose-mismatch", "prose-sum", "prose-total", "prose-share"] });
    });
  }
});

describe("reading", () => {
  const PIECES = [
    ...[
      "收到",
      "政府信息公开申请",
      "9件",
      "，",
      "其中",
      "、",
      "和",
      "（",
      "）",
      "。",
      "；",
      "均",
      "未",
      "分别",
    ],
    ...[
      "结转",
      "2024年",
      "上年",
      "行政复议",
      "维持",
      "占",
      "33.9%",
      "共计",
      "县政府",
      "共",
      "《",
      "》",
      "予以公开",
    ],
  ];

  it("gives every character to one token, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 }))), (pieces) => {
        const text = pieces.join("");
        const tokens = readTokens(text);
        expect(tokens.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      }),
    );
  });

  it("never throws", () => {
    const beside = read("青石镇人民政府");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        contradictions(beside, pieces.join(""));
      }),
    );
  });

  it("takes time in proportion to a sentence's length", () => {
    const beside = read("青石镇人民政府");
    const long = (count: number): string =>
      "收到政府信息公开申请9件、（其中和未均分别上年结转2件，".repeat(count);
    const measure = (text: string): number => {
      const started = performance.now();
      contradictions(beside, text);
      return performance.now() - started;
    };
    measure(long(100));
    const [short, longer] = [measure(long(200)), measure(long(3200))];
    expect(longer / short).toBeLessThan(16 * 6);
  });
});
