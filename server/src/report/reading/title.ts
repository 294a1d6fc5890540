import type { Title } from "../model/report.ts";
import { type PlainText, plainTextOf } from "../syntax/plainText.ts";
import type { Line } from "../syntax/syntax.ts";
import { findMatches } from "../text/matches.ts";
import type { Range, Span } from "../text/range.ts";
import { LONGEST_AGENCY, readAgencyLine, readAgencyName, readYear, SELF, SENTENCE } from "./agencyLine.ts";

const DIGITS = "[0-9０-９〇○零一二三四五六七八九]";
/** What a title ends with besides agency and year; the year may stand among its words (工作2022年度报告). */
const WORDS = new RegExp(
  `(?:政府|政务)?信息(?:[与和及]政务)?公[开開](?:工作|的|年度|情况|总结|${DIGITS}{4}年?度?)*(?:[报報]告|年[报報])(?:[（(][^（()）]*[）)])?$`,
);
/** The report under a name that is not its own: agency and year before it make it a title all the same. */
const OTHER_WORDS = new RegExp(
  `^\\p{Script=Han}{2,30}${DIGITS}{4}年度?(?:依申请)?政[府务](?:信息公[开開]|公[开開]|信息)(?:的|工作|年度|全年)*(?:情况)?(?:[报報]告|汇报|(?<=情况))$`,
  "u",
);
/** What a web page puts behind a title: …年度报告-临河县人民政府, …年度报告.docx. */
const SITE =
  /(?<=[报報]告)(?:\s*\.(?:docx?|wps|pdf|html?|txt|md)$|\s*[-_|–—]{1,3}\s*\p{Script=Han}{2,24}|\s+(?:信息来源|来源|发布时间|发布日期|日期|时间|作者|浏览|阅读|字号|字体)[^：:]{0,4}[：:].*)$/u;
/** One of these stands in whatever is put there. */
const MAY_NAME_SITE = /[-.|_–—：:]/;
const STANDARD_WORDS = "政府信息公开工作年度报告";
const YEAR = new RegExp(
  `(${DIGITS}(?:\\s*${DIGITS}){3})\\s*(?:年度?|(?=\\s*(?:政府)?信息公)|(?<=^\\s*${DIGITS}{4})(?=[县市区镇乡街]?\\p{Script=Han}{2}))`,
  "gu",
);
/** What is added behind a title says nothing of its year: （2024年1月18日）. */
const IN_BRACKETS = /[（(][^（()）]*[）)]\s*$/;
/** A year of a title that lacks its 年. */
const BARE_YEAR = new RegExp(`${DIGITS}{4}(?=(?:政府)?信息公)`);
const DOUBLED_WORD = /年(?:度)?年|年度度/;
const YEAR_LINE = new RegExp(`^[（(]?\\s*(${DIGITS}(?:\\s*${DIGITS}){3})\\s*年度?\\s*[）)]?$`);
/** The last character of whatever may be a title, or the last line of one. */
const TITLE_ENDS: ReadonlySet<string> = new Set("告报報况）)");
const LONGEST_TITLE = 70;
/** A title is torn over no more lines than this; what follows the first of them is short. */
const MOST_LINES = 3;
const LONGEST_REST = 30;
const REST = /[报報]\s*告(?:\s*[（(][^（()）]*[）)])?$|年\s*[报報]$/;
const TORN = /^(?:府?信息|息公|公[开開])/;
/** Agency and year, and the report's name torn from them. */
const NAMED = new RegExp(`^\\s*\\p{Script=Han}{2,}\\s*${DIGITS}{4}\\s*年度?\\s*政府信息公开`, "u");
/** A row of one cell: its pipes before it, and its words. */
const ONE_CELL = /^([|\s]*)([^|\s](?:[^|]*[^|\s])?)[|\s]+$/;
/** The row of a catalogue that names the title: 标 题 | …年度报告 | ||, 名 称：…年度报告 发布日期：…. */
const CATALOGUED =
  /^[|\s]*(?:标\s*题|名\s*称|(?:信息|文件|公文)(?:标题|名称))\s*[：:|\s]\s*([^|\s：:][^|：:]{0,70}?[报報]\s*告(?:[（(][^（()）|]*[）)])?)(?=[|\s]*$|\s+\p{Script=Han}[\p{Script=Han}\s]{1,8}[：:])/u;
/** The year in the line of the agency, before or after its name. */
const YEAR_AND_NAME = new RegExp(
  `^\\s*(?:(${DIGITS}{4})\\s*年度?\\s*(\\S.*?)|(\\S.*?)\\s*(${DIGITS}{4})\\s*(?:年度?)?)\\s*$`,
);
const ENCLOSED = /^\s*附件\s*[一二三四五\d]*\s*[：:]/;
/** What stands before an agency in its line: the number of a page, the name of a website, 附件. */
const BEFORE_AGENCY =
  /^\s*附件\s*[一二三四五\d]*\s*[：:]|^(?:page|p\.?|第)\s*\d+\s*页?\s*[-–—_|:：/]*\s*|^.{2,30}?(?:门户网站|政府网站?|官网)\s*[-–—_|:：>\s]+/i;

