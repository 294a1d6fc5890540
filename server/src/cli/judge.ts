import { toLspRange } from "../features/convert.ts";
import {
  type Analysis,
  analyze,
  type Finding,
  isReportRead,
  type Language,
  type Severity,
} from "../report/index.ts";
import type { Task } from "./configure.ts";
import { readInput } from "./inputs.ts";
import { Failure } from "./language.ts";

/** Zero-based line and character (UTF-16 units), as in LSP. */
interface Place {
  readonly line: number;
  readonly character: number;
}
interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** A finding as `check --format json` prints it; key order is the contract's. */
export interface PrintedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Stretch;
  readonly cell?: { readonly table: string; readonly row: string; readonly column: string };
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: Stretch; readonly newText: string }[];
  }[];
}

/** A judged file as `check --format json` prints it. */
export interface PrintedFile {
  readonly path: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly edition: string;
  readonly findings: readonly PrintedFinding[];
}

/** What came of one input. */
export type Judgement =
  | { readonly kind: "judged"; readonly file: PrintedFile; readonly suppressed: number }
  | { readonly kind: "passed-over" }
  | { readonly kind: "failed"; readonly message: string };

export interface JudgeOptions {
  readonly language: Language;
}

/** Reads and judges one file. Files found in folders are passed over where they hold no report. */
export function judgeFile(task: Task, options: JudgeOptions): Judgement {
  try {
    const { text } = readInput(task.path);
    return judgeText(text, task, options);
  } catch (error) {
    if (error instanceof Failure) return { kind: "failed", message: error.text[options.language] };
    throw error;
  }
}

/** Judges a text that has been read already. */
export function judgeText(text: string, { path, named, context }: Task, options: JudgeOptions): Judgement {
  const analysis = analyze(text, context);
  if (!named && !isReportRead(analysis.report)) return { kind: "passed-over" };
  return {
    kind: "judged",
    file: printFile(path, analysis, options.language),
    suppressed: analysis.suppressed,
  };
}

function printFile(path: string, { report, findings }: Analysis, language: Language): PrintedFile {
  return {
    path,
    agency: report.agency,
    year: report.year,
    edition: report.edition.key,
    findings: findings.map((finding) => printFinding(finding, report, language)),
  };
}

function printFinding(finding: Finding, { syntax }: Analysis["report"], language: Language): PrintedFinding {
  const { code, severity, message, range, cell, fixes } = finding;
  return {
    code,
    severity,
    message: message[language],
    range: toLspRange(syntax, range),
    ...(cell ? { cell: { table: cell.table, row: cell.row, column: cell.column } } : {}),
    fixes: fixes.map((fix) => ({
      title: fix.title[language],
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ range: toLspRange(syntax, edit.range), newText: edit.newText })),
    })),
  };
}
