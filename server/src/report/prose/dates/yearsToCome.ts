/** Who does something in a year to come, and what a goal for it would say. */
const TOLD =
  /^，?([\u4e00-\u9fff]{2,20}?)(?=坚持|认真|严格|高度重视|深入|全面|切实|扎实|持续|围绕|紧扣|聚焦|在|主动公开|共|未|没有)([^。；]*)/;
const GOAL = /将|目标|力争|争取|实现|建成|达到|基本|计划|拟|规划|打算|继续/;

/**
 * Whether the words behind a year tell what the agency did in it, as nobody would of a year still to come: 2032年，青石镇坚持….
 * @param names the agency's name as sentences begin with it.
 */
export function tellsWhatWasDone(after: string, names: readonly string[]): boolean {
  const [, subject = "", clause = ""] = TOLD.exec(after) ?? [];
  return names.includes(subject) && !GOAL.test(clause);
}
