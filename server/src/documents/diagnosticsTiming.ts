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

/** What is asked for where documents and settings are known. */
export interface SpeechHost {
  /** When diagnostics of a document speak. */
  run(uri: string): RunMode;
  /** What there is to say of a document as it stands; null where it is not open. */
  computeDiagnostics(uri: string): DiagnosticReport | null;
}

const EMPTY_REPORT: DiagnosticReport = { version: 0, resultId: "silence", diagnostics: [] };

/**
 * When diagnostics speak. Where that is not while a text is written, what was said last is kept, with the version of
 * the text that it speaks of, until it is time to speak again; whoever shows it moves it along with the text.
 */
export class DiagnosticsTiming {
  private readonly kept = new Map<string, DiagnosticReport>();
  private readonly due = new Set<string>();

  constructor(private readonly host: SpeechHost) {}

  /** What is to be said of a document now; null where it is not open. */
  of(uri: string): DiagnosticReport | null {
    const isDue = this.due.delete(uri);
    if (this.host.run(uri) === "onType") return this.host.computeDiagnostics(uri);
    const saying = isDue ? this.host.computeDiagnostics(uri) : null;
    if (saying) this.kept.set(uri, saying);
    return this.kept.get(uri) ?? EMPTY_REPORT;
  }

  /** A document was opened, and is what was saved last. */
  didOpen(uri: string): void {
    if (this.host.run(uri) !== "manual") this.due.add(uri);
  }

  /** A document was saved. @returns whether there may be something new to say. */
  didSave(uri: string): boolean {
    if (this.host.run(uri) !== "onSave") return false;
    this.due.add(uri);
    return true;
  }

  /** The user asks for a document to be checked. */
  onRequested(uri: string): void {
    this.due.add(uri);
  }

  /** A document is to be judged anew though its text is the same; one that was changed since waits for its time. */
  onReadAgain(uri: string, version: number): void {
    if (this.kept.get(uri)?.version === version) this.due.add(uri);
  }

  /** There is another time to speak; these documents are open. */
  onModeChanged(uris: readonly string[]): void {
    this.kept.clear();
    this.due.clear();
    for (const uri of uris) this.didOpen(uri);
  }

  didClose(uri: string): void {
    this.kept.delete(uri);
    this.due.delete(uri);
  }
}
