import type { Quantity } from "../quantities.ts";
import type { Sentence } from "../sentences.ts";
import type { ReadSentence } from "./claims.ts";
import type { Frame } from "./frames.ts";
import { listRuns } from "./runs.ts";
import type { Token } from "./tokens.ts";

/** A share that a sentence gives of a part, and what it may be a share of. */
export interface Share {
  readonly sentence: Sentence;
  readonly part: Quantity;
  readonly percent: Extract<Token, { readonly kind: "percent" }>;
  /** The wholes that the sentence and the one before it name, in their order; empty where they name none. */
  readonly wholes: readonly number[];
}

/** Reads the shares of a sentence, each with what it may be a share of: 予以公开 258 件，占 33.9%. */
export function readShares(read: ReadSentence, before: ReadSentence | null): Share[] {
  const { sentence, frames } = read;
  const shares: Share[] = [];
  let part: Frame | null = null;
  for (const frame of frames) {
    const { tokens } = frame.clause;
    const at = tokens.findIndex((token) => token.kind === "relation" && token.value === "share");
    const percent = tokens.find((token, index) => index > at && token.kind === "percent");
    if (at >= 0 && percent?.kind === "percent") {
      const own = tokens.findIndex(({ kind }) => kind === "quantity") < at ? frame.quantity : null;
      const quantity = own ?? part?.quantity;
      const isClear =
        !frame.relations.has("compare") && !tokens.slice(at, tokens.indexOf(percent)).some(isOfOther);
      const wholes = quantity?.isExact && isClear ? listWholes(quantity, frames, before) : [];
      if (quantity && isClear && percent.value < 100)
        shares.push({ sentence, part: quantity, percent, wholes });
    }
    if (frame.quantity && !frame.relations.has("compare")) part = frame;
  }
  return shares;
}

/** Words that name another whole than the sentence does: 占全县的 12%. */
function isOfOther(token: Token): boolean {
  return (
    token.kind === "unknown" || token.kind === "region" || token.kind === "body" || token.kind === "year"
  );
}

/**
 * Every number of the part's unit, and the sums of neighbours, that the part can be a part of. What has a share of its
 * own is a part itself; only together such parts may be a whole.
 */
function listWholes(part: Quantity, frames: readonly Frame[], before: ReadSentence | null): number[] {
  const valuesOf = (from: readonly Frame[], areParts: boolean): number[] =>
    from.flatMap(({ quantity, relations }, index) =>
      quantity?.unit === part.unit &&
      quantity.isExact &&
      !relations.has("compare") &&
      hasShare(from, index) === areParts
        ? [quantity.value]
        : [],
    );
  const told = [...listRuns(valuesOf(frames, false)), ...listRuns(valuesOf(before?.frames ?? [], false))];
  const parts = valuesOf(frames, true);
  const sums = parts.length > 1 ? [parts.reduce((sum, value) => sum + value, 0)] : [];
  return [...told, ...sums].filter((whole) => whole > part.value);
}

/** Whether the number of a clause is followed by a share of it. */
function hasShare(frames: readonly Frame[], index: number): boolean {
  const [own, next] = [frames[index], frames[index + 1]];
  if (own?.relations.has("share") && own.clause.tokens.some(({ kind }) => kind === "percent")) return true;
  return next !== undefined && !next.quantity && next.relations.has("share");
}

/** Whether a share fits a whole, to half of the last digit that it is given with. */
export function fitsShare({ part, percent }: Share, whole: number): boolean {
  const tolerance = 0.5 * 10 ** -percent.digits + 1e-9;
  return Math.abs((part.value / whole) * 100 - percent.value) <= tolerance;
}
