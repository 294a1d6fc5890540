import type { Problem } from "../findings/finding.ts";
import { asSlip } from "../findings/proseCause.ts";
import { isChinese, listForeign } from "../prose/foreign.ts";
import { findAddressMarks, mayHoldAddress } from "../prose/marks/addressMarks.ts";
import { LineReader } from "../prose/paragraphs/kept.ts";
import { isWritten, selectLines } from "../prose/paragraphs/unchanged.ts";
import type { ProseLine } from "../prose/prose.ts";
import { proseTextOf } from "../prose/proseText.ts";
import type { Edit } from "../text/edits.ts";
import { findMatches } from "../text/matches.ts";
import type { Range } from "../text/range.ts";
import type { Rule } from "./rule.ts";

const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [";", "；"],
  [":", "："],
  ["?", "？"],
  ["!", "！"],
  ["(", "（"],
  [")", "）"],
  [".", "。"],
]);
const HALF = /[,;:()?!"'＂]/;
/** Words between the quotation marks of a keyboard. */
const QUOTED = /(["＂])([^"＂\n]{1,60})\1|(')([^'\n]{1,40})'/g;
/** A full stop of the keyboard: at the end of a paragraph, or after what is counted. */
const DOT =
  /\.(?<=[\u4e00-\u9fff”》）]\.)(?<!(?:^|[。；\s])[一二三四五六七八九十附图表甲乙丙丁]{1,3}\.)(?=[^\S\n]*$)|\.(?<=\d\u200b*[件条份个次项篇期场人]\u200b*\.)(?=\u200b*[\u4e00-\u9fff])/gm;
const RUN = /[，。；：、,;:]+|[?!]/g;
const DOUBLED = /[，。；：、,;:][，。；：、,;:]/;
/** Of marks that stand together the first of these that is among them is kept: it parts most. */
const BY_STRENGTH = ["。", "；", "：", "，", "、"];
/** Spaces, markup and the marks of bold type do not part a mark from its neighbour. */
const PASSED_OVER = /[\s\u200b*_]/;
/** The number of a paragraph: heading-numbering speaks of its brackets. */
const NUMBER = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[A-Za-z])\s*$/;
const YEAR = /^\s*\d{4}\s*$/;
const EMPTY_LABEL = /(?:电话|传真|邮编|邮政编码|地址|邮箱|联系人|网址)$/;

/** Chinese punctuation is full-width and stands once. */
export const punctuationWidth: Rule = {
  code: "punctuation-width",
  name: { zh: "半角标点", en: "half-width marks" },
  group: "wording",
  level: "hint",
  fix: "safe",
  summary: {
    zh: "中文里用了半角的 , ; : ( ) ? ! 或句末的 .，用了直引号，或者标点重复；网址里用了全角标点。",
    en: "Half-width , ; : ( ) ? ! or a closing . among Chinese characters, straight quotation marks, or doubled marks; full-width marks in addresses.",
  },
  why: {
    zh: "中文标点各占一个字的位置；半角标点是换输入法或从表格、网页粘贴时留下的。数字里的（1,234、12:30）、网址、邮箱、外文词语里的和 Markdown 符号不算；序号的括号由“层次序号有误”（heading-numbering）提示，统计表不看。同一行的各处合为一条。依据：GB/T 15834—2011《标点符号用法》5.1。",
    en: "A Chinese mark takes the place of a character; half-width ones come from another input method or from pasting. Those inside numbers (1,234, 12:30), addresses, e-mails, foreign phrases and Markdown are not meant; brackets of numbering belong to heading-numbering, and tables are not looked at. All places of a line make one finding. Source: GB/T 15834-2011, 5.1.",
  },
  advice: { zh: "改为全角标点，重复的留一个。", en: "Write the full-width mark, once." },
  examples: {
    wrong: "## 一、总体情况\n\n全年主动公开政府信息20条,其中网站15条;公众号5条。\n",
    right: "## 一、总体情况\n\n全年主动公开政府信息20条，访问量1,234次，每日9:30更新（节假日除外）。\n",
  },
  *check({ prose }) {
    const hasAddress = (): boolean => mayHoldAddress(proseTextOf(prose).written);
    for (const line of selectLines(prose, HOLDS_ADDRESS, hasAddress)) {
      const edits = line.kind === "body" ? findAddressMarks(line.text) : [];
      if (edits.length > 0) yield describeAddress(line, edits);
    }
    if (!isWritten(prose) && !mayHold(proseTextOf(prose).written)) return;
    for (const line of prose) {
      const places = PLACES.of(line);
      if (places.length > 0) yield describeWidths(line, places);
    }
  },
};

