import type { Fix, Problem } from "../findings/finding.ts";
import { findLoneMarks, type LoneMark } from "../prose/pairs.ts";
import type { Rule } from "./rule.ts";

/** Where the name of a law or document is likely to end. */
const NAME = /^[^，。；：！？、“”（）《》]*?(?:条例|办法|规定|通知|意见|方案|格式|细则|指南|目录|要点|法)/;
const NAME_GOES_ON = /^[^，。；：！？、“”（）《》]*(?:的通知|的意见|的决定|的批复)/;
/** What stands before the name of a law or document. */
const BEFORE_NAME =
  /.*(?:[，。；：！？、（“”《》]|根据|按照|依据|依照|遵循|遵守|贯彻|落实|学习|执行|宣传|印发|制定|修订|对|和|与|及)/;
/** Further away than this a mark does not belong to a clause. */
const LONGEST_CLAUSE = 300;
const CLAUSE_END = /[，。；！？]/;
const NUMERAL = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?![\d一二三四五六七八九十])/;
const SHORT_NAME = /^(?:以下|下)?(?:统一)?简称(?:为)?(?:《[^《》]*》|“[^“”]*”)/;

/** Brackets, quotation marks and title marks come in pairs. */
export const unpairedMark: Rule = {
  code: "unpaired-mark",
  name: { zh: "标点缺配对", en: "unpaired mark" },
  group: "wording",
  level: "warning",
  fix: "unsafe",
  summary: {
    zh: "括号、引号、书名号不成对，或者引号的方向反了。",
    en: "A bracket, quotation mark or title mark has no partner, or a quotation mark faces the wrong way.",
  },
  why: {
    zh: "（）《》“”「」『』〔〕【】成对使用，少一个读者就不知道引文、书名到哪里为止。分页断开的段落、跨段的引文连起来看；“1）”一类的序号不算；发文字号的括号由“引用有误”（citation）提示，统计表不看。依据：GB/T 15834—2011《标点符号用法》4.8、4.9、4.15。",
    en: "These marks come in pairs; with one missing nobody knows where the quotation or the name ends. Paragraphs broken over pages and quotations over several paragraphs are read together; 1） as a number is not meant, brackets of documents' numbers belong to citation, and tables are not looked at. Source: GB/T 15834-2011, 4.8, 4.9, 4.15.",
  },
  advice: {
    zh: "补上缺少的一半，或者删去多余的一半。",
    en: "Write the missing half or delete the other one.",
  },
  examples: {
    wrong: "## 一、总体情况\n\n根据《中华人民共和国政府信息公开条例，我镇主动公开政府信息20条。\n",
    right: "## 一、总体情况\n\n按照《政府信息公开条例》（下称《条例》），公开方式有：1）网站；2）公众号。\n",
  },
  *check({ prose }) {
    const marks = findLoneMarks(prose);
    for (let at = 0; at < marks.length; at++) {
      const [mark, next] = [marks[at], marks[at + 1]];
      if (!mark) continue;
      if (next && areExchanged(mark, next)) {
        yield describeExchanged(mark, next);
        at++;
      } else yield describeMark(mark);
    }
  },
};

/** Two halves each in the other's place: ”三审三校“. */
function areExchanged(mark: LoneMark, next: LoneMark): boolean {
  if (mark.line !== next.line || mark.kind !== next.kind) return false;
  if (mark.fault !== "close" || next.fault !== "open") return false;
  const between = mark.line.text.slice(mark.index + 1, next.index);
  const marks = [...between].filter((char) => char === mark.kind.open || char === mark.kind.close);
  return (
    !/[。！？]/.test(between) && marks.every((char, at) => char === [mark.kind.open, mark.kind.close][at % 2])
  );
}

function describeExchanged(
  { line, index, kind: { open, close, zh, en } }: LoneMark,
  next: LoneMark,
): Problem {
  const written = line.text.slice(index, next.index + 1);
  // Between the two others may stand that are exchanged as well: ”三审三校“制度，”一网通办“.
  const places = [...written].flatMap((char, at) => (char === open || char === close ? [at] : []));
  const due = (at: number): string => (written[at] === open ? close : open);
  const mended = [...written].map((char, at) => (places.includes(at) ? due(at) : char)).join("");
  const base = line.range.start + index;
  return {
    message: {
      zh: `${zh}的方向反了：「${written}」应为「${mended}」。`,
      en: `These ${en}s are reversed: ${mended}, not ${written}.`,
    },
    range: { start: base, end: base + written.length },
    fixes: [
      {
        title: { zh: `改为「${mended}」`, en: `Change to ${mended}` },
        safe: false,
        edits: places.map((at) => ({
          range: { start: base + at, end: base + at + 1 },
          newText: due(at),
        })),
      },
    ],
  };
}

function describeMark(mark: LoneMark): Problem {
  const { line, index, kind, fault } = mark;
  const at = line.range.start + index;
  const range = { start: at, end: at + 1 };
  const { open, close, zh, en } = kind;
  const written = line.text[index] ?? "";
  if (fault === "turned") {
    const due = written === open ? close : open;
    return {
      message: {
        zh: `${zh}的方向反了：这里的「${written}」应为「${due}」。`,
        en: `This ${en} is reversed: ${due} should stand here, not ${written}.`,
      },
      range,
      fixes: [offer(`改为「${due}」`, `Change to ${due}`, { range, newText: due })],
    };
  }
  const missing = fault === "open" ? close : open;
  const place = fault === "open" ? placeOfClose(mark) : placeOfOpen(mark);
  const insertion =
    place === null ? null : { start: line.range.start + place, end: line.range.start + place };
  return {
    message: {
      zh: `“${written}”缺少配对的“${missing}”。请补上${zh}的另一半，或者删去这一半。`,
      en: `${written} has no ${missing}. Write the other ${en}, or delete this one.`,
    },
    range,
    fixes: [
      ...(insertion
        ? [offer(`补上「${missing}」`, `Insert ${missing}`, { range: insertion, newText: missing })]
        : []),
      offer(`删去「${written}」`, `Delete ${written}`, { range, newText: "" }),
    ],
  };
}

function offer(zh: string, en: string, edit: Fix["edits"][number]): Fix {
  return { title: { zh, en }, safe: false, edits: [edit] };
}

/** Where the closing mark is most likely missing: after a numeral, a short name, a law's name, else at the clause's end. */
function placeOfClose({ line: { text }, index, kind }: LoneMark): number {
  const rest = text.slice(index + 1, index + 1 + LONGEST_CLAUSE);
  const end = index + 1;
  if (kind.open === "（") {
    const words = (index === 0 ? NUMERAL.exec(rest) : null) ?? SHORT_NAME.exec(rest);
    if (words) return end + words[0].length;
  }
  const clause = rest.search(CLAUSE_END);
  const limit = clause < 0 ? rest.length : clause;
  if (kind.open === "《") {
    const name = NAME.exec(rest)?.[0].length ?? 0;
    if (name > 0 && !NAME_GOES_ON.test(rest.slice(name))) return end + name;
  }
  return end + limit;
}

/** Where the opening mark is most likely missing: before a name or a quotation; null where that is anyone's guess. */
function placeOfOpen({ line: { text }, index, kind }: LoneMark): number | null {
  const from = Math.max(0, index - LONGEST_CLAUSE);
  const before = text.slice(from, index);
  if (kind.open === "《") return from + (BEFORE_NAME.exec(before)?.[0].length ?? 0);
  if (kind.open === "“") return from + (/.*[，。；：！？、（《》]/.exec(before)?.[0].length ?? 0);
  return null;
}
