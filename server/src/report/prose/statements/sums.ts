import type { Quantity } from "../quantities.ts";
import type { Sentence } from "../sentences.ts";
import type { ReadSentence } from "./claims.ts";
import { mustBeAll, readCloser } from "./closers.ts";
import type { Frame } from "./frames.ts";
import { goesOn, isCountedAs, listParts, opensList, tellsOpen } from "./parts.ts";
import { addUp, hasSum, listRuns } from "./runs.ts";

/** A number of a sentence, as a whole or as a part. */
export interface Member {
  readonly sentence: Sentence;
  readonly quantity: Quantity;
}

/** A whole and the parts it is divided into: 共 12 条，其中网站 7 条、公众号 6 条. */
export interface Division {
  /** The number that the parts are held against, where several could be meant the largest. */
  readonly whole: Member;
  /** Every number that they may be parts of. */
  readonly wholes: readonly Member[];
  readonly parts: readonly Member[];
  readonly sum: number;
}

/** One thing may be in two parts, or parts are left out, or counted for another time. */
const LOOSE =
  /同一|相同|并(?!公开)|另有|另外|此外|等(?=[，；。、]|$)|主要(?!负责|领导)|约|(?<![其剩])余|近|多|比|较|上年(?!结转)|去年|覆盖|涉及/;
/** The same, told after the parts. */
const OVERLAPS = /同时|同步|重复|交叉|多个?渠道/;
/** What is left; 其他处理 is an outcome of table 三. */
const REST = /(?:其他(?!处理|结果)|其余|剩余|其它(?!结果))[^，；、]{0,12}$/;
/** Two kinds that leave no third. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/线上|网上/, /线下|现场/],
  [/自然人|个人/, /法人/],
  [/新收|本年收到/, /上年结转/],
  [/已办结|办结/, /未办结|结转/],
  [/已/, /尚?未/],
  [/[镇乡]级/, /村级/],
  [/建议/, /提案/],
];

/** The divisions of a sentence that do not add up. */
export function findWrongDivisions(read: ReadSentence, before: ReadSentence | null): Division[] {
  const { sentence, frames } = read;
  const found: Division[] = [];
  for (const [at, frame] of frames.entries()) {
    const { relations, quantity } = frame;
    if (!quantity) continue;
    const opens =
      relations.has("part") ||
      (relations.has("respectively") && !relations.has("each")) ||
      opensList(frames, at);
    const division = opens ? divide(read, before, at) : addBackwards(sentence, frames, at);
    if (division) found.push(division);
  }
  return found;
}

