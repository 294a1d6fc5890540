import type { Claim } from "../claims.ts";
import type { Frame } from "../frames.ts";
import { isLinkedItself, kindsOf } from "./disputes.ts";

const WITH_CARRIED = ["received", "carriedIn"];

/**
 * What a whole counts, by the parts that are told of it: 收到 7 件（含上年结转 1 件）and 收到 7 件（含上年结转）may count what
 * was carried in, and 办理 9 件，其中新收 7 件、上年结转 2 件 counts it for certain.
 * @param frames every clause of the sentence.
 */
export function fitToParts(claim: Claim, claims: readonly Claim[], frames: readonly Frame[]): Claim {
  const [first] = claim.figures;
  // 公开 7 件，部分公开 1 件 counts the first without the second.
  if (claim.figures.length > 1 && first.rows.join() === "granted" && claims.some(isPartlyGranted))
    return { ...claim, figures: [first] };
  if (claim.kind !== "number" || first.table !== "requests" || first.rows.join() !== "received") return claim;
  const has = (row: string): boolean => claims.some((other) => isPartOf(other, claim, row));
  if (!has("carriedIn") && !namesCarriedIn(frames[frames.indexOf(claim.frame) + 1], claim)) return claim;
  const sum = { ...first, rows: WITH_CARRIED };
  const isWhole = claim.figures.length > 1 && has("received");
  return { ...claim, figures: isWhole ? [sum] : [...claim.figures, sum] };
}

/**
 * Whether a claim stands beside the others of its sentence: 均按期答复，另有 2 件结转下年 speaks of the others, and 被复议 57 件，
 * 其中信息公开类 2 件 counts disputes of every matter.
 * @param frames every clause of the sentence.
 */
export function stands(claim: Claim, claims: readonly Claim[], frames: readonly Frame[]): boolean {
  const [{ table, rows }] = claim.figures;
  if (claim.kind === "all" && rows.join() === "carriedOut")
    return !claims.some(
      ({ kind, value, frame, figures: [other] }) =>
        kind === "number" &&
        value > 0 &&
        other.rows.join() === "carriedOut" &&
        frame.start > claim.frame.start,
    );
  if (table !== "disputes" || claim.kind !== "number" || isLinkedItself(claim.frame)) return true;
  const behind = frames.slice(frames.indexOf(claim.frame) + 1);
  const part = behind.find((frame) => kindsOf(frame).length === 0 || frame.relations.has("part"));
  return !(part?.relations.has("part") && part.quantity && isLinkedItself(part));
}

function isPartlyGranted({ figures: [{ rows }] }: Claim): boolean {
  return rows.join() === "partlyGranted";
}

/** Whether a claim tells a row as a part of another one. */
function isPartOf({ figures: [first], frame, isPart }: Claim, whole: Claim, row: string): boolean {
  const isBehind = frame.start > whole.frame.start;
  return isBehind && first.rows.join() === row && (isPart || frame.clause.depth > whole.frame.clause.depth);
}

/** Whether the bracket behind a whole says, without a number, that it counts what was carried in. */
function namesCarriedIn(frame: Frame | undefined, whole: Claim): boolean {
  if (!frame || frame.clause.depth <= whole.frame.clause.depth || frame.quantity) return false;
  const [first] = frame.clause.tokens;
  const isPart = first?.kind === "relation" && first.value === "part";
  return isPart && frame.verbs.includes("carried") && frame.times.direction !== "out";
}
