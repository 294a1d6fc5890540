import type { Severity } from "../../report/index.ts";

/** Zero-based line and character (UTF-16 units), as in LSP. */
interface PrintedPosition {
  readonly line: number;
  readonly character: number;
}
export interface PrintedRange {
  readonly start: PrintedPosition;
  readonly end: PrintedPosition;
}

export interface PrintedCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** A finding as `check --format json` prints it; key order is the contract's. */
export interface PrintedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: PrintedRange;
  /** Where it stands in a document, which has no lines to count: `表三 第 7 行 自然人列`, `第 12 段`. */
  readonly place?: string;
  readonly cell?: PrintedCell;
  /** Where figures disagree: what ought to stand there, what does, and how much that is too much. */
  readonly expected?: number;
  readonly actual?: number;
  readonly difference?: number;
  /** Places in the same text that explain it: the parts of a sum, or every place of a cause that is told once. */
  readonly related?: readonly {
    readonly range: PrintedRange;
    readonly cell?: PrintedCell;
    readonly message: string;
  }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: PrintedRange; readonly newText: string }[];
  }[];
}

/** A comment that silences rules, with its reason, as `check --explanations --format json` prints it. */
export interface PrintedExplanation {
  /** Empty where all rules are meant. */
  readonly codes: readonly string[];
  /** Null where none is given. */
  readonly reason: string | null;
  readonly range: PrintedRange;
}

/** A judged file as `check --format json` prints it. */
export interface PrintedFile {
  readonly path: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: string;
  readonly findings: readonly PrintedFinding[];
  /** What of a document was not read. */
  readonly notes?: readonly string[];
}
