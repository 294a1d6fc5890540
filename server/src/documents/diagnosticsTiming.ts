import type { Diagnostic } from "vscode-languageserver";
import type { RunMode } from "../config/settings.ts";

/** What is said of one version of a document. */
export interface DiagnosticReport {
  readonly version: number;
  /** The same as long as the same is said. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What is worked out when it is looked at: most often the client has it already. A class, as `LazyAnalysis` is: an
 * object with a getter of its own would keep the whole analysis.
 */
export class LazyDiagnosticReport implements DiagnosticReport {
  constructor(
    readonly uri: string,
    readonly version: number,
    readonly resultId: string,
    private readonly find: () => readonly Diagnostic[],
  ) {}

  get diagnostics(): readonly Diagnostic[] {
    return this.find();
  }
}

const EMPTY_REPORT: DiagnosticReport = { version: 0, resultId: "silence", diagnostics: [] };

/**
 * When the diagnostics of one document speak. Where that is not while its text is written, what was said last is kept,
 * with the version of the text that it speaks of, until it is time to speak again; whoever shows it moves it along
 * with the text.
 */
export class DiagnosticsTiming {
  private kept: DiagnosticReport | null = null;
  private isDue = false;

  /** What is to be said now. @param compute finds what there is to say of the text as it stands. */
  report(run: RunMode, compute: () => DiagnosticReport): DiagnosticReport {
    const { isDue } = this;
    this.isDue = false;
    if (run === "onType") return compute();
    if (isDue) this.kept = compute();
    return this.kept ?? EMPTY_REPORT;
  }

  /** The document was opened, and is what was saved last. */
  didOpen(run: RunMode): void {
    this.isDue = run !== "manual";
  }

  /** The document was saved. @returns whether there may be something new to say. */
  didSave(run: RunMode): boolean {
    if (run !== "onSave") return false;
    this.isDue = true;
    return true;
  }

  /** The user asks for the document to be checked. */
  onRequested(): void {
    this.isDue = true;
  }

  /** The document is to be judged anew though its text is the same; one that was changed since waits for its time. */
  onReadAgain(version: number): void {
    if (this.kept?.version === version) this.isDue = true;
  }

  /** There is another time to speak. */
  onModeChanged(run: RunMode): void {
    this.kept = null;
    this.didOpen(run);
  }
}
