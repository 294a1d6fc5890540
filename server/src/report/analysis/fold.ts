import type { Cause, Fix, Problem, Related } from "../findings/finding.ts";
import { mergeEdits } from "../text/edits.ts";

/** Up to so many places of one cause are told one by one. */
const MOST_SINGLE = 4;

/** A problem that may stand for many. */
export interface FoldedProblem extends Problem {
  /** How many problems it tells as one. */
  readonly places?: number;
}

/**
 * One cause, one finding: more than four problems of one rule with one cause are told as one, with all their places
 * and one repair for all of them. It stands where the first of them stood.
 * @param isHidden whether a comment suppresses a problem; such a one is none of those that are told.
 */
export function foldProblems(
  problems: readonly Problem[],
  isHidden: (problem: Problem) => boolean = () => false,
): readonly FoldedProblem[] {
  if (problems.length <= MOST_SINGLE) return problems;
  const keyOf = (problem: Problem): string => `${problem.cause?.key} ${isHidden(problem)}`;
  const byCause = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (!problem.cause) continue;
    const key = keyOf(problem);
    const same = byCause.get(key);
    if (same) same.push(problem);
    else byCause.set(key, [problem]);
  }
  return problems.flatMap((problem) => {
    const { cause } = problem;
    const same = cause ? (byCause.get(keyOf(problem)) ?? []) : [];
    if (!cause || same.length <= MOST_SINGLE) return [problem];
    return same[0] === problem ? [fold(problem, cause, same)] : [];
  });
}

function fold(first: Problem, cause: Cause, same: readonly Problem[]): FoldedProblem {
  const causes = same.flatMap((problem) => problem.cause ?? []);
  const sum = (count: (cause: Cause) => number): number =>
    causes.reduce((total, one) => total + count(one), 0);
  return {
    message: cause.tellAll({
      places: same.length,
      rows: sum(({ rows }) => rows),
      cells: sum(({ cells }) => cells),
    }),
    range: first.range,
    related: same.flatMap(listPlaces),
    fixes: shareFixes(same),
    places: same.length,
  };
}

/** The place of a problem and of each of its figures. */
function listPlaces({ range, cell, cause }: Problem): Related[] {
  if (!cause) return [];
  const { place: message, figures, ranges } = cause;
  if (ranges && ranges.length > 0) return ranges.map((part) => ({ range: part, message }));
  if (figures && figures.length > 0) return figures.map((figure) => ({ ...figure, message }));
  return [{ range, ...(cell ? { cell } : {}), message }];
}

/** The repairs that each problem has a part of; safe where every part is. */
function shareFixes(problems: readonly Problem[]): Fix[] {
  const keys = new Set<string>();
  for (const { fixes = [] } of problems) for (const { shared } of fixes) if (shared) keys.add(shared.key);
  if (keys.size > 1) keys.delete("*");
  return [...keys].flatMap((key): Fix[] => {
    const parts = problems.map(({ fixes = [] }) =>
      fixes.find(({ shared }) => shared?.key === key || shared?.key === "*"),
    );
    const known = parts.flatMap((part) => (part?.shared ? [{ ...part.shared, safe: part.safe }] : []));
    const own = known.find((part) => part.key === key);
    if (!own || known.length < problems.length) return [];
    const edits = mergeEdits(known.flatMap((part) => part.edits));
    return edits ? [{ title: own.title, safe: known.every(({ safe }) => safe), edits }] : [];
  });
}
