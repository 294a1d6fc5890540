import type { InlayHint, Range as LspRange } from "vscode-languageserver";
import {
  type Analysis,
  type Hint,
  type Language,
  listHints,
  listPaddings,
  type Range,
  widthOf,
} from "../report/index.ts";
import type { HintMode } from "../settings.ts";
import { toPosition, toRange, toTextEdit } from "./convert.ts";

/** What a user wants to see beside the figures. */
export interface HintOptions {
  readonly mode: HintMode;
  /** Whether tab tables are shown with their columns in line. */
  readonly alignTables: boolean;
  readonly language: Language;
}

/** Remarks on the figures of a range, and the room that puts tab tables in line. */
export function inlayHints(analysis: Analysis, range: LspRange, options: HintOptions): InlayHint[] {
  const { report, ties } = analysis;
  const { mode, language } = options;
  const asked = toRange(report.syntax, range);
  const hints = (mode === "off" ? [] : listHints(report, ties)).filter(
    ({ kind }) => mode === "on" || kind !== "holds",
  );
  const shown = new Map(hints.map(({ at, label }) => [at, widthOf(label[language]) + 1]));
  const paddings = options.alignTables ? listPaddings(report, shown) : [];
  return [
    ...hints
      .filter(({ at }) => isInside(at, asked))
      .map((hint) => toInlayHint(analysis, hint, options.language)),
    ...paddings
      .filter(({ at }) => isInside(at, asked))
      .map(
        ({ at, columns }): InlayHint => ({
          position: toPosition(report.syntax, at),
          label: " ".repeat(columns),
        }),
      ),
  ];
}

function isInside(at: number, { start, end }: Range): boolean {
  return start <= at && at <= end;
}

function toInlayHint({ report }: Analysis, hint: Hint, language: Language): InlayHint {
  const lines = hint.ties.map((tie) => tie[language]);
  if (hint.edit) {
    const { newText } = hint.edit;
    lines.push(language === "zh" ? `双击写入 ${newText}` : `Double-click to write ${newText}`);
  }
  return {
    position: toPosition(report.syntax, hint.at),
    label: hint.label[language],
    tooltip: lines.join("\n"),
    // What holds stands apart from the table; what is due stands against the figure it is meant for.
    paddingLeft: hint.kind !== "blank",
    ...(hint.edit ? { textEdits: [toTextEdit(report.syntax, hint.edit)] } : {}),
  };
}
