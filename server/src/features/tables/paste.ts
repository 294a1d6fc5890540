import type { Range as LspRange, TextEdit } from "vscode-languageserver";
import { type Analysis, type Clipboard, type Language, offerPaste } from "../../report/index.ts";
import { toRange, toTextEdit } from "../convert.ts";

/** What an editor would paste, and where. */
export interface PasteParams extends Clipboard {
  readonly uri: string;
  /** The selection that is pasted over. */
  readonly range: LspRange;
}

/** What pasting does where it is more than inserting the text. */
export interface PasteAnswer {
  /** For the document as it is; they do not overlap, and stand for the whole paste. */
  readonly edits: readonly TextEdit[];
  /** What is offered: `粘贴为表三`. */
  readonly title: string;
  /** What was done, and what was not understood, as a sentence. */
  readonly message: string;
  /** Whether something was not understood. */
  readonly unclear: boolean;
}

const SENTENCE: Readonly<Record<Language, (clauses: readonly string[]) => string>> = {
  zh: (clauses) => `${clauses.join("；")}。`,
  en: (clauses) => `${clauses.join("; ")}.`,
};

/** What pasting into a report does; null where the ordinary paste is meant. */
export function pasteAnswer(
  { report }: Analysis,
  { range, ...clipboard }: PasteParams,
  language: Language,
): PasteAnswer | null {
  const offer = offerPaste(report, toRange(report.syntax, range), clipboard);
  if (!offer) return null;
  return {
    edits: offer.edits.map((edit) => toTextEdit(report.syntax, edit)),
    title: offer.title[language],
    message: SENTENCE[language](offer.summary.map((text) => text[language])),
    unclear: offer.unclear,
  };
}
