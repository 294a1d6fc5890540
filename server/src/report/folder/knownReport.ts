import type { ReportDigest } from "./digest.ts";
import { ALONE, type Neighbours } from "./neighbours.ts";

/** A report of a folder, open or closed. */
export interface KnownReport<Found> {
  /** Whose text counts: that of the file, or that of the editor in which it is open. */
  owner: "file" | "editor";
  /** Null where its text is no report. */
  digest: ReportDigest | null;
  /** What was found in it, where the file counts. */
  found: Found | null;
  /** What was found in it when it was read, until it is known whether that stands. */
  fresh: Found | null;
  /** Those beside which that was found. */
  freshBeside: Neighbours;
  /** The reports beside which it was judged last, as they were then; null where that is not known. */
  beside: Neighbours | null;
  /** Those beside which it is being judged. */
  nextBeside: Neighbours;
}

/** A report of which nothing is known yet. */
export function blankReport<Found>(): KnownReport<Found> {
  return {
    owner: "file",
    digest: null,
    found: null,
    fresh: null,
    freshBeside: ALONE,
    beside: null,
    nextBeside: ALONE,
  };
}