function divide(
  { sentence, frames }: ReadSentence,
  before: ReadSentence | null,
  at: number,
): Division | null {
  const opener = frames[at];
  if (!opener) return null;
  const parts = listParts(frames, at);
  const depth = opener.clause.depth;
  const isOfBefore = at === 0 && opener.relations.has("part");
  const earlier = isOfBefore && before ? before : { sentence, frames: frames.slice(0, at) };
  // A list of divisions, of which each has its own whole, is none of one whole.
  const wholes = earlier.frames
    .filter((frame) => isCountedAs(frame, opener) && isWhole(frame) && frame.clause.depth <= depth)
    .flatMap(({ quantity }): Member[] => (quantity ? [{ sentence: earlier.sentence, quantity }] : []));
  if (parts.length === 0 || wholes.length === 0 || wholes.some(({ quantity }) => !quantity.isExact))
    return null;
  const values = parts.map(({ quantity }) => quantity?.value ?? 0);
  if (isLoose(sentence, parts)) return null;
  // What stands in brackets divides the number before them.
  const isAside = !opener.relations.has("part") && depth > (frames[at - 1]?.clause.depth ?? depth);
  const possible = isAside ? wholes.slice(-1) : wholes;
  const sums = listRuns(possible.map(({ quantity }) => quantity.value));
  // A list that is told to the end may be followed by what is no part of it.
  let sum = 0;
  for (const [index, value] of values.entries()) {
    sum += value;
    if (sums.includes(sum) && !goesOn(parts[index], parts[index + 1])) return null;
  }
  // 收到 30 条，其中有效 25 条，采纳 12 条、部分采纳 8 条、说明 5 条 divides a part again.
  const isDivided = ({ verbs }: Frame, index: number): boolean =>
    verbs.length > 0 && index < values.length - 2 && addUp(values.slice(index + 1)) === values[index];
  if (parts.some(isDivided)) return null;
  // 收到 85 条，其中有效 61 条，采纳 40 条、不采纳 45 条 divides the whole in two ways.
  const again = parts.findLastIndex(({ clause }) => clause.mark !== "");
  if (again > 0 && again < parts.length - 1 && sums.includes(addUp(values.slice(again)))) return null;
  const isMore = sums.every((whole) => sum > whole);
  // 其中予以公开 40 件、……、其他处理 7 件，结转 2 件.
  const open = frames[frames.indexOf(parts.at(-1) ?? opener) + 1];
  const left = open && tellsOpen(open) ? (open.quantity?.value ?? 0) : 0;
  const [only] = possible.length === 1 ? possible : [];
  const isShort = sums.every((whole) => sum + left < whole);
  const isLess =
    only !== undefined &&
    isShort &&
    (isComplete(sentence, opener, parts) || isEnumeration(sentence, opener, parts, isAside));
  const isNear =
    only !== undefined &&
    !isOpen(opener) &&
    parts.length > 1 &&
    ((isShort && isNearly(sum, only.quantity.value, values)) || hasSwappedDigits(sum, only.quantity.value));
  if (!isMore && !isLess && !isNear) return null;
  const whole = possible.reduce((most, each) => (each.quantity.value > most.quantity.value ? each : most));
  return { whole, wholes: possible, parts: membersOf(sentence, parts), sum };
}

function isWhole({ relations }: Frame): boolean {
  return !relations.has("compare") && !relations.has("share");
}

/** Whether the words of the parts, or those after them up to a semicolon, say that the parts need not add up. */
function isLoose({ text }: Sentence, parts: readonly Frame[]): boolean {
  const start = parts[0]?.clause.tokens[0]?.start ?? 0;
  const end = parts.at(-1)?.quantity?.end ?? 0;
  const stop = text.indexOf("；", end);
  return (
    LOOSE.test(text.slice(start, end)) || OVERLAPS.test(text.slice(start, stop < 0 ? text.length : stop))
  );
}

/** Of a whole that is told part by part this much at most is a slip; what is left out by right is more. */
const SLIP = 0.05;
/** Fewer parts are examples. */
const LONG_LIST = 3;

/** Whether a long list comes so near to its whole that nothing as large as its least part can be left out. */
function isNearly(sum: number, whole: number, values: readonly number[]): boolean {
  const gap = whole - sum;
  return values.length >= LONG_LIST && gap > 0 && gap < Math.min(...values) && gap <= whole * SLIP;
}

/** Swapped digits that come to less than so much of the whole are no slip. */
const FARTHEST_SWAP = 0.3;

/** Whether two neighbouring digits of one number stand the other way round in the other: 186 and 168. */
function hasSwappedDigits(sum: number, whole: number): boolean {
  const [one, other] = [String(sum), String(whole)];
  // 29 of 92 are examples, however alike their digits.
  if (one.length !== other.length || sum >= whole || whole - sum > whole * FARTHEST_SWAP) return false;
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  const swapped = `${one.slice(0, at)}${one[at + 1]}${one[at]}${one.slice(at + 2)}`;
  return swapped === other;
}

/** What became of some: 简报 40 期（被市级采用 12 期、省级采用 5 期）. */
const SOME = /被|采[用纳]|录用|刊[发登]|转[发载办]|获|优秀|合格|满意|整改|完成|办结|原创|阅读|评为/;

