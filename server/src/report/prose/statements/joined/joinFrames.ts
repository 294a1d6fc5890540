import { type Frame, isExcept } from "../frames.ts";
import { asOutcome } from "./asOutcome.ts";

/** Features that a clause may list before 分别为. */
export const LISTS = ["nouns", "verbs", "outcomes", "reasons", "askers", "results"] as const;

/**
 * Joins what stands apart: 其中 and 分为 to the first part behind them, and a number without words of its own to what
 * was named before it (部分公开件数最多，为 21 件).
 */
export function joinFrames(frames: readonly Frame[]): Frame[] {
  const joined: Frame[] = [];
  let opener: Frame | null = null;
  let spent: Frame | null = null;
  for (const [at, frame] of frames.entries()) {
    if (frame === spent) continue;
    const next = frames[at + 1];
    const isBare = !frame.quantity && !frame.relations.has("none") && !frame.relations.has("all");
    if (isBare && next?.quantity && next.clause.depth === frame.clause.depth) {
      if (opensParts(frame)) {
        opener = frame;
        continue;
      }
      if (LISTS.some((key) => frame[key].length > 0) && (isBareNumber(next) || isTotalOfOne(frame, next))) {
        opener = null;
        const { relations } = frame;
        // 申请数同比上升 10%，为 160 件: the change speaks of the number behind it.
        const own = new Set([...relations].filter((relation) => relation !== "compare"));
        joined.push({ ...frame, relations: own, quantity: next.quantity, end: next.end, isUnclear: false });
        if (relations.has("compare")) joined.push({ ...frame, nouns: [] });
        continue;
      }
    }
    // 收到申请 2 人次、3 件: the second number counts requests.
    if (next?.quantity && asksInPersons(frame) && !PERSONS.has(next.quantity.unit) && isNumberAlone(next)) {
      joined.push({ ...frame, quantity: next.quantity, end: next.end });
      spent = next;
      continue;
    }
    const before = joined[joined.length - 1];
    if (before?.quantity && before.quantity === frame.quantity) continue;
    // 收到申请由上年的 8 件增至 9 件: what it came to is this year's.
    if (before && (before.times.isLast || comesFrom(before)) && cameTo(frame)) {
      const { quantity, clause, end } = frame;
      if (comesFrom(before)) joined[joined.length - 1] = { ...before, relations: COMPARED };
      const times = { ...frame.times, own: true };
      joined.push({ ...before, relations: NO_RELATIONS, quantity, clause, end, times });
      continue;
    }
    if (isStillDue(frame)) {
      const times = { ...frame.times, own: false, other: false, isPlan: false, direction: "out" as const };
      joined.push({ ...frame, verbs: OPEN, relations: NO_RELATIONS, times });
      continue;
    }
    // 其余 38 件均为自然人申请.
    if (next && isRestOfAskers(frame, next)) {
      joined.push({ ...frame, askers: next.askers, relations: NO_RELATIONS, end: next.end });
      spent = next;
      continue;
    }
    const open = next && isLeftOpen(frame, next) ? next : undefined;
    if (open) {
      joined.push({
        ...open,
        quantity: frame.quantity,
        start: frame.start,
        isUnclear: false,
        relations: NO_RELATIONS,
      });
      continue;
    }
    const done = before && isRestOf(before, frame) ? [frame, next].find(isDone) : undefined;
    if (done) {
      joined.push({ ...frame, verbs: done.verbs, relations: NO_RELATIONS });
      continue;
    }
    const relations = opener ? new Set([...frame.relations, ...opener.relations]) : frame.relations;
    const told = asOutcome(frame, before, next && isShareAlone(next) ? frames[at + 2] : next);
    joined.push(
      opener ? { ...told, relations, clause: { ...frame.clause, mark: opener.clause.mark } } : told,
    );
    opener = null;
  }
  return joined;
}

/** 公开 14 件，占 45.2%；部分公开 5 件: what a part is of a hundred stands between it and the next. */
function isShareAlone({ quantity, relations, clause: { tokens } }: Frame): boolean {
  // 公开 30 件（21.9%）、部分公开 12 件.
  const isBare = tokens.length > 0 && tokens.every(({ kind }) => kind === "percent");
  return quantity === null && (relations.has("share") || isBare);
}

function isNumberAlone({ clause: { tokens } }: Frame): boolean {
  return tokens.every(
    (token) =>
      token.kind === "filler" ||
      token.kind === "quantity" ||
      (token.kind === "relation" && token.value === "sum"),
  );
}

const PERSONS = new Set(["人次", "人"]);

/** Whether a clause tells of requests how many asked. */
function asksInPersons({ quantity, nouns }: Frame): boolean {
  const asks = nouns.includes("request") || nouns.includes("ask");
  return asks && quantity !== null && PERSONS.has(quantity.unit);
}

