import { writeChineseNumeral } from "../../report/index.ts";

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];
const FINANCIAL: Readonly<Record<string, string>> = {
  ...{ 零: "零", 一: "壹", 二: "贰", 三: "叁", 四: "肆", 五: "伍", 六: "陆", 七: "柒", 八: "捌", 九: "玖" },
  ...{ 十: "拾", 百: "佰", 千: "仟", 万: "万" },
};
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/**
 * Writes an automatic number in a format of ISO/IEC 29500-1, 17.18.59. Formats that no Chinese document uses are
 * written in Arabic digits.
 */
export function writeNumber(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
    case "taiwaneseCounting":
      return writeChineseNumeral(value);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return digits(value, "〇一二三四五六七八九");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return [...writeChineseNumeral(value)].map((char) => FINANCIAL[char] ?? char).join("");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return digits(value, "０１２３４５６７８９");
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case "decimalEnclosedParen":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`;
    case "decimalEnclosedFullstop":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`;
    case "ideographEnclosedCircle":
      return value >= 1 && value <= 10
        ? String.fromCodePoint(0x3280 + value - 1)
        : writeChineseNumeral(value);
    case "ideographTraditional":
      return STEMS[value - 1] ?? String(value);
    case "ideographZodiac":
      return BRANCHES[value - 1] ?? String(value);
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    default:
      return String(value);
  }
}

function digits(value: number, written: string): string {
  return String(value).replace(/\d/g, (digit) => written[Number(digit)] ?? digit);
}

/** A to Z, then AA, BB. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 9) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, written] of ROMAN) {
    while (rest >= worth) {
      text += written;
      rest -= worth;
    }
  }
  return text;
}
