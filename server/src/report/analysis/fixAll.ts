import type { AnalysisContext } from "../findings/context.ts";
import type { Finding } from "../findings/finding.ts";
import { type Edit, Pieces, selectEdits } from "../text/edits.ts";
import type { LazyAnalysis } from "./analysis.ts";
import type { Proposal } from "./guard/proposal.ts";

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
  /** Whether every fix was tried; false where that would have taken too long: mending the result goes on from there. */
  readonly isWhole: boolean;
}

/** A fix may uncover the next (a missing section, then its table): no chain is nearly as long. */
const MOST_PASSES = 200;
/** So many characters are read at most, over all passes: thousands of times a report, fifteen times the longest text. */
const MOST_READ = 30_000_000;
/** Nor is a text read more often: finding which of hundreds of repairs do harm may take twice as many. */
const MOST_TRIED = 1000;

/**
 * Applies fixes pass by pass until none is left. `analyze` is given so that this file needs no door.
 *
 * Each pass makes every fix that may be made; where the guard objects to what comes of it, or a fix turns out to be
 * none, the pass is halved until it holds. Two repairs may undo each other: what a figure has to be by last year's
 * report, another rule finds wrong. A pass that leads back to a text there was before is not made, nor are those
 * since, so that mending comes to an end.
 */
export function fixAllWith(text: string, analyze: Analyze, options: FixAllOptions): FixAllResult {
  const steps = fixAllStepByStep(text, analyze, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads and judges a text that is to be mended. */
type Analyze = (text: string, context?: AnalysisContext) => LazyAnalysis;

/** The same, step by step: whoever has others to serve does so between them. None takes longer than judging the text. */
export function* fixAllStepByStep(
  text: string,
  analyze: Analyze,
  options: FixAllOptions,
): Generator<void, FixAllResult, void> {
  let left = MOST_READ;
  let current: Pass = { text, edits: [], taken: [], analysis: analyze(text, options.context) };
  yield;
  const passes = [current];
  const undone = new Set<string>();
  let isWhole = false;
  for (let round = 0; round < MOST_PASSES; round++) {
    const due = listDue(current.analysis, options).filter((repair) => !undone.has(signatureOf(repair)));
    const pass = due.length > 0 ? yield* findSound(due) : null;
    if (!pass) {
      isWhole = left > 0;
      break;
    }
    passes.push(pass);
    const earliest = passes.findIndex((other) => other.text === pass.text);
    for (const { taken } of passes.splice(earliest + 1))
      for (const repair of taken) undone.add(signatureOf(repair));
    current = passes[earliest] ?? current;
  }
  return { ...join(text, passes), isWhole };

  /** The largest part of some repairs that may be made at once; null where none of them may. */
  function* findSound(due: readonly Repair[]): Generator<void, Pass | null, void> {
    if (left <= 0) return null;
    const whole = yield* tryRepairs(due);
    if (whole.failed.length === 0) return whole.pass;
    if (due.length === 1) return null;
    // What failed may have stood in the way of the others, or they in its.
    const failed = new Set(whole.failed);
    const others = due.filter((repair) => !failed.has(repair));
    if (others.length > 0 && others.length < due.length) {
      const rest = yield* tryRepairs(others);
      if (rest.failed.length === 0) return rest.pass;
    }
    const middle = due.length >> 1;
    const first: Pass | null = yield* findSound(due.slice(0, middle));
    const second: Pass | null = yield* findSound(due.slice(middle));
    if (!first || !second) return first ?? second;
    const both = yield* tryRepairs([...first.taken, ...second.taken]);
    return both.failed.length === 0 ? both.pass : first;
  }

  function* tryRepairs(due: readonly Repair[]): Generator<void, Attempt, void> {
    yield;
    const { edits, taken: indices } = selectEdits(due.map(({ fix }) => fix.edits));
    const taken = indices.flatMap((index) => due[index] ?? []);
    const next = new Pieces(current.text);
    next.apply(edits);
    // What is read counts for no less than its share of the tries: mending may begin with nothing.
    left -= Math.max(next.text().length, MOST_READ / MOST_TRIED);
    const analysis = analyze(next.text(), options.context);
    yield;
    const pass: Pass = { text: next.text(), edits, taken, analysis };
    if (next.text() === current.text || current.analysis.guard.check(taken, analysis.report))
      return { pass, failed: taken };
    // Where more are found than are listed, as many may be listed again though some are mended.
    if (current.analysis.isCutShort) return { pass, failed: [] };
    return {
      pass,
      failed: findFutile(taken, listDue(current.analysis, options), listDue(analysis, options)),
    };
  }
}

/** All passes as one. */
function join(text: string, passes: readonly Pass[]): Omit<FixAllResult, "isWhole"> {
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
  readonly analysis: LazyAnalysis;
}

/** A pass as it would come out. */
interface Attempt {
  readonly pass: Pass;
  /** Repairs that did harm together, or are due as often as before. */
  readonly failed: readonly Repair[];
}

type Repair = Proposal;

/** The first fix of each finding that may be applied: one that is safe and has passed the guard, or that is asked for. */
function listDue({ proposed, guard }: LazyAnalysis, { codes, unsafe }: FixAllOptions): Repair[] {
  return proposed.flatMap((finding) => {
    if (codes && !codes.includes(finding.code)) return [];
    const fix = finding.fixes.find(
      (candidate) =>
        candidate.edits.length > 0 &&
        (candidate.safe ? guard.objectTo({ finding, fix: candidate }) === null : unsafe),
    );
    return fix ? [{ finding, fix }] : [];
  });
}

/** What a repair says and writes, wherever it stands. */
function signatureOf({ finding, fix }: Repair): string {
  return [finding.code, finding.message.zh, ...fix.edits.map((edit) => edit.newText)].join("\n");
}

/**
 * Repairs that were made and are due as often as before: in a damaged text what is inserted may not be read
 * where it stands. They are not made at all, so that mending comes to an end and mending again changes nothing.
 */
function findFutile(taken: readonly Repair[], before: readonly Repair[], after: readonly Repair[]): Repair[] {
  const [had, has] = [countSignatures(before), countSignatures(after)];
  return taken.filter((repair) => {
    const signature = signatureOf(repair);
    const left = has.get(signature) ?? 0;
    return left > 0 && left >= (had.get(signature) ?? 0);
  });
}

function countSignatures(repairs: readonly Repair[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const repair of repairs) {
    const signature = signatureOf(repair);
    counts.set(signature, (counts.get(signature) ?? 0) + 1);
  }
  return counts;
}
