import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Settings } from "../config/settings.ts";
import { LONGEST_TEXT } from "../files/files.ts";
import { fileNameOf } from "../files/uris.ts";
import {
  type Analysis,
  type AnalysisContext,
  analyze,
  type Edit,
  fixAll,
  isReportRead,
  mayBeReport,
} from "../report/index.ts";

/** The language of documents that are always served. */
const OWN_LANGUAGE = "nianbao";
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
  /** The edits of every safe fix, worked out when first asked for. */
  fixAll(): readonly Edit[];
}

/** The readings of the open documents, one for the newest version of each. */
export class Readings {
  private readonly byUri = new Map<string, Reading>();
  private count = 0;

  /** The reading of a document; made when first asked for, with what `lookAround` knows besides the text. */
  of(document: TextDocument, settings: Settings, lookAround: () => AnalysisContext): Reading {
    const known = this.byUri.get(document.uri);
    if (known) return known;
    const reading = readDocument(document, settings, lookAround, ++this.count);
    this.byUri.set(document.uri, reading);
    return reading;
  }

  /** Forgets a document that has changed or was closed. */
  forget(uri: string): void {
    this.byUri.delete(uri);
  }

  /** Forgets everything, since settings have changed. */
  clear(): void {
    this.byUri.clear();
  }
}

function readDocument(
  document: TextDocument,
  settings: Settings,
  lookAround: () => AnalysisContext,
  serial: number,
): Reading {
  const text = document.getText();
  const isOwn = document.languageId === OWN_LANGUAGE;
  const isTooLong = text.length > LONGEST_TEXT;
  const beginning = isTooLong ? text.slice(0, TELLING_LENGTH) : text;
  // Other people's text is never touched: a document of another language has to be such a report.
  const mayServe = isOwn || (settings.attach === "auto" && mayBeReport(beginning));
  const context = lookAround();
  const read = mayServe ? analyze(beginning, context) : null;
  const served = read && (isOwn || isReportRead(read.report)) ? read : null;
  let edits: readonly Edit[] | null = null;
  return {
    analysis: isTooLong ? null : served,
    tooLong: isTooLong && served !== null,
    serial,
    fixAll: () => {
      edits ??= fixAll(text, { context }).edits;
      return edits;
    },
  };
}

/**
 * Whether a closed file may be served: its text mentions what reports are about, and its name says what it is
 * where that is asked for. Whether it is a report is seen when it has been read.
 */
export function mayServeFile(uri: string, text: string, { attach }: Settings): boolean {
  if (text.length > LONGEST_TEXT) return false;
  return (attach === "auto" || OWN_NAME.test(fileNameOf(uri))) && mayBeReport(text);
}
