import {
  type CodeAction,
  commands,
  l10n,
  Position,
  Range,
  type TextDocument,
  type TextEdit,
  workspace,
} from "vscode";

/** How many of the changes a message lists. */
const LISTED = 3;
/** The longest text that a message quotes. */
const QUOTED = 12;

/**
 * Applies the source action of a kind to a whole document, as one step of undo.
 * @returns one line for each change, in text order; empty where there was nothing to change.
 */
export async function applySourceAction(document: TextDocument, kind: string): Promise<readonly string[]> {
  const { version } = document;
  const whole = document.validateRange(new Range(new Position(0, 0), new Position(document.lineCount, 0)));
  const actions = await commands.executeCommand<readonly CodeAction[] | undefined>(
    "vscode.executeCodeActionProvider",
    document.uri,
    whole,
    kind,
    1,
  );
  const action = actions?.find((candidate) => candidate.kind?.value === kind && candidate.edit);
  // An edit made for an older version would land in the wrong places.
  if (!action?.edit || document.version !== version) return [];
  const changes = describeChanges(document, action.edit.get(document.uri));
  return (await workspace.applyEdit(action.edit)) ? changes : [];
}

/** One line for each edit of a document that is still as it was, in text order. */
export function describeChanges(document: TextDocument, edits: readonly TextEdit[]): readonly string[] {
  return [...edits]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((edit) => describeChange(document, edit));
}

/** The first changes and how many there are in all: `第 24 行：3 → 2；第 31 行：0 → 1`. */
export function listChanges(changes: readonly string[]): string {
  const listed = changes.slice(0, LISTED).join(l10n.t("; "));
  return changes.length > LISTED ? l10n.t("{0}, and {1} more", listed, changes.length - LISTED) : listed;
}

function describeChange(document: TextDocument, edit: TextEdit): string {
  const line = edit.range.start.line + 1;
  const old = document.getText(edit.range);
  const isShort = [old, edit.newText].every((text) => text.length <= QUOTED && !/[\r\n]/.test(text));
  return isShort && old.trim() !== "" && edit.newText.trim() !== ""
    ? l10n.t("line {0}: {1} → {2}", line, old, edit.newText)
    : l10n.t("line {0}", line);
}
