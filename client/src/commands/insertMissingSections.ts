import {
  commands,
  type Disposable,
  l10n,
  TextEditorRevealType,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { MissingSectionsRequest } from "../../../protocol/authoring.ts";
import type { Workbench } from "../workbench.ts";
import { tellNoAnswer } from "./noAnswer.ts";

/** Command `nianbao.insertMissingSections`: inserts the sections of the standard that the active report lacks. */
export function registerInsertMissingSections({ activeReport, session }: Workbench): Disposable {
  return commands.registerCommand("nianbao.insertMissingSections", async () => {
    const document = activeReport.current?.document;
    const client = await session.client();
    if (!document || !client) return;
    const { version } = document;
    const answer = await session.ask(MissingSectionsRequest, document);
    if (!answer) return tellNoAnswer();
    if (document.version !== version) return;
    const [first, ...rest] = await client.protocol2CodeConverter.asTextEdits(answer);
    if (!first) {
      window.showInformationMessage(l10n.t("All six sections are there."));
      return;
    }
    const edit = new WorkspaceEdit();
    edit.set(document.uri, [first, ...rest]);
    if (!(await workspace.applyEdit(edit))) return;
    const editor = window.visibleTextEditors.find((visible) => visible.document === document);
    editor?.revealRange(first.range, TextEditorRevealType.InCenterIfOutsideViewport);
    window.showInformationMessage(l10n.t("The missing sections have been inserted."));
  });
}