/** Whether a clause tells no more than what a number came to: 增至 9 件, 上升到 9 件. */
function cameTo({ quantity, relations, hasUnknown, clause: { tokens } }: Frame): boolean {
  const at = tokens.findIndex(({ kind }) => kind === "quantity");
  // 增长到 2024 年 9 件.
  const verb = tokens[at - 1]?.kind === "year" ? at - 2 : at - 1;
  const before = tokens[verb];
  const isTo = before !== undefined && "form" in before && CAME_TO.test(before.form);
  return quantity !== null && relations.has("compare") && !hasUnknown && isTo && verb <= 1;
}

/** Whether a number is told as what another one came from: 由 45 件降至 36 件. */
function comesFrom({ quantity, clause: { tokens } }: Frame): boolean {
  const head = tokens.slice(
    0,
    tokens.findIndex(({ kind }) => kind === "quantity"),
  );
  const before = head.findLast((token) => token.kind !== "year" && !("form" in token && token.form === "的"));
  return quantity !== null && before?.kind === "filler" && /^[由从]$/.test(before.form);
}

const COMPARED: Frame["relations"] = new Set(["compare"]);
const CAME_TO = /(?:到|至)$/;
const NO_RELATIONS: Frame["relations"] = new Set();

/** 有 3 件因提出时间在 12 月下旬，结转下年: why comes before what. */
function isLeftOpen(frame: Frame, next: Frame): boolean {
  const { quantity, relations, verbs, outcomes, reasons, results, askers, clause } = frame;
  if (!quantity || next.quantity || next.clause.depth !== clause.depth || !relations.has("cause"))
    return false;
  const isBare = verbs.length + outcomes.length + reasons.length + results.length + askers.length === 0;
  return (
    isBare && next.verbs.some((verb) => verb === "carried" || verb === "open") && next.relations.size === 0
  );
}

/** 剩余 5 件将在 2025 年答复: what will be answered is still open. */
function isStillDue({
  quantity,
  relations,
  verbs,
  times,
  nouns,
  outcomes,
  reasons,
  results,
  hasUnknown,
  clause,
}: Frame): boolean {
  const isLeft =
    relations.has("rest") || clause.tokens.some((token) => "form" in token && LEFT.test(token.form));
  const isBare =
    outcomes.length + reasons.length + results.length === 0 && !hasUnknown && !nouns.includes("other");
  const isDone = verbs.length > 0 && verbs.every((verb) => verb === "handled" || DONE.includes(verb));
  return quantity !== null && isLeft && isBare && isDone && (times.isNext || times.isPlan);
}

const LEFT = /^(?:尚有|仍有|还有|尚余)$/;
const OPEN: readonly string[] = ["open"];

function isRestOfAskers(frame: Frame, next: Frame): boolean {
  const { quantity, relations, hasUnknown } = frame;
  const isBare = LISTS.every((key) => frame[key].length === 0) && !hasUnknown && !frame.isOneWay;
  const isOfAll = next.relations.has("all") && !next.quantity && next.verbs.length === 0 && !next.hasUnknown;
  return quantity !== null && relations.has("rest") && isBare && isOfAll && next.askers.length > 0;
}

/** 除 2 件结转外，其余 177 件均已办结: the rest of what was carried over is what was concluded. */
function isRestOf(
  before: Frame,
  { relations, quantity, nouns, outcomes, reasons, hasUnknown }: Frame,
): boolean {
  if (!isExcept(before) || !before.verbs.includes("carried")) return false;
  const isBare = nouns.length + outcomes.length + reasons.length === 0 && !hasUnknown;
  return quantity !== null && relations.has("rest") && isBare;
}

function isDone(frame: Frame | undefined): frame is Frame {
  return (
    frame !== undefined && frame.outcomes.length === 0 && frame.verbs.some((verb) => DONE.includes(verb))
  );
}

const DONE: readonly string[] = ["concluded", "answered"];

function opensParts({ relations, nouns, verbs, outcomes }: Frame): boolean {
  const opens = relations.has("part") || relations.has("respectively");
  return opens && nouns.length + verbs.length + outcomes.length === 0;
}

/** Whether a clause says nothing but a number: 为 21 件. */
function isBareNumber({ clause: { tokens }, relations }: Frame): boolean {
  const [first] = tokens;
  return (
    !relations.has("sum") &&
    tokens.length > 1 &&
    first?.kind === "filler" &&
    tokens.every(({ kind }) => kind === "filler" || kind === "quantity")
  );
}

/** 以自然人为主，共 360 件; 部分公开的占 10.9%，共 5 件. */
function isTotalOfOne(frame: Frame, { clause: { tokens } }: Frame): boolean {
  const isOneKind = LISTS.reduce((count, key) => count + frame[key].length, 0) === 1;
  const isAskerOrOutcome = frame.askers.length + frame.outcomes.length === 1;
  const isTotal = tokens.every(
    (token) => token.kind === "quantity" || (token.kind === "relation" && token.value === "sum"),
  );
  return isOneKind && isAskerOrOutcome && isTotal && !frame.hasUnknown;
}
