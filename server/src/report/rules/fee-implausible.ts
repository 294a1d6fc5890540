import type { Problem } from "../findings/finding.ts";
import { LineReader } from "../prose/paragraphs/kept.ts";
import { selectLines } from "../prose/paragraphs/unchanged.ts";
import type { ProseLine } from "../prose/prose.ts";
import { proseTextOf } from "../prose/proseText.ts";
import { type Quantity, readQuantities } from "../prose/quantities.ts";
import { locate, type Sentence, splitSentences } from "../prose/sentences.ts";
import { PROCESSING_FEE } from "../words/fee.ts";
import type { Rule } from "./rule.ts";

const FEE = new RegExp(PROCESSING_FEE);
/** Another charge in one clause with it: the sum is of both. */
const OTHER_FEE = /(?:邮[寄递]|快递|复[印制]|检索|打印|工本|登记|诉讼|手续|材料)[\u4e00-\u9fff]{0,2}费/;
/** Sentences that tell the tariff, or of fees that were not charged after all. */
const TARIFF = /标准|每[件页]|超过|以上|以下|不足|(?<!无|没有|未)减免|免收|退[还回费]|应[收缴]|拟|将/;
/** A clause that tells the sum of the fee named before: 发出收费通知1件，总金额385元. */
const GOES_ON =
  /^(?:(?:20\d{2}年(?:度)?|全年|年内|本年度?)(?:我[\u4e00-\u9fff]|本[\u4e00-\u9fff]{1,2}|共)?)?(?:总?金额|涉及|合计|共计|累计|共?[收计]取|总计|实收|实际收取|收费|合)[^费按其]{0,8}$/;
/** Every step of the tariff is a multiple of so many yuan (国办函〔2020〕109号, articles 4 and 5). */
const STEP = 10;
const MYRIAD = 10_000;
/** So much, in yuan, no agency charges in a year: 万元 was written for 元. */
const MOST = 500_000;

/** A sum of processing fees that the tariff can give. */
export const feeImplausible: Rule = {
  code: "fee-implausible",
  name: { zh: "信息处理费存疑", en: "implausible fee" },
  group: "dates",
  level: "warning",
  fix: "none",
  summary: {
    zh: "信息处理费的数额按收费标准不可能出现。",
    en: "The processing fee stated cannot result from the tariff.",
  },
  why: {
    zh: "信息处理费按件或按量计收：按件的，同一申请人一个月内 10 件以内不收，第 11 至 30 件每件 100 元，从第 31 件起每 10 件为一档、每档提高 100 元；按量的，30 页以内不收，第 31 至 100 页每页 10 元，第 101 至 200 页每页 20 元，从第 201 页起每页 40 元。所以全年合计总是 10 元的整数倍；几百万元的，多半把元写成了万元。依据：《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条、第五条。",
    en: "The fee is charged by request (100 yuan from the eleventh of an applicant in a month on, rising from the thirty-first) or by page (10, 20 or 40 yuan), so that a year's sum is a multiple of 10 yuan; millions mean that 万元 was written for 元. Source: Measures for the Processing Fee (2020), articles 4 and 5.",
  },
  advice: {
    zh: "对照收费票据核对数额和单位（元、万元）。",
    en: "Check the amount and its unit against the receipts.",
  },
  examples: {
    wrong: "## 六、其他需要报告的事项\n\n本年度收取信息处理费385元。\n",
    right: "## 六、其他需要报告的事项\n\n本年度收取信息处理费380元。\n",
  },
  *check({ prose }) {
    for (const line of selectLines(prose, HOLDS_FEE, () => FEE.test(proseTextOf(prose).bare))) {
      if (line.kind !== "body" || !line.text.includes("费") || !line.text.includes("元")) continue;
      for (const sentence of splitSentences(line)) {
        if (!FEE.test(sentence.text) || TARIFF.test(sentence.text)) continue;
        for (const amount of listFees(sentence)) yield* judge(sentence, amount);
      }
    }
  },
};

const HOLDS_FEE = new LineReader(
  (line: ProseLine) => line.text.includes("费") && splitSentences(line).some(({ text }) => FEE.test(text)),
);

/** The amounts of money that stand in one clause with the fee. */
function listFees({ text }: Sentence): Quantity[] {
  return readQuantities(text).filter(({ unit, start, isExact }) => {
    if ((unit !== "元" && unit !== "万元") || !isExact) return false;
    const before = text.slice(0, start);
    // 复印费、信息处理费 385 元 is the sum of both.
    const list = before.split(/[，；]|：(?!$)/).at(-1) ?? "";
    if (OTHER_FEE.test(list)) return false;
    const clause = list.split("、").at(-1) ?? "";
    return FEE.test(clause) || (FEE.test(before) && GOES_ON.test(clause));
  });
}

function* judge(sentence: Sentence, { value, unit, start, end }: Quantity): Iterable<Problem> {
  const yuan = Math.round(value * (unit === "万元" ? MYRIAD : 1) * 100) / 100;
  const range = locate(sentence, start, end);
  const written = sentence.text.slice(start, end);
  if (yuan > MOST) {
    yield {
      message: {
        zh: `信息处理费写“${written}”，一年不可能收这么多，可能把元写成了万元。请核对单位。`,
        en: `“${written}” is more than any agency charges in a year; 万元 may stand for 元. Check the unit.`,
      },
      range,
    };
  } else if (yuan % STEP !== 0) {
    yield {
      message: {
        zh: `信息处理费写“${written}”，按收费标准应是 ${STEP} 元的整数倍。请对照票据核对。`,
        en: `“${written}” is not a multiple of ${STEP} yuan, as every sum of the tariff is. Check it against the receipts.`,
      },
      range,
    };
  }
}
