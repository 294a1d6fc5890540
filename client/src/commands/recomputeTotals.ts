import { commands, type Disposable, l10n, window } from "vscode";
import type { Workbench } from "../workbench.ts";
import { applySourceAction, listChanges } from "./sourceAction.ts";

/** Command `nianbao.recomputeTotals`: sets every total of the active report to the sum of its parts. */
export function registerRecomputeTotals({ activeReport }: Workbench): Disposable {
  return commands.registerCommand("nianbao.recomputeTotals", async () => {
    const document = activeReport.current?.document;
    if (!document) return;
    const changes = await applySourceAction(document, "source.recomputeTotals.nianbao");
    window.showInformationMessage(
      changes.length === 0
        ? l10n.t("Every total is the sum of its parts already.")
        : l10n.t("Recomputed {0} totals: {1}.", changes.length, listChanges(changes)),
    );
  });
}
