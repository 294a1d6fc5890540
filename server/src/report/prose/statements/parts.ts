import type { Frame } from "./frames.ts";

const ENDS_LIST = ["concluded", "answered", "carried", "open"];

/**
 * Whether parts begin without a word for it: behind a colon (公开 140 条：网站 80 条、公众号 60 条), in brackets, after what
 * they are parts of (在公开的 12 条信息中，…).
 */
export function opensList(frames: readonly Frame[], at: number): boolean {
  const [before, frame, next] = [frames[at - 1], frames[at], frames[at + 1]];
  if (!before?.quantity || !frame || frame.relations.size > 0) return false;
  if (isWithin(before)) return frame.clause.depth === before.clause.depth;
  const isList =
    next?.quantity?.unit === frame.quantity?.unit &&
    next?.clause.depth === frame.clause.depth &&
    isPlain(next);
  if (!isList || !isPlain(frame)) return false;
  const { mark, depth } = frame.clause;
  if (depth > before.clause.depth) return true;
  // 解决问题 5 个：一是修复链接 12 个 tells what was done, and not of what the whole is made up.
  const isCounted = LISTED.has(frame.quantity?.unit ?? "") && frame.clause.tokens[0]?.kind !== "name";
  return mark === "：" && depth === before.clause.depth && isCounted;
}

/** Units of what is listed behind a colon by its kinds. */
const LISTED = new Set(["条", "件", "份", "篇", "期", "场", "封"]);

/** 在 12 条信息中, 46 件申请中: a number that parts follow. */
function isWithin({ clause: { tokens } }: Frame): boolean {
  const [last, noun] = [tokens.at(-1), tokens.at(-2)];
  const isAmong = last?.kind === "filler" && /^(?:中|当中)$/.test(last.form);
  return isAmong && (noun?.kind === "noun" || noun?.kind === "quantity" || noun?.kind === "unknown");
}

/** A part is told by its name alone, without a verb of its own. */
function isPlain({ verbs, relations, quantity }: Frame): boolean {
  return quantity !== null && relations.size === 0 && !verbs.some((verb) => ENDS_LIST.includes(verb));
}

/** Whether a part is certainly followed by another one of the same whole: by what remains, or of the same kind. */
export function goesOn(part: Frame | undefined, next: Frame | undefined): boolean {
  if (!part || !next) return false;
  const dimension = dimensionOf(part);
  return next.relations.has("rest") || (dimension !== null && dimension === dimensionOf(next));
}

/** Units in which requests are counted: 收到 8 份申请，其中予以公开 2 件. */
const CASE_UNITS = new Set(["件", "份", "宗", "例", "起", "项", "条", "件次"]);

/** Whether a number is counted in the unit of a part, or as requests are where both are told of them. */
export function isCountedAs(whole: Frame, part: Frame): boolean {
  const unit = part.quantity?.unit ?? "";
  return whole.quantity?.unit === unit || (dimensionOf(part) !== null && isOfRequests(whole, unit));
}

/** Whether a number counts requests, in one of their units as another number does. */
export function isOfRequests({ quantity, nouns }: Frame, unit: string): boolean {
  const isRequest = nouns.includes("request") || nouns.includes("ask");
  return isRequest && quantity !== null && CASE_UNITS.has(unit) && CASE_UNITS.has(quantity.unit);
}

/** The clauses from an opener that tell parts of one whole. */
export function listParts(frames: readonly Frame[], at: number): Frame[] {
  const [first] = frames.slice(at);
  if (!first?.quantity?.isExact) return [];
  const parts = [first];
  const { depth } = first.clause;
  let separator: string | null = null;
  for (const frame of frames.slice(at + 1)) {
    const { clause, quantity, relations } = frame;
    if (clause.depth > depth || relations.has("compare") || (relations.has("share") && !quantity)) continue;
    if (isOutcomeOfDisputes(frame, first)) continue;
    if (clause.depth < depth || clause.mark === "：") break;
    if (separator !== "；" && separator !== null && clause.mark === "；") break;
    if (!quantity) {
      if (frame.nouns.length + frame.verbs.length > 0) break;
      continue;
    }
    if (!quantity.isExact || quantity.unit !== first.quantity.unit || endsList(frame, first)) break;
    separator ??= clause.mark;
    parts.push(frame);
  }
  return parts;
}

/** Whether a clause tells what is not concluded. */
export function tellsOpen({ verbs, times }: Frame): boolean {
  return times.direction !== "in" && (verbs.includes("carried") || verbs.includes("open"));
}

/** Whether a clause tells no further part: what became of the whole, a sum, a dispute, another way to divide it. */
function endsList(frame: Frame, first: Frame): boolean {
  const { relations, verbs, times } = frame;
  if (relations.has("sum") || relations.has("part") || relations.has("all")) return true;
  // 其中政策文件 10 条，全年主动公开 120 条.
  if (times.own && verbs.includes("disclose")) return true;
  const isOutcome = ({ verbs: told, times: when }: Frame): boolean =>
    when.direction !== "in" && told.some((verb) => ENDS_LIST.includes(verb));
  if (isOutcome(frame) && !isOutcome(first)) return true;
  if (isOfDispute(frame) !== isOfDispute(first) && frame.nouns.length > 0) return true;
  if (verbs.includes("received") && !first.verbs.includes("received")) return true;
  const [one, other] = [dimensionOf(first), dimensionOf(frame)];
  return one !== null && other !== null && one !== other;
}

/** 行政复议 7 件，维持 6 件；行政诉讼 4 件: how those of one kind ended is no part beside them. */
function isOutcomeOfDisputes({ results, nouns }: Frame, first: Frame): boolean {
  return results.length > 0 && nouns.length === 0 && first.results.length === 0 && isOfDispute(first);
}

function isOfDispute({ nouns, results }: Frame): boolean {
  return results.length > 0 || nouns.some((noun) => /econsideration|itigation|dispute/.test(noun));
}

/** By what a part is told apart from its siblings. */
function dimensionOf(frame: Frame): string | null {
  if (frame.outcomes.length > 0 || frame.reasons.length > 0) return "outcome";
  if (frame.askers.length > 0) return "asker";
  return frame.isOneWay ? "way" : null;
}
