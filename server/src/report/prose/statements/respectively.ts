import { DISPUTE_ROWS } from "./figures/disputes.ts";
import { type Frame, isExcept } from "./frames.ts";

/** Features that a clause may list before 分别为. */
const LISTS = ["nouns", "verbs", "outcomes", "reasons", "askers", "results"] as const;

/**
 * Joins what stands apart: 其中 and 分为 to the first part behind them, and a number without words of its own to what
 * was named before it (部分公开件数最多，为 21 件).
 */
export function joinFrames(frames: readonly Frame[]): Frame[] {
  const joined: Frame[] = [];
  let opener: Frame | null = null;
  for (const [at, frame] of frames.entries()) {
    const next = frames[at + 1];
    const isBare = !frame.quantity && !frame.relations.has("none") && !frame.relations.has("all");
    if (isBare && next?.quantity && next.clause.depth === frame.clause.depth) {
      if (opensParts(frame)) {
        opener = frame;
        continue;
      }
      if (
        LISTS.some((key) => frame[key].length > 0) &&
        (isBareNumber(next) || isTotalOfAskers(frame, next))
      ) {
        opener = null;
        const { relations } = frame;
        // 申请数同比上升 10%，为 160 件: the change speaks of the number behind it.
        const own = new Set([...relations].filter((relation) => relation !== "compare"));
        joined.push({ ...frame, relations: own, quantity: next.quantity, end: next.end, isUnclear: false });
        if (relations.has("compare")) joined.push({ ...frame, nouns: [] });
        continue;
      }
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
    const told = isGranted(frame, next) ? { ...frame, verbs: [], outcomes: GRANTED } : frame;
    joined.push(
      opener ? { ...told, relations, clause: { ...frame.clause, mark: opener.clause.mark } } : told,
    );
    opener = null;
  }
  return joined;
}

/** 公开 14 件，部分公开 4 件: a list of outcomes begins with those that were granted. */
function isGranted({ quantity, verbs, nouns, outcomes, hasUnknown, clause }: Frame, next?: Frame): boolean {
  if (quantity === null || verbs.join() !== "disclose" || nouns.length + outcomes.length > 0 || hasUnknown)
    return false;
  const isNext = next?.quantity?.unit === quantity.unit && next.clause.depth === clause.depth;
  if (!isNext || !["partlyGranted", "denied"].includes(next.outcomes.join())) return false;
  return !clause.tokens.some((token) => "form" in token && token.form.startsWith("主动"));
}

const GRANTED: readonly string[] = ["granted"];

/** Whether a clause tells no more than what a number came to: 增至 9 件, 上升到 9 件. */
function cameTo({ quantity, relations, hasUnknown, clause: { tokens } }: Frame): boolean {
  const at = tokens.findIndex(({ kind }) => kind === "quantity");
  const before = tokens[at - 1];
  const isTo = before !== undefined && "form" in before && CAME_TO.test(before.form);
  return quantity !== null && relations.has("compare") && !hasUnknown && isTo && at <= 2;
}

/** Whether a number is told as what another one came from: 由 45 件降至 36 件. */
function comesFrom({ quantity, clause: { tokens } }: Frame): boolean {
  const before = tokens[tokens.findIndex(({ kind }) => kind === "quantity") - 1];
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

/** 以自然人为主，共 360 件. */
function isTotalOfAskers(frame: Frame, { clause: { tokens } }: Frame): boolean {
  const isOneKind =
    frame.askers.length === 1 && LISTS.every((key) => key === "askers" || frame[key].length === 0);
  const isTotal = tokens.every(
    (token) => token.kind === "quantity" || (token.kind === "relation" && token.value === "sum"),
  );
  return isOneKind && isTotal && !frame.hasUnknown;
}

/** Gives each number after 分别为 what it counts: 予以公开、不予公开分别为 3 件、1 件. */
export function pairUp(frames: readonly Frame[]): Frame[] {
  const paired: Frame[] = [];
  for (let at = 0; at < frames.length; at++) {
    const frame = frames[at];
    if (!frame) continue;
    const lists = frame.relations.has("respectively")
      ? LISTS.filter((key) => listed(frame, key).length > 1)
      : [];
    const [key] = lists;
    if (isOfSeveralTables(frame)) {
      paired.push(...partByTable(frame));
      continue;
    }
    if (!frame.quantity || !key || lists.length > 1) {
      paired.push(frame);
      continue;
    }
    const items = listed(frame, key);
    const numbers = [frame];
    while (numbers.length < items.length) {
      const next = frames[at + numbers.length];
      if (!next?.quantity || LISTS.some((list) => next[list].length > 0) || next.hasUnknown) break;
      numbers.push(next);
    }
    if (numbers.length < items.length) {
      paired.push({ ...frame, relations: withoutPairing(frame), isUnclear: true });
      continue;
    }
    for (const [index, { quantity, clause, end }] of numbers.entries()) {
      const item = items[index];
      if (item !== undefined)
        paired.push({
          ...frame,
          [key]: [item, ...shared(frame, key)],
          relations: withoutPairing(frame),
          quantity,
          clause: index === 0 ? frame.clause : clause,
          end,
        });
    }
    at += numbers.length - 1;
  }
  return paired;
}

/** A number that has what it counts is no part of one before it. */
function withoutPairing({ relations }: Frame): Frame["relations"] {
  return new Set([...relations].filter((relation) => relation !== "respectively"));
}

/** What is paired with the numbers: of nouns those that are counted, of verbs those that differ. */
function listed(frame: Frame, key: (typeof LISTS)[number]): readonly string[] {
  if (key === "nouns") return frame.nouns.filter((noun) => !CONTEXT.includes(noun));
  if (key === "verbs") return frame.verbs.filter((verb) => COUNTED.includes(verb));
  return frame[key];
}

function shared(frame: Frame, key: (typeof LISTS)[number]): readonly string[] {
  return key === "nouns" ? frame.nouns.filter((noun) => CONTEXT.includes(noun)) : [];
}

/** Nouns that only say what the others are about. */
const CONTEXT = ["disclosure", "information", "request", "ask"];
const COUNTED = [
  "issued",
  "repealed",
  "inForce",
  "received",
  "newlyReceived",
  "accepted",
  "concluded",
  "answered",
  "carried",
  "open",
];

/** 依申请公开、行政复议、行政诉讼均为 0: one number that holds for figures of two tables. */
function isOfSeveralTables({ quantity, relations, nouns, clause: { tokens } }: Frame): boolean {
  // 因申请引发的行政复议、诉讼均为 0 件 counts no requests.
  const isCause =
    relations.has("cause") || tokens.some((token) => "form" in token && CAUSES.test(token.form));
  return (
    quantity !== null && relations.has("all") && nouns.some(isRequest) && nouns.some(isDispute) && !isCause
  );
}

const CAUSES = /^(?:引发|引起|引致|导致|针对)$/;

function partByTable(frame: Frame): Frame[] {
  return [isRequest, isDispute].map((isOfTable) => ({
    ...frame,
    nouns: frame.nouns.filter((noun) => isOfTable(noun) || !(isRequest(noun) || isDispute(noun))),
  }));
}

function isRequest(noun: string): boolean {
  return noun === "request" || noun === "ask";
}

function isDispute(noun: string): boolean {
  return noun in DISPUTE_ROWS;
}
