import { type Analysis, type Finding, findCell, suspectOf } from "../report/index.ts";
import { describeSuspect } from "./tables/recomputing.ts";

/** The rules whose findings name every figure of a sum. */
const SUMS: ReadonlySet<string> = new Set(["total-mismatch", "balance-mismatch"]);

/**
 * The places that help whoever looks at a finding in an editor: of the figures of a sum only those that are not 0, the
 * one that explains every sum that fails before all others. Of other findings every place.
 */
export function listRelatedPlaces(analysis: Analysis, finding: Finding): Finding["related"] {
  const { related, places } = finding;
  if (!SUMS.has(finding.code) || places !== undefined) return related;
  const { report, suspicions } = analysis;
  const [table] = related.flatMap((place) => ("cell" in place && place.cell ? [place.cell.table] : []));
  const suspect = table ? suspectOf(suspicions, table) : null;
  const isSuspect = (place: Finding["related"][number]): boolean =>
    suspect !== null && "range" in place && place.range.start === suspect.cell.range.start;
  const found = table ? report.tables[table] : null;
  const first = related.find(isSuspect);
  const others = related.filter((place) => {
    if (isSuspect(place) || !("cell" in place) || !place.cell) return false;
    const figure = findCell(report, place.cell)?.cell.figure;
    return figure?.kind !== "number" || figure.value !== 0;
  });
  if (!first || !suspect || !found) return others;
  return [{ ...first, message: describeSuspect(found, suspect) }, ...others];
}
