import { toLspRange } from "../features/convert.ts";
import type { ReadDocument } from "../formats/index.ts";
import {
  type Analysis,
  analyze,
  arrangeNeighbours,
  digest,
  digestText,
  type Finding,
  isReportRead,
  type Language,
  listExplanations,
  type Neighbours,
  type ReportDigest,
  read,
  type Severity,
} from "../report/index.ts";
import type { Task } from "./configure.ts";
import { isNamedLikeReport } from "./documents/documentNames.ts";
import { contextFor, type DocumentSource, loadFormats, readReportFile } from "./documents/documents.ts";
import type { Input } from "./inputs.ts";
import { Failure } from "./language.ts";

/** Zero-based line and character (UTF-16 units), as in LSP. */
interface PrintedPosition {
  readonly line: number;
  readonly character: number;
}
interface PrintedRange {
  readonly start: PrintedPosition;
  readonly end: PrintedPosition;
}

interface PrintedCell {
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

/**
 * What is to be done with a file; plain data, handed from thread to thread. `judge`: by itself; `judge-beside`: with
 * those of its neighbours that it has to do with; `digest`: not at all, only for others to look at.
 */
export type Work =
  | { readonly kind: "judge"; readonly task: Task }
  | { readonly kind: "judge-beside"; readonly task: Task; readonly neighbours: Neighbours }
  | { readonly kind: "digest"; readonly task: Input };

/** What came of one file. */
export type Judgement =
  | {
      readonly kind: "judged";
      readonly file: PrintedFile;
      readonly suppressed: number;
      readonly explanations: readonly PrintedExplanation[];
      /** For the reports beside it; null where it is not asked for. */
      readonly digest: ReportDigest | null;
    }
  | { readonly kind: "digested"; readonly digest: ReportDigest }
  | { readonly kind: "passed-over" }
  | { readonly kind: "failed"; readonly message: string };

export interface JudgeOptions {
  readonly language: Language;
  /** Whether reports stand beside others, so that each is digested for them. */
  readonly digests: boolean;
  /** Whether old formats may be handed to LibreOffice. */
  readonly convert: boolean;
  /** Whether fixes are printed: only then they have to be looked at by the guard. */
  readonly fixes: boolean;
}

/** Reads a file and does what is asked. Files found in folders are passed over where they hold no report. */
async function doWork(work: Work, options: JudgeOptions): Promise<Judgement> {
  const { path, text: given, named } = work.task;
  try {
    const file =
      given === undefined ? await readReportFile(path, options.convert) : { text: given, source: null };
    const { text } = file;
    if (work.kind !== "digest") return await judge(text, file.source, work, options);
    const digested = digestText(text, path);
    return digested ? { kind: "digested", digest: digested } : { kind: "passed-over" };
  } catch (error) {
    // Whatever happens with one file, the others are judged.
    if (error instanceof Failure && !named && !isNamedLikeReport(path)) return { kind: "passed-over" };
    const failure = error instanceof Failure ? error : describeAccident(path, error);
    return { kind: "failed", message: failure.text[options.language] };
  }
}

/** What befell one file and should not have. */
export function describeAccident(path: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure({
    zh: `${path}：内部错误（${reason}），没有检查，其余文件不受影响。请反馈给我们。`,
    en: `${path}: internal error (${reason}); it was not judged, the other files were. Please report it.`,
  });
}

/** Does work one after the other, so that no two files are held at once. */
export async function doWorks(works: readonly Work[], options: JudgeOptions): Promise<Judgement[]> {
  const judged: Judgement[] = [];
  for (const work of works) judged.push(await doWork(work, options));
  return judged;
}

async function judge(
  text: string,
  source: DocumentSource | null,
  work: Exclude<Work, { kind: "digest" }>,
  options: JudgeOptions,
): Promise<Judgement> {
  const { path, named, context } = work.task;
  const beside = work.kind === "judge-beside" ? { folder: arrangeNeighbours(work.neighbours) } : {};
  const known = source ? contextFor(context, source, read(text)) : context;
  const analysis = analyze(text, { ...known, ...beside, name: path });
  const isReport = isReportRead(analysis.report);
  if (!named && !isReport) return { kind: "passed-over" };
  return {
    kind: "judged",
    file: await printFile(path, analysis, source?.document ?? null, options),
    suppressed: analysis.suppressed,
    explanations: listExplanations(analysis.report).map(({ codes, reason, range }) => ({
      codes,
      reason,
      range: toLspRange(analysis.report.syntax, range),
    })),
    digest: options.digests && isReport && work.kind === "judge" ? digest(analysis, path) : null,
  };
}

async function printFile(
  path: string,
  { report, findings }: Analysis,
  document: ReadDocument | null,
  options: JudgeOptions,
): Promise<PrintedFile> {
  const { language } = options;
  const { describePlace, namePlace } = document
    ? await loadFormats()
    : { describePlace: null, namePlace: null };
  const placeOf = (offset: number): string | undefined =>
    (document && describePlace?.(document, report, offset)?.[language]) ?? undefined;
  const notes = document?.notes.map(({ message, place }) =>
    place && namePlace
      ? `${namePlace(place)[language]}${language === "zh" ? "：" : ": "}${message[language]}`
      : message[language],
  );
  return {
    path,
    agency: report.agency,
    year: report.year,
    edition: report.edition.key,
    findings: findings.map((finding) => printFinding(finding, report, placeOf(finding.range.start), options)),
    ...(notes && notes.length > 0 ? { notes } : {}),
  };
}

function printFinding(
  finding: Finding,
  { syntax }: Analysis["report"],
  place: string | undefined,
  { language, fixes: hasFixes }: JudgeOptions,
): PrintedFinding {
  const { code, severity, message, range, cell, expected, actual, difference } = finding;
  const fixes = hasFixes ? finding.fixes : [];
  const related = finding.related.flatMap((place) =>
    "range" in place
      ? [
          {
            range: toLspRange(syntax, place.range),
            ...(place.cell ? { cell: printCell(place.cell) } : {}),
            message: place.message[language],
          },
        ]
      : [],
  );
  return {
    code,
    severity,
    message: message[language],
    range: toLspRange(syntax, range),
    ...(place === undefined ? {} : { place }),
    ...(cell ? { cell: printCell(cell) } : {}),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(difference === undefined ? {} : { difference }),
    ...(related.length > 0 ? { related } : {}),
    fixes: fixes.map((fix) => ({
      title: fix.title[language],
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ range: toLspRange(syntax, edit.range), newText: edit.newText })),
    })),
  };
}

function printCell({ table, row, column }: PrintedCell): PrintedCell {
  return { table, row, column };
}
