import type { Quantity } from "../../quantities.ts";
import type { Topic } from "../standing/standing.ts";

/** Units in which cases, requests and documents are counted; of other matters other units. */
const UNITS: Readonly<Record<string, RegExp>> = {
  request: /^(?:件|件次|条|份|个|宗|起|例|项|封|次|笔|)$/,
  dispute: /^(?:件|件次|起|例|宗|次|个|项|)$/,
  decision: /^(?:件|件次|宗|起|例|份|个|次|笔|)$/,
  document: /^(?:件|份|部|个|项|条|)$/,
  procurement: /^(?:个|项|次|件|宗|)$/,
  fee: /^(?:万元|元)$/,
};
const MYRIAD = 10_000;

/**
 * The number as tables have it, amounts in 万元; null where it is rough or its unit counts something else.
 * @param verbs those that hold for the clause.
 */
export function countOf(
  { value, unit, isExact, rounding }: Quantity,
  topic: Topic,
  verbs: readonly string[],
): number | null {
  // 行政许可 36 项 may be items of a list; those that were decided are decisions.
  const isDecided = topic === "decision" && unit === "项" && verbs.includes("decided");
  if (!(isExact || rounding > 0) || !(isDecided || UNITS[topic]?.test(unit))) return null;
  return unit === "元" && topic === "fee" ? value / MYRIAD : value;
}
