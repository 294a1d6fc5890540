import type { Change } from "./claims.ts";
import type { Figures } from "./figures/figures.ts";
import { resolveNumber } from "./figures/resolve.ts";
import type { Frame } from "./frames.ts";
import type { Token } from "./tokens.ts";
import type { Standing, Topic } from "./topics.ts";
import { valueOf } from "./units.ts";

const MORE = /增|多|升|提高|涨/;
const LESS = /减|少|降|落|滑/;
/** 增至 9 件, 增加到 9 件 tell what it came to. */
const CAME_TO = /^(?:到|至)$/;
const ROUGH = /(?:约|近|超|超过|逾|多达|不足)$/;
const WHOLE = 100;

/**
 * The change against last year that a clause tells: 比上年增加 3 件, 同比下降 20%, 是上年的 1.5 倍; or the number of last year
 * that it is held against: 较上年的 8 件, （上年为 8 件）. What changed is named in the clause, else it is the number told
 * before it.
 * @param topic what the clause itself speaks of; null where it names nothing.
 */
export function readChange(frame: Frame, topic: Topic | null, standing: Standing): Change | null {
  const { tokens } = frame.clause;
  const isLast = frame.times.isLast || tokens.some((token) => "form" in token && token.form.includes("同比"));
  if (isLast || frame.times.other) standing.comparesLast = isLast;
  if (!standing.comparesLast || frame.isUnclear || frame.isSilenced) return null;
  if (standing.isOtherTime || standing.isOtherBody || standing.isPlan) return null;
  const at = tokens.findIndex(({ kind }) => kind === "quantity" || kind === "percent");
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || (before && "form" in before && (CAME_TO.test(before.form) || ROUGH.test(before.form))))
    return null;
  const sign = signOf(frame);
  const base = topic === null ? standing.lastClaim : null;
  const known = base?.figures ?? standing.changed;
  const told = topic === null ? (known ? [known] : []) : resolveNumber(frame, topic, standing);
  const [figures] = told;
  if (!figures || told.length !== 1 || !isOneYears(figures)) return null;
  if (base === null) standing.changed = figures;
  const place = {
    figures,
    base: base?.value ?? null,
    from: base?.frame.quantity?.start ?? null,
    frame,
    start: token.start,
    end: token.end,
  };
  if (token.kind === "percent") {
    const isRatio = sign === 0 && isAside(frame) && frame.times.isLast;
    if (sign === 0 && !isRatio) return null;
    return {
      ...place,
      kind: "difference",
      value: isRatio ? token.value - WHOLE : sign * token.value,
      digits: token.digits,
    };
  }
  if (token.kind !== "quantity" || !token.quantity.isExact) return null;
  const { value } = token.quantity;
  if (sign !== 0) return { ...place, kind: "difference", value: sign * value, digits: null };
  return frame.times.isLast && base !== null && isAside(frame)
    ? { ...place, kind: "last", value, digits: null }
    : null;
}

/** The number of last year that a clause of its own tells: 上年收到申请 8 件. */
export function readLast(frame: Frame, topic: Topic, standing: Standing): Change | null {
  const { quantity, times, relations } = frame;
  if (!quantity || !times.isLast || times.own || standing.isOtherBody || standing.isPlan) return null;
  if (frame.isSilenced || frame.isUnclear || frame.isOneWay || standing.isInPart || relations.size > 0)
    return null;
  const value = valueOf(quantity, topic, [...frame.verbs, ...standing.verbs]);
  const told = value === null ? [] : resolveNumber(frame, topic, standing);
  const [figures] = told;
  if (value === null || !figures || told.length !== 1 || !isOneYears(figures)) return null;
  const { start, end } = quantity;
  return { kind: "last", figures, base: null, from: null, value, digits: null, frame, start, end };
}

/** Whether a clause says nothing but what a number was last year, or how many times that it is. */
export function isLastAside(frame: Frame, { lastClaim }: Standing): boolean {
  const { times, relations } = frame;
  if (lastClaim === null || !times.isLast || times.own || relations.size > 0) return false;
  return isAside(frame);
}

/** Whether nothing that is counted is named beside time and number. */
function isAside({ clause: { tokens } }: Frame): boolean {
  return tokens.every(({ kind }) => ASIDE.has(kind));
}

const ASIDE = new Set<Token["kind"]>([
  "filler",
  "connector",
  "time",
  "year",
  "quantity",
  "percent",
  "relation",
]);

/** 1 for more, -1 for less, 0 where neither is said, or both. */
function signOf({ clause }: Frame): number {
  const words = clause.tokens.flatMap((token) =>
    token.kind === "relation" && token.value === "compare" ? [token.form] : [],
  );
  const isMore = words.some((word) => MORE.test(word));
  const isLess = words.some((word) => LESS.test(word));
  return isMore === isLess ? 0 : isMore ? 1 : -1;
}

/** What was carried in is last year's by its nature. */
function isOneYears(figures: Figures): boolean {
  return !figures.some(({ rows }) => rows.includes("carriedIn") && rows.length === 1);
}