function mayHold(text: string): boolean {
  return HALF.test(text) || DOUBLED.test(text) || text.search(DOT) >= 0;
}

const NONE: readonly WidthEdit[] = [];
/** The places of lines, in order. */
const PLACES = new LineReader(({ kind, text }: ProseLine): readonly WidthEdit[] => {
  if ((kind !== "body" && kind !== "heading") || !mayHold(text)) return NONE;
  const foreign = listForeign(text);
  const isForeign = (index: number): boolean =>
    foreign.some(({ start, end }) => start <= index && index < end);
  const places = [
    ...findMarks(text, isForeign),
    ...findDots(text),
    ...findBrackets(text, isForeign),
    ...findQuotes(text, isForeign),
  ];
  return places.length === 0 ? NONE : places.sort((a, b) => a.range.start - b.range.start);
});

const HOLDS_ADDRESS = new LineReader(({ text }: ProseLine) => mayHoldAddress(text));

/** Full-width marks in an address: nobody gets there by it. */
function describeAddress({ range: { start: base }, text }: ProseLine, edits: readonly Edit[]): Problem {
  const marks = [...new Set(edits.map(({ range }) => text[range.start]))].join(" ");
  const shift = ({ start, end }: Range): Range => ({ start: base + start, end: base + end });
  const first = edits[0]?.range ?? { start: 0, end: 0 };
  return {
    message: {
      zh: `网址或邮箱里有 ${edits.length} 处全角标点（${marks}），应为半角，否则打不开。`,
      en: `${edits.length} marks of a website's or e-mail's address are full-width (${marks}): it cannot be opened.`,
    },
    range: shift(first),
    fixes: [
      {
        title: { zh: "改为半角", en: "Write them half-width" },
        safe: true,
        edits: edits.map(({ range, newText }) => ({ range: shift(range), newText })),
      },
    ],
  };
}

/** Indices into the line, and what is to stand there. */
interface WidthEdit extends Edit {
  readonly isDoubled: boolean;
}

/** Marks other than brackets: half-width ones beside Chinese, and runs of several. */
function* findMarks(text: string, isForeign: (index: number) => boolean): Iterable<WidthEdit> {
  for (const { 0: run, index: start } of findMatches(text, RUN)) {
    const range = { start, end: start + run.length };
    const isDoubled = run.length > 1;
    if ((!isDoubled && !FULL_WIDTH.has(run)) || isForeign(start) || !isAmongChinese(text, range)) continue;
    const written = Array.from(run, (mark) => FULL_WIDTH.get(mark) ?? mark);
    // What stands behind 网址： is not there: placeholder asks for it.
    if (isDoubled && written[0] === "：" && EMPTY_LABEL.test(text.slice(0, start))) continue;
    yield { range, newText: isDoubled ? keepOne(written) : written.join(""), isDoubled };
  }
}

function findDots(text: string): WidthEdit[] {
  return findMatches(text, DOT).map(({ index }) => ({
    range: { start: index, end: index + 1 },
    newText: "。",
    isDoubled: false,
  }));
}

/** Three full stops are typed for an ellipsis (GB/T 15834-2011, 4.11). */
function keepOne(marks: readonly string[]): string {
  if (marks.length > 2 && marks.every((mark) => mark === "。")) return "……";
  return BY_STRENGTH.find((mark) => marks.includes(mark)) ?? marks.join("");
}

