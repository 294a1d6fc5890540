import type { Analysis, Edit, Finding, Fix } from "../../report/index.ts";
import type { ReadDocument } from "../document.ts";
import { type Leftover, mendDocument } from "./mendDocument.ts";

/** A fix may uncover the next; more passes than this are none. */
const MOST_PASSES = 30;

/** A document as it stands after some repairs. */
export interface MendState {
  readonly bytes: Uint8Array;
  readonly document: ReadDocument;
}

/** A repair that is to be made whole, and what it is of. */
export interface Repair {
  readonly edits: readonly Edit[];
  readonly finding: Finding | null;
}

/** A repair that was not made. */
export interface RepairLeft {
  readonly leftover: Leftover;
  readonly repair: Repair;
}

/** The repairs of some findings: of each the first fix that is wanted, where it changes anything. */
export function listRepairs(findings: readonly Finding[], isWanted: (fix: Fix) => boolean): Repair[] {
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find(isWanted);
    return fix && fix.edits.length > 0 ? [{ edits: fix.edits, finding }] : [];
  });
}

export interface MendStep {
  readonly state: MendState;
  readonly made: readonly Repair[];
  readonly left: readonly RepairLeft[];
}

/** Makes repairs of a document in its own words, each whole or not at all. @throws Refusal as `mendDocument`. */
export async function mendOnce(
  state: MendState,
  name: string,
  repairs: readonly Repair[],
): Promise<MendStep> {
  if (repairs.length === 0) return { state, made: [], left: [] };
  const mended = await mendDocument(
    state.bytes,
    name,
    repairs.map(({ edits }) => edits),
  );
  return {
    state: mended,
    made: mended.made.flatMap((group) => repairs[group] ?? []),
    left: mended.leftovers.flatMap((leftover): RepairLeft[] => {
      const repair = repairs[leftover.group];
      return repair ? [{ leftover, repair }] : [];
    }),
  };
}

/** How a document is judged and mended, pass after pass. */
export interface MendingPlan {
  readonly analyze: (text: string) => Analysis;
  /** The repairs that are to be made of what was found. */
  readonly repairsOf: (analysis: Analysis) => readonly Repair[];
  /** Is told of each pass: the document before it, and what was made. */
  readonly onMade: (before: MendState, analysis: Analysis, made: readonly Repair[]) => void;
}

/**
 * Makes repairs of a document until none is left that can be made in place.
 * @throws Refusal as `mendDocument`.
 */
export async function mendRepeatedly(
  start: MendState,
  name: string,
  plan: MendingPlan,
): Promise<Omit<MendStep, "made">> {
  let state = start;
  let left: readonly RepairLeft[] = [];
  const seen = new Set([start.document.text]);
  const tried = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const analysis = plan.analyze(state.document.text);
    // What was mended and is found again was no repair.
    const due = plan.repairsOf(analysis).filter((repair) => !tried.has(signatureOf(repair)));
    const step = await mendOnce(state, name, due);
    left = step.left;
    for (const repair of step.made) tried.add(signatureOf(repair));
    // Two repairs may undo each other: what leads back to where it was is not made.
    if (step.made.length === 0 || seen.has(step.state.document.text)) break;
    seen.add(step.state.document.text);
    plan.onMade(state, analysis, step.made);
    state = step.state;
  }
  return { state, left };
}

/** What a repair says and writes, wherever it stands. */
function signatureOf({ finding, edits }: Repair): string {
  const start = finding?.cell ? Object.values(finding.cell).join("/") : "";
  return [finding?.code, finding?.message.zh, start, ...edits.map(({ newText }) => newText)].join("\n");
}
