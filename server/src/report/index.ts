import { type Analysis, LazyAnalysis } from "./analysis/analysis.ts";
import { type FixAllOptions, type FixAllResult, fixAllStepByStep, fixAllWith } from "./analysis/fixAll.ts";
import { brokenByRecomputing, recomputeTable, recomputeTotals } from "./analysis/recompute.ts";
import { MOST_MENDED } from "./analysis/run.ts";
import { type Subject, writeBlankReport } from "./editing/authoring/blankReport.ts";
import { type Reminder, type Renewed, renewReport } from "./editing/authoring/renewReport.ts";
import { EDITIONS } from "./editions/index.ts";
import type { AnalysisContext, Requirements, Term } from "./findings/context.ts";
import type { Finding, Fix, Level, Severity } from "./findings/finding.ts";
import { digestReport, type ReportDigest } from "./folder/digest.ts";
import type { Tie } from "./identities/evaluate.ts";
import type { Report } from "./model/report.ts";
import { readProse } from "./prose/prose.ts";
import { readReport } from "./reading/readReport.ts";
import { isReportRead, mayBeReport } from "./reading/recognize.ts";
import { RULES } from "./rules/index.ts";
import type { Rule } from "./rules/rule.ts";
import type { Edit } from "./text/edits.ts";
import { applyEdits } from "./text/edits.ts";
import type { AgencyLevel } from "./words/agencies.ts";

export { listScopes, type SuppressScope, suppressWithComment } from "./comments/insertComment.ts";
export { LEVELS } from "./comments/levels.ts";
export { type Explanation, listExplanations } from "./comments/reasons.ts";
export { listSuppressedCodes } from "./comments/suppressions.ts";
export { type Clipboard, readPastedFigures } from "./editing/clipboard/copied.ts";
export { copyTable } from "./editing/clipboard/copyTable.ts";
export { offerPaste } from "./editing/clipboard/offer.ts";
export { offerReport } from "./editing/clipboard/offerReport.ts";
export type { PasteOffer } from "./editing/clipboard/pasteOffer.ts";
export { complete } from "./editing/completion/complete.ts";
export type { Day } from "./editing/completion/dates.ts";
export type { Proposal, ProposalKind } from "./editing/completion/proposal.ts";
export { sentenceOf } from "./editing/completion/sentences.ts";
export { setFigure } from "./editing/filling/setFigure.ts";
export { setFigures } from "./editing/filling/setFigures.ts";
export { formatReport } from "./editing/format/format.ts";
export { type Hint, listHints } from "./editing/hints/hints.ts";
export { listBlocks, type TableBlock, type WordsBlock } from "./editing/preview/blocks.ts";
export { type FormCell, type FormRow, readPrintedForm } from "./editing/preview/printedForm.ts";
export type { PlacedEdit, RenamingPlace } from "./editing/renaming/places.ts";
export { type Renamable, renamableAt, rename } from "./editing/renaming/renaming.ts";
export type {
  BlockSpec,
  Coordinate,
  Edition,
  EditionKey,
  SectionKey,
  TableKey,
  TableSpec,
} from "./editions/edition.ts";
export { dropWords, type ReportDigest, type Site } from "./folder/digest.ts";
export type { FigureDigest } from "./folder/figures.ts";
export { arrangeFolder, type Folder, findPrevious } from "./folder/folder.ts";
export { FolderCheck, type FolderStep } from "./folder/folderCheck.ts";
export { isCarriedIn, lastYearOf } from "./folder/lastYear.ts";
export { ALONE, arrangeNeighbours, type Neighbours, needsWords, previousOf } from "./folder/neighbours.ts";
export { nameReport } from "./folder/reportName.ts";
export { writeTie } from "./identities/describe.ts";
export { balancedWith, partsOf, tiesOf, totalsOf } from "./identities/related.ts";
export { type Suspect, suspectOf } from "./identities/suspect.ts";
export { cellAt, type FoundCell, findCell } from "./model/cells.ts";
export { figuresOf } from "./model/figures.ts";
export { type LabelPlace, labelAt } from "./model/labels.ts";
export { nameCell, nameRow } from "./model/names.ts";
export type { Cell, Report, Row, Section, Table } from "./model/report.ts";
export { type CitationFault, type FoundCitation, listCitations } from "./prose/citations.ts";
export { type Comparison, compareProse } from "./prose/comparisons.ts";
export type { ProseLine } from "./prose/prose.ts";
export { locate, splitSentences } from "./prose/sentences.ts";
export { isWritten, rewriteTable, rewriteTables, type TableForm } from "./repairs/rewrite/rewrite.ts";
export { lineAt, offsetAt, positionAt } from "./syntax/positions.ts";
export { extentOf } from "./tables/extent.ts";
export { readForm } from "./tables/form.ts";
export { printTable } from "./tables/printTable.ts";
export { firstWhere } from "./text/bisect.ts";
export { applyEdits, selectEdits } from "./text/edits.ts";
export { maskIdentifiers } from "./text/identifiers.ts";
export type { Language, Text } from "./text/language.ts";
export { lineBreakOf, withLineBreaks } from "./text/lineBreaks.ts";
export { askForNearest, nearestWord } from "./text/nearestWord.ts";
export { writeChineseNumeral } from "./text/numerals.ts";
export { isAround, type Range } from "./text/range.ts";
export { bareName } from "./words/agencies.ts";
export { CITATIONS, type Citation } from "./words/citations.ts";
export { meaningOfLabel, meaningOfSection } from "./words/meaning.ts";
export { nameRequiredFigure, REQUIRED_FIGURES, type RequiredFigure } from "./words/requiredFigures.ts";
export type { Meaning } from "./words/sources.ts";
export { successorOf } from "./words/titles.ts";
export type {
  AgencyLevel,
  Analysis,
  AnalysisContext,
  Edit,
  Finding,
  Fix,
  FixAllOptions,
  FixAllResult,
  Level,
  Reminder,
  Renewed,
  Requirements,
  Rule,
  Severity,
  Subject,
  Term,
  Tie,
};
export {
  brokenByRecomputing,
  EDITIONS,
  isReportRead,
  mayBeReport,
  RULES,
  recomputeTable,
  recomputeTotals,
  writeBlankReport,
};

