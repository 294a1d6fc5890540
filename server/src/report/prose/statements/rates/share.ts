import type { Quantity } from "../../quantities.ts";
import type { Sentence } from "../../sentences.ts";
import type { Token } from "../tokens.ts";

/** A share that a sentence gives of a part, and what it may be a share of. */
export interface Share {
  readonly sentence: Sentence;
  readonly part: Quantity;
  /** Where the part stands. */
  readonly partIn: Sentence;
  readonly percent: Extract<Token, { readonly kind: "percent" }>;
  /** The wholes that the sentence and the one before it name, in their order; empty where they name none. */
  readonly wholes: readonly number[];
  /** Whether the words of the share name the whole: 占新收 60 件的 75%. */
  readonly isNamed: boolean;
  /** Whether it tells how much of what was received is concluded. */
  readonly isRate: boolean;
  /** Whether the only whole is the sum of the parts that have shares. */
  readonly isOfParts: boolean;
}

/** Whether a share fits a whole, to half of the last digit that it is given with. */
export function fitsShare({ part, percent }: Share, whole: number): boolean {
  return fitsPercent(percent, part.value, whole);
}

/** Whether a part is so many per cent of a whole, to half of the last digit that they are given with. */
export function fitsPercent(
  { value, digits }: Pick<Share["percent"], "value" | "digits">,
  part: number,
  whole: number,
): boolean {
  const tolerance = 0.5 * 10 ** -digits + 1e-9;
  return Math.abs((part / whole) * 100 - value) <= tolerance;
}
