import { toLspRange } from "../features/convert.ts";
import type { ReadDocument } from "../formats/index.ts";
import {
  type Analysis,
  analyzeReport,
  arrangeNeighbours,
  digest,
  digestText,
  dropWords,
  type Finding,
  isReportRead,
  type Language,
  listExplanations,
  looksAcrossReports,
  type Neighbours,
  needsWords,
  previousOf,
  type Report,
  type ReportDigest,
  read,
} from "../report/index.ts";
import type { Task } from "./configure.ts";
import { isNamedLikeReport } from "./documents/documentNames.ts";
import { contextFor, type DocumentSource, loadFormats, readReportFile } from "./documents/documents.ts";
import type { Input } from "./inputs.ts";
import { Failure } from "./language.ts";
import { SeenReports } from "./order/seenReports.ts";
import { type Counts, countFindings } from "./printing/counts.ts";
import type { PrintedCell, PrintedFile, PrintedFinding } from "./printing/printedFile.ts";
import { type PrintOptions, printFile } from "./printing/printFile.ts";
import { readWords } from "./reading/readWords.ts";

/**
 * What is to be done with a file; plain data, handed from thread to thread. `judge`: by itself, or beside last year's
 * report; `judge-beside`: with those of its neighbours that it has to do with; `digest`: not at all, only for others to
 * look at.
 */
export type Work =
  | {
      readonly kind: "judge";
      readonly task: Task;
      /** What is taken for last year's report by its title; null where none is known. It may be another one. */
      readonly lastYear: ReportDigest | null;
    }
  | {
      readonly kind: "judge-beside";
      readonly task: Task;
      readonly neighbours: Neighbours;
      /** Those of which more has to be known than is kept: they are read again. */
      readonly again: readonly Input[];
    }
  | { readonly kind: "digest"; readonly task: Input };

/** What came of one file. */
export type Judgement =
  | {
      readonly kind: "judged";
      /** What is printed of it: what was found, or the reasons that its comments give. */
      readonly printed: string;
      readonly counts: Counts;
      /** For the reports beside it, without the words of its paragraphs; null where it is not asked for. */
      readonly digest: ReportDigest | null;
      /** Whether it was judged beside what was taken for last year's report. */
      readonly isBesideLastYear: boolean;
    }
  | { readonly kind: "digested"; readonly digest: ReportDigest }
  | { readonly kind: "passed-over" }
  | { readonly kind: "failed"; readonly message: string };

export interface JudgeOptions {
  readonly language: Language;
  readonly print: PrintOptions;
  /** Where reports stand beside others, so that each is digested for them: which have been met; else null. */
  readonly seen: SharedArrayBuffer | null;
  /** Whether old formats may be handed to LibreOffice. */
  readonly convert: boolean;
  /** Whether digests keep the words of paragraphs, which are most of them; else files are read again for them. */
  readonly keepsWords: boolean;
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
    if (!digested) return { kind: "passed-over" };
    return { kind: "digested", digest: options.keepsWords ? digested : dropWords(digested) };
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
  const report = read(text);
  const isReport = isReportRead(report);
  if (!named && !isReport) return { kind: "passed-over" };
  const lastYear = work.kind === "judge" ? confirm(work, report) : null;
  const beside =
    work.kind === "judge-beside" ? await readWords(work.neighbours, work.again, options.convert) : lastYear;
  const known = source ? contextFor(context, source, report) : context;
  const folder = beside ? { folder: arrangeNeighbours(beside) } : {};
  const analysis = analyzeReport(report, { ...known, ...folder, name: path });
  const digested =
    options.seen && isReport && work.kind === "judge" ? dropWords(digest(analysis, path)) : null;
  if (digested && isPutOff(digested, lastYear?.previous ?? null, work.task, options))
    return { kind: "digested", digest: digested };
  const explanations = listExplanations(analysis.report).map(({ codes, reason, range }) => ({
    codes,
    reason,
    range: toLspRange(analysis.report.syntax, range),
  }));
  const file = await describeFile(path, analysis, source?.document ?? null, options);
  return {
    kind: "judged",
    printed: printFile(file, explanations, options.print),
    counts: countFindings(file, explanations, analysis.suppressed),
    digest: digested,
    isBesideLastYear: lastYear !== null,
  };
}

/** Has a report stand beside what is taken for last year's; null where it is not. */
function confirm({ task, lastYear }: Extract<Work, { kind: "judge" }>, report: Report): Neighbours | null {
  if (!lastYear || !looksAcrossReports(task.context)) return null;
  const beside = { previous: lastYear, neighbours: [] };
  const found = previousOf(report, { folder: arrangeNeighbours(beside), name: task.path });
  return found === lastYear ? beside : null;
}

let seen: SeenReports | null = null;

/**
 * Whether a report is rather judged when all others are known, since it would most likely have to be judged again then.
 * @param lastYear last year's report, where this one can be judged beside it.
 */
function isPutOff(
  report: ReportDigest,
  lastYear: ReportDigest | null,
  task: Task,
  { seen: memory }: JudgeOptions,
): boolean {
  if (memory === null) return false;
  if (seen?.memory !== memory) seen = new SeenReports(memory);
  const met = seen.meet(report);
  if (!looksAcrossReports(task.context)) return false;
  if (met.version || task.previous !== null) return true;
  return lastYear ? needsWords(lastYear, report) : met.lastYear;
}

async function describeFile(
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
    findings: findings.map((finding) =>
      describeFinding(finding, report, placeOf(finding.range.start), options),
    ),
    ...(notes && notes.length > 0 ? { notes } : {}),
  };
}

function describeFinding(
  finding: Finding,
  { syntax }: Analysis["report"],
  place: string | undefined,
  { language, print }: JudgeOptions,
): PrintedFinding {
  const { code, severity, message, range, cell, expected, actual, difference } = finding;
  // Only where fixes are printed they have to be looked at by the guard.
  const fixes = print.format === "text" ? [] : finding.fixes;
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
