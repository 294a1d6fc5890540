import type { Change } from "./claims.ts";
import type { Figures } from "./figures/figures.ts";
import { resolveNumber } from "./figures/resolve.ts";
import { countOf } from "./figures/units.ts";
import type { Frame } from "./frames.ts";
import type { Standing, Topic } from "./standing/standing.ts";
import type { Token } from "./tokens.ts";

const MORE = /增|多|升|提高|涨/;
const LESS = /减|少|降|落|滑/;
/** 增至 9 件, 增加到 9 件 tell what it came to. */
const CAME_TO = /(?:到|至)$/;
const ROUGH = /(?:约|近|超|超过|逾|多达|不足)$/;
const WHOLE = 100;

/**
 * The change against last year that a clause tells: 比上年增加 3 件, 同比下降 20%, 是上年的 1.5 倍; or the number of last year
 * that it is held against: 较上年的 8 件, （上年为 8 件）. What changed is named in the clause, else it is the number told
 * before it.
 * @param topic what the clause itself speaks of; null where it names nothing.
 */
export function readChanges(frame: Frame, topic: Topic | null, standing: Standing): Change[] {
  const { tokens } = frame.clause;
  if (speaksOfOther(frame, topic)) {
    standing.lastClaim = null;
    standing.changed = null;
    return [];
  }
  const isLast = frame.times.isLast || tokens.some((token) => "form" in token && token.form.includes("同比"));
  if (isLast || frame.times.other) standing.comparesLast = isLast;
  if (!standing.comparesLast || frame.isUnclear || frame.isSilenced || frame.isOneWay) return [];
  // 复议、诉讼分别比上年增加 5 件、2 件: which of them is not read.
  if (frame.relations.has("respectively")) return [];
  const base = topic === null ? standing.lastClaim : null;
  // 今年收到 9 件，去年收到 8 件，增长 12.5%: this year's number is still the one that has changed.
  const isOtherTime = standing.isOtherTime && base === null;
  if (isOtherTime || standing.isOtherBody || standing.isPlan) return [];
  const known = base?.figures ?? standing.changed;
  const told = topic === null ? (known ? [known] : []) : resolveNumber(frame, topic, standing);
  const [figures] = told;
  if (!figures || told.length !== 1 || !isOneYears(figures)) return [];
  if (base === null) standing.changed = figures;
  const from = base?.frame.quantity?.start ?? null;
  // 收到 9 件，其中个人 8 件、企业 1 件，比上年增加 3 件: of the last part, or of the whole.
  const isOfWhole = base?.isPart && standing.figures !== null && isOneYears(standing.figures);
  const possible: Figures = isOfWhole ? [...figures, ...(standing.figures ?? [])] : figures;
  const signAt = tokens.findIndex(isSign);
  return tokens.flatMap((token, at): Change[] => {
    const isClear = base === null ? topic !== null && !frame.hasUnknown : isAside(frame);
    const value = valueOfChange(frame, token, at, signAt, isClear);
    const { start, end } = token;
    if (!value) return [];
    return [
      {
        ...value,
        figures: possible,
        base: isOfWhole ? null : (base?.value ?? null),
        from,
        frame,
        start,
        end,
      },
    ];
  });
}

/** 热线来电同比增加 36 件，增长 8%: something else has changed, which what follows speaks of too. */
function speaksOfOther({ isOneWay, clause: { tokens } }: Frame, topic: Topic | null): boolean {
  if (isOneWay || (topic !== null && !COUNTED.has(topic))) return true;
  const compared = tokens.findIndex((token) => token.kind === "relation" && token.value === "compare");
  return tokens.slice(0, Math.max(compared, 0)).some(({ kind }) => kind === "unknown");
}

/** Topics whose numbers the tables have. */
const COUNTED: ReadonlySet<Topic> = new Set([
  "request",
  "dispute",
  "decision",
  "document",
  "fee",
  "procurement",
]);

/**
 * @param signAt the index of the word for more or less; negative where there is none.
 * @param isClear whether a number of last year can only be that of what changed.
 */
function valueOfChange(
  frame: Frame,
  token: Token,
  at: number,
  signAt: number,
  isClear: boolean,
): Pick<Change, "kind" | "value" | "digits"> | null {
  const { tokens } = frame.clause;
  const before = tokens[at - 1];
  if (before && "form" in before && (CAME_TO.test(before.form) || ROUGH.test(before.form))) return null;
  // 比上年（8 件）增加 3 件: what stands before the sign is last year's.
  const sign = at > signAt ? signOf(frame) : 0;
  if (isDirection(frame, token)) {
    const value = token.form === LEVEL ? 0 : signOf(frame);
    return { kind: token.form === LEVEL ? "difference" : "direction", value, digits: null };
  }
  if (token.kind === "percent") {
    const { value, digits } = token;
    if (sign !== 0) return { kind: "difference", value: sign * value, digits };
    const isRatio = signAt < 0 && isAside(frame) && frame.times.isLast;
    return isRatio ? { kind: "difference", value: value - WHOLE, digits } : null;
  }
  if (token.kind !== "quantity" || !token.quantity.isExact) return null;
  const { value } = token.quantity;
  if (sign !== 0) return { kind: "difference", value: sign * value, digits: null };
  const isLast = frame.times.isLast && isClear && (signAt < 0 || at < signAt);
  return isLast ? { kind: "last", value, digits: null } : null;
}

/** Whether a clause tells no more than that there is more, or less, or as much: 较上年有所增加, 与上年持平. */
function isDirection(frame: Frame, token: Token): token is Extract<Token, { readonly form: string }> {
  const isWord = isSign(token) || ("form" in token && token.form === LEVEL);
  const isLevel = "form" in token && token.form === LEVEL;
  if (!isWord || frame.quantity || !isAside(frame)) return false;
  return (isLevel || signOf(frame) !== 0) && !frame.clause.tokens.some(({ kind }) => kind === "percent");
}

const LEVEL = "持平";

function isSign(token: Token): boolean {
  return (
    token.kind === "relation" && token.value === "compare" && (MORE.test(token.form) || LESS.test(token.form))
  );
}

/** The number of last year that a clause of its own tells: 上年收到申请 8 件. */
export function readLast(frame: Frame, topic: Topic, standing: Standing): Change | null {
  const { quantity, times, relations } = frame;
  if (!quantity?.isExact || !times.isLast || times.own || standing.isOtherBody || standing.isPlan)
    return null;
  if (frame.isSilenced || frame.isUnclear || frame.isOneWay || standing.isInPart || relations.size > 0)
    return null;
  const value = countOf(quantity, topic, [...frame.verbs, ...standing.verbs]);
  const told = value === null ? [] : resolveNumber(frame, topic, standing);
  const [figures] = told;
  if (value === null || !figures || told.length !== 1 || !isOneYears(figures)) return null;
  const { start, end } = quantity;
  // 今年收到 9 件，去年收到 8 件: beside this year's number of the same.
  const { lastClaim } = standing;
  const isOfLast = lastClaim?.figures[0].rows.join() === figures[0].rows.join();
  const base = isOfLast ? lastClaim.value : null;
  const from = isOfLast ? (lastClaim.frame.quantity?.start ?? null) : null;
  return { kind: "last", figures, base, from, value, digits: null, frame, start, end };
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
