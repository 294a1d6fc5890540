import { findNumber, lastSentenceEnd, nextSentenceEnd } from "./numbers.ts";

/** One of these stands in whatever names a figure of the tables. */
const SUBJECT =
  /申请|掌握|现成信息|另行制作|国家秘密|内部事务|过程性|执法案卷|出版物|其他处理|自然人|法人|结转|办结|已办|在办|办理|答复|回复|(?:予以|同意|部分|不予)公开|无法提供|不予处理|不存在的?\d|信访[^，。；\d]{0,6}\d|公开\d+[件份条起宗]、|转[入至到]?(?:20\d\d年|下|次年)|规范性文件|规章|制发|废止|现行有效|行政(?:许可|处罚|强制|事业性收费|复议|诉讼)|复议|诉讼|被诉|行政争议|集中采购|(?:许可|处罚|强制)决定/;
/** What a part of a whole has: a number, be it one in words. */
const COUNTED = /\d|[一二两三四五六七八九十][件条份个次项]/;
/** Wholes and parts, shares. */
const DIVIDES =
  /其中|包括|包含|含|分别|分为|共计|合计|总[计数量]|%|占|共[^，。；]{0,6}\d|累计|全年[^，。；]{0,12}\d|(?:办结|答复)率|\d[条份个次项篇件][：（]|\d[^，。；]{0,12}中，/;
/**
 * Whether a text holds a sentence that may tell a figure.
 * @param bare in the form in which sentences are read (sentences.ts), a line for each paragraph.
 */
export function mayTell(bare: string): boolean {
  for (let at = findNumber(bare, 0); at >= 0; ) {
    const from = lastSentenceEnd(bare, at);
    const to = nextSentenceEnd(bare, at);
    if (names(bare.slice(from, to))) return true;
    at = findNumber(bare, to);
  }
  return false;
}

/** Whether a sentence may tell a figure: all others need not be read. */
export function isTelling(text: string): boolean {
  // Whatever is counted in parts is said of something: most sentences have no number, and no word for none.
  return findNumber(text, 0) >= 0 && names(text);
}

function names(text: string): boolean {
  return SUBJECT.test(text) || (COUNTED.test(text) && DIVIDES.test(text));
}
