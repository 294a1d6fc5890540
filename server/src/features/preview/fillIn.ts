import type {
  FillAnswer,
  PageEdit,
  PageFixParams,
  SetFigureParams,
  SetFiguresParams,
} from "../../../../protocol/preview.ts";
import {
  type Analysis,
  type Edit,
  findCell,
  type Language,
  offerPaste,
  readPastedFigures,
  setFigure,
  setFigures,
  type Text,
} from "../../report/index.ts";
import { toTextEdit } from "../convert.ts";

const SENTENCE: Readonly<Record<Language, (clauses: readonly string[]) => string>> = {
  zh: (clauses) => `${clauses.join("；")}。`,
  en: (clauses) => `${clauses.join("; ")}.`,
};

const NOTHING_TO_PASTE: Text = {
  zh: "剪贴板里没有可以填入的数或表格，没有写入。",
  en: "There are no figures and no table on the clipboard; nothing was written.",
};

/** Whether a report's edition has a table of a key: whoever asks may know another one. */
function hasTable({ edition }: Analysis["report"], key: string): boolean {
  return Object.hasOwn(edition.tables, key);
}

/** Writes one figure of a report: the edit that does it, or the reason why not. */
export function figureAnswer(
  { report }: Analysis,
  { table, row, column, newText }: SetFigureParams,
  language: Language,
): FillAnswer {
  if (!hasTable(report, table)) return { stale: true };
  const filling = setFigure(report, { table, row, column }, newText);
  if ("refusal" in filling) return { refusal: SENTENCE[language]([filling.refusal[language]]) };
  return { edits: toEdits(report, filling.edits), message: null };
}

/** Writes what was pasted into a figure: a block of figures from there on, or a whole table in place of the old one. */
export function figuresAnswer(
  { report }: Analysis,
  { table, row, column, text, html }: SetFiguresParams,
  language: Language,
): FillAnswer {
  if (!hasTable(report, table)) return { stale: true };
  const clipboard = { ...(text === undefined ? {} : { text }), ...(html === undefined ? {} : { html }) };
  const block = readPastedFigures(clipboard);
  if (block) {
    const filling = setFigures(report, { table, row, column }, block);
    if ("refusal" in filling) return { refusal: SENTENCE[language]([filling.refusal[language]]) };
    const { edits, summary } = filling;
    return {
      edits: toEdits(report, edits),
      message: summary ? SENTENCE[language]([summary[language]]) : null,
    };
  }
  const found = findCell(report, { table, row, column });
  const offer = found ? offerPaste(report, found.cell.range, clipboard) : null;
  if (!offer) return { refusal: NOTHING_TO_PASTE[language] };
  return {
    edits: toEdits(report, offer.edits),
    message: SENTENCE[language](offer.summary.map((clause) => clause[language])),
  };
}

/**
 * Makes a repair of the page, by its index among the repairs of all findings. One that its rule calls safe has to pass the
 * guard; what the guard has against it is the reason why not.
 */
export function fixAnswer(
  { report, proposed, findings }: Analysis,
  { fix }: PageFixParams,
  language: Language,
): FillAnswer {
  const wanted = proposed.flatMap(({ fixes }) => fixes)[fix];
  const offered = wanted && findings.flatMap(({ fixes }) => fixes)[fix];
  if (!offered) return { edits: [], message: null };
  if (wanted.safe && !offered.safe) return { refusal: NOT_FIXED[language](offered.title[language]) };
  return { edits: toEdits(report, offered.edits), message: null };
}

const NOT_FIXED: Readonly<Record<Language, (title: string) => string>> = {
  zh: (title) => `没有改动：${title}。核对后如要改，请在文本中用“快速修复”。`,
  en: (title) => `Nothing was changed: ${title}. If it is right, use Quick Fix in the text.`,
};

function toEdits({ syntax }: Analysis["report"], edits: readonly Edit[]): PageEdit[] {
  return edits.map((edit) => toTextEdit(syntax, edit));
}
