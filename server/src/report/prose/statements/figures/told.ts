import type { Claim } from "../claims.ts";
import type { Frame } from "../frames.ts";
import type { Standing } from "../standing/standing.ts";
import { isLinkedItself, kindsOf } from "./disputes.ts";
import { UNKNOWN_OUTCOME } from "./requests.ts";
import { kindsOfTopic } from "./resolve.ts";

/** The rows of the outcomes told so far; none once a clause tells something else. */
export function tellOutcomes(
  frame: Frame,
  claims: readonly Claim[],
  told: readonly string[],
): readonly string[] {
  const { outcomes, reasons, verbs, askers } = frame;
  // …，不予处理 1 件，其中自然人 9 件、企业 1 件.
  if (outcomes.length + reasons.length + verbs.length === 0 && askers.length > 0) return told;
  // 不予公开 3 件，均为个人隐私；其他 1 件: what the last one told was like.
  if (!frame.quantity && frame.relations.has("all") && reasons.length > 0) return told;
  if (outcomes.length + reasons.length === 0 && !verbs.includes("disclose")) return [];
  const [claim] = claims;
  return [...told, ...(claim ? claim.figures[0].rows : [UNKNOWN_OUTCOME])];
}

/** 全区收到 415 件，区政府收到 67 件: once all are told, what a body received that is named is a part of them. */
export function isOfOneBody(
  { verbs, hasUnknown, isOtherBody, quantity }: Frame,
  { whole, figures }: Standing,
): boolean {
  const isReceived = verbs.some(
    (verb) => verb === "received" || verb === "newlyReceived" || verb === "accepted",
  );
  const isNamed = hasUnknown || isOtherBody !== null;
  return quantity !== null && isReceived && isNamed && whole !== null && figures?.[0].rows[0] === "received";
}

/** 因政府信息公开被复议 14 件；全县行政复议共 132 件: what is counted again is counted of more. */
export function isOfMore(frame: Frame, { toldKinds }: Standing): boolean {
  if (!frame.quantity || frame.results.length > 0 || isLinkedItself(frame)) return false;
  return kindsOf(frame).some((kind) => toldKinds.includes(kind));
}

/** Whether disputes are counted of which it was not understood what they are about. */
export function isUntold(frame: Frame, claims: readonly Claim[]): boolean {
  // 复议中被撤销 1 件: how they ended is not known, what they are about is.
  const isEnded = frame.results.includes("unmapped");
  return frame.quantity !== null && claims.length === 0 && kindsOf(frame).length > 0 && !isEnded;
}

/** Whether a clause tells no part any more, but something of its own. */
export function leavesPart(frame: Frame): boolean {
  const { verbs, relations, results, clause } = frame;
  if (relations.has("part")) return false;
  const isNewDispute = kindsOfTopic(frame, "dispute").length > 0 && results.length === 0;
  return isNewDispute || clause.mark === "；" || verbs.some((verb) => verb !== "disclose");
}

/** Whether a clause tells the sum of what was told by its parts. */
export function isSumOfParts({ relations, quantity, hasUnknown }: Frame): boolean {
  return quantity !== null && relations.has("sum") && !hasUnknown;
}
