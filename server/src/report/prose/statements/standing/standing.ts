import type { Claim } from "../claims.ts";
import type { Figures } from "../figures/figures.ts";

/** What a clause speaks of; `other` and `unknown` hold until a clause names something else. */
export type Topic =
  | "request"
  | "dispute"
  | "decision"
  | "document"
  | "fee"
  | "procurement"
  | "information"
  | "other"
  | "unknown";

/** What a heading, or the sentence before, tells of the clauses below it. */
export interface Seed {
  readonly topic: Topic | null;
  /** Whether disclosure was spoken of, so that a dispute is one about it. */
  readonly isLinked: boolean;
  /** Whether the words of table 三 alone (不予公开, 上年结转, 自然人) can only mean requests here. */
  readonly isJargon: boolean;
  /** Whether 申请 that were received can only be requests here. */
  readonly isBare: boolean;
  /** Whether requests were named before, and no other business. */
  readonly isNamed: boolean;
  /** Whether the disputes told are said to be about other matters. */
  readonly isApart: boolean;
}

export const NO_SEED: Seed = {
  topic: null,
  isLinked: false,
  isJargon: false,
  isBare: false,
  isNamed: false,
  isApart: false,
};

/** What a seed says, field by field: none holds more than a word or a truth. */
const SEED_FIELDS = [
  "topic",
  "isLinked",
  "isJargon",
  "isBare",
  "isNamed",
  "isApart",
] as const satisfies readonly (keyof Seed)[];

export function isSameSeed(one: Seed, other: Seed): boolean {
  return SEED_FIELDS.every((field) => one[field] === other[field]);
}

/** Numbers that came by single ways, 信函 10 件、网络 13 件, of a whole that was told before. */
export interface Ways {
  readonly whole: number | null;
  readonly figures: Figures | null;
  /** Whether that whole was itself a part of something. */
  readonly isOfPart: boolean;
  readonly sum: number;
}

/** What holds from clause to clause of a sentence. */
export interface Standing {
  topic: Topic | null;
  /** Rows that the topic's nouns name: kinds of disputes, of decisions, of documents. */
  kinds: readonly string[];
  /** The same of every clause of a list. */
  allKinds: readonly string[];
  verbs: readonly string[];
  /** The last number told of the tables' figures, and whether it is held against last year's. */
  lastClaim: Claim | null;
  comparesLast: boolean;
  /** What was told to have changed, where that was named and no number of it. */
  changed: Figures | null;
  /** What the last whole meant, whose parts may follow. */
  figures: Figures | null;
  /** Documents whose review was spoken of: 规范性文件清理工作扎实开展，本年制发 3 件. */
  reviewed: readonly string[];
  /** Rows of the outcomes told one by one since that whole. */
  told: readonly string[];
  /** Verbs by which the sentence before told disputes about disclosure, as a body tells its cases. */
  linkedVerbs: readonly string[];
  /** Kinds of disputes of which it was told how many there were. */
  toldKinds: readonly string[];
  /** Results of disputes told one by one. */
  toldResults: readonly string[];
  /** The unit of the last number that is no part. */
  unit: string | null;
  /** The number of that whole, and the sum of the parts told since. */
  whole: number | null;
  parts: number;
  /** What came by single ways since the last whole. */
  ways: Ways | null;
  isLinked: boolean;
  /** Whether the last disputes told are those that this agency, or its government, decides or defends. */
  isOwnCaseload: boolean;
  isOtherTime: boolean;
  isOtherBody: boolean;
  /** The same of the whole whose parts are told. */
  isWholeOfOther: boolean;
  isPlan: boolean;
  /** Whether the clauses tell parts, after 其中. */
  isInPart: boolean;
  /** Whether the last whole was itself a part of something: what came by one way, what concerned one matter. */
  isOfPart: boolean;
  /** Whether the last number told of requests is one outcome, and no whole that “all” could speak of. */
  isOutcome: boolean;
  /** Whether the last number told is that of the rest of something. */
  isRest: boolean;
  /** Whether the number of those carried in was told. */
  isCarriedIn: boolean;
  /** Whether the documents told are some of those that the tables count: those issued in the government's own name. */
  isOfSome: boolean;
  /** Whether something was said to be carried over. */
  isCarriedOut: boolean;
}

export function freshStanding(seed: Seed): Standing {
  return {
    topic: null,
    kinds: [],
    allKinds: [],
    verbs: [],
    lastClaim: null,
    comparesLast: false,
    changed: null,
    figures: null,
    reviewed: [],
    told: [],
    linkedVerbs: [],
    toldKinds: [],
    toldResults: [],
    unit: null,
    whole: null,
    parts: 0,
    ways: null,
    isLinked: seed.isLinked,
    isOwnCaseload: false,
    isOtherTime: false,
    isOtherBody: false,
    isWholeOfOther: false,
    isPlan: false,
    isInPart: false,
    isOfPart: false,
    isOutcome: false,
    isRest: false,
    isCarriedIn: false,
    isOfSome: false,
    isCarriedOut: false,
  };
}