/** Whether parts follow the whole behind a colon or in brackets, without 其中: such a list is told to the end. */
function isEnumeration(
  { text }: Sentence,
  opener: Frame,
  parts: readonly Frame[],
  isAside: boolean,
): boolean {
  if (parts.length < 2 || !(isAside || opener.clause.mark === "：")) return false;
  const told = text.slice(opener.clause.tokens[0]?.start ?? 0, parts.at(-1)?.quantity?.end ?? 0);
  return !opener.relations.has("part") && !parts.some(isOpen) && !SOME.test(told);
}

function isOpen({ relations }: Frame): boolean {
  return relations.has("mainly") || relations.has("more");
}

/** 新增 1 个、注销 3 个，目前共计 6 个: what came and went is not what there is. */
function isOfStock({ text }: Sentence, parts: readonly Frame[], closer: Frame): boolean {
  const start = parts[0]?.clause.tokens[0]?.start ?? 0;
  const words = text.slice(start, closer.quantity?.start ?? start);
  return (
    /新增|新开|新设|注销|关停|关闭|下线|取消|停用|合并/.test(words) ||
    /(?:目前|现有|现共|现存|仍有)[^，。；]*$/.test(words)
  );
}

/** Whether the words say that there are no other parts. */
function isComplete({ text }: Sentence, opener: Frame, parts: readonly Frame[]): boolean {
  if (opener.relations.has("mainly") || parts.length < 2) return false;
  // 发布 860 条；公众号、微博分别发布 584 条、267 条 leaves out what else there is.
  const isOfOwnVerb = opener.verbs.includes("disclose") || opener.hasUnknown;
  if (opener.relations.has("respectively")) return opener.clause.mark !== "；" || !isOfOwnVerb;
  const heads = parts.map(({ clause, quantity }) =>
    text.slice(clause.tokens[0]?.start ?? 0, quantity?.start ?? 0),
  );
  if (REST.test(heads.at(-1) ?? "")) return true;
  const [one = "", other = ""] = heads;
  return heads.length === 2 && PAIRS.some(([first, second]) => first.test(one) && second.test(other));
}

/** 网站 60 条、公众号 50 条，共计 100 条: the numbers of one unit right before it are its parts. */
function addBackwards(sentence: Sentence, frames: readonly Frame[], at: number): Division | null {
  const closer = frames[at];
  if (at < 2 || !closer?.quantity?.isExact) return null;
  const closing = readCloser(closer, sentence.text.slice(0, closer.clause.tokens[0]?.start ?? 0));
  if (closing === null) return null;
  const parts: Frame[] = [];
  for (let from = at - 1; from >= 0; from--) {
    const frame = frames[from];
    if (!frame || frame.clause.depth > closer.clause.depth) continue;
    if (frame.relations.has("compare") || (frame.relations.has("share") && !frame.quantity)) continue;
    // 两个平台共发布 80 条.
    if (from === at - 1 && frame.clause.tokens.length === 1 && frame.quantity?.unit !== closer.quantity.unit)
      continue;
    if (frame.quantity?.unit !== closer.quantity.unit || !frame.quantity.isExact) break;
    parts.unshift(frame);
    if (frame.clause.mark === "；" || frame.relations.has("part")) break;
  }
  if (parts.length < 2 || isLoose(sentence, parts) || isOfStock(sentence, parts, closer)) return null;
  const values = parts.map(({ quantity }) => quantity?.value ?? 0);
  if (hasSum(values, closer.quantity.value)) return null;
  const sum = addUp(values);
  const whole = closer.quantity.value;
  if (sum < whole && !mustBeAll(closing, sum, whole) && !isNearly(sum, whole, values)) return null;
  const total = { sentence, quantity: closer.quantity };
  return { whole: total, wholes: [total], parts: membersOf(sentence, parts), sum };
}

function membersOf(sentence: Sentence, frames: readonly Frame[]): Member[] {
  return frames.flatMap(({ quantity }) => (quantity ? [{ sentence, quantity }] : []));
}
