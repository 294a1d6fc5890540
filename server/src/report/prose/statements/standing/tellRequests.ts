import type { Claim } from "../claims.ts";
import { isSumOfParts } from "../figures/told.ts";
import type { Frame } from "../frames.ts";
import { tellWay } from "../ways.ts";
import type { Standing } from "./standing.ts";

/** What a clause about requests stands behind. */
interface Before {
  /** What stood at the end of the sentence before. */
  readonly previous: Standing | null;
  /** Whether its number is counted in the unit of the one before. */
  readonly isOfUnit: boolean;
}

/** Takes in what holds behind a clause about requests: which whole its parts may follow. */
export function tellRequests(
  standing: Standing,
  frame: Frame,
  claim: Claim | undefined,
  { previous, isOfUnit }: Before,
): void {
  const value = frame.quantity?.value ?? null;
  if (frame.quantity && !frame.verbs.includes("carried"))
    standing.isOutcome = frame.outcomes.length + frame.reasons.length > 0;
  const isWhole =
    frame.outcomes.length === 0 && frame.reasons.length === 0 && !frame.verbs.includes("carried");
  if (!isWhole && !frame.relations.has("part")) {
    if (claim && claim.kind !== "all") standing.figures = claim.figures;
    return;
  }
  if (frame.isOneWay && value !== null) {
    tellWay(standing, previous, value);
    return;
  }
  standing.ways = null;
  // 全部为网上提交, 无超期答复: nothing is counted that would be a part.
  if (value === null && !claim) return;
  // 收到 54 件，发出补正通知 5 份: notices are no part of requests.
  if (frame.isOneWay || frame.isUnclear || frame.isSilenced) standing.isOfPart ||= isOfUnit;
  else if (frame.nouns.length > 0 || frame.verbs.includes("received") || isSumOfParts(frame))
    standing.isOfPart = false;
  if (claim && claim.kind !== "all") standing.figures = claim.figures;
  if (value !== null) standing.whole = value;
  else if (claim?.kind === "none") standing.whole = 0;
}
