import { type Analysis, EDITIONS, type EditionKey, type Severity } from "../report/index.ts";

/** What the status item of an editor shows of one document. */
export interface ReportStatus {
  /** Whether the text is a report that is checked; the rest means nothing where it is not. */
  readonly served: boolean;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: EditionKey;
  readonly dueEdition: EditionKey;
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

/** The state of a report; of null, the state of a text that is none. */
export function reportStatus(analysis: Analysis | null): ReportStatus {
  const edition = EDITIONS[0].key;
  if (!analysis) {
    return {
      served: false,
      agency: null,
      year: null,
      edition,
      dueEdition: edition,
      balanced: 0,
      identities: 0,
      open: 0,
      suppressed: 0,
      errors: 0,
      warnings: 0,
    };
  }
  const { report, ties, findings, suppressed } = analysis;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    served: true,
    agency: report.agency,
    year: report.year,
    edition: report.edition.key,
    dueEdition: report.dueEdition.key,
    balanced: ties.filter(({ state }) => state === "balanced").length,
    identities: ties.length,
    open: ties.filter(({ state }) => state === "open").length,
    suppressed,
    errors: count("error"),
    warnings: count("warning"),
  };
}