/**
 * Reads a text as a report and judges it. Any text gives an answer; nothing throws.
 * @param text the whole document; offsets in the answer are UTF-16 code units into it.
 */
export function analyze(text: string, context: AnalysisContext = {}): Analysis {
  return judge(text, context);
}

/** Judges a report that has been read. */
export function analyzeReport(report: Report, context: AnalysisContext): Analysis {
  return new LazyAnalysis(report, context);
}

/**
 * Reads and judges a text that is being written, as `analyze` does; but what was understood of paragraphs that have not
 * changed since is not worked out again.
 * @param before `proseRead` of the version before; empty for the first one.
 */
export function analyzeOn(text: string, context: AnalysisContext, before: Analysis["proseRead"]): Analysis {
  return new LazyAnalysis(readReport(text), context, before);
}

function judge(text: string, context: AnalysisContext = {}): LazyAnalysis {
  return new LazyAnalysis(readReport(text), context);
}

/** Reads a text as a report without judging it. */
export function read(text: string): Report {
  return readReport(text);
}

/** What other reports need to know of a text that has been judged; `name` is what the host calls it. */
export function digest({ report, prose }: Analysis, name: string): ReportDigest {
  return digestReport(report, prose, name);
}

/** The same of a text that is not to be judged; null where it is not recognisably a report. */
export function digestText(text: string, name: string): ReportDigest | null {
  const report = readReport(text);
  return isReportRead(report) ? digestReport(report, readProse(report), name) : null;
}

/** Whether any rule that looks across reports is on. */
export function looksAcrossReports({ levels }: AnalysisContext): boolean {
  return RULES.some(({ code, group, level }) => group === "folder" && (levels?.[code] ?? level) !== "off");
}

/** Applies fixes to the text they were made for; of fixes that overlap the first one wins. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  return applyEdits(
    text,
    fixes.flatMap((fix) => fix.edits),
  );
}

/**
 * Applies every safe fix until none is left, and returns the new text with the edits that lead to it.
 * `fixAll` of its own result changes nothing.
 */
export function fixAll(text: string, options: FixAllOptions = {}): FixAllResult {
  return fixAllWith(text, judgeToMend, options);
}

/** The same, step by step: whoever has others to serve does so between them. None takes much longer than judging the text. */
export function fixAllInSteps(
  text: string,
  options: FixAllOptions = {},
): Generator<void, FixAllResult, void> {
  return fixAllStepByStep(text, judgeToMend, options);
}

function judgeToMend(text: string, context: AnalysisContext = {}): LazyAnalysis {
  return new LazyAnalysis(readReport(text), context, null, MOST_MENDED);
}

/**
 * Makes the next report of an agency from its last one (see `renewReport`).
 * @param year the new report's year; by default the one after the given report's.
 * @returns null where the given text does not tell its year.
 */
export function renew(text: string, year?: number): Renewed | null {
  const report = readReport(text);
  if (report.year === null) return null;
  return renewReport(report, readProse(report), year ?? report.year + 1);
}
