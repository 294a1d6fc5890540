import { type Analysis, LazyAnalysis } from "./analysis.ts";
import { type Subject, writeBlankReport } from "./authoring/blankReport.ts";
import { type Reminder, type Renewed, renewReport } from "./authoring/renewReport.ts";
import { digestReport, type ReportDigest } from "./digest.ts";
import { EDITIONS } from "./editions/index.ts";
import type { Tie } from "./identities.ts";
import { type Mended, type MendOptions, mend } from "./mend.ts";
import { readProse } from "./prose/prose.ts";
import { readReport } from "./read.ts";
import { isReportRead, mayBeReport } from "./recognize.ts";
import { recomputeTable, recomputeTotals } from "./recompute.ts";
import type { Report } from "./report.ts";
import { RULES } from "./rules/index.ts";
import type {
  AgencyLevel,
  AnalysisContext,
  Edit,
  Finding,
  Fix,
  Level,
  Rule,
  Severity,
  Term,
} from "./rules/rule.ts";
import { applyEdits } from "./text/edits.ts";

export { writeTie } from "./arithmetic.ts";
export type { Clipboard } from "./clipboard/copied.ts";
export { copyTable } from "./clipboard/copyTable.ts";
export { offerPaste } from "./clipboard/offer.ts";
export { complete } from "./completion/complete.ts";
export type { Day } from "./completion/dates.ts";
export type { Proposal, ProposalKind } from "./completion/proposal.ts";
export { sentenceOf } from "./completion/sentences.ts";
export type { ParagraphDigest, ReportDigest, Site } from "./digest.ts";
export type { Edition, EditionKey, SectionKey, TableKey } from "./editions/edition.ts";
export { figuresOf } from "./figuresOf.ts";
export { listConcerned } from "./folder/concerned.ts";
export type { FigureDigest } from "./folder/figures.ts";
export { arrangeFolder, type Folder, findPrevious } from "./folder/folder.ts";
export { nameReport } from "./folder/names.ts";
export { chooseNeighbours, type Neighbours } from "./folder/neighbours.ts";
export { readForm } from "./form.ts";
export { formatReport } from "./format/format.ts";
export { type Hint, listHints } from "./hints/hints.ts";
export { listPaddings } from "./hints/padding.ts";
export { type LabelPlace, labelAt } from "./labels.ts";
export type { Language, Text } from "./language.ts";
export { isCarriedIn, lastYearOf } from "./lastYear.ts";
export {
  balancedWith,
  cellAt,
  findCell,
  type Placed,
  partsOf,
  tiesOf,
  totalsOf,
} from "./lookup.ts";
export { nameCell, nameRow } from "./names.ts";
export { type CitationFault, type FoundCitation, findCitations, listCitations } from "./prose/citations.ts";
export { type Comparison, compareProse } from "./prose/comparisons.ts";
export type { ProseLine } from "./prose/prose.ts";
export { locate, splitSentences } from "./prose/sentences.ts";
export { type Place, type PlacedEdit, type Renamable, renamableAt, rename } from "./renaming/renaming.ts";
export type { Cell, Report, Row, Section, Table } from "./report.ts";
export { type Form, isWritten, rewriteTable, rewriteTables } from "./rewrite/rewrite.ts";
export { LEVELS } from "./rules/levels.ts";
export { listSuppressedCodes } from "./rules/suppress.ts";
export { listScopes, type SilenceScope, silence } from "./silence.ts";
export { extentOf } from "./tableText.ts";
export { nearestWord } from "./text/nearestWord.ts";
export { writeChineseNumeral } from "./text/numerals.ts";
export { isAround, type Range } from "./text/range.ts";
export { widthOf } from "./text/width.ts";
export { CITATIONS, type Citation } from "./words/citations.ts";
export { type Meaning, meaningOfLabel, meaningOfSection } from "./words/meaning.ts";
export { successorOf } from "./words/titles.ts";
export type {
  AgencyLevel,
  Analysis,
  AnalysisContext,
  Edit,
  Finding,
  Fix,
  Level,
  Mended,
  MendOptions,
  Reminder,
  Renewed,
  Rule,
  Severity,
  Subject,
  Term,
  Tie,
};
export { EDITIONS, isReportRead, mayBeReport, RULES, recomputeTable, recomputeTotals, writeBlankReport };

/**
 * Reads a text as a report and judges it. Any text gives an answer; nothing throws.
 * @param text the whole document; offsets in the answer are UTF-16 code units into it.
 */
export function analyze(text: string, context: AnalysisContext = {}): Analysis {
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

/** Applies fixes to the text they were made for; of fixes that overlap the first one wins. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  return applyEdits(
    text,
    fixes.flatMap((fix) => fix.edits),
  );
}

/**
 * Applies every safe fix until none is left, and returns the new text with the edits that lead to it.
 * `mendAll` of its own result changes nothing.
 */
export function mendAll(text: string, options: MendOptions = {}): Mended {
  return mend(text, analyze, options);
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
