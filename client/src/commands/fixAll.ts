import { commands, type Disposable, l10n, window } from "vscode";
import { tellChanges } from "../changeLog.ts";
import type { Workbench } from "../workbench.ts";
import { applySourceAction, listChanges } from "./sourceAction.ts";

/** Command `nianbao.fixAll`: applies every safe fix to the active report. */
export function registerFixAll({ activeReport }: Workbench): Disposable {
  return commands.registerCommand("nianbao.fixAll", async () => {
    const document = activeReport.current?.document;
    if (!document) return;
    const changes = await applySourceAction(document, "source.fixAll.nianbao");
    if (changes.length === 0) window.showInformationMessage(l10n.t("Nothing can be fixed safely."));
    else {
      const message = l10n.t("Fixed {0} places: {1}.", changes.length, listChanges(changes));
      await tellChanges(document, l10n.t("Fix All"), changes, message);
    }
  });
}
