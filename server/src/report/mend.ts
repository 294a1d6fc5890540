import type { Analysis } from "./index.ts";
import type { AnalysisContext, Edit, Finding } from "./rules/rule.ts";
import { Pieces, selectEdits } from "./text/edits.ts";

export interface MendOptions {
  readonly context?: AnalysisContext;
  /** Apply unsafe fixes too (the first offered of each finding). Default false. */
  readonly unsafe?: boolean;
  /** Only the findings of these rules. */
  readonly codes?: readonly string[];
}

export interface Mended {
  readonly text: string;
  /** Edits that turn the given text into `text`: sorted, not overlapping. */
  readonly edits: readonly Edit[];
  /** The findings that were mended, in the order they were. */
  readonly mended: readonly Finding[];
}

/** A fix may uncover the next (a missing table, then its rows): enough for as many rows as a table has. */
const MOST_PASSES = 64;

/** Applies fixes pass by pass until none is left. `analyze` is given so that this file needs no door. */
export function mend(
  text: string,
  analyze: (text: string, context?: AnalysisContext) => Analysis,
  options: MendOptions,
): Mended {
  const pieces = new Pieces(text);
  const mended: Finding[] = [];
  const seen = new Set([text]);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const current = pieces.text();
    const due: { finding: Finding; edits: readonly Edit[] }[] = [];
    for (const finding of analyze(current, options.context).findings) {
      if (options.codes && !options.codes.includes(finding.code)) continue;
      const fix = finding.fixes.find((candidate) => candidate.safe || options.unsafe);
      if (fix) due.push({ finding, edits: fix.edits });
    }
    const chosen = selectEdits(due.map((entry) => entry.edits));
    if (chosen.edits.length === 0) break;
    const next = new Pieces(current);
    next.apply(chosen.edits);
    if (seen.has(next.text())) break;
    seen.add(next.text());
    pieces.apply(chosen.edits);
    for (const index of chosen.taken) {
      const entry = due[index];
      if (entry) mended.push(entry.finding);
    }
  }
  return { text: pieces.text(), edits: pieces.edits(), mended };
}
