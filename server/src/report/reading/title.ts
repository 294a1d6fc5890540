import type { Title } from "../model/report.ts";
import type { Line } from "../syntax/syntax.ts";
import { narrowWidth } from "../text/figure.ts";
import { findMatches } from "../text/matches.ts";
import { readChineseNumeral } from "../text/numerals.ts";
import type { Range, Span } from "../text/range.ts";

/** What a title is made of besides agency and year. */
const WORDS = /政府信息(?:与政务)?公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)(?:[（(][^（()）]*[）)])?$/;
const STANDARD_WORDS = "政府信息公开工作年度报告";
const DIGITS = "[0-9０-９〇零一二三四五六七八九]";
const YEAR = new RegExp(`(${DIGITS}(?:\\s*${DIGITS}){3})\\s*(?:年度?|(?=\\s*政府信息))`, "g");
const YEAR_LINE = new RegExp(`^[（(]?\\s*(${DIGITS}(?:\\s*${DIGITS}){3})\\s*年度?\\s*[）)]?$`);
const AGENCY_END =
  /(?:政府|镇|乡|街道|办事处|局|厅|委员会|委|办公室|部|院|署|司|处|所|站|中心|管委会|管理委员会|委员会办公室|公司|区|县|市|州|旗|省|支队|大队|总队|公安|法院|学校|医院)$/;
const LONGEST_TITLE = 70;
const LONGEST_AGENCY = 40;
/** Marks of a sentence: a line with one of them is prose that mentions the report. */
const SENTENCE = /[。；;，,：:！？《》]/;

/**
 * Finds the title: the last line before section one that names the report, with the agency or the year on the
 * lines around it where they stand apart (domain.md, "Report").
 * @param until offset of the first section heading, or the text's length.
 */
export function findTitle(text: string, lines: readonly Line[], until: number): Title | null {
  const filled = lines.filter((line) => line.start < until && line.content.start < line.content.end);
  for (let index = filled.length - 1; index >= 0; index--) {
    const line = filled[index];
    if (!line) continue;
    const words = text.slice(line.content.start, line.content.end);
    if (words.length > LONGEST_TITLE || SENTENCE.test(words)) continue;
    const match = WORDS.exec(words.replace(/\s/g, ""));
    if (match) return readTitle(text, filled, index);
  }
  return null;
}

function readTitle(text: string, filled: readonly Line[], index: number): Title | null {
  const line = filled[index];
  if (!line) return null;
  let range: Range = line.content;
  const words = text.slice(range.start, range.end);
  const years = findMatches(words, YEAR).map((match) => spanAt(range.start + match.index, match[1] ?? ""));
  const wordsStart = findWords(words);
  let agency = readAgency(words, range.start, wordsStart);
  let form: Title["form"] = words.replace(/\s/g, "").includes(STANDARD_WORDS) ? "standard" : "words";
  let year = years[0] ?? null;
  if (!agency) {
    const above = filled[index - 1];
    const name = above ? readAgencyLine(text, above) : null;
    if (above && name) {
      agency = name;
      range = { start: above.content.start, end: range.end };
    }
  }
  if (years.length > 1) form = "year-doubled";
  else if (!year) {
    const apart = [filled[index + 1], filled[index - 1]].find((near) => near && yearOfLine(text, near));
    year = apart ? yearOfLine(text, apart) : null;
    if (apart && year) {
      range = {
        start: Math.min(range.start, apart.content.start),
        end: Math.max(range.end, apart.content.end),
      };
      form = "year-apart";
    } else form = "year-missing";
  } else if (form === "standard" && agency && year.range.start < agency.range.start) form = "year-first";
  const value = year ? readYear(year.text) : null;
  return {
    range,
    agency,
    year,
    form,
    standardText: agency && value !== null ? `${agency.text}${value}年${STANDARD_WORDS}` : null,
  };
}

/** Offset of 政府信息公开… in a line that may hold spaces between its characters. */
function findWords(words: string): number {
  return words.search(/政\s*府\s*信\s*息\s*(?:与\s*政\s*务\s*)?公\s*开/);
}

/** The agency: what stands before the report's name once the year is taken out. */
function readAgency(words: string, base: number, wordsStart: number): Span | null {
  const head = words.slice(0, Math.max(0, wordsStart));
  const bare = head.replace(YEAR, (match) => " ".repeat(match.length));
  const parts = findMatches(bare, /\S+(?: \S+)*/g).map((match) => ({ at: match.index, words: match[0] }));
  const longest = parts.sort((a, b) => b.words.length - a.words.length)[0];
  if (!longest) return null;
  const name = longest.words.replace(/关于$|的$/, "");
  if (name.length < 2 || name.length > LONGEST_AGENCY) return null;
  const range = { start: base + longest.at, end: base + longest.at + name.length };
  return { range, text: name.replace(/\s/g, "") };
}

/** A line that is the name of an agency and nothing else. */
export function readAgencyLine(text: string, line: Line): Span | null {
  const words = text.slice(line.content.start, line.content.end);
  if (words.length > LONGEST_AGENCY || SENTENCE.test(words) || !AGENCY_END.test(words)) return null;
  return { range: line.content, text: words.replace(/\s/g, "") };
}

function yearOfLine(text: string, line: Line): Span | null {
  const words = text.slice(line.content.start, line.content.end);
  const match = words.length > 16 ? null : YEAR_LINE.exec(words);
  const digits = match?.[1];
  return digits === undefined ? null : spanAt(line.content.start + words.indexOf(digits), digits);
}

function spanAt(start: number, text: string): Span {
  return { range: { start, end: start + text.length }, text };
}

/** Reads a year's four digits, in Arabic (any width) or Chinese; null where they are no year since 2000. */
export function readYear(digits: string): number | null {
  const narrow = narrowWidth(digits).replace(/\s/g, "");
  const year = /^\d{4}$/.test(narrow) ? Number(narrow) : readChineseNumeral(narrow);
  return year !== null && year >= 2000 && year < 2100 ? year : null;
}
