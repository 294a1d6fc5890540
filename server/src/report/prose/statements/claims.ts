import type { Sentence } from "../sentences.ts";
import type { Figures } from "./figures.ts";
import type { Frame } from "./frames.ts";

/** The report of which the prose speaks. */
export interface Subject {
  /** Null where it is not known: what is said of a year is then left alone. */
  readonly year: number | null;
  /** As title or signature give it; null where neither does. */
  readonly agency: string | null;
}

/** What a clause says of the tables' figures. */
export interface Claim {
  readonly figures: Figures;
  /** The number said; 0 where there was nothing. In 万元 for amounts. */
  readonly value: number;
  /** `number`: a number tells it; `none`: a negation; `all`: a universal claim, which says that there is nothing else. */
  readonly kind: "number" | "none" | "all";
  readonly frame: Frame;
  /** Whether it is told as a part of something, after 其中 or in brackets. */
  readonly isPart: boolean;
}

/** A sentence with its clauses and what they claim, in text order. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly frames: readonly Frame[];
  readonly claims: readonly Claim[];
}
