import type { Problem } from "../findings/finding.ts";
import { asSlip } from "../findings/proseCause.ts";
import { isChinese } from "../prose/foreign.ts";
import { LineReader } from "../prose/paragraphs/kept.ts";
import { selectLines } from "../prose/paragraphs/unchanged.ts";
import { findPlaceholders } from "../prose/placeholders.ts";
import type { ProseLine } from "../prose/prose.ts";
import { proseTextOf } from "../prose/proseText.ts";
import { findMatches } from "../text/matches.ts";
import { overlappedBy, type Range } from "../text/range.ts";
import type { Rule } from "./rule.ts";

const SPACE = /[ \t\u00a0\u2002-\u200a\u3000]/;
const SPACES = /[ \t\u00a0\u2002-\u200a\u3000]+/g;
/** Words without these may be a list or a form, whose parts are held apart by spaces. */
const SENTENCE = /[，。；,;]/;
const NUMBERING =
  /^(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|[一二三四五六七八九十]{1,3}\s*[、.．，,：:]|\d{1,2}\s*[.．、])\s*/;
const MARK = /[，。；：、,;:（(“《]/;
/** What a number counts or dates. */
const UNIT =
  "(?:年|月|日|号|时|分(?!别)|秒|件|条(?!例)|[个名](?!单)|份|次|项|篇|余|多|万|亿|元|人(?![民大])|家(?!庭)|户|期(?!间)|场|处(?![理罚])|起|宗|例|笔|种|类(?!别)|批|个工作日|小时|天|%|％|公里|亩|岁|点(?!击))";
const OPENS_WITH_UNIT = new RegExp(`^${UNIT}`);
const OPENS_WITH_AMOUNT = new RegExp(`^[\\d０-９][\\d０-９,.，．]*[ \\u00a0\\u3000]*${UNIT}`);
const OPENS_WITH_NUMBER =
  /^(?:[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|[一二三四五六七八九十]{1,2}、|\d{1,2}[、.．](?!\d))/;
/** A heading behind which its paragraph goes on: 一、总体情况 2024年，…. */
const ENDS_WITH_HEADING =
  /(?:^|[。；\s])(?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、|\d{1,2}[、.．])[^，。；：\d]{0,20}(?:情况|事项|方面|公开|建设|保障|措施|问题|管理|工作)$/;
/** The caption of what follows: 地址：… */
const CAPTION = /^[\u4e00-\u9fff]{1,8}[：:]/;
const QUOTES = ["“”", "《》", "「」", "『』", "‘’"] as const;
const LEAST_SLOGAN = 4;
const LONGEST_HEADING = 40;
const MOST_SHOWN = 3;
const WORD_BEFORE = /[\d０-９]{1,6}$|.{1,2}$/;
const WORD_AFTER = /^[\d０-９]{1,6}|^./;

/** Spaces inside Chinese words and between a number and what it counts. */
export const straySpace: Rule = {
  code: "stray-space",
  name: { zh: "多余空格", en: "stray space" },
  group: "wording",
  level: "hint",
  fix: "safe",
  summary: {
    zh: "汉字之间、数字与年月日和单位之间有多余的空格。",
    en: "Stray spaces between Chinese characters, or between a number and its unit.",
  },
  why: {
    zh: "中文词与词之间不空格，“2024 年”中间也不空；多余的空格是从 PDF、网页粘贴或识别时留下的。标题和落款、序号后面、加粗的两端、引号和书名号里的、对仗的两句之间、并列栏目之间的空格不算，统计表不看；汉字与外文之间的空格听便。同一行的各处合为一条。依据：GB/T 9704—2012《党政机关公文格式》（正文每行28字，数字、年份不断开）。",
    en: "Chinese words are not parted by spaces, nor is a number from its unit; such spaces come from PDF, web pages or recognition. Not meant are title and signature, the space after a numeral, around bold type, inside quotation marks, between two matching phrases or entries of a list; tables are not looked at, and spaces beside foreign words are free. All places of a line make one finding. Source: GB/T 9704-2012.",
  },
  advice: { zh: "删去多余的空格。", en: "Delete the spaces." },
  examples: {
    wrong: "## 一、总体情况\n\n2024 年，青石镇公开办事 流程，主动公开政府信息 20 条。\n",
    right:
      "## 一、总体情况\n\n（一） 主动公开。2024年，青石镇开展“干部进百村 党员联万户”活动，通过 QQ 群公开20条。\n",
  },
  *check({ prose }) {
    const lines = selectLines(prose, HOLDS_SPACE, () => SPACE.test(proseTextOf(prose).written));
    if (lines.length === 0) return;
    const isLeftOut = overlappedBy(findPlaceholders(prose));
    for (const line of lines) {
      if (line.kind !== "body" && line.kind !== "heading") continue;
      if (!SPACE.test(line.text)) continue;
      // Where a number is to be put in the space stands for it.
      const gaps = listGaps(line).filter(
        ({ start, end }) => !isLeftOut({ start: line.range.start + start, end: line.range.start + end }),
      );
      if (gaps.length > 0) yield describeGaps(line, gaps);
    }
  },
};

const HOLDS_SPACE = new LineReader(({ text }: ProseLine) => SPACE.test(text));

/** The spaces of a line that are to go; indices into the line. */
function listGaps({ kind, text }: ProseLine): Range[] {
  const numbering = NUMBERING.exec(text)?.[0].length ?? 0;
  const spaces = findMatches(text, SPACES)
    .map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    }))
    .filter(({ start }) => start >= numbering);
  const isSentence = SENTENCE.test(text);
  // A heading is no sentence, but one gap in it is a slip; several part a list.
  const isRead = isSentence || (kind === "heading" && spaces.length === 1);
  // （一）主动公开 2024年…: what heads a paragraph may be held apart from it.
  const opening =
    isSentence && numbering > 0 ? numbering + Math.max(0, text.slice(numbering).search(MARK)) : 0;
  return spaces.filter((gap) => {
    const before = text[gap.start - 1];
    const after = text.slice(gap.end);
    if (isDigit(before) && OPENS_WITH_UNIT.test(after)) return isRead || kind === "heading";
    if (!isRead || gap.start < opening || !isChinese(before) || before === "—") return false;
    if ("。；：".includes(before ?? "无") && OPENS_WITH_NUMBER.test(after)) return false;
    if (
      kind === "body" &&
      ENDS_WITH_HEADING.test(text.slice(Math.max(0, gap.start - LONGEST_HEADING), gap.start))
    )
      return false;
    if (isDigit(after[0])) return isMarkBefore(before) || OPENS_WITH_AMOUNT.test(after);
    return isChinese(after[0]) && after[0] !== "—" && !isDeliberate(text, gap, after);
  });
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /[\d０-９]/.test(char);
}

