import { findMatches } from "../text/matches.ts";
import { readChineseNumeral } from "../text/numerals.ts";

/** A number with its unit in a sentence; `start` and `end` are indices into the sentence's text. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** False for 余, 约, 近, 左右, 以上 and for ranges: such a number contradicts nothing. */
  readonly isExact: boolean;
  /** How far it may lie from what was counted, as it is given in 万: 1.56万件 may be anything up to 100 more or less; else 0. */
  readonly rounding: number;
  readonly start: number;
  /** Where the unit begins. */
  readonly numberEnd: number;
  readonly end: number;
}

const UNIT = "件次|人次|条次|篇次|户次|场次|批次|册次|万元|[件条份个次项篇宗起例元部则期场封]";
/** Units that words of other meanings end in as well: only after digits are they counted with. */
const UNIT_AFTER_DIGITS = `${UNIT}|[笔单家人名位户处册通张幅块台套种批版集辆]`;
/** 共有 8（件）: the unit may stand in brackets. */
const QUANTITY = new RegExp(
  `(?:(\\d[\\d,]*(?:\\.\\d+)?)(万(?!元))?(余|多|几)?(（(?:${UNIT})）|${UNIT_AFTER_DIGITS})|([零〇一二两三四五六七八九十百千万]+)(余|多|几)?(${UNIT}))`,
  "g",
);
const BRACKETS = /[（）]/g;
/** 一次性, 一条龙, 三个方面: words, not amounts. */
const NO_UNIT_BEFORE = /^(?:性|龙|事(?!项)|方面|层面|以上的|环节|阶段|月|工作日|百分点)/;
const ROUGH_BEFORE = /(?:约|近|超过?|逾|不足|不少于|至少|将近|大约|\d[件条份个次项]?[-—~～至到]|\d、)$/;
/** 数十件, 几百条. */
const ROUGH_NUMERAL = /[数几上]$/;
/** 8 件多 is rough, 比上年的 8 件多 3 件 is not. */
const ROUGH_AFTER = /^(?:左右|以上|以下|余|多(?!\d)|不等|[-—~～至到]\d)/;
const MYRIAD = 10_000;

/** Every amount in a sentence, in order. Ordinals (第 3 次), percentages and years are none. */
export function readQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  for (const match of findMatches(text, QUANTITY)) {
    const [whole, digits, myriad, , , numerals] = match;
    const more = match[3] ?? match[6];
    const unit = (match[4] ?? match[7] ?? "").replace(BRACKETS, "");
    const start = match.index;
    const end = start + whole.length;
    const before = text.slice(Math.max(0, start - 4), start);
    const after = text.slice(end, end + 4);
    if (/第$/.test(before) || NO_UNIT_BEFORE.test(after)) continue;
    const value = readNumber(digits ?? numerals ?? "");
    if (value === null) continue;
    const isRough =
      Boolean(more) ||
      (numerals && ROUGH_NUMERAL.test(before)) ||
      ROUGH_BEFORE.test(before) ||
      ROUGH_AFTER.test(after);
    quantities.push({
      value: myriad ? Math.round(value * MYRIAD) : value,
      unit,
      isExact: !isRough && !myriad,
      rounding: myriad && !isRough ? MYRIAD / 10 ** decimalsOf(digits ?? "") : 0,
      start,
      numberEnd: start + (digits ?? numerals ?? "").length,
      end,
    });
  }
  return quantities;
}

function decimalsOf(digits: string): number {
  return digits.split(".")[1]?.length ?? 0;
}

function readNumber(digits: string): number | null {
  if (/^\d/.test(digits)) return Number(digits.replaceAll(",", ""));
  return /^[零〇]$/.test(digits) ? 0 : readChineseNumeral(digits);
}
