import type { Diagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { CONFIG_NAME } from "../config/config.ts";
import type { Settings } from "../config/settings.ts";
import {
  type DiagnosticOptions,
  diagnoseConfig,
  diagnoseTooLong,
  diagnostics,
  toDiagnostic,
} from "../features/diagnostics.ts";
import { LONGEST_TEXT } from "../files/files.ts";
import { fileNameOf } from "../files/uris.ts";
import {
  type Analysis,
  type AnalysisContext,
  analyzeOn,
  type Edit,
  fixAllInSteps,
  isReportRead,
  mayBeReport,
} from "../report/index.ts";
import { type OfficeSource, placeNameOf, positionIn } from "./officeSource.ts";

/** What is looked at of an open document. */
interface Judged {
  readonly text: TextDocument;
  readonly office: OfficeSource | null;
}

/** The language of documents that are always served. */
export const OWN_LANGUAGE = "nianbao";
/** The names of files that an editor takes for documents of this language, as the extension's manifest has them. */
const OWN_NAME = /\.nianbao(?:\.md)?$|(?:年度报告|年报).*\.txt$/i;
/** A text too long to be read is still told so where its beginning is a report's. */
const TELLING_LENGTH = 20_000;

/** What is known of one version of a document under one state of the settings. */
export interface Reading {
  /** Null where the text is none of ours, or too long. */
  readonly analysis: Analysis | null;
  readonly tooLong: boolean;
  /** Unique in this server's life: the same text under the same settings keeps its number. */
  readonly serial: number;
  /**
   * The edits of every safe fix, worked out when first asked for, which may take long.
   * @param rest waits between the steps, and tells whether the edits are still wanted.
   * @returns null where they are not.
   */
  fixAll(rest: () => Promise<boolean>): Promise<readonly Edit[] | null>;
}

/**
 * Reads a document.
 * @param context what is known besides the text.
 * @param serial unique among the readings of this server.
 * @param before the prose of the version before; empty where there is none.
 */
export function readDocument(
  document: TextDocument,
  settings: Settings,
  context: AnalysisContext,
  serial: number,
  before: Analysis["proseRead"],
): Reading {
  const text = document.getText();
  const isOwn = document.languageId === OWN_LANGUAGE;
  const isTooLong = text.length > LONGEST_TEXT;
  const beginning = isTooLong ? text.slice(0, TELLING_LENGTH) : text;
  // Other people's text is never touched: a document of another language has to be such a report.
  const mayServe = isOwn || (settings.attach === "auto" && mayBeReport(beginning));
  const read = mayServe ? analyzeOn(beginning, context, before) : null;
  const served = read && (isOwn || isReportRead(read.report)) ? read : null;
  let edits: readonly Edit[] | null = null;
  return {
    analysis: isTooLong ? null : served,
    tooLong: isTooLong && served !== null,
    serial,
    fixAll: async (rest) => {
      if (edits) return edits;
      const steps = fixAllInSteps(text, { context });
      for (;;) {
        const step = steps.next();
        if (step.done) {
          edits = step.value.edits;
          return edits;
        }
        if (!(await rest())) return null;
      }
    },
  };
}

/** What is found in a document. A configuration is told what is wrong in it; it is no report. */
export function diagnosticsOf(
  { text, office }: Judged,
  { analysis, tooLong }: Reading,
  options: DiagnosticOptions,
): Diagnostic[] {
  if (fileNameOf(text.uri) === CONFIG_NAME) return diagnoseConfig(text, options.language);
  if (tooLong) return [diagnoseTooLong(options.language)];
  if (!analysis) return [];
  return office ? placedDiagnostics(analysis, office, options) : diagnostics(analysis, options);
}

/** What is found in a document: each message opens with the place in the document, where its lines say little. */
function placedDiagnostics(
  analysis: Analysis,
  office: OfficeSource,
  options: DiagnosticOptions,
): Diagnostic[] {
  const { language } = options;
  return analysis.findings.map((finding) => {
    // Related places are told by their lines alone, which mean nothing here.
    const { message, ...diagnostic } = toDiagnostic(analysis, finding, { ...options, related: false });
    const { start } = finding.range;
    const position = positionIn(office, start);
    const place = placeNameOf(office, analysis, start)[language];
    const colon = language === "zh" ? "：" : ": ";
    return {
      ...diagnostic,
      range: { start: position, end: position },
      message: place === "" ? message : `${place}${colon}${message}`,
    };
  });
}

/**
 * Whether a closed file may be served: its text mentions what reports are about, and its name says what it is
 * where that is asked for. Whether it is a report is seen when it has been read.
 */
export function mayServeFile(uri: string, text: string, { attach }: Settings): boolean {
  if (text.length > LONGEST_TEXT) return false;
  return (attach === "auto" || OWN_NAME.test(fileNameOf(uri))) && mayBeReport(text);
}
