import type { Sentence } from "../sentences.ts";
import type { Figures } from "./figures/figures.ts";
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
  /** Whether the number counts some of what the figures count: it can be less, and not more. */
  readonly isOfSome: boolean;
}

/** What a clause says of a figure beside last year's. */
export interface Change {
  /** Whether it tells how much more there is than last year, what there was last year, or only that it is more or less. */
  readonly kind: "difference" | "last" | "direction";
  readonly figures: Figures;
  /** This year's number, where the clause before told it, and where that begins in the sentence. */
  readonly base: number | null;
  readonly from: number | null;
  /** How much more it is, less where negative, of a hundred where `digits` is given; or what it was; or 1 for more, -1 for less. */
  readonly value: number;
  /** Decimals of a per cent, negative where less is told (1.5 倍 is 150 to the ten); null for a number. */
  readonly digits: number | null;
  readonly frame: Frame;
  /** The number with its unit or sign; indices into the sentence's text. */
  readonly start: number;
  readonly end: number;
}

/** What a sentence says of a whole region where 本级 has numbers of its own: they may be the report's, or not. */
export interface OfRegion {
  /** What is said if the region's numbers are the report's. */
  readonly claims: readonly Claim[];
  /** The numbers of 本级 itself. */
  readonly ownLevel: readonly number[];
}

/** A sentence with its clauses and what they claim, in text order. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly frames: readonly Frame[];
  readonly claims: readonly Claim[];
  readonly changes: readonly Change[];
  /** What it says of disputes if they are about disclosure, where it does not say that they are. */
  readonly unlinked: readonly Claim[];
  /** What it may say of a region; null where there is no doubt whose numbers it tells. */
  readonly ofRegion: OfRegion | null;
}
