import type { AnalysisContext } from "../findings/context.ts";
import type { Finding } from "../findings/finding.ts";
import { evaluate, type Tie } from "../identities/evaluate.ts";
import { localize, type Suspicion } from "../identities/localize.ts";
import type { Report } from "../model/report.ts";
import { markUnchanged } from "../prose/paragraphs/unchanged.ts";
import { type ProseLine, readProse } from "../prose/prose.ts";
import { RULES } from "../rules/index.ts";
import { Guard } from "./guard/guard.ts";
import { offerFindings } from "./offered.ts";
import { MOST_FINDINGS, runRules } from "./run.ts";

/** What is known of one version of a text; all but the report itself is worked out when it is first looked at. */
export interface Analysis {
  readonly report: Report;
  /** Sorted by position; suppressed ones are left out. What their fixes call safe has passed the guard. */
  readonly findings: readonly Finding[];
  /** The same with the fixes as the rules propose them, to be shown: the guard has not looked at these. */
  readonly proposed: readonly Finding[];
  /** How many findings comments in the text suppress. */
  readonly suppressed: number;
  /** Every identity of the tables found, evaluated. */
  readonly ties: readonly Tie[];
  /** For each table with failing identities, which figures explain them. */
  readonly suspicions: readonly Suspicion[];
  /** Every line that belongs to no table, in text order. */
  readonly prose: readonly ProseLine[];
  /** The same where somebody has asked for it; else that of the version before (see `analyzeOn`), or nothing. */
  readonly proseRead: readonly ProseLine[];
  /** What was known besides the text. */
  readonly context: AnalysisContext;
}

/**
 * Who asks for hints while a figure is typed need not wait for the rules. A class, since V8 makes a hidden class for
 * each object written with getters of its own, and that keeps what the getters close over through every minor
 * collection: whole reports grew old.
 */
export class LazyAnalysis implements Analysis {
  readonly report: Report;
  readonly context: AnalysisContext;
  private knownTies: readonly Tie[] | null = null;
  private knownSuspicions: readonly Suspicion[] | null = null;
  private knownProse: readonly ProseLine[] | null = null;
  private judged: ReturnType<typeof runRules> | null = null;
  private offered: readonly Finding[] | null = null;
  private knownGuard: Guard | null = null;
  /** Null where no other version is going to be read. */
  private proseBefore: readonly ProseLine[] | null;

  /** How many findings of one rule are listed. */
  private readonly most: number;

  /**
   * @param before of a text that is being written, the prose of the version before.
   * @param most how many findings of one rule are listed.
   */
  constructor(
    report: Report,
    context: AnalysisContext,
    before: readonly ProseLine[] | null = null,
    most: number = MOST_FINDINGS,
  ) {
    this.report = report;
    this.context = context;
    this.proseBefore = before;
    this.most = most;
  }

  get proseRead(): readonly ProseLine[] {
    return this.knownProse ?? this.proseBefore ?? [];
  }

  get ties(): readonly Tie[] {
    this.knownTies ??= evaluate(this.report);
    return this.knownTies;
  }

  get suspicions(): readonly Suspicion[] {
    this.knownSuspicions ??= localize(this.ties);
    return this.knownSuspicions;
  }

  get prose(): readonly ProseLine[] {
    if (!this.knownProse) {
      this.knownProse = readProse(this.report);
      if (this.proseBefore) markUnchanged(this.knownProse, this.proseBefore);
      this.proseBefore = null;
    }
    return this.knownProse;
  }

  get findings(): readonly Finding[] {
    this.offered ??= offerFindings(this.proposed, this.guard);
    return this.offered;
  }

  get proposed(): readonly Finding[] {
    return this.judge().findings;
  }

  get guard(): Guard {
    this.knownGuard ??= new Guard(this.report);
    return this.knownGuard;
  }

  get suppressed(): number {
    return this.judge().suppressed;
  }

  /** Whether a rule has found more than is listed. */
  get isCutShort(): boolean {
    return this.judge().isCutShort;
  }

  private judge(): ReturnType<typeof runRules> {
    const { report, context, ties, suspicions, prose } = this;
    this.judged ??= runRules(RULES, { report, ties, suspicions, prose, context }, this.most);
    return this.judged;
  }
}
