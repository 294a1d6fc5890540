import type { Coordinate } from "../editions/edition.ts";
import type { Finding, Fix, Related, Severity } from "../findings/finding.ts";
import type { Text } from "../text/language.ts";
import type { Range } from "../text/range.ts";
import type { Guard } from "./guard/guard.ts";
import type { Objection } from "./guard/proposal.ts";

/**
 * Findings as they are given out: what the guard has something against is no longer called safe, and its title says
 * why. The guard looks when a fix is first asked for, at all of them together.
 */
export function offerFindings(found: readonly Finding[], guard: Guard): readonly Finding[] {
  if (!found.some(hasSafe)) return found;
  let objections: ReadonlyMap<Fix, Objection> | null = null;
  const judge = (): ReadonlyMap<Fix, Objection> => {
    objections ??= guard.judge(found);
    return objections;
  };
  return found.map((finding) => (hasSafe(finding) ? new OfferedFinding(finding, judge) : finding));
}

function hasSafe({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

class OfferedFinding implements Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly range: Range;
  readonly cell?: Coordinate;
  readonly expected?: number;
  readonly actual?: number;
  readonly difference?: number;
  readonly related: readonly Related[];
  readonly places?: number;
  readonly #proposed: readonly Fix[];
  readonly #judge: () => ReadonlyMap<Fix, Objection>;
  #fixes: readonly Fix[] | null = null;

  constructor(finding: Finding, judge: () => ReadonlyMap<Fix, Objection>) {
    this.code = finding.code;
    this.severity = finding.severity;
    this.message = finding.message;
    this.range = finding.range;
    if (finding.cell) this.cell = finding.cell;
    if (finding.expected !== undefined) this.expected = finding.expected;
    if (finding.actual !== undefined) this.actual = finding.actual;
    if (finding.difference !== undefined) this.difference = finding.difference;
    this.related = finding.related;
    if (finding.places !== undefined) this.places = finding.places;
    this.#proposed = finding.fixes;
    this.#judge = judge;
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#proposed.map((fix) => admit(fix, this.#judge().get(fix)));
    return this.#fixes;
  }
}

function admit(fix: Fix, objection: Objection | undefined): Fix {
  if (!objection) return fix;
  const title = {
    zh: `${fix.title.zh}（请先核对：${objection.zh}）`,
    en: `${fix.title.en} (check first: ${objection.en})`,
  };
  return { ...fix, title, safe: false };
}