/**
 * Finds the title: the last line before section one that names the report (or lines, where it is torn), with the agency or
 * the year on the lines around it where they stand apart (domain.md, "Report").
 * @param lines the lines as a reader sees them.
 * @param until offset of the first section heading, or the text's length.
 */
export function findTitle(text: string, lines: readonly Line[], until: number): Title | null {
  const filled = lines
    .filter((line) => line.start < until && line.content.start < line.content.end)
    .map((line) => withoutPipes(text, line));
  let broken: Title | null = null;
  let other: Title | null = null;
  let nameless: Title | null = null;
  for (let index = filled.length - 1; index >= 0; index--) {
    const whole = viewOf(text, filled, index, 1);
    if (!TITLE_ENDS.has(whole.words.trimEnd().slice(-1))) continue;
    if (isTitle(whole)) {
      const torn = readTorn(text, filled, index, whole.words);
      const title = torn ? readTitle(text, filled, index, torn, 2) : readTitle(text, filled, index, whole, 1);
      // A page may repeat the report's name below its title, without the agency.
      if (title.agency) return title;
      nameless ??= title;
      continue;
    }
    if (!other && OTHER_WORDS.test(whole.words.replace(/\s/g, "")))
      other = readTitle(text, filled, index, whole, 1);
    // A line may break before the last character.
    if (broken || whole.words.length > LONGEST_REST || !(REST.test(whole.words) || whole.words === "告"))
      continue;
    for (let count = 2; count <= MOST_LINES && !broken; count++) {
      const view = viewOf(text, filled, index, count);
      if (!isTitle(view)) continue;
      // 青石镇2024年政府 ¶ 信息公开工作 ¶ 年度报告.
      const longer = viewOf(text, filled, index, count + 1);
      const isMore = count < MOST_LINES && TORN.test(view.words) && isTitle(longer);
      broken = isMore
        ? readTitle(text, filled, index, longer, count + 1)
        : readTitle(text, filled, index, view, count);
    }
  }
  return nameless ?? broken ?? other;
}

/** A title with the line before it, where that ends with words of its own: 政府 may be torn off, with all before it. */
function readTorn(text: string, filled: readonly Line[], index: number, words: string): PlainText | null {
  const isPiece = TORN.test(words);
  if (index === 0 || !(isPiece || /^\s*政府信息/.test(words))) return null;
  const both = viewOf(text, filled, index, 2);
  return isTitle(both) && (isPiece || NAMED.test(both.words)) ? both : null;
}

/** A line that is one cell of a table, without the pipes that close it; and what a catalogue's row says the title is. */
function withoutPipes(text: string, line: Line): Line {
  const { start, end } = line.content;
  const words = text.slice(start, end);
  const [entry, title = ""] = CATALOGUED.exec(words) ?? [];
  if (entry !== undefined) {
    const first = start + entry.length - title.length;
    return { ...line, content: { start: first, end: first + title.length } };
  }
  if (!words.includes("|")) return line;
  const [, opening = "", cell = ""] = ONE_CELL.exec(words) ?? [];
  if (cell === "") return line;
  const first = start + opening.length;
  return { ...line, content: { start: first, end: first + cell.length } };
}

/** Some lines up to one of them, as one stretch of words. */
function viewOf(text: string, filled: readonly Line[], last: number, count: number): PlainText {
  const parts = filled
    .slice(Math.max(0, last - count + 1), last + 1)
    .map(({ content }) => withoutBold(plainTextOf(text, content)));
  const [only, second] = parts;
  if (only && !second) return withoutSite(only);
  const starts: number[] = [];
  let words = "";
  for (const part of parts) {
    starts.push(words.length);
    words += part.words;
  }
  const at = (offset: number, isEnd: boolean): number => {
    const index = starts.findLastIndex((start) => (isEnd ? start < offset : start <= offset));
    const own = offset - (starts[index] ?? 0);
    const part = parts[index];
    if (!part) return 0;
    return isEnd ? part.placeOf(own - 1, own).end : part.placeOf(own, own + 1).start;
  };
  return {
    words,
    placeOf: (from, to) => ({ start: at(from, false), end: to > from ? at(to, true) : at(from, false) }),
  };
}

/** Bold type inside a title: 青石镇**2024**年…, as it comes from documents in which figures have a type of their own. */
const BOLD = /(\*\*|__)(?=[^*_]+\1)|(?<=(?:\*\*|__)[^*_]+)(?:\*\*|__)/g;

function withoutBold(view: PlainText): PlainText {
  if (view.words.length > 2 * LONGEST_TITLE || !/\*\*|__/.test(view.words)) return view;
  const marks = findMatches(view.words, BOLD);
  if (marks.length === 0) return view;
  const places: number[] = [];
  for (let at = 0; at < view.words.length; at++)
    if (!marks.some(({ 0: mark, index }) => index <= at && at < index + mark.length)) places.push(at);
  const words = places.map((at) => view.words.charAt(at)).join("");
  return {
    words,
    placeOf: (from, to) => {
      const first = places[from] ?? view.words.length;
      const last = to > from ? places[to - 1] : undefined;
      return view.placeOf(first, last === undefined ? first : last + 1);
    },
  };
}

