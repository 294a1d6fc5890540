import type { SectionKey, SectionSpec } from "../editions/edition.ts";
import type { Problem } from "../findings/finding.ts";
import { locate, type Sentence, splitSentences } from "../prose/sentences.ts";
import { findMatches } from "../text/matches.ts";
import { readChineseNumeral, writeChineseNumeral } from "../text/numerals.ts";
import type { Rule } from "./rule.ts";

/** 由总体情况……等六个部分组成, 共分七部分, 包括五个方面的内容. */
const COUNT =
  /([一二三四五六七八九十]{1,2}|\d{1,2})(?:个|大)?(?:部分|章节|板块)(?=组成|构成|的?内容|的?数据|[，。；：（）]|进行|来|反映|汇报|$)/g;
/** 报告内容分为三方面: the aspects of 总体情况 are counted so too, but not as what a report is divided into. */
const COUNT_OF_ASPECTS =
  /(?:报告|年报|全文)(?:主要)?(?:内容)?(?:共|主要)?(?:分为?|包括|由)([一二三四五六七八九十]{1,2}|\d{1,2})(?:个|大)?方面/g;
/** 报告共计六项内容: items that are the whole report's. */
const COUNT_OF_ITEMS =
  /(?:报告|年报|全文)(?:主要)?(?:内容)?(?:共[计有]?|分为?|包括|包含|由)(?:以下|[\u4e00-\u9fff]{2,6}等)?([一二三四五六七八九十]{1,2}|\d{1,2})(?:项|方面)(?:的)?内容/g;
/** ……等六个方面, after a list that names the standard's own parts. */
const COUNT_AFTER_LIST = /(?:等|及|以及|和|、|，)?([一二三四五六七八九十]{1,2}|\d{1,2})(?:个)?方面/g;
/** A list of parts that names so many of the standard's is one of all of them, though they be not counted. */
const FEWEST_NAMED = 3;
/** One of these stands wherever parts are counted or listed. */
const MAY_COUNT = /部分|章节|板块|方面|内容|由|包[括含]|分[为别]|涵盖|涉及/;
/** What shows that the report itself is counted. */
const REPORT = /报告|年报|全文|本文|正文/;
/** Words that count something else than the report's sections. */
const OTHER = /条例|办法|格式由|目录|网站|栏目|附件|指南/;
/** What opens and closes the list of parts: 包括……等六个部分. */
const LIST_OPENS = /(?:由|包括|包含|分为|分别(?:为|是)|涵盖|涉及)/g;
/** A part that is told in the preamble and not in the standard. */
const PART = /[\u4e00-\u9fff]{2,20}?(?:情况|事项|问题|措施|打算|附表|数据|说明|计划)|附表/g;

/** The preamble counts the standard's six sections. */
export const preambleParts: Rule = {
  code: "preamble-parts",
  name: { zh: "前言部分数不符", en: "wrong number of parts" },
  group: "document",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "前言说的部分数不是六，或者列了报告没有的部分。",
    en: "The preamble counts more or fewer than six parts, or names parts that the report does not have.",
  },
  why: {
    zh: "年度报告由总体情况等六个部分组成；前言写“七个部分”，或列出往年格式才有的部分，多半是沿用了旧文件。只看第一部分之前说到报告自身的句子。依据：《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）。",
    en: "A report has six sections. Another number, or a section of older forms, usually stayed in from an old file. Only sentences before the first section that speak of the report itself are looked at. Source: the standard format.",
  },
  advice: {
    zh: "改为六个部分，并与正文各部分的标题核对。",
    en: "Write six, and check the names against the headings.",
  },
  examples: {
    wrong: "# 青石镇2024年政府信息公开工作年度报告\n\n本报告共分七个部分。\n\n## 一、总体情况\n\n正常。\n",
    right: "# 青石镇2024年政府信息公开工作年度报告\n\n本报告共分六个部分。\n\n## 一、总体情况\n\n正常。\n",
  },
  *check({ report, prose }) {
    const [first] = report.sections;
    if (!first) return;
    const { sections } = report.dueEdition;
    for (const line of prose) {
      if (line.section !== null || line.range.start > first.heading.range.start) break;
      if (line.kind !== "body") continue;
      for (const sentence of splitSentences(line)) yield* judge(sentence, sections);
    }
  },
};

function* judge(sentence: Sentence, sections: readonly SectionSpec[]): Iterable<Problem> {
  const { text } = sentence;
  if (!MAY_COUNT.test(text)) return;
  if (!REPORT.test(text) && countNamed(text, sections) < FEWEST_NAMED) return;
  const counted = findCount(text, sections);
  if (counted && counted.count !== sections.length) {
    yield describeCount(sentence, counted.written, counted.numeral, counted.index, sections.length);
    return;
  }
  // 包括六部分内容：总体情况…: the list stands behind its count.
  const isBehind = counted !== null && countNamed(text.slice(0, counted.index), sections) === 0;
  const stray = findStray(
    isBehind ? text : text.slice(0, counted?.index),
    sections,
    counted !== null && !isBehind,
  );
  if (stray) yield describeStray(sentence, stray.words, stray.start);
  else if (counted) yield* findMissing(sentence, counted, sections);
}

/** What a list has to say of each section to name it, in whatever words. */
const ABOUT: Readonly<Record<SectionKey, RegExp>> = {
  overview: /总体|概[况述]|基本情况/,
  proactive: /主动公开/,
  requests: /申请/,
  disputes: /复议|诉讼/,
  improvement: /问题|不足|改进|困难/,
  other: /其[他它]|需要?(?:报告|说明)/,
};

