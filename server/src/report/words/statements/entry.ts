/** What a word is to a sentence that tells figures. */
export type WordKind =
  /** What is counted. */
  | "noun"
  /** What was done with it. */
  | "verb"
  /** What became of a request: a group of table 三. */
  | "outcome"
  /** Why: a line of table 三. */
  | "reason"
  /** Who asked: a column of table 三. */
  | "asker"
  /** By which way a request came. */
  | "channel"
  /** How a dispute ended: a column of table 四. */
  | "result"
  /** A case that the agency itself hears or pleads. */
  | "caseload"
  /** An item of business, which may or may not be a case. */
  | "item"
  | "time"
  | "body"
  /** A word for all of a region; its value is the word for the region. */
  | "region"
  | "relation"
  | "connector"
  /** A number beside it is none of the tables' figures. */
  | "silencer"
  | "filler";

/** A word as sentences write it, what it is, and what it means: a key of a table, or one of its kind's own. */
export type Entry = readonly [form: string, kind: WordKind, value: string];
