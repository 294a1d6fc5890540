import { l10n, Position, Range, type TextDocument, WorkspaceEdit, workspace } from "vscode";
import type { FillAnswer, PageEdit } from "../../../protocol/preview.ts";

/** Someone who types into the text and into the form at once may be in the way this often. */
const MOST_TRIES = 5;

/** What came of an entry. */
export type Filled = { readonly message: string | null } | { readonly reason: string };

/**
 * Fills something in: asks where it goes in the text as it is now, and makes it one step of undo.
 * @param ask what the server says of this version of the document; undefined where it does not answer.
 */
export async function fillIn(
  document: TextDocument,
  ask: (version: number) => Promise<FillAnswer | undefined>,
): Promise<Filled> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { version } = document;
    const answer = await ask(version);
    if (!answer) break;
    if ("refusal" in answer) return { reason: answer.refusal };
    // What was said of an older text would land in the wrong places.
    if ("stale" in answer || document.version !== version) continue;
    if (answer.edits.length === 0 || (await applyEdits(document, answer.edits))) {
      return { message: answer.message };
    }
    break;
  }
  return { reason: l10n.t("The text could not be changed. Check that it can be edited, and try again.") };
}

/** Makes edits of one document, as one step of undo. */
async function applyEdits(document: TextDocument, edits: readonly PageEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
  return workspace.applyEdit(edit);
}

/** A range as the server tells it. */
export function toRange({ start, end }: PageEdit["range"]): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
