import { commands, type Disposable, env, l10n, window } from "vscode";
import { CopyTableRequest } from "../../../protocol/tables.ts";
import type { Workbench } from "../workbench.ts";
import { tellNoAnswer } from "./noAnswer.ts";

/** How long the message stays in the status bar, in milliseconds. */
const SHOWN_MS = 10_000;

/**
 * Command `nianbao.copyTable`: puts the table at the cursor on the clipboard, its cells parted by tabs. An extension
 * can put nothing but text there; spreadsheets and word processors make cells of it.
 */
export function registerCopyTable({ activeReport, session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.copyTable", async () => {
    const editor = window.activeTextEditor;
    if (!editor || editor.document !== activeReport.current?.document) return;
    const { line, character } = editor.selection.active;
    const answer = await session.ask(CopyTableRequest, editor.document, { position: { line, character } });
    if (answer === undefined) return tellNoAnswer();
    if (answer === null) {
      window.showInformationMessage(l10n.t("There is no table here. Put the cursor in one."));
      return;
    }
    await env.clipboard.writeText(answer.text);
    window.setStatusBarMessage(answer.message, SHOWN_MS);
  });
}
