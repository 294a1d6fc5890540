import type { Claim } from "../claims.ts";

const WITH_CARRIED = ["received", "carriedIn"];

/**
 * What a whole counts, by the parts that are told of it: 收到 7 件（含上年结转 1 件）may count what was carried in, and
 * 办理 9 件，其中新收 7 件、上年结转 2 件 counts it for certain.
 */
export function fitToParts(claim: Claim, claims: readonly Claim[]): Claim {
  const [first] = claim.figures;
  // 公开 7 件，部分公开 1 件 counts the first without the second.
  if (claim.figures.length > 1 && first.rows.join() === "granted" && claims.some(isPartlyGranted))
    return { ...claim, figures: [first] };
  if (claim.kind !== "number" || first.table !== "requests" || first.rows.join() !== "received") return claim;
  const has = (row: string): boolean => claims.some((other) => isPartOf(other, claim, row));
  if (!has("carriedIn")) return claim;
  const sum = { ...first, rows: WITH_CARRIED };
  const isWhole = claim.figures.length > 1 && has("received");
  return { ...claim, figures: isWhole ? [sum] : [...claim.figures, sum] };
}

function isPartlyGranted({ figures: [{ rows }] }: Claim): boolean {
  return rows.join() === "partlyGranted";
}

/** Whether a claim tells a row as a part of another one. */
function isPartOf({ figures: [first], frame, isPart }: Claim, whole: Claim, row: string): boolean {
  const isBehind = frame.start > whole.frame.start;
  return isBehind && first.rows.includes(row) && (isPart || frame.clause.depth > whole.frame.clause.depth);
}