/** Whether a mark parts Chinese: a Chinese character or mark stands on one side, and no number on both. */
function isAmongChinese(text: string, { start, end }: Range): boolean {
  const before = nearestBefore(text, start);
  const after = nearestAfter(text, end);
  if (before === undefined) return false;
  // `![` opens a picture, `]:` the target of a link.
  if (text[end] === "[" && text[start] === "!") return false;
  if (before === "]" && text[start] === ":") return false;
  if (isChinese(before)) return true;
  return isChinese(after) && /[\w%％‰℃"')\]]/.test(before);
}

function nearestBefore(text: string, index: number): string | undefined {
  let at = index - 1;
  while (at >= 0 && PASSED_OVER.test(text[at] ?? "")) at--;
  return text[at];
}

function nearestAfter(text: string, index: number): string | undefined {
  let at = index;
  while (at < text.length && PASSED_OVER.test(text[at] ?? "")) at++;
  return text[at];
}

/** Quotation marks of the keyboard, in pairs around Chinese; where one of a line lacks its partner, none is certain. */
function* findQuotes(text: string, isForeign: (index: number) => boolean): Iterable<WidthEdit> {
  const [doubles, singles] = [/["＂]/, "'"].map((mark) => text.split(mark).length - 1);
  if (!doubles && !singles) return;
  for (const { 0: whole, 1: double, 2: inside, 4: words = inside ?? "", index } of findMatches(
    text,
    QUOTED,
  )) {
    const count = (double === undefined ? singles : doubles) ?? 0;
    const end = index + whole.length - 1;
    if (count % 2 === 1 || isForeign(index) || isForeign(end)) continue;
    const [first, last] = [words.charAt(0), words.charAt(words.length - 1)];
    if (![...words].some(isChinese) || /[\s，。；：、]/.test(first) || /[\s，；：、]/.test(last)) continue;
    const [open, close] = double === undefined ? ["‘", "’"] : ["“", "”"];
    yield { range: { start: index, end: index + 1 }, newText: open, isDoubled: false };
    yield { range: { start: end, end: end + 1 }, newText: close, isDoubled: false };
  }
}

/** Pairs of brackets of which one or both are half-width; those without a partner are for unpaired-mark. */
function* findBrackets(text: string, isForeign: (index: number) => boolean): Iterable<WidthEdit> {
  if (!text.includes("(") && !text.includes(")")) return;
  const open: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (isForeign(index)) continue;
    if (char === "(" || char === "（") open.push(index);
    if (char !== ")" && char !== "）") continue;
    const start = open.pop();
    if (start === undefined || !isMeant(text, start, index)) continue;
    for (const at of [start, index]) {
      const newText = FULL_WIDTH.get(text[at] ?? "");
      if (newText) yield { range: { start: at, end: at + 1 }, newText, isDoubled: false };
    }
  }
}

function isMeant(text: string, start: number, end: number): boolean {
  const inside = text.slice(start + 1, end);
  const before = nearestBefore(text, start);
  const after = text.slice(end + 1, end + 2);
  if (NUMBER.test(inside) && before !== "第") return false;
  // The year of a document's number has brackets of its own, and a dialling code stands before its number.
  if (/^\s*\d/.test(after) && (YEAR.test(inside) || /^\d+$/.test(inside))) return false;
  if (text[start] === "（" || text[end] === "）") return true;
  return isChinese(before) || [...inside].some(isChinese) || (before === undefined && isChinese(after));
}

function describeWidths({ range: { start: base }, text }: ProseLine, places: readonly WidthEdit[]): Problem {
  const half = places.filter(({ isDoubled }) => !isDoubled);
  const marks = [...new Set(half.map(({ range }) => text[range.start]))].join(" ");
  const doubled = places.filter(({ isDoubled }) => isDoubled);
  const runs = doubled.map(({ range }) => text.slice(range.start, range.end));
  const zh = [
    ...(half.length > 0 ? [`本行有 ${half.length} 处半角标点（${marks}），应为全角`] : []),
    ...(runs.length > 0 ? [`标点重复：${[...new Set(runs)].map((run) => `“${run}”`).join("、")}`] : []),
  ];
  const en = [
    ...(half.length > 0 ? [`${half.length} half-width marks (${marks}) on this line`] : []),
    ...(runs.length > 0 ? [`Doubled marks: ${[...new Set(runs)].join(" ")}`] : []),
  ];
  const shift = (range: Range): Range => ({ start: base + range.start, end: base + range.end });
  const first = places[0]?.range ?? { start: 0, end: 0 };
  const problem: Problem = {
    message: { zh: `${zh.join("；")}。`, en: `${en.join("; ")}.` },
    range: shift(first),
    fixes: [
      {
        title: {
          zh: `改正本行标点（${places.length} 处）`,
          en: `Fix the punctuation on this line (${places.length})`,
        },
        safe: true,
        edits: places.map(({ range, newText }) => ({ range: shift(range), newText })),
      },
    ],
  };
  return asSlip(problem, {
    key: half.length > 0 ? "half-width" : "doubled",
    place:
      half.length > 0 ? { zh: "半角标点", en: "Half-width mark" } : { zh: "重复的标点", en: "Doubled mark" },
    ranges: places.map(({ range }) => shift(range)),
    fix: { zh: "改正全文标点", en: "Fix the punctuation everywhere" },
    tellAll: (lines, all) =>
      half.length > 0
        ? {
            zh: `全文 ${lines} 行有 ${all} 处标点不规范（如半角的“${text[half[0]?.range.start ?? 0]}”），应为全角。`,
            en: `${all} marks on ${lines} lines are half-width (such as “${text[half[0]?.range.start ?? 0]}”) or doubled.`,
          }
        : {
            zh: `全文 ${lines} 行有 ${all} 处标点重复（如“${runs[0] ?? ""}”）。`,
            en: `Marks are doubled in ${all} places on ${lines} lines (such as “${runs[0] ?? ""}”).`,
          },
  });
}
