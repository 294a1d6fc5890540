import { asSlip } from "../findings/proseCause.ts";
import type { Report } from "../model/report.ts";
import { findBreaks, LONGEST_WRAPPED, wordsOfLine } from "../prose/breaks.ts";
import type { ProseLine } from "../prose/prose.ts";
import type { Rule } from "./rule.ts";

/** The last character of words that should have been followed by a full stop. */
const OPEN_END = /[\p{Script=Han}，,、”’》]/u;
/** A full stop before the closing mark ends the sentence as well. */
const CLOSED_INSIDE = /[。！？…][”’》]$/;
/** Words, not a sentence: a list of names, a caption, a line of contact, a note to the table. */
const NO_SENTENCE =
  /^(?:联系|地址|电话|邮编|邮政|邮箱|传真|网址|附[件表注]|注[:：]|抄送|主送|来源|单位[:：]|制表|填报|填表|审核|签发|编制|[表图]\s*[一二三四五六\d]|[•·●◆■])/;
const SHORTEST_PROSE = 25;
/** No title or entry of a list ends with a comma, so that fewer words will do. */
const SHORTEST_CLAUSE = 12;

/** A paragraph of prose without closing punctuation. */
export const unfinishedSentence: Rule = {
  code: "unfinished-sentence",
  name: { zh: "句子未完", en: "unfinished sentence" },
  group: "wording",
  level: "hint",
  fix: "none",
  summary: {
    zh: "段落末尾没有句号。",
    en: "A paragraph of prose ends without closing punctuation.",
  },
  why: {
    zh: "多半是漏了句号，也可能后面的话丢了。标题、短语式的条目、落款、联系方式不算。依据：GB/T 15834—2011《标点符号用法》4.1（句末点号）。",
    en: "Mostly the full stop is missing, sometimes the rest of the sentence. Headings, short entries, signatures and lines of contact are not meant. Source: GB/T 15834-2011, 4.1.",
  },
  advice: { zh: "补上句号，或补全后面的内容。", en: "Add the full stop, or what is missing." },
  examples: {
    wrong: "## 一、总体情况\n\n青石镇健全公开制度，明确专人负责，不断提高信息公开工作的规范化水平\n",
    right: "## 一、总体情况\n\n青石镇健全公开制度，明确专人负责，不断提高信息公开工作的规范化水平。\n",
  },
  *check({ report, prose }) {
    const unfinished = prose.filter(
      (line, index) => isUnfinished(line, prose[index + 1]) && !isMarked(report, line),
    );
    if (unfinished.length === 0) return;
    const { breaks, isWrapped } = findBreaks(report, prose);
    if (isWrapped) return;
    const broken = new Set(breaks.map(({ before }) => before));
    for (const line of unfinished) {
      if (broken.has(line)) continue;
      const words = wordsOfLine(line);
      const end = line.range.start + words.length;
      const range = { start: end - 1, end };
      const problem = {
        message: {
          zh: `这一段末尾（“……${words.slice(-8)}”）没有句号。请补上，或补全后面的内容。`,
          en: `This paragraph ends (“…${words.slice(-8)}”) without a full stop. Add it, or what is missing.`,
        },
        range,
      };
      yield asSlip(problem, {
        key: "stop",
        place: { zh: "没有句号的段落", en: "A paragraph without a full stop" },
        ranges: [range],
        fix: { zh: "补上句号", en: "Add the full stops" },
        tellAll: (lines) => ({
          zh: `有 ${lines} 段末尾没有句号（如“……${words.slice(-8)}”）。请补上，或补全后面的内容。`,
          en: `${lines} paragraphs end without a full stop (such as “…${words.slice(-8)}”). Add it, or what is missing.`,
        }),
      });
    }
  },
};

function isUnfinished(line: ProseLine, next: ProseLine | undefined): boolean {
  if (line.kind !== "body") return false;
  const words = wordsOfLine(line);
  const shortest = /[，、]$/.test(words) ? SHORTEST_CLAUSE : SHORTEST_PROSE;
  if (words.length < shortest || !OPEN_END.test(words.slice(-1)) || CLOSED_INSIDE.test(words.slice(-2)))
    return false;
  if (!/[，。；,;]./.test(words) || NO_SENTENCE.test(words)) return false;
  // A short line with the next one right below it may be wrapped.
  return words.length >= LONGEST_WRAPPED || next?.kind !== "body" || next.line > line.line + 1;
}

/** Whether Markdown makes a line a heading, an entry of a list or a quotation. */
function isMarked({ syntax }: Report, line: ProseLine): boolean {
  return /^\s*(?:#|>|[-*+]\s)/.test(syntax.text.slice(syntax.lines[line.line]?.start, line.range.start));
}