/** The one section that a list of six leaves out; nothing where it says that it does not name all (等). */
function* findMissing(
  sentence: Sentence,
  { index, written }: { readonly index: number; readonly written: string },
  sections: readonly SectionSpec[],
): Iterable<Problem> {
  const { text } = sentence;
  if (countNamed(text, sections) < FEWEST_NAMED || /等/.test(text)) return;
  const missing = sections.filter(({ key }) => !ABOUT[key].test(text));
  const [section] = missing;
  if (missing.length !== 1 || !section) return;
  yield {
    message: {
      zh: `前言写“${written}”，却没有列出“${section.title}”。请补上。`,
      en: `The preamble says “${written}” and does not list “${section.title}”. Add it.`,
    },
    range: locate(sentence, index, index + written.length),
  };
}

/** How many parts a sentence counts in the report; null where it counts none. */
function findCount(
  text: string,
  sections: readonly SectionSpec[],
): { written: string; numeral: string; index: number; count: number } | null {
  const parts = findMatches(text, COUNT).filter(
    ({ index }) =>
      !/第$/.test(text.slice(0, index)) && !OTHER.test(text.slice(Math.max(0, index - 8), index)),
  );
  const listed = findMatches(text, COUNT_AFTER_LIST).filter(
    ({ index }) => countNamed(text.slice(0, index), sections) >= FEWEST_NAMED,
  );
  const items = [...findMatches(text, COUNT_OF_ASPECTS), ...findMatches(text, COUNT_OF_ITEMS)];
  for (const match of [...parts, ...items, ...listed]) {
    const numeral = match[1] ?? "";
    const count = /^\d/.test(numeral) ? Number(numeral) : readChineseNumeral(numeral);
    if (count === null || count < 2) continue;
    const at = match[0].lastIndexOf(numeral);
    return { written: match[0].slice(at), numeral, index: match.index + at, count };
  }
  return null;
}

/**
 * The first part of a list that is none of the sections'; null where every one is, or there is no list.
 * @param isCounted the words end where the parts are counted; else the list ends after the last one known.
 */
function findStray(
  before: string,
  sections: readonly SectionSpec[],
  isCounted: boolean,
): { readonly words: string; readonly start: number } | null {
  const opening = findMatches(before, LIST_OPENS)[0];
  if (!opening) return null;
  const start = opening.index + opening[0].length;
  const names = sections
    .flatMap(({ title, aliases }) => [title, ...aliases])
    .sort((a, b) => b.length - a.length);
  // The titles themselves hold 、 and 情况: they are taken out before the rest is looked at.
  let rest = before.slice(start);
  let named = 0;
  for (const name of names) {
    named += rest.split(name).length - 1;
    rest = rest.replaceAll(name, TAKEN_OUT.repeat(name.length));
  }
  if (!isCounted) {
    if (named < FEWEST_NAMED) return null;
    const last = rest.lastIndexOf(TAKEN_OUT);
    const end = rest.slice(last).search(/[，。；（]/);
    rest = end < 0 ? rest : rest.slice(0, last + end);
  }
  for (const { 0: found, index } of findMatches(rest, PART)) {
    const words = found.replace(/^(?:以及|[和及与])/, "");
    if (!isLike(words, sections)) return { words, start: start + index + found.length - words.length };
  }
  return null;
}

/** Stands where the title of a section stood; it ends a name as punctuation does. */
const TAKEN_OUT = "\u0000";
/** What each section is about, whatever words a preamble or an older form has for it. */
const ABOUT_SECTION =
  /总体|概[况述]|主动公开|申请|复议|诉讼|问题|不足|改进|整改|下一?步|打算|其[他它]|报告的?事项/;
/** Parts of older forms, and what no section is. */
const OLDER_PART = /收费|减免|咨询|附表|举报/;

/** How many of the standard's sections are named in words. */
function countNamed(words: string, sections: readonly SectionSpec[]): number {
  return sections.filter(({ title, aliases }) => [title, ...aliases].some((name) => words.includes(name)))
    .length;
}

/** Whether words mean one of the sections, in the preamble's own wording: 行政复议诉讼情况. */
function isLike(words: string, sections: readonly SectionSpec[]): boolean {
  if (OLDER_PART.test(words)) return false;
  if (ABOUT_SECTION.test(words)) return true;
  const letters = new Set(words);
  return sections.some(({ title }) => {
    const shared = [...new Set(title)].filter((char) => letters.has(char)).length;
    return shared >= letters.size * MOST_SHARED;
  });
}

/** A name that shares so much of its characters with a title means it. */
const MOST_SHARED = 0.82;

function describeCount(
  sentence: Sentence,
  written: string,
  numeral: string,
  index: number,
  due: number,
): Problem {
  const number = locate(sentence, index, index + numeral.length);
  const newText = /^\d/.test(numeral) ? String(due) : writeChineseNumeral(due);
  return {
    message: {
      zh: `前言写“${written}”，报告格式是${writeChineseNumeral(due)}个部分。请核对后改为${writeChineseNumeral(due)}个。`,
      en: `The preamble says “${written}”, but the standard form has ${due} sections. Check, and write ${due}.`,
    },
    range: locate(sentence, index, index + written.length),
    fixes: [
      {
        title: { zh: `改为“${newText}”`, en: `Change to “${newText}”` },
        safe: false,
        edits: [{ range: number, newText }],
      },
    ],
  };
}

function describeStray(sentence: Sentence, words: string, start: number): Problem {
  return {
    message: {
      zh: `前言列出的“${words}”不是报告格式规定的部分。请与六个部分的标题核对。`,
      en: `“${words}”, listed in the preamble, is none of the standard's sections. Check the list against the headings.`,
    },
    range: locate(sentence, start, start + words.length),
  };
}
