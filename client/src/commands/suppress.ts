import {
  type CodeAction,
  commands,
  type Disposable,
  type InputBoxOptions,
  l10n,
  type TextDocument,
  type WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { SuppressRequest, type SuppressTarget } from "../../../protocol/suppress.ts";
import type { Workbench } from "../workbench.ts";
import { tellNoAnswer } from "./noAnswer.ts";

/**
 * Command `nianbao.suppress`: asks for the reason, and suppresses a rule as a light bulb offers it. Without an
 * argument, the ways to suppress what is found at the cursor are offered.
 */
export function registerSuppress({ session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.suppress", async (given?: SuppressTarget, title?: string) => {
    const target = given ?? (await chooseTarget());
    const document = target && workspace.textDocuments.find(({ uri }) => uri.toString() === target.uri);
    const client = await session.client();
    if (!document || !client) return;
    const reason = await window.showInputBox(
      target.query ? askForAnswer(target) : askForReason(target, title),
    );
    if (reason === undefined) return;
    const answer = await session.ask(SuppressRequest, document, { ...target, reason });
    if (answer === undefined) return tellNoAnswer();
    const edit = answer && (await client.protocol2CodeConverter.asWorkspaceEdit(answer));
    if (!edit) return;
    const unsaved = listUnsaved();
    if ((await workspace.applyEdit(edit)) && target.scope === "folder") await save(edit, unsaved);
  });
}

function askForReason({ code }: SuppressTarget, title?: string): InputBoxOptions {
  return {
    title: title ?? l10n.t("Ignore {0}", code),
    prompt: l10n.t("Why? The reason is kept in the comment; you may leave it empty."),
  };
}

/** A query is answered by its reason, which a reviewer will read. */
function askForAnswer({ code }: SuppressTarget): InputBoxOptions {
  return {
    title: l10n.t("This is correct ({0})", code),
    prompt: l10n.t("Give the reason. It is kept in a comment for whoever reviews the report."),
    validateInput: (value) => (value.trim() === "" ? l10n.t("The reason cannot be left empty.") : null),
  };
}

/** What is found at the cursor, and how it can be suppressed. */
async function chooseTarget(): Promise<SuppressTarget | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const actions = await commands.executeCommand<readonly CodeAction[] | undefined>(
    "vscode.executeCodeActionProvider",
    editor.document.uri,
    editor.selection,
    "quickfix",
  );
  const offered = (actions ?? []).filter(({ command }) => command?.command === "nianbao.suppress");
  if (offered.length === 0) {
    window.showInformationMessage(l10n.t("There is no problem at the cursor."));
    return undefined;
  }
  const picked = await window.showQuickPick(
    offered.map(({ title, command }) => ({ label: title, target: command?.arguments?.[0] })),
    { title: l10n.t("Ignore the problem here") },
  );
  return picked?.target;
}

function listUnsaved(): readonly TextDocument[] {
  return workspace.textDocuments.filter(({ isDirty }) => isDirty);
}

/** A configuration counts for others when it is saved; one in which the user was writing is left to the user. */
async function save(edit: WorkspaceEdit, unsaved: readonly TextDocument[]): Promise<void> {
  for (const [uri] of edit.entries()) {
    const document = await workspace.openTextDocument(uri);
    if (!unsaved.includes(document)) await document.save();
  }
}
