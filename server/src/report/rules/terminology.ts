import type { Term } from "../findings/context.ts";
import type { Problem } from "../findings/finding.ts";
import { asRepeated } from "../findings/proseCause.ts";
import { LineReader } from "../prose/paragraphs/kept.ts";
import { selectLines } from "../prose/paragraphs/unchanged.ts";
import type { ProseLine } from "../prose/prose.ts";
import { listWords, mayHoldAny } from "../prose/wordIndex.ts";
import { labelKey } from "../text/label.ts";
import type { Text } from "../text/language.ts";
import { findMatches } from "../text/matches.ts";
import { type Range, touches } from "../text/range.ts";
import { WRONG_WORDS, type WrongWord } from "../words/terms.ts";
import type { Rule } from "./rule.ts";

const BY_WORD = new Map<string, WrongWord[]>();
for (const word of WRONG_WORDS) BY_WORD.set(word.wrong, [...(BY_WORD.get(word.wrong) ?? []), word]);
/** Of words that begin alike the longer one is tried first. */
const ANY_WORD = new RegExp([...BY_WORD.keys()].sort((a, b) => b.length - a.length).join("|"), "g");
const WORDS = listWords([...BY_WORD.keys()]);

/** Words that are wrong in such reports: a list of the house, and the user's own. */
export const terminology: Rule = {
  code: "terminology",
  name: { zh: "用语不规范", en: "wrong term" },
  group: "wording",
  level: "warning",
  fix: "safe",
  summary: {
    zh: "用词有误（截止目前、帐号、登陆网站、布署等），或在自定用语表中。",
    en: "A word is wrong (截止目前, 帐号, 登陆网站, 布署 …), or is in your own list.",
  },
  why: {
    zh: "只收在这类报告里一定是错的词，每个词注明依据；有正确用法的词看前后文（截止日期、台风登陆、生活必需品不算）。书名号里的名称照原样。本单位的用语可加在 nianbao.config.json 的 terms 中。",
    en: "Only words that are always wrong in such reports, each with its source; those with a right use are judged by the words around them (截止日期, 台风登陆 and 生活必需品 are right). Names in 《》 are left as they are. Add your own as terms in nianbao.config.json.",
  },
  advice: { zh: "改为规范的词。", en: "Write the standard word." },
  examples: {
    wrong: "## 六、其他需要报告的事项\n\n截止目前，没有其他需要报告的事项。\n",
    right: "## 六、其他需要报告的事项\n\n截至目前，没有其他需要报告的事项；意见征集截止日期为12月31日。\n",
  },
  *check({ prose, report, context }) {
    const terms = (context.terms ?? []).filter(
      (term) => isUsable(term) && report.syntax.text.includes(term.wrong),
    );
    for (const line of selectLines(prose, LISTS_TWICE, () => true))
      if (line.kind === "body") yield* findListedTwice(line);
    const lines = terms.length > 0 ? prose : selectLines(prose, HOLDS_WORD, () => mayHoldAny(prose, WORDS));
    for (const line of lines) {
      if (line.kind !== "body" && line.kind !== "heading") continue;
      const own = [...findOwn(line, terms)];
      yield* own;
      for (const problem of findBuiltIn(line)) {
        if (!own.some(({ range }) => touches(range, problem.range))) yield problem;
      }
    }
  },
};

const HOLDS_WORD = new LineReader(({ text }: ProseLine) => text.search(ANY_WORD) >= 0);

function isUsable({ wrong, right }: Term): boolean {
  return wrong !== "" && wrong !== right;
}

function* findBuiltIn(line: ProseLine): Iterable<Problem> {
  // Of a section's title section-title tells what it is to be.
  if (line.kind === "heading" && isTitleOfSection(line)) return;
  for (const { 0: wrong, index } of findMatches(line.text, ANY_WORD)) {
    const word = BY_WORD.get(wrong)?.find((candidate) => holds(candidate, line.text, index));
    if (!word || isInTitle(line.text, index)) continue;
    const { right, reason } = word;
    yield describeTerm(line, { start: index, end: index + wrong.length }, wrong, right, reason);
  }
}

