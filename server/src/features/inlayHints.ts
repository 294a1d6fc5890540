import type { InlayHint, Range as LspRange } from "vscode-languageserver";
import type { HintMode } from "../config/settings.ts";
import { type Analysis, type Hint, type Language, listHints, type Range } from "../report/index.ts";
import { toOffset, toPosition, toRange, toTextEdit } from "./convert.ts";

/** What a user wants to see beside the figures. */
export interface HintOptions {
  readonly uri: string;
  readonly mode: HintMode;
  readonly language: Language;
  /** Whether the client asks for the arithmetic of a hint when a user points at it. */
  readonly resolves: boolean;
}

/** Remarks on the figures of a range. */
export function inlayHints(analysis: Analysis, range: LspRange, options: HintOptions): InlayHint[] {
  const { report, ties, suspicions } = analysis;
  const { mode } = options;
  const asked = toRange(report.syntax, range);
  if (mode === "off") return [];
  return listHints(report, ties, suspicions)
    .filter(({ kind }) => mode === "on" || kind !== "holds")
    .filter(({ at }) => isInside(at, asked))
    .map((hint) => toInlayHint(analysis, hint, options));
}

function isInside(at: number, { start, end }: Range): boolean {
  return start <= at && at <= end;
}

/** Adds to a hint of a document in this version its arithmetic. */
export function resolveInlayHint(analysis: Analysis, hint: InlayHint, language: Language): InlayHint {
  const { report, ties, suspicions } = analysis;
  const at = toOffset(report.syntax, hint.position);
  const found = listHints(report, ties, suspicions).find(
    (candidate) => candidate.at === at && candidate.label[language] === hint.label,
  );
  return found ? { ...hint, tooltip: explain(found, language) } : hint;
}

function toInlayHint(
  { report }: Analysis,
  hint: Hint,
  { uri, language, resolves }: Pick<HintOptions, "uri" | "language" | "resolves">,
): InlayHint {
  return {
    position: toPosition(report.syntax, hint.at),
    label: hint.label[language],
    ...(resolves ? { data: uri } : { tooltip: explain(hint, language) }),
    // What holds stands apart from the table; what is due stands against the figure it is meant for.
    paddingLeft: hint.kind !== "blank",
    ...(hint.edit ? { textEdits: [toTextEdit(report.syntax, hint.edit)] } : {}),
  };
}

function explain({ explain: list, edit }: Hint, language: Language): string {
  const lines = list().map((tie) => tie[language]);
  if (edit) {
    lines.push(language === "zh" ? `双击写入 ${edit.newText}` : `Double-click to write ${edit.newText}`);
  }
  return lines.join("\n");
}