function withoutSite(view: PlainText): PlainText {
  const { words, placeOf } = view;
  return MAY_NAME_SITE.test(words) ? { words: words.replace(SITE, ""), placeOf } : view;
}

function isTitle({ words }: PlainText): boolean {
  const own = words.replace(ENCLOSED, "");
  return words.length <= LONGEST_TITLE && !SENTENCE.test(own) && WORDS.test(own.replace(/\s/g, ""));
}

function readTitle(
  text: string,
  filled: readonly Line[],
  index: number,
  view: PlainText,
  count: number,
): Title {
  const { words, placeOf } = view;
  let range: Range = placeOf(0, words.length);
  const [before, after] = [filled[index - count], filled[index + 1]];
  const years = findMatches(words.replace(IN_BRACKETS, ""), YEAR).map((match): Span => {
    const digits = match[1] ?? "";
    return { range: placeOf(match.index, match.index + digits.length), text: digits };
  });
  const bare = words.replace(/\s/g, "");
  let agency = readAgency(view);
  let form: Title["form"] = bare.includes(STANDARD_WORDS) ? "standard" : "words";
  // Of two years the one before the report's name is its own.
  let year = years.at(-1) ?? null;
  if (!agency) {
    const parts = before && !year ? readYearAndName(text, before) : null;
    const name = parts?.agency ?? (before ? readAgencyLine(text, before) : null);
    if (before && name) {
      agency = name;
      range = { start: before.content.start, end: range.end };
      year ??= parts?.year ?? null;
      if (parts && !/年/.test(text.slice(before.content.start, before.content.end))) form = "year-bare";
    }
  }
  if (DOUBLED_WORD.test(bare)) form = "words";
  else if (form === "standard" && BARE_YEAR.test(bare)) form = "year-bare";
  if (years.length > 1) form = "year-doubled";
  else if (!year) {
    const apart = [after, before].find((near) => near && yearOfLine(text, near));
    year = apart ? yearOfLine(text, apart) : null;
    if (apart && year) {
      range = {
        start: Math.min(range.start, apart.content.start),
        end: Math.max(range.end, apart.content.end),
      };
      form = "year-apart";
      // Three lines, one part each in their order, are a title as documents set it.
      const above = apart === before ? filled[index - count - 1] : undefined;
      const name = !agency && above ? readAgencyLine(text, above) : null;
      if (above && name) {
        agency = name;
        range = { start: above.content.start, end: range.end };
        form = bare === STANDARD_WORDS ? "standard" : "words";
      }
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

/** The agency: what stands before the report's name once the year, and what is none of its name, is taken out. */
function readAgency({ words, placeOf }: PlainText): Span | null {
  const named = words.search(/(?:政\s*[府务]\s*)?信\s*息\s*(?:[与和及]\s*政\s*务\s*)?公\s*[开開]/);
  const end = named < 0 ? words.search(/政\s*[府务]\s*(?:公\s*[开開]|信\s*息)/) : named;
  const blank = (match: string): string => " ".repeat(match.length);
  const bare = words.replace(YEAR, blank).slice(0, Math.max(0, end)).replace(BEFORE_AGENCY, blank);
  const parts = findMatches(bare, /\S+(?: \S+)*/g).map((match) => ({ at: match.index, words: match[0] }));
  const longest = parts.sort((a, b) => b.words.length - a.words.length)[0];
  if (!longest) return null;
  const name = longest.words.replace(/关于$|的$/, "");
  if (name.length < 2 || name.length > LONGEST_AGENCY || SELF.test(name)) return null;
  return { range: placeOf(longest.at, longest.at + name.length), text: name.replace(/\s/g, "") };
}

/** The agency and the year of a line that is nothing else. */
function readYearAndName(text: string, line: Line): { readonly agency: Span; readonly year: Span } | null {
  const view = plainTextOf(text, line.content);
  const [, first, after, before, last] = YEAR_AND_NAME.exec(view.words) ?? [];
  const [digits, name] = [first ?? last, after ?? before];
  if (digits === undefined || name === undefined) return null;
  const start = view.words.indexOf(name);
  const agency = readAgencyName({
    words: name,
    placeOf: (from, to) => view.placeOf(start + from, start + to),
  });
  const at = view.words.indexOf(digits);
  return agency && { agency, year: { range: view.placeOf(at, at + digits.length), text: digits } };
}

function yearOfLine(text: string, line: Line): Span | null {
  const { words, placeOf } = plainTextOf(text, line.content);
  const match = words.length > 16 ? null : YEAR_LINE.exec(words);
  const digits = match?.[1];
  if (digits === undefined) return null;
  const start = words.indexOf(digits);
  return { range: placeOf(start, start + digits.length), text: digits };
}
