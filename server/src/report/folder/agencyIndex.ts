import { firstWhere } from "../text/bisect.ts";
import { isOrganKey, isSameAgency, shorterForms } from "../words/sameAgency.ts";
import type { ReportDigest } from "./digest.ts";

/** The reports of one year among those of agencies with like names. */
interface YearIndex {
  /** By agency, each list in order of names. */
  readonly byKey: ReadonlyMap<string, readonly ReportDigest[]>;
  /** By a shorter form of their names the agencies that are called more than that: 青石镇 → 临河县青石镇. */
  readonly longerForms: ReadonlyMap<string, readonly string[]>;
}

/** A list lives as long as its folder, and so does what is known of it. */
const known = new WeakMap<readonly ReportDigest[], ReadonlyMap<number, YearIndex>>();

/** The reports of a year and of an agency by its very key, in order of names. */
export function findExact(
  reports: readonly ReportDigest[],
  year: number,
  agencyKey: string,
): readonly ReportDigest[] {
  return indexOf(reports).get(year)?.byKey.get(agencyKey) ?? [];
}

/**
 * The reports of a year and of an agency that is named more fully or shortly than by its key; none where that may be
 * several agencies, as which of them is meant cannot be told.
 */
export function findByOtherForm(
  reports: readonly ReportDigest[],
  year: number,
  agencyKey: string,
): readonly ReportDigest[] {
  const index = indexOf(reports).get(year);
  if (!index) return [];
  const { byKey, longerForms } = index;
  // The name of an organ may be shortened in ways that no index knows.
  const candidates = isOrganKey(agencyKey)
    ? [...byKey.keys()]
    : [...shorterForms(agencyKey), ...(longerForms.get(agencyKey) ?? [])];
  const same = new Set<string>();
  for (const key of candidates) {
    if (key !== agencyKey && byKey.has(key) && isSameAgency(key, agencyKey)) same.add(key);
    if (same.size > 1) return [];
  }
  const [only] = same;
  return only === undefined ? [] : (byKey.get(only) ?? []);
}

/** Of more reports of one agency and year only so many around the name are looked at: the closest are among them. */
const MOST_NEAR = 32;

/** Of reports in order of names those around a name, where they are very many. */
export function near(reports: readonly ReportDigest[], name: string): readonly ReportDigest[] {
  if (reports.length <= MOST_NEAR) return reports;
  const at = firstWhere(reports.length, (index) => (reports[index]?.name ?? "") >= name);
  return reports.slice(Math.max(0, at - MOST_NEAR / 2), at + MOST_NEAR / 2);
}

function indexOf(reports: readonly ReportDigest[]): ReadonlyMap<number, YearIndex> {
  let index = known.get(reports);
  if (!index) {
    index = build(reports);
    known.set(reports, index);
  }
  return index;
}

function build(reports: readonly ReportDigest[]): Map<number, YearIndex> {
  const years = new Map<number, { byKey: Map<string, ReportDigest[]>; longerForms: Map<string, string[]> }>();
  for (const report of reports) {
    const { agencyKey, year } = report;
    if (agencyKey === null || year === null) continue;
    const index = years.get(year) ?? { byKey: new Map(), longerForms: new Map() };
    years.set(year, index);
    const own = index.byKey.get(agencyKey);
    if (own) own.push(report);
    else {
      index.byKey.set(agencyKey, [report]);
      for (const form of shorterForms(agencyKey)) {
        const forms = index.longerForms.get(form);
        if (!forms) index.longerForms.set(form, [agencyKey]);
        // Two are as unclear as many.
        else if (forms.length < 2) forms.push(agencyKey);
      }
    }
  }
  return years;
}
