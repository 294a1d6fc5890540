import { analyze, type Finding, type Level, type Report, RULES } from "../../server/src/report/index.ts";
import type { Range } from "../../server/src/report/text/range.ts";
import { type Case, listCases, type Place } from "./cases.ts";
import type { Entry } from "./entries.ts";

/** Rules that speak of sentences, titles and headings: each finding of theirs is right or a false alarm. */
export const MEASURED: readonly string[] = [
  ...["prose-mismatch", "prose-sum", "prose-total", "prose-share", "enumeration-gap", "year-mismatch"],
  ...["period-mismatch", "missing-fee-statement", "foreign-name", "generic-text", "preamble-parts"],
  ...["fee-implausible", "unusual-change", "section-title", "title-form", "self-reference", "citation"],
  ...["missing-title", "missing-section", "missing-period", "heading-numbering", "placeholder"],
];

/** The other rules would only take time. */
const LEVELS: Readonly<Record<string, Level>> = Object.fromEntries(
  RULES.filter(({ code }) => !MEASURED.includes(code)).map(({ code }) => [code, "off"]),
);

/** Finds and false alarms of one rule. */
export interface Score {
  /** Faults that this rule is to find. */
  faults: number;
  /** Those found, by this rule or another that is right as well. */
  found: number;
  /** Findings of this rule that lie at a fault of its own. */
  right: number;
  /** Findings of this rule that lie elsewhere, or in a report without faults. */
  wrong: number;
}

/** What happened in one report, where it was not what is due. */
export interface Miss {
  readonly case: Case;
  /** The rule that was due and silent; null where something was found that is no fault. */
  readonly missed: string | null;
  readonly alarms: readonly Finding[];
}

export interface Measurement {
  readonly byRule: ReadonlyMap<string, Score>;
  readonly byKind: ReadonlyMap<string, Score>;
  readonly total: Score;
  readonly cases: number;
  readonly misses: readonly Miss[];
}

/** Judges every sentence and every changed copy in a whole report of its own, and counts. */
export function measure(entries: readonly Entry[]): Measurement {
  const byRule = new Map<string, Score>();
  const byKind = new Map<string, Score>();
  const total = nothing();
  const misses: Miss[] = [];
  const cases = entries.flatMap(listCases);
  const scoreOf = (scores: Map<string, Score>, key: string): Score => {
    const score = scores.get(key) ?? nothing();
    scores.set(key, score);
    return score;
  };
  for (const judged of cases) {
    const { expected, entry } = judged;
    const { findings, right } = judge(judged);
    const alarms = findings.filter(
      (finding) => !right.includes(finding) && !(expected?.allowed.includes(finding.code) ?? false),
    );
    const due = expected?.rules[0];
    const count = (code: string, change: (score: Score) => void): void => {
      for (const score of [scoreOf(byRule, code), scoreOf(byKind, entry.kind), total]) change(score);
    };
    if (due !== undefined) {
      count(due, (score) => {
        score.faults++;
        if (right.length > 0) score.found++;
      });
    }
    for (const code of new Set(right.map((finding) => finding.code))) count(code, (score) => score.right++);
    for (const { code } of alarms) count(code, (score) => score.wrong++);
    const missed = due !== undefined && right.length === 0 ? due : null;
    if (missed !== null || alarms.length > 0) misses.push({ case: judged, missed, alarms });
  }
  return { byRule, byKind, total, cases: cases.length, misses };
}

/** The rules that find what was changed in one report, where it was changed. */
export function judgeCase(judged: Case): string[] {
  return judge(judged).right.map(({ code }) => code);
}

/** What is found in one report, and what of it is what was to be found. */
function judge({ text, context, expected }: Case): { findings: readonly Finding[]; right: Finding[] } {
  const { findings, report } = analyze(text, { ...context, levels: LEVELS });
  const places = placesOf(expected?.place ?? null, report);
  const right = findings.filter(
    (finding) => expected?.rules.includes(finding.code) && liesAt(finding, places),
  );
  return { findings, right };
}

function nothing(): Score {
  return { faults: 0, found: 0, right: 0, wrong: 0 };
}

/** The ranges of the text in which a find may lie; null for any. */
function placesOf(place: Place, { tables }: Report): readonly Range[] | null {
  if (place === null) return null;
  if (typeof place !== "string") return [place];
  const [table, row, column] = place.split("/");
  const cells = Object.values(tables).flatMap((found) => found?.rows.flatMap((line) => line.cells) ?? []);
  return cells
    .filter((cell) => cell.table === table && cell.row === row && (column ?? cell.column) === cell.column)
    .map(({ range }) => range);
}

/** A find lies at what was changed: itself, or by a place it relates to. */
function liesAt({ range, related }: Finding, places: readonly Range[] | null): boolean {
  if (places === null) return true;
  const ranges = [range, ...related.flatMap((other) => ("range" in other ? [other.range] : []))];
  return ranges.some((found) => places.some((place) => overlaps(found, place)));
}

function overlaps(range: Range, place: Range): boolean {
  return range.start < place.end && place.start < range.end;
}

/** Of what was to be found, how much is; 1 where nothing was. */
export function recallOf({ faults, found }: Score): number {
  return faults === 0 ? 1 : found / faults;
}

/** Of what was found, how much is right; 1 where nothing was found. */
export function precisionOf({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}
