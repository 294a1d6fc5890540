import type { Text } from "../text/language.ts";

/** Figures that a local notice may want to be named in 总体情况, in the order in which notices list them. */
export const REQUIRED_FIGURES = [
  "regulation.issued",
  "regulation.repealed",
  "regulation.inForce",
  "normativeDocument.issued",
  "normativeDocument.repealed",
  "normativeDocument.inForce",
  "interpretations",
  "platforms",
  "gazettes",
] as const;
export type RequiredFigure = (typeof REQUIRED_FIGURES)[number];

/** By which words a sentence names a figure. */
interface Naming {
  readonly name: Text;
  /** What is counted. */
  readonly noun: RegExp;
  /** What is done with it; null where the noun alone tells. */
  readonly verb: RegExp | null;
}

const REGULATION = /规章(?!制度)/;
const DOCUMENT = /规范性文件/;
const ISSUED = /制发|制定|印发|出台|发布|公布|新增|发文|制作/;
const REPEALED = /废止|失效|宣布无效|清理/;
const IN_FORCE = /现行有效|继续有效|有效|现存|保留/;

const NAMINGS: Readonly<Record<RequiredFigure, Naming>> = {
  "regulation.issued": {
    name: { zh: "规章制发件数", en: "regulations issued" },
    noun: REGULATION,
    verb: ISSUED,
  },
  "regulation.repealed": {
    name: { zh: "规章废止件数", en: "regulations repealed" },
    noun: REGULATION,
    verb: REPEALED,
  },
  "regulation.inForce": {
    name: { zh: "规章现行有效件数", en: "regulations in force" },
    noun: REGULATION,
    verb: IN_FORCE,
  },
  "normativeDocument.issued": {
    name: { zh: "行政规范性文件制发件数", en: "normative documents issued" },
    noun: DOCUMENT,
    verb: ISSUED,
  },
  "normativeDocument.repealed": {
    name: { zh: "行政规范性文件废止件数", en: "normative documents repealed" },
    noun: DOCUMENT,
    verb: REPEALED,
  },
  "normativeDocument.inForce": {
    name: { zh: "行政规范性文件现行有效件数", en: "normative documents in force" },
    noun: DOCUMENT,
    verb: IN_FORCE,
  },
  interpretations: {
    name: { zh: "政策解读数量", en: "interpretations of policies" },
    noun: /解读/,
    verb: null,
  },
  platforms: {
    name: { zh: "公开平台数量", en: "platforms" },
    noun: /网站|平台|公众号|新媒体|账号|客户端|公开栏|专区|查阅点/,
    verb: null,
  },
  gazettes: { name: { zh: "政府公报期数", en: "issues of the gazette" }, noun: /公报/, verb: null },
};

const COUNTED = /\d|[一二三四五六七八九十百两]+(?=[件个条篇次期份部项处类])|零/;
const NONE = /[未无没](?!论)|不涉及/;

/** A figure as messages call it. */
export function nameRequiredFigure(figure: RequiredFigure): Text {
  return NAMINGS[figure].name;
}

/**
 * Whether a sentence names a figure: what is counted, what became of it, and a number or that there was none. The
 * order of the words does not matter: 制发3件，废止1件 follow 行政规范性文件 as well as they precede it.
 * @param sentence as sentences are read: without spaces, digits half-width. Years are no number.
 */
export function namesFigure(sentence: string, figure: RequiredFigure): boolean {
  const { noun, verb } = NAMINGS[figure];
  if (!noun.test(sentence) || (verb && !verb.test(sentence))) return false;
  const words = sentence.replace(/\d{4}年(?:度)?|\d{1,2}月(?:\d{1,2}日)?|〔\d{4}〕\d+号/g, "");
  return COUNTED.test(words) || NONE.test(words);
}