/** Whether a line is the heading of a section under another title than the standard's. */
function isTitleOfSection({ section, range }: ProseLine): boolean {
  if (!section) return false;
  const { heading, spec } = section;
  return touches(heading.range, range) && labelKey(heading.title.text) !== labelKey(spec.title);
}

function holds(
  { wrong, before, after, notBefore, notAfter }: WrongWord,
  text: string,
  index: number,
): boolean {
  const head = text.slice(0, index);
  const tail = text.slice(index + wrong.length);
  if (before && !before.test(head)) return false;
  if (after && !after.test(tail)) return false;
  return !notBefore?.test(head) && !notAfter?.test(tail);
}

/** Words of the user's list, where they do not stand as part of the right one already (镇府 → 镇政府). */
function* findOwn(line: ProseLine, terms: readonly Term[]): Iterable<Problem> {
  for (const { wrong, right, note } of terms) {
    const inner = right.indexOf(wrong);
    for (
      let index = line.text.indexOf(wrong);
      index >= 0;
      index = line.text.indexOf(wrong, index + wrong.length)
    ) {
      if (inner >= 0 && line.text.startsWith(right, index - inner)) continue;
      if (isInTitle(line.text, index)) continue;
      const reason = note ? { zh: note, en: note } : { zh: "自定用语", en: "your own list" };
      yield describeTerm(line, { start: index, end: index + wrong.length }, wrong, right, reason);
    }
  }
}

const [SHORTEST_LISTED, LONGEST_LISTED] = [2, 8];
/** What ends a member of a list, and what may stand before one. */
const LISTED_END = /^[、，。；]/;
const LISTED_START = /[的了和、，。；：（]$/;
const REASON: Text = { zh: "列举里连写了两遍", en: "it stands twice in a row" };

/** A member of a list that is written twice in a row: 针对性、针对性. */
function* findListedTwice(line: ProseLine): Generator<Problem> {
  const { text } = line;
  for (let at = text.indexOf("、"); at >= 0; at = text.indexOf("、", at + 1)) {
    for (let length = SHORTEST_LISTED; length <= Math.min(LONGEST_LISTED, at); length++) {
      const word = text.slice(at - length, at);
      const end = at + 1 + length;
      if (!text.startsWith(word, at + 1) || !/^\p{Script=Han}+$/u.test(word)) continue;
      if (
        !LISTED_END.test(text.slice(end, end + 1)) ||
        !LISTED_START.test(text.slice(at - length - 1, at - length))
      )
        continue;
      yield describeTerm(line, { start: at - length, end }, text.slice(at - length, end), word, REASON);
      break;
    }
  }
}

const LISTS_TWICE = new LineReader((line: ProseLine) => !findListedTwice(line).next().done);

/** Whether a place lies inside 《》. */
function isInTitle(text: string, index: number): boolean {
  return index > 0 && text.lastIndexOf("《", index - 1) > text.lastIndexOf("》", index - 1);
}

function describeTerm(
  line: ProseLine,
  { start, end }: Range,
  wrong: string,
  right: string,
  reason: Text,
): Problem {
  const range = { start: line.range.start + start, end: line.range.start + end };
  const due =
    right === ""
      ? { zh: "应当删去", en: "should be deleted" }
      : { zh: `应为“${right}”`, en: `should be “${right}”` };
  const problem: Problem = {
    message: {
      zh: `“${wrong}”${due.zh}：${reason.zh.replace(/。$/, "")}。`,
      en: `“${wrong}” ${due.en}: ${reason.en.replace(/\.$/, "")}.`,
    },
    range,
    fixes: [
      {
        title:
          right === ""
            ? { zh: `删去“${wrong}”`, en: `Delete “${wrong}”` }
            : { zh: `改为“${right}”`, en: `Change to “${right}”` },
        safe: true,
        edits: [{ range, newText: right }],
      },
    ],
  };
  return asRepeated(problem, `${wrong}/${right}`);
}