/** A mark that ends a clause already parts what stands before and after it. */
function isMarkBefore(char: string | undefined): boolean {
  return char !== undefined && "，。；、".includes(char);
}

/** A gap left on purpose: after a full stop, before a number or a caption, in quotation marks, between slogans. */
function isDeliberate(text: string, { start, end }: Range, after: string): boolean {
  const isWide = end - start > 1 || text[start] === "\u3000";
  if (isWide && /[。！？：；]/.test(text[start - 1] ?? "")) return true;
  if (OPENS_WITH_NUMBER.test(after) || CAPTION.test(after)) return true;
  const before = text.slice(0, start);
  if (QUOTES.some(([open = "", close = ""]) => before.lastIndexOf(open) > before.lastIndexOf(close)))
    return true;
  const left = /[\u4e00-\u9fff]*$/.exec(before)?.[0].length ?? 0;
  const right = /^[\u4e00-\u9fff]*/.exec(after)?.[0].length ?? 0;
  return left === right && left >= LEAST_SLOGAN;
}

function describeGaps({ range: { start: base }, text }: ProseLine, gaps: readonly Range[]): Problem {
  const shift = ({ start, end }: Range): Range => ({ start: base + start, end: base + end });
  const shown = gaps.slice(0, MOST_SHOWN).map(({ start, end }) => {
    const before = WORD_BEFORE.exec(text.slice(0, start))?.[0] ?? "";
    const after = WORD_AFTER.exec(text.slice(end))?.[0] ?? "";
    return `“${before}${text.slice(start, end)}${after}”`;
  });
  const rest = gaps.length > MOST_SHOWN;
  const problem: Problem = {
    message: {
      zh: `本行有 ${gaps.length} 处多余的空格：${shown.join("、")}${rest ? "等" : ""}。`,
      en: `${gaps.length} stray spaces on this line: ${shown.join(", ")}${rest ? " …" : ""}.`,
    },
    range: shift(gaps[0] ?? { start: 0, end: 0 }),
    fixes: [
      {
        title: {
          zh: `删去本行多余的空格（${gaps.length} 处）`,
          en: `Delete the stray spaces of this line (${gaps.length})`,
        },
        safe: true,
        edits: gaps.map((gap) => ({ range: shift(gap), newText: "" })),
      },
    ],
  };
  return asSlip(problem, {
    key: "space",
    place: { zh: "多余的空格", en: "Stray space" },
    ranges: gaps.map(shift),
    fix: { zh: "删去全文多余的空格", en: "Delete all stray spaces" },
    tellAll: (lines, places) => ({
      zh: `全文 ${lines} 行有 ${places} 处多余的空格，如${shown[0] ?? ""}，多半是从 PDF 或网页带来的。`,
      en: `${places} stray spaces on ${lines} lines, such as ${shown[0] ?? ""}; they probably come from PDF or a web page.`,
    }),
  });
}
