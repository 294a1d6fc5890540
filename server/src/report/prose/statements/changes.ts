import type { Quantity } from "../quantities.ts";
import type { Change } from "./claims.ts";
import type { Figures } from "./figures/figures.ts";
import { resolveNumber } from "./figures/resolve.ts";
import type { Frame } from "./frames.ts";
import type { Standing, Topic } from "./topics.ts";

const MORE = /增|多|升|提高|涨/;
const LESS = /减|少|降/;
/** 增至 9 件, 增加到 9 件 tell what it came to. */
const CAME_TO = /^(?:到|至)$/;

/**
 * The change against last year that a clause tells: 比上年增加 3 件, 同比下降 20%. What changed is named in the clause, else
 * it is the number told before it.
 * @param topic what the clause itself speaks of; null where it names nothing.
 */
export function readChange(frame: Frame, topic: Topic | null, standing: Standing): Change | null {
  const { tokens } = frame.clause;
  const isLast = frame.times.isLast || tokens.some((token) => "form" in token && token.form.includes("同比"));
  if (isLast || frame.times.other) standing.comparesLast = isLast;
  const sign = signOf(frame);
  if (sign === 0 || !standing.comparesLast || frame.isUnclear || frame.isSilenced) return null;
  if (standing.isOtherTime || standing.isOtherBody || standing.isPlan) return null;
  const at = tokens.findIndex(({ kind }) => kind === "quantity" || kind === "percent");
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token || (before && "form" in before && CAME_TO.test(before.form))) return null;
  const base = topic === null ? standing.lastClaim : null;
  const told = topic === null ? (base ? [base.figures] : []) : resolveNumber(frame, topic, standing);
  const [figures] = told;
  if (!figures || told.length !== 1 || !isOneYears(figures)) return null;
  const place = { figures, base: base?.value ?? null, from: base?.frame.quantity?.start ?? null, frame };
  if (token.kind === "percent")
    return { ...place, value: sign * token.value, digits: token.digits, start: token.start, end: token.end };
  const quantity: Quantity | null = token.kind === "quantity" ? token.quantity : null;
  if (!quantity?.isExact) return null;
  return { ...place, value: sign * quantity.value, digits: null, start: quantity.start, end: quantity.end };
}

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
