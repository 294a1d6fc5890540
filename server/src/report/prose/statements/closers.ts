import type { Frame } from "./frames.ts";
import { isWord, type Token } from "./tokens.ts";

/**
 * How a number closes a list: `sum` is the sum of what stands before it; to a `count` more may belong than was listed,
 * though mostly nothing does; of the number of a `year` the list may be any part.
 */
export type Closer = "sum" | "count" | "year";

/** A list of so much of a `count` is meant to be all of it. */
const NEARLY_ALL = 0.8;

/** Whether parts that come to less than their whole contradict it, as far as its words go. */
export function mustBeAll(closer: Closer, sum: number, whole: number): boolean {
  return closer === "sum" || (closer === "count" && sum >= whole * NEARLY_ALL);
}

/** 总数 60 项 in a clause of its own is the sum of what stands before it. */
const TOTALS = new Set(["总数", "总量"]);
/** What is done with each thing that is listed, and so with all of them. */
const DOES =
  /^(?:(?:对外|集中|合计)?(?:发布|公布|推送|更新|发|刊发|编发|印发|上传|报送|张贴|发放|制作|推出|开展|组织|举办|召开|接待|办理))?(?:各类|各项|有关|相关)?$/;
const RUNNING_SUM = "累计";

/**
 * Tells whether a number is told as the sum of those before it: 共计 100 条, 全年共公开 200 条, 累计发布 100 条.
 * @param before the sentence up to this clause; a word that stands there may name what is summed up.
 */
export function readCloser(frame: Frame, before: string): Closer | null {
  const { clause, relations, quantity, times, outcomes, reasons, askers, results } = frame;
  if (!quantity || times.other || relations.has("none") || relations.has("compare")) return null;
  // 直接起诉 81 件、复议后起诉 48 件，结果纠正合计 9 件 counts some of them.
  if (outcomes.length + reasons.length + askers.length + results.length > 0) return null;
  const at = clause.tokens.findIndex(({ start }) => start === quantity.start);
  const head = clause.tokens.slice(0, at);
  const last = head.at(-1);
  if (last?.kind === "filler" && at === 1 && TOTALS.has(last.form)) return "sum";
  const adds = (token: Token): boolean => !addsNothing(token, before);
  if (clause.tokens.slice(at + 1).some(adds)) return null;
  const sumAt = head.findIndex(isSum);
  if (sumAt >= 0) {
    const [form, opener] = [formOf(head[sumAt]), head.slice(0, sumAt)];
    // 共 behind other words mostly counts what these name: 网站共 12 条; 现共有 12 个 counts what there is.
    const isOfAll = opener.every((token) => isTime(token) || isBareWay(token));
    if (form === "共" && sumAt > 0 && (!isOfAll || sumAt + 1 === at)) return null;
    if (head.slice(sumAt + 1).some(adds) || opener.some((token) => formOf(token).startsWith("现")))
      return null;
    const isLoose = form === RUNNING_SUM || (form === "共" && at > 1);
    return !isLoose && opener.every(isTime) ? "sum" : "count";
  }
  const isOfYear = head.length > 1 && head[0] !== undefined && isTime(head[0]) && times.own;
  return isOfYear && !head.slice(1).some(adds) ? "year" : null;
}

function formOf(token: Token | undefined): string {
  return token && "form" in token ? token.form : "";
}

function isSum(token: Token): boolean {
  return (token.kind === "relation" && token.value === "sum") || formOf(token) === RUNNING_SUM;
}

function isTime({ kind }: Token): boolean {
  return kind === "time" || kind === "year" || kind === "date";
}

/** 两个平台共发布, 线上线下共开展. */
function isBareWay(token: Token): boolean {
  return token.kind === "channel" || token.kind === "filler";
}

/** Whether a word between a sum and its number names nothing that the list has not named. */
function addsNothing(token: Token, before: string): boolean {
  if (isTime(token) || token.kind === "filler" || isSum(token)) return true;
  if (token.kind === "verb") return token.value === "disclose";
  if (token.kind === "unknown") return DOES.test(token.form) || before.includes(token.form);
  if (!isWord(token)) return false;
  if (token.kind !== "noun") return false;
  return token.value === "information" || DOES.test(token.form) || before.includes(token.form);
}
