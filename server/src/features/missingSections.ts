import type { TextEdit } from "vscode-languageserver";
import { type Analysis, fixAll } from "../report/index.ts";
import { toTextEdit } from "./convert.ts";

/** The rules whose fixes insert what the standard demands and the report lacks. */
const CODES = ["missing-section", "missing-table"] as const;

/**
 * The edits that insert every missing section and table at once. Levels play no part: who asks for it wants it,
 * even with the rules switched off.
 */
export function missingSections({ report }: Analysis): TextEdit[] {
  const { edits } = fixAll(report.syntax.text, { codes: CODES });
  return edits.map((edit) => toTextEdit(report.syntax, edit));
}
