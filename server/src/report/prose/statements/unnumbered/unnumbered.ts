import type { ReadSentence } from "../claims.ts";
import { columnsOf, type FigureSum, requestRows } from "../figures/figures.ts";
import type { Frame } from "../frames.ts";
import type { Token } from "../tokens.ts";

type Percent = Extract<Token, { readonly kind: "percent" }>;

/** A share of requests that is told without their number: 自然人占 86.9%, 部分公开占 13.8%. */
export interface UnnumberedShare {
  readonly percent: Percent;
  /** The words that tell it; indices into the sentence's text. */
  readonly start: number;
  /** For each whole of table 三 the figures that are shared, and the whole. */
  readonly possible: readonly { readonly part: FigureSum; readonly whole: FigureSum }[];
}

/** What requests may be shared of: those received, those with what was carried in, those concluded. */
const WHOLES = [["received"], ["received", "carriedIn"], ["outcomeTotal"]];
const TELLS: ReadonlySet<Token["kind"]> = new Set([
  "outcome",
  "asker",
  "verb",
  "relation",
  "filler",
  "connector",
  "percent",
  "noun",
]);

/** The shares of a sentence that are told without a number, each of one outcome or one kind of those who asked. */
export function readUnnumbered({ frames }: ReadSentence): UnnumberedShare[] {
  return frames.flatMap((frame): UnnumberedShare[] => {
    const percents = frame.clause.tokens.filter((token) => token.kind === "percent");
    const [percent] = percents;
    if (frame.quantity || percents.length !== 1 || !percent || !isOfOne(frame)) return [];
    const { outcomes, askers, start } = frame;
    const row = outcomes[0] ?? (askers.length > 0 ? null : "granted");
    const possible = WHOLES.map((rows) => ({
      part: row === null ? requestRows(rows, columnsOf(askers)) : requestRows([row]),
      whole: requestRows(rows),
    }));
    return [{ percent, start, possible }];
  });
}

/** 自然人申请占新收总数的 87.9%: the verbs stand behind 占 and say what it is a share of. */
function namesWhole(tokens: readonly Token[]): boolean {
  const share = tokens.findIndex((token) => token.kind === "relation" && token.value === "share");
  return tokens.every(({ kind }, at) => kind !== "verb" || at > share);
}

/** Whether a clause tells a share, of one outcome or one asker, and nothing else. */
function isOfOne({ clause: { tokens }, relations, outcomes, askers, verbs, nouns, reasons }: Frame): boolean {
  if (!relations.has("share") || relations.has("compare") || relations.has("sum") || relations.has("rest"))
    return false;
  if (reasons.length > 0 || !tokens.every(({ kind }) => TELLS.has(kind))) return false;
  if (nouns.some((noun) => noun !== "request" && noun !== "ask")) return false;
  const isDisclosed = verbs.join() === "disclose";
  const isTold = isDisclosed || verbs.length === 0 || namesWhole(tokens);
  return outcomes.length + askers.length + (isDisclosed ? 1 : 0) === 1 && isTold;
}
