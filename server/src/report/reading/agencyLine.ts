import { type PlainText, plainTextOf } from "../syntax/plainText.ts";
import type { Line } from "../syntax/syntax.ts";
import { narrowWidth } from "../text/figure.ts";
import { readChineseNumeral } from "../text/numerals.ts";
import type { Span } from "../text/range.ts";

const AGENCY_END =
  /(?:政府|镇|乡|街道|办事处|局|厅|委员会|委|办公室|部|院|署|司|处|所|站|中心|管委会|管理委员会|委员会办公室|公司|区|县|市|州|旗|省|队|公安|学校|大学|学院|医院|海关|集团|馆|联合会|供销合作社|供销社|气象台|监狱|中学|小学|幼儿园|第[一二三四五六七八九十]{1,2}中|分行|支行|农场|林场|协会|红十字会|总工会)(?:[（(][^（()）]{2,20}[）)])?$/;
export const LONGEST_AGENCY = 40;
/** How an agency speaks of itself: no name. */
export const SELF = /^(?:[我本各该](?!溪)|全(?:[省市区县镇乡街局]|州(?!县)))/;
/** Marks of a sentence: a line with one of them is prose that mentions the report. */
export const SENTENCE = /[。；;，,：:！？《》]/;

/** A line that is the name of an agency and nothing else. */
export function readAgencyLine(text: string, line: Line): Span | null {
  return readAgencyName(plainTextOf(text, line.content));
}

/** Words that are the name of an agency and nothing else. */
export function readAgencyName({ words, placeOf }: PlainText): Span | null {
  const name = words.trim();
  if (name.length > LONGEST_AGENCY || SENTENCE.test(name) || !AGENCY_END.test(name)) return null;
  const start = words.indexOf(name);
  return { range: placeOf(start, start + name.length), text: name.replace(/\s/g, "") };
}

/** Reads a year's four digits, in Arabic (any width) or Chinese; null where they are no year since 2000. */
export function readYear(digits: string): number | null {
  const narrow = narrowWidth(digits).replace(/\s/g, "").replace(/○/g, "〇");
  const year = /^\d{4}$/.test(narrow) ? Number(narrow) : readChineseNumeral(narrow);
  return year !== null && year >= 2000 && year < 2100 ? year : null;
}
