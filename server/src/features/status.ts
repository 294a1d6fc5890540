import type { ReportStatus } from "../../../protocol/status.ts";
import { type Analysis, EDITIONS, type Severity } from "../report/index.ts";

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
