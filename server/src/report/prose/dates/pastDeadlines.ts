import { isQuoted } from "../plans.ts";
import type { Sentence } from "../sentences.ts";
import type { NamedYear } from "../years.ts";

/** What stands further away in a sentence (UTF-16 units) says nothing of a year. */
const FURTHEST = 200;
/** By when something is to be done, after the year's digits and 年: 底前, 6月底前, 上半年. */
const BY =
  "(?:度)?(?:年?[底末内]|[上下]半年|第?[一二三四1-4]季度[底末]?|(?:1[0-2]|[1-9])月(?:份|\\d{1,2}日)?[底末初]?)(?:之?前|以前)?";
const DEADLINE = new RegExp(`^${BY}`);
/** What is meant to be done: 将于, 计划在, 力争. */
const INTENDS = /(?:(?:将|要|准备|确保|有望)[于在到至]|(?:计划|拟|力争|争取|预计|打算)[于在到至]?)$/;
const WITH_PREPOSITION = /[于在到至]$/;
const OPENS = /(?:^|[，；：。、]|[一二三四五六七八九十]是|[）.])[到在于至]?$/;
const THEN_INTENDS = new RegExp(
  `^${BY}，?(?:[我本全][\\u4e00-\\u9fff]{1,2})?(?:力争|争取|计划|拟|将(?!\\d)|要(?!求))`,
);
/** What heads the members of a list of plans. */
const HEADS_PLANS =
  /下一?步|今后|接下来|工作打算|(?:改进|整改|工作)(?:措施|计划|打算)：|将(?:做好|从|采取|重点|继续|着力|进一步|围绕)/;
/** What was done, or what somebody once meant to do. */
const DONE = /已|[成现到好]了|如期|按期|顺利|得到|取得|(?:完成|建成|实现)的/;
const EARLIER = /(?:按照|根据|依照|原|年初|去年|上年|提出|曾|此前|针对|关于|截[至止]到?)[^，。；]*$/;

/**
 * Whether a year that has passed is the one by which something is still to be done: 将于2024年底前完成改版 in what the
 * report for 2024 plans. Asked of the section on improvement alone.
 */
export function isDeadlineOfPast({ text, line }: Sentence, { start, digitsEnd }: NamedYear): boolean {
  if (line.section?.key !== "improvement") return false;
  const before = text.slice(Math.max(0, start - FURTHEST), start);
  const after = text.slice(digitsEnd + 1, digitsEnd + FURTHEST);
  const isDue = DEADLINE.test(after);
  const intends = INTENDS.test(before) && (isDue || WITH_PREPOSITION.test(before));
  const isPlanned = isDue && OPENS.test(before) && (THEN_INTENDS.test(after) || HEADS_PLANS.test(before));
  if ((!intends && !isPlanned) || isQuoted(before) || EARLIER.test(before)) return false;
  return !DONE.test(/^[^。；]*/.exec(after)?.[0] ?? "");
}
