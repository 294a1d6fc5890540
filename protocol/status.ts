import { type DocumentParams, method } from "./method.ts";

/** What the status item of an editor shows of one document. */
export interface ReportStatus {
  /** Whether the text is a report that is checked; the rest means nothing where it is not. */
  readonly served: boolean;
  readonly agency: string | null;
  readonly year: number | null;
  /** The edition of the standard that the tables are of: `2021`. */
  readonly edition: string;
  /** The edition that is in force for the report's year. */
  readonly dueEdition: string;
  /** Identities (勾稽关系) that hold. */
  readonly balanced: number;
  /** Identities of the tables found. */
  readonly identities: number;
  /** Identities that cannot be evaluated, since a figure is absent, blank or malformed. */
  readonly open: number;
  /** Findings that comments in the text suppress. */
  readonly suppressed: number;
  readonly errors: number;
  readonly warnings: number;
}

/** The state of a document in its newest version. */
export const StatusRequest = method<DocumentParams, ReportStatus>("nianbao/status");
