import { commands, type Disposable, l10n, window } from "vscode";
import { tellChanges } from "../changeLog.ts";
import type { Workbench } from "../workbench.ts";
import { applySourceAction, listChanges } from "./sourceAction.ts";

/** Command `nianbao.recomputeTotals`: sets every total of the active report to the sum of its parts. */
export function registerRecomputeTotals({ activeReport }: Workbench): Disposable {
  return commands.registerCommand("nianbao.recomputeTotals", async () => {
    const document = activeReport.current?.document;
    if (!document) return;
    const changes = await applySourceAction(document, "source.recomputeTotals.nianbao");
    if (changes.length === 0)
      window.showInformationMessage(l10n.t("Every total is the sum of its parts already."));
    else {
      const message = l10n.t("Recomputed {0} totals: {1}.", changes.length, listChanges(changes));
      await tellChanges(document, l10n.t("Recompute Totals"), changes, message);
    }
  });
}
