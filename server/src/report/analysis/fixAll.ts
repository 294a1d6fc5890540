import type { AnalysisContext } from "../findings/context.ts";
import type { Finding } from "../findings/finding.ts";
import type { Edit } from "../text/edits.ts";
import { Pieces, selectEdits } from "../text/edits.ts";
import type { Analysis } from "./analysis.ts";

export interface FixAllOptions {
  readonly context?: AnalysisContext;
  /** Apply unsafe fixes too (the first offered of each finding). Default false. */
  readonly unsafe?: boolean;
  /** Only the findings of these rules. */
  readonly codes?: readonly string[];
}

export interface FixAllResult {
  readonly text: string;
  /** Edits that turn the given text into `text`: sorted, not overlapping. */
  readonly edits: readonly Edit[];
  /** The findings that were mended, in the order they were. */
  readonly mended: readonly Finding[];
}

/** A fix may uncover the next (a missing table, then its rows): enough for one repair at a time in a whole table. */
const MOST_PASSES = 200;

/**
 * Applies fixes pass by pass until none is left. `analyze` is given so that this file needs no door.
 *
 * Two repairs may undo each other: what a figure has to be by last year's report, another rule finds wrong. A pass
 * that leads back to a text there was before is not made, nor are those since, so that mending comes to an end.
 */
export function fixAllWith(
  text: string,
  analyze: (text: string, context?: AnalysisContext) => Analysis,
  options: FixAllOptions,
): FixAllResult {
  let current: Pass = { text, edits: [], taken: [], findings: analyze(text, options.context).findings };
  const passes = [current];
  const undone = new Set<string>();
  const futile = new Set<string>();
  for (let round = 0; round < MOST_PASSES; round++) {
    const due = listDue(current.findings, options).filter((repair) => {
      const signature = signatureOf(repair);
      return !undone.has(signature) && !futile.has(signature);
    });
    const [first] = due;
    if (!first) break;
    let attempt = tryRepairs(due);
    // Repairs may stand in each other's way; alone, each shows whether it is one.
    if (attempt.failed.length > 0) attempt = tryRepairs([first]);
    if (attempt.failed.length > 0) {
      futile.add(signatureOf(first));
      continue;
    }
    // In the new text what was in vain may be a repair.
    futile.clear();
    passes.push(attempt.pass);
    const earliest = passes.findIndex((pass) => pass.text === attempt.pass.text);
    for (const { taken } of passes.splice(earliest + 1))
      for (const repair of taken) undone.add(signatureOf(repair));
    current = passes[earliest] ?? current;
  }
  return join(text, passes);

  function tryRepairs(due: readonly Repair[]): Attempt {
    const { edits, taken: indices } = selectEdits(due.map((repair) => repair.edits));
    const taken = indices.flatMap((index) => due[index] ?? []);
    const next = new Pieces(current.text);
    next.apply(edits);
    const { findings } = analyze(next.text(), options.context);
    const failed = findFutile(taken, listDue(current.findings, options), listDue(findings, options));
    return { pass: { text: next.text(), edits, taken, findings }, failed };
  }
}

/** All passes as one. */
function join(text: string, passes: readonly Pass[]): FixAllResult {
  const pieces = new Pieces(text);
  for (const { edits } of passes) pieces.apply(edits);
  const mended = passes.flatMap(({ taken }) => taken.map((repair) => repair.finding));
  return { text: pieces.text(), edits: pieces.edits(), mended };
}

/** Repairs made at once, and what came of them. */
interface Pass {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly taken: readonly Repair[];
  /** What is found afterwards. */
  readonly findings: readonly Finding[];
}

/** A pass as it would come out. */
interface Attempt {
  readonly pass: Pass;
  /** Signatures of repairs that are due as often as before. */
  readonly failed: readonly string[];
}

interface Repair {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/** The first fix of each finding that may be applied. */
function listDue(findings: readonly Finding[], { codes, unsafe }: FixAllOptions): Repair[] {
  return findings.flatMap((finding) => {
    if (codes && !codes.includes(finding.code)) return [];
    const fix = finding.fixes.find((candidate) => candidate.safe || unsafe);
    return fix ? [{ finding, edits: fix.edits }] : [];
  });
}

/** What a repair says and writes, wherever it stands. */
function signatureOf({ finding, edits }: Repair): string {
  return [finding.code, finding.message.zh, ...edits.map((edit) => edit.newText)].join("\n");
}

/**
 * Repairs that were made and are due as often as before: in a damaged text what is inserted may not be read
 * where it stands. They are not made at all, so that mending comes to an end and mending again changes nothing.
 */
function findFutile(taken: readonly Repair[], before: readonly Repair[], after: readonly Repair[]): string[] {
  const count = (repairs: readonly Repair[], signature: string): number =>
    repairs.filter((repair) => signatureOf(repair) === signature).length;
  return [...new Set(taken.map(signatureOf))].filter(
    (signature) => count(after, signature) > 0 && count(after, signature) >= count(before, signature),
  );
}
